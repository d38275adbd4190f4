//! The edges of what an attribution holds: commas, colons, dashes and final marks belong to the
//! sentence around it.

use super::Candidate;
use crate::document::Document;
use crate::lists::List;
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id, TokenId, TokenRange, TokenRuns, word};
use crate::token::TokenKind;

/// Ranges without the marks at their edges.
pub(super) fn trimmed(document: &Document<'_>, ranges: impl IntoIterator<Item = TokenRange>) -> TokenRuns {
    TokenRuns::new(ranges.into_iter().map(|range| trim(document, range)))
}

/// A range without the marks at its edges; a final mark inside a quotation belongs to what is quoted.
pub(super) fn trim(document: &Document<'_>, range: TokenRange) -> TokenRange {
    let kind = |at: usize| document.tokens[TokenId::from_index(at)].kind;
    let loose = |at| matches!(kind(at), TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Dash);
    let quoted = |at| document.quotes.state(TokenId::from_index(at)) == QuoteState::Inside;
    let (mut start, mut end) = (range.start().index(), range.end().index());
    if start < end {
        // The mark of a list item or heading, or a dateline, is before all that is said in it.
        let block = &document.blocks.all()[document.blocks.of(range.start())];
        start = start.max(block.body.index()).min(end);
    }
    while start < end && loose(start) {
        start += 1;
    }
    while start < end && (loose(end - 1) || kind(end - 1) == TokenKind::Terminal && !quoted(end - 1)) {
        end -= 1;
    }
    TokenRange::new(start, end)
}

/// Contents without the reference to literature that ends them: "(Lee, 2019)", `[7]`.
pub(super) fn without_reference(document: &Document<'_>, content: &TokenRuns) -> TokenRuns {
    let end = content.hull().map(TokenRange::end);
    TokenRuns::new(content.iter().map(|run| match reference(document, run).filter(|_| Some(run.end()) == end) {
        Some(open) => trim(document, TokenRange::new(run.start().index(), open)),
        None => run,
    }))
}

/// Where a reference that ends a range opens, if something is before it.
fn reference(document: &Document<'_>, range: TokenRange) -> Option<usize> {
    const LONGEST: usize = 16;
    let kind = |at: usize| document.tokens[TokenId::from_index(at)].kind;
    let close = range.last()?.index();
    if kind(close) != TokenKind::CloseBracket {
        return None;
    }
    let low = (range.start().index() + 1).max(close.saturating_sub(LONGEST));
    let open = (low..close).rev().find(|&at| kind(at) == TokenKind::OpenBracket)?;
    is_reference(document, open, close).then_some(open)
}

/// Whether years follow names between two brackets, or nothing but numbers is between square ones.
fn is_reference(document: &Document<'_>, open: usize, close: usize) -> bool {
    const YEAR: usize = 4;
    let inner = || (open + 1..close).map(TokenId::from_index);
    let number = |token: TokenId| document.tokens[token].kind == TokenKind::Number;
    let year = |token: TokenId| document.text(token).len() == YEAR;
    let named = document.tags[TokenId::from_index(open + 1)].is_name();
    let dated = inner().next_back().is_some_and(number) && inner().filter(|&token| number(token)).all(year);
    let square = document.text(TokenId::from_index(open)) == "[";
    named && dated || square && inner().all(|token| number(token) || document.tokens[token].kind == TokenKind::Comma)
}

/// Whether a part is a time: it tells when, not what or who.
pub(super) fn is_bare_time(document: &Document<'_>, part: &TokenRuns) -> bool {
    part.hull().is_some_and(|range| is_time(document, range))
}

/// A content without a day alone behind its cue, which tells when it was said.
pub(super) fn without_day_behind(document: &Document<'_>, content: &TokenRuns, cue: TokenRange) -> TokenRuns {
    let told = |run: &TokenRange| run.start() < cue.end() || !is_time(document, *run);
    let kept = TokenRuns::new(content.iter().filter(told));
    if kept.is_empty() { content.clone() } else { kept }
}

/// Contents without the time behind the quotation that ends them: "(praised “a brave crew”) last week".
pub(super) fn without_time(document: &Document<'_>, content: &TokenRuns) -> TokenRuns {
    TokenRuns::new(content.iter().map(|run| {
        let closing = run.iter().rev().find(|&token| document.quotes.state(token) == QuoteState::Closing);
        let behind = closing.map(|closing| TokenRange::new(closing.index() + 1, run.end().index()));
        // American style has the comma before the closing mark: what follows a day there tells where it was said.
        let comma = closing.and_then(|closing| closing.index().checked_sub(1)).map(TokenId::from_index);
        let framed = comma.is_some_and(|comma| document.tags[comma] == Tag::Comma);
        let day =
            |behind: TokenRange| framed && !behind.is_empty() && document.is_listed(behind.start(), List::Weekdays);
        match behind.filter(|&behind| is_time(document, behind) || day(behind)) {
            Some(time) => TokenRange::new(run.start().index(), time.start().index()),
            None => run,
        }
    }))
}

/// Whether a range is a time of several words, by the list `time-words`, a day, or one of these behind a preposition.
fn is_time(document: &Document<'_>, range: TokenRange) -> bool {
    let preposed = range.len() > 1 && document.is_listed(range.start(), List::TimePrepositions);
    let start = range.start().index() + usize::from(preposed);
    let month = || document.is_listed(TokenId::from_index(start), List::Months);
    let mut days = (start + 1..range.end().index()).map(TokenId::from_index).peekable();
    if days.peek().is_some() && month() && days.all(|day| document.tags[day] == Tag::Number) {
        return true;
    }
    let words = &document.words.as_slice()[start..range.end().index()];
    let longest = document.lists[List::TimeWords].longest(words);
    let alone = || preposed || document.is_listed(TokenId::from_index(start), List::Days);
    longest.is_some_and(|(_, length)| length == words.len() && (length > 1 || alone()))
}

