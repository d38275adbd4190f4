//! Attributions and those inside what they say: a labeller reads the paragraphs, then each content that was found as a
//! text of its own ("“(I think) we can win,” she said").

use super::reading::Reading;
use super::texts::{contents, paragraphs};
use crate::attribution::{Attributions, Candidate, choose};
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::text::TokenRange;

/// Whoever labels the parts of attributions.
pub trait Labeller {
    /// Its reading of all paragraphs of a document, given the grammar and its candidates.
    fn read(&self, document: &Document<'_>, rulebook: &Rulebook, grammar: &[Candidate]) -> Reading {
        self.read_texts(document, rulebook, grammar, &paragraphs(document))
    }

    /// Its reading of texts that share no token, given the grammar and its candidates.
    fn read_texts(
        &self,
        document: &Document<'_>,
        rulebook: &Rulebook,
        grammar: &[Candidate],
        texts: &[TokenRange],
    ) -> Reading;
}

/// The attributions of a document without those that only a content by itself tells, given the candidates of the grammar.
pub fn flat(
    document: &Document<'_>,
    rulebook: &Rulebook,
    grammar: Vec<Candidate>,
    labeller: &dyn Labeller,
) -> Attributions {
    let reading = labeller.read(document, rulebook, &grammar);
    choose(document, rulebook, reading.supporting(grammar), Some(reading.candidates))
}

/// The attributions of a document, those inside contents too, given the candidates of the grammar.
pub fn attributions(
    document: &Document<'_>,
    rulebook: &Rulebook,
    grammar: Vec<Candidate>,
    labeller: &dyn Labeller,
) -> Attributions {
    let outer = flat(document, rulebook, grammar.clone(), labeller).without_doubtful(document);
    let outermost = outer.all.iter().filter(|attribution| attribution.parent.is_none());
    let texts = contents(document, rulebook, outermost.flat_map(|attribution| attribution.found.content.iter()));
    if texts.is_empty() {
        return outer;
    }
    let grammar = inside(grammar, &texts);
    let reading = labeller.read_texts(document, rulebook, &grammar, &texts);
    let inner =
        choose(document, rulebook, reading.supporting(grammar), Some(reading.candidates)).without_doubtful(document);
    outer.with_inner(document, inner).without_doubtful(document)
}

/// The candidates that lie in one of some texts.
pub fn inside(grammar: Vec<Candidate>, texts: &[TokenRange]) -> Vec<Candidate> {
    let lies = |candidate: &Candidate| {
        let around = texts.partition_point(|text| text.end() <= candidate.cue.start());
        texts.get(around).is_some_and(|text| {
            let mut parts = candidate.source.iter().chain(candidate.content.iter());
            text.contains(candidate.cue) && parts.all(|part| text.contains(part))
        })
    };
    grammar.into_iter().filter(lies).collect()
}
