//! A frame that closes its sentence, "…, an analysis of the records shows", or opens it, "In a poll by the Herald, …".
//! Where the model sees who says it and that it is said, but not what, it is all that is before or after.

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

/// The statement beside a source and cue that close or open a sentence; none where either runs over it, as the model
/// may draw them.
pub(super) fn framed_statement(document: &Document<'_>, candidate: &Candidate) -> TokenRuns {
    let sentence = document.sentences.all()[document.sentences.of(candidate.head.start())].tokens;
    let within = |range: &TokenRange| sentence.contains(*range);
    let (Some(source), Some(cue)) = (candidate.source.hull().filter(within), Some(candidate.cue).filter(within)) else {
        return TokenRuns::default();
    };
    let before = closed_statement(document, sentence, source, cue);
    if before.is_empty() { opened_statement(document, sentence, source, cue) } else { before }
}

/// The statement after a preposition and a source that open a sentence, behind a comma or an aside.
fn opened_statement(document: &Document<'_>, sentence: TokenRange, source: TokenRange, cue: TokenRange) -> TokenRuns {
    let opens = cue.start() == sentence.start() && cue.end() == source.start();
    let preposition = cue.iter().all(|token| matches!(document.tags[token], Tag::Preposition | Tag::To));
    let rest = TokenRange::new(source.end().index(), sentence.end().index());
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

/// The statement before a source and cue that close a sentence, if they are behind a comma and outside of quotation
/// marks.
fn closed_statement(document: &Document<'_>, sentence: TokenRange, source: TokenRange, cue: TokenRange) -> TokenRuns {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::{Channel, Evidence};
    use crate::grammar::Rulebook;
    use crate::text::Article;

    /// A candidate of the model's, with no content.
    fn candidate(source: TokenRange, cue: TokenRange) -> Candidate {
        Candidate {
            evidence: Evidence { channel: Channel::Learned, ..Evidence::default() },
            confidence: 0.5,
            ..Candidate::said(source.into(), cue, cue.start(), TokenRuns::default())
        }
    }

    #[test]
    fn a_source_or_a_cue_that_runs_over_its_sentence_frames_nothing() {
        let article = Article::new("roads", "The mayor left, he said. The old road is shut, the mayor said. It rains.");
        let document = Document::new(&article, Rulebook::embedded().lists());
        let tokens = |start, end| TokenRange::new(start, end);
        let words = |range: TokenRange| document.words_of(range).to_owned();
        let (source, cue) = (tokens(13, 15), tokens(15, 16));
        assert_eq!((words(source), words(cue)), ("the mayor".into(), "said".into()));
        assert!(!framed_statement(&document, &candidate(source, cue)).is_empty());
        for (source, cue) in [(tokens(4, 5), cue), (source, tokens(15, 19)), (tokens(4, 15), cue)] {
            assert!(
                framed_statement(&document, &candidate(source, cue)).is_empty(),
                "{} {}",
                words(source),
                words(cue)
            );
        }
    }
}
