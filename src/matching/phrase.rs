//! Times ("on Monday", "earlier this year") and settings ("in a statement", "at a news
//! conference"), by the lists `time-words` and `settings`.

use super::match_context::{MatchContext, bounds};
use super::noun_phrase::group_from;
use super::words;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, word};
use crate::token::TokenKind;

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

/// What ends a source and is no part of it: when and where it speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FrameTail {
    /// "on Monday".
    pub time: Option<TokenRange>,
    /// "in a statement".
    pub setting: Option<TokenRange>,
}

impl FrameTail {
    /// That of a source, behind its first noun group.
    pub fn of(context: &MatchContext<'_>, source: TokenRange) -> Self {
        let (start, mut end) = bounds(source);
        let low = context.noun_group(start).map_or(start + 1, |(_, end)| end);
        let mut tail = Self::default();
        // "said (the company) Monday": one noun group.
        if end - start > 1 && context.is_day(end - 1) && context.tag(end - 2).is_noun() {
            tail.time = Some(TokenRange::new(end - 1, end));
            end -= 1;
        }
        // "people who met on Monday": the time belongs to the verb.
        let told =
            |end: usize| context.kind(end - 1) != TokenKind::Comma && (low..end).any(|at| context.tag(at).is_verb());
        while end > low {
            let dated = context.tag(end - 1) == Tag::Number;
            let time = || time_before(context, end, low).filter(|_| tail.time.is_none() && !dated);
            let setting = || {
                let setting = longest_before(context, end, low, setting).filter(|_| tail.setting.is_none());
                setting.filter(|&from| is_no_part(context, from))
            };
            if let Some(from) = time().filter(|&from| !told(from)) {
                tail.time = Some(TokenRange::new(from, end));
                end = from;
            } else if let Some(from) = setting().filter(|&from| !told(from)) {
                tail.setting = Some(TokenRange::new(from, end));
                end = from;
            } else {
                break;
            }
        }
        tail
    }

    /// The time or the setting that a stretch starts with.
    pub fn from(context: &MatchContext<'_>, range: TokenRange) -> Self {
        let (start, limit) = bounds(range);
        let until = |end: usize| TokenRange::new(start, end);
        let time = time(context, start, limit).map(until);
        let setting = if time.is_none() { setting(context, start, limit).map(until) } else { None };
        Self { time, setting }
    }

    /// Where it ends.
    pub fn end(self) -> Option<usize> {
        [self.time, self.setting].into_iter().flatten().map(|part| part.end().index()).max()
    }

    /// Where it starts.
    pub fn start(self) -> Option<usize> {
        [self.time, self.setting].into_iter().flatten().map(|part| part.start().index()).min()
    }
}

/// Whether a setting tells nothing of the noun before it: it is not definite, or the noun is a name. Behind a comma it is
/// an aside of the source.
fn is_no_part(context: &MatchContext<'_>, from: usize) -> bool {
    let definite = context.document.words[TokenId::from_index(from + 1)] == word!("the");
    context.tag(from - 1) != Tag::Comma && (!definite || context.tag(from - 1).is_name())
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
    let preposed = context.is(at, words::BEFORE_TIME) && context.tag(at) == Tag::Preposition;
    if preposed {
        at += 1;
    }
    let mut found = false;
    if at < limit && (context.is(at, words::NEAR_TIME) || context.tag(at).is_adverb() && context.is(at, words::TIME)) {
        found = !preposed;
        at += 1;
    }
    if at < limit
        && !preposed
        && let Some((_, length)) = list.longest(&words[at..limit.min(at + MAX_PHRASE)])
        && length > 1
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
