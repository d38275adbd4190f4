//! Times ("on Monday", "earlier this year") and settings ("in a statement", "at a news
//! conference"), by the lists `time-words` and `settings`.

use super::match_context::MatchContext;
use super::noun_phrase::group_from;
use super::words;
use crate::tag::Tag;

/// How many tokens a time or setting may have.
const MAX_PHRASE: usize = 12;

/// Whether the tokens hold a word for a time, or a year.
pub(super) fn is_time(context: &MatchContext<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| context.is(at, words::TIME))
}

/// Whether a number is a year of this century or the last.
pub(super) fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// Start of the longest time that ends before `to`, not before `low`.
pub(super) fn time_before(context: &MatchContext<'_>, to: usize, low: usize) -> Option<usize> {
    if context.is(to - 1, words::TIME_END) { longest_before(context, to, low, time) } else { None }
}

/// Start of the longest phrase that ends before `to`, for phrases that only tell where they end.
pub(super) fn longest_before(
    context: &MatchContext<'_>,
    to: usize,
    low: usize,
    end: impl Fn(&MatchContext<'_>, usize, usize) -> Option<usize>,
) -> Option<usize> {
    (to.saturating_sub(MAX_PHRASE).max(low)..to).find(|&from| end(context, from, to) == Some(to))
}

/// End of the time that starts at `from`.
pub(super) fn time(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    if from >= limit {
        return None;
    }
    let list = context.times;
    let words = context.document.words.as_slice();
    let mut at = from;
    let phrase = |at: usize| list.longest(&words[at..limit.min(at + MAX_PHRASE)]).filter(|&(_, length)| length > 1);
    let preposed = context.is(at, words::BEFORE_TIME) && context.tag(at) == Tag::Preposition;
    if preposed {
        if let Some((_, length)) = phrase(at) {
            return Some(at + length);
        }
        at += 1;
    }
    let mut found = false;
    if at < limit && (context.is(at, words::NEAR_TIME) || context.tag(at).is_adverb() && context.is(at, words::TIME)) {
        found = !preposed;
        at += 1;
    }
    if at < limit
        && !preposed
        && let Some((_, length)) = phrase(at)
    {
        return Some(at + length);
    }
    let end = match context.noun_group(at.min(context.len() - 1)) {
        Some((start, end))
            if at < limit
                && end <= limit
                && end - at <= MAX_PHRASE
                && (start == at || start + 1 == at)
                && only_time(context, at, end) =>
        {
            end
        }
        _ => return found.then_some(at),
    };
    let after = end < limit && context.tag(end).is_adverb() && context.is(end, words::TIME);
    Some(if after { end + 1 } else { end })
}

/// Whether a group is for nothing but a time: "last week", not "this year's budget" or "Theresa May".
pub(super) fn only_time(context: &MatchContext<'_>, from: usize, to: usize) -> bool {
    is_time(context, to - 1, to)
        && (from..to)
            .all(|at| is_time(context, at, at + 1) || !context.tag(at).is_noun() && context.tag(at) != Tag::Possessive)
}

/// End of the setting that starts at `from`.
pub(super) fn setting(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    if from >= limit || !context.is(from, words::BEFORE_SETTING) {
        return None;
    }
    let list = context.settings;
    let mut end = group_from(context, from + 1, limit)?;
    let words = context.document.words.as_slice();
    let names = |start: usize| list.longest(&words[start..end]).is_some_and(|(_, length)| length == end - start);
    if end - from > MAX_PHRASE || !(from + 1..end).any(names) {
        return None;
    }
    while end < limit && context.is(end, words::AFTER_SETTING) && end - from < MAX_PHRASE {
        match group_from(context, end + 1, limit) {
            Some(further) if !super::noun_phrase::pronoun(context, end + 1) && !is_time(context, end + 1, further) => {
                end = further;
            }
            _ => break,
        }
    }
    Some(end)
}
