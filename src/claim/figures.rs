//! Shares, sums and standings: what polls and data go on telling after the statement that names them.

use super::main_clause::main_verb;
use crate::document::Document;
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns, Word, word};

/// "Among women, 46 percent …": a share goes on with the poll that the statement before came from; "Some $3
/// million came from abroad": shares and sums go on with data.
pub(super) fn figure_of_data(
    document: &Document<'_>,
    sentence: TokenRange,
    source: &TokenRuns,
    same_block: bool,
) -> Option<TokenRange> {
    let first = |is_figure| first_figure(document, sentence, is_figure);
    if is_asked(document, source) || is_from_poll(document, source) {
        return first(is_share).or_else(|| first(is_standing).filter(|_| same_block));
    }
    let data = gives_data(document, source, same_block);
    [is_share, is_sum].into_iter().filter(|_| data).find_map(first)
}

/// The first token of a sentence that is a figure of a kind.
fn first_figure(
    document: &Document<'_>,
    sentence: TokenRange,
    is_figure: fn(&Document<'_>, TokenId) -> bool,
) -> Option<TokenRange> {
    sentence.iter().find(|&token| is_figure(document, token)).map(TokenRange::single)
}

/// Whether a word of `runs` is in a list of lemmas.
fn holds(document: &Document<'_>, runs: &TokenRuns, list: List) -> bool {
    runs.iter().flat_map(TokenRange::iter).any(|token| document.is_lemma_listed(token, list))
}

/// Whether a source gives figures, or is nothing but figures unless `any` will do.
fn gives_data(document: &Document<'_>, source: &TokenRuns, any: bool) -> bool {
    let data = |token: TokenId| document.lists[List::DataNouns].longest(&[document.lemmas[token]]);
    let mut found = source.iter().flat_map(TokenRange::iter).filter_map(data);
    found.any(|(noun, _)| any || noun.value.is_some())
}

/// Whether it came from "the results", of the poll that was told of before.
pub(super) fn tells_results(document: &Document<'_>, source: &TokenRuns) -> bool {
    holds(document, source, List::Results)
}

/// Whether it came from those whom a poll asked: "respondents", "59 percent", "less than a third".
pub(super) fn is_asked(document: &Document<'_>, source: &TokenRuns) -> bool {
    let asked = |token| is_share(document, token) || is_part(document, token) || answers(document, token);
    source.iter().flat_map(TokenRange::iter).any(asked)
}

/// "respondents", "(those) surveyed".
fn answers(document: &Document<'_>, token: TokenId) -> bool {
    document.is_listed(token, List::PolledPeople)
}

/// Whether a statement came from data.
pub(super) fn is_from_data(document: &Document<'_>, source: &TokenRuns) -> bool {
    gives_data(document, source, false)
}

/// "(Data show that two in ten boats leak.) The gap is wide. New boats cost $9,000": shares and sums of data, whatever
/// stands between.
pub(super) fn figure(document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
    [is_share, is_sum].into_iter().find_map(|is_figure| first_figure(document, sentence, is_figure))
}

/// Whether a statement came from a poll.
pub(super) fn is_from_poll(document: &Document<'_>, source: &TokenRuns) -> bool {
    holds(document, source, List::Polls)
}

/// Whether a statement gives a share.
pub(super) fn gives_share(document: &Document<'_>, content: &TokenRuns) -> bool {
    content.iter().flat_map(TokenRange::iter).any(|token| is_share(document, token))
}

/// "Among women, 46 percent would stay": shares of a part of those who were counted, in the paragraph that gives
/// others or the next one, whatever stands between; of those who were polled, what most of them say, all shares, and
/// who wins.
pub(super) fn counted(document: &Document<'_>, sentence: TokenRange, poll: bool) -> Option<TokenRange> {
    const OPENING: usize = 6;
    let first = sentence.iter().next()?;
    let among = document.words[first] == word!("among");
    let share = || sentence.iter().find(|&token| is_share(document, token));
    let asked = || sentence.iter().take(OPENING).find(|&token| answers(document, token));
    let found = if !poll {
        share().filter(|_| among)
    } else if among {
        Some(first)
    } else {
        share().or_else(asked).or_else(|| winning(document, sentence))
    };
    found.map(TokenRange::single)
}

/// "(However,) the mayor wins (if nobody else runs)": how a poll comes out, told as if it were an election.
fn winning(document: &Document<'_>, sentence: TokenRange) -> Option<TokenId> {
    let verb = main_verb(document, sentence.iter())?;
    let present = matches!(document.tags[verb], Tag::VerbPresent | Tag::VerbThird);
    (present && document.is_lemma_listed(verb, List::WinningVerbs)).then_some(verb)
}

/// "lead", "tied": how candidates stand in a poll.
pub(super) fn is_standing(document: &Document<'_>, token: TokenId) -> bool {
    document.is_lemma_listed(token, List::Standings)
}

/// "percent"; "three in 10"; "an 8-point (lead)".
pub(super) fn is_share(document: &Document<'_>, token: TokenId) -> bool {
    let beside = |index: usize| document.tags.as_slice().get(index) == Some(&Tag::Number);
    let before =
        |word: Word| token.index().checked_sub(1).is_some_and(|at| document.words[TokenId::from_index(at)] == word);
    let ratio = || beside(token.index().wrapping_sub(1)) && beside(token.index() + 1);
    match document.text(token) {
        _ if document.is_listed(token, List::ShareWords) => true,
        "points" => beside(token.index().wrapping_sub(1)) || before(word!("percentage")),
        "in" => ratio(),
        "of" => token.index().checked_sub(1).is_some_and(|before| is_part(document, TokenId::from_index(before))),
        text => text.ends_with("-point") && text.starts_with(|c: char| c.is_ascii_digit()),
    }
}

/// "a third (of)".
fn is_part(document: &Document<'_>, token: TokenId) -> bool {
    document.is_lemma_listed(token, List::Fractions)
}

/// "$", "million".
fn is_sum(document: &Document<'_>, token: TokenId) -> bool {
    document.tags[token] == Tag::Currency || document.is_listed(token, List::LargeNumbers)
}