/// Sources without the time before them: "In 2011 (the garden) announced", "On Monday (the mayor) said".
pub(super) fn without_time_before(document: &Document<'_>, source: &TokenRuns) -> TokenRuns {
    let tag = |at: usize| document.tags.get(TokenId::from_index(at)).copied();
    let listed = |at: usize, list| document.is_listed(TokenId::from_index(at), list);
    TokenRuns::new(source.iter().map(|run| {
        let (start, end) = (run.start().index(), run.end().index());
        let opens = |at: usize| {
            tag(at)
                .is_some_and(|tag| tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Determiner | Tag::Number))
        };
        let preposed = listed(start, List::TimePrepositions);
        let past = start + usize::from(preposed);
        let year = tag(start) == Some(Tag::Number) && tag(start + 1) == Some(Tag::Determiner);
        let governed = preposed || start > 0 && listed(start - 1, List::TimePrepositions);
        let days = past + 1 < end && governed && listed(past, List::Days) && opens(past + 1);
        let kept = if days { past + 1 } else { start + usize::from(run.len() > 1 && year) };
        TokenRange::new(kept, end)
    }))
}

/// A part without a short phrase in front of its comma, whose first tag shows that it tells where or when.
pub(super) fn without_opening_phrase(document: &Document<'_>, part: &TokenRuns, opens: &[Tag]) -> TokenRuns {
    const LONGEST: usize = 6;
    let Some(whole) = part.hull().filter(|whole| opens.contains(&document.tags[whole.start()])) else {
        return part.clone();
    };
    let comma = whole.iter().take(LONGEST).find(|&token| document.tags[token] == Tag::Comma);
    let rest = comma.map(|comma| TokenRange::new(comma.index() + 1, whole.end().index()));
    rest.filter(|rest| rest.start() < rest.end()).map_or_else(|| part.clone(), |rest| part.within(rest))
}

/// Sources without the verb and the day between them and an infinitive, which the labels take along: leaders met on some
/// day to discuss something.
pub(super) fn without_verb_and_day(document: &Document<'_>, source: &TokenRuns, cue: TokenRange) -> TokenRuns {
    let tag = |at: usize| document.tags[TokenId::from_index(at)];
    TokenRuns::new(source.iter().map(|run| {
        let (start, end) = (run.start().index(), run.end().index());
        let day = || document.is_listed(TokenId::from_index(end - 1), List::Weekdays);
        let met = run.len() > 2
            && run.end() == cue.start()
            && tag(end) == Tag::To
            && day()
            && matches!(tag(end - 2), Tag::VerbPast | Tag::VerbParticiple);
        TokenRange::new(start, if met { end - 2 } else { end })
    }))
}

/// Sources without the pronoun of a clause that tells of them, if its verb is not the cue: "(one trader), who asked for
/// silence, called it".
pub(super) fn without_pronoun(document: &Document<'_>, source: &TokenRuns, cue: TokenRange) -> TokenRuns {
    const ADVERBS: usize = 3;
    let tag = |at: usize| document.tags[TokenId::from_index(at)];
    TokenRuns::new(source.iter().map(|run| {
        let end = run.end().index();
        let opens = run.len() > 2 && tag(end - 1) == Tag::WhPronoun && tag(end - 2) == Tag::Comma;
        let stray = opens && end + ADVERBS < cue.start().index();
        TokenRange::new(run.start().index(), if stray { end - 2 } else { end })
    }))
}

/// A source with what it has made, where that is what speaks ("(footage by) the ministry shows"), with its noun ("(the
/// mayor) herself"), or with the names before its noun ("(U.N.) envoy").
pub(super) fn whole_source(document: &Document<'_>, candidate: &Candidate) -> TokenRuns {
    let Some(source) = candidate.source.hull() else { return candidate.source.clone() };
    let before = |token: TokenId| token.index().checked_sub(1).map(TokenId::from_index);
    let noun = |token: TokenId| {
        document.groups.around(token).filter(|group| document.tags[group.head].is_noun()).map(|group| group.tokens)
    };
    let first = source.start();
    let speaks = source.end() == candidate.cue.start() && document.tags[candidate.head.start()].is_finite();
    let work =
        || before(first).filter(|&by| speaks && document.words[by] == word!("by")).and_then(before).and_then(noun);
    let reflexive = source.len() == 1 && document.is_listed(first, List::Reflexives);
    let named =
        |token: TokenId| document.text(token).starts_with(char::is_uppercase).then(|| TokenRange::single(token));
    let itself = || before(first).filter(|_| reflexive).and_then(|token| noun(token).or_else(|| named(token)));
    let cut = || {
        let group = document.groups.around(first).filter(|group| source.holds(group.head))?.tokens;
        let mut missing = group.iter().take_while(|&token| token < first);
        missing.all(|token| document.tags[token].is_name()).then_some(group)
    };
    match itself().or_else(work).or_else(cut) {
        Some(whole) => TokenRange::new(whole.start().index(), source.end().index()).into(),
        None => candidate.source.clone(),
    }
}
