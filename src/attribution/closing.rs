//! A frame that closes its sentence, "…, an analysis of the records shows", or opens it, "In a poll by the Herald, …".
//! Where the model sees who says it and that it is said, but not what, it is all that stands before or after.

use super::Candidate;
use super::edges::trimmed;
use crate::document::Document;
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns};

/// How many words may follow the cue: "in an interview last week".
const LONGEST_TAIL: usize = 6;

/// A statement has more tokens, its comma included.
const SHORTEST: usize = 4;

/// The statement beside a source and cue that close or open a sentence.
pub(super) fn framed_statement(document: &Document<'_>, candidate: &Candidate) -> TokenRuns {
    let before = closed_statement(document, candidate);
    if before.is_empty() { opened_statement(document, candidate) } else { before }
}

/// The statement after a preposition and a source that open a sentence, behind a comma or an aside.
fn opened_statement(document: &Document<'_>, candidate: &Candidate) -> TokenRuns {
    let (Some(source), cue) = (candidate.source.hull(), candidate.cue) else { return TokenRuns::default() };
    let sentence = document.sentences.all()[document.sentences.of(candidate.head.start())].tokens;
    let opens = cue.start() == sentence.start() && cue.end() == source.start();
    let preposition = cue.iter().all(|token| matches!(document.tags[token], Tag::Preposition | Tag::To));
    let rest = TokenRange::new(source.end().index(), sentence.end().index().max(source.end().index()));
    // The first word behind a comma is a participle, whatever the tagger takes it for: ", conducted in May,".
    let states = |range: TokenRange| range.iter().skip(2).any(|token| document.tags[token].is_finite());
    let behind_comma = rest.iter().next().is_some_and(|token| document.tags[token] == Tag::Comma);
    if !(opens && preposition && behind_comma && states(rest)) {
        return TokenRuns::default();
    }
    let second = rest.iter().skip(1).find(|&token| document.tags[token] == Tag::Comma);
    let aside =
        second.map(|comma| TokenRange::new(rest.start().index(), comma.index())).filter(|aside| !states(*aside));
    let start = aside.map_or(rest.start(), TokenRange::end);
    trimmed(document, [TokenRange::new(start.index(), rest.end().index())])
}

/// The statement before a source and cue that close a sentence, if they stand behind a comma and outside of quotation
/// marks.
fn closed_statement(document: &Document<'_>, candidate: &Candidate) -> TokenRuns {
    let (Some(source), cue) = (candidate.source.hull(), candidate.cue) else { return TokenRuns::default() };
    let sentence = document.sentences.all()[document.sentences.of(candidate.head.start())].tokens;
    let comma = source.start().index().checked_sub(1).map(TokenId::from_index);
    let behind_comma = comma.is_some_and(|token| sentence.holds(token) && document.tags[token] == Tag::Comma);
    let tail = TokenRange::new(cue.end().index(), sentence.end().index());
    let closes = source.end() == cue.start()
        && tail.len() <= LONGEST_TAIL
        && !tail.iter().any(|token| document.tags[token].is_finite());
    let before = TokenRange::new(sentence.start().index(), source.start().index());
    let own = before.iter().all(|token| document.quotes.state(token) == QuoteState::Outside);
    if behind_comma && closes && before.len() > SHORTEST && own {
        trimmed(document, [before])
    } else {
        TokenRuns::default()
    }
}
