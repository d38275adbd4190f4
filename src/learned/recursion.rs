//! Attributions and those inside what they say: a labeller reads the paragraphs, then each content that was found as a
//! text of its own ("“(I think) we can win,” she said").

use super::reading::Reading;
use super::texts::{contents, paragraphs};
use crate::attribution::{Attributions, Candidate, choose};
use crate::matching::MatchContext;
use crate::text::TokenRange;

/// Whoever labels the parts of attributions.
pub trait Labeller {
    /// Its reading of all paragraphs of a document, given the grammar and its candidates.
    fn read(&self, context: &MatchContext<'_>, grammar: &[Candidate]) -> Reading {
        self.read_texts(context, grammar, &paragraphs(context.document))
    }

    /// Its reading of texts that share no token, given the grammar and its candidates.
    fn read_texts(&self, context: &MatchContext<'_>, grammar: &[Candidate], texts: &[TokenRange]) -> Reading;
}

/// The attributions of a document without those that only a content by itself tells, given the candidates of the grammar.
pub fn flat(context: &MatchContext<'_>, grammar: Vec<Candidate>, labeller: &dyn Labeller) -> Attributions {
    let reading = labeller.read(context, &grammar);
    let mut attributions = choose(context, reading.supporting(grammar), Some(reading.candidates));
    attributions.lost.extend(reading.vetoed);
    attributions
}

/// The attributions of a document, those inside contents too, given the candidates of the grammar.
pub fn attributions(context: &MatchContext<'_>, grammar: Vec<Candidate>, labeller: &dyn Labeller) -> Attributions {
    let outer = flat(context, grammar.clone(), labeller);
    let outermost = outer.all.iter().filter(|attribution| attribution.parent.is_none());
    let texts = contents(
        context.document,
        context.rulebook,
        outermost.flat_map(|attribution| attribution.found.content.iter()),
    );
    if texts.is_empty() {
        return outer;
    }
    let grammar = inside(grammar, &texts);
    let reading = labeller.read_texts(context, &grammar, &texts);
    let mut inner = choose(context, reading.supporting(grammar), Some(reading.candidates));
    inner.lost.extend(reading.vetoed);
    outer.with_inner(context.document, inner)
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
