//! A frame that closes its sentence: "…, an analysis of the records shows." Where the model sees who says it and that
//! it is said, but not what, it is all that stands before.

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

/// The statement before a source and cue that close a sentence, if they stand behind a comma and outside of quotation
/// marks.
pub(super) fn closed_statement(document: &Document<'_>, candidate: &Candidate) -> TokenRuns {
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
