//! The learned channel over a whole document.

use super::field::Lattice;
use super::link::link;
use super::prior::head;
use super::{Linked, Model};
use crate::attribution::{Candidate, CueClass, Evidence, Stance};
use crate::document::Document;
use crate::grammar::{Cue, PartOfSpeech, Rulebook};
use crate::text::{TokenId, TokenRange};

/// What the model finds in a document, in text order.
pub fn candidates(document: &Document<'_>, model: &Model, rulebook: &Rulebook) -> Vec<Candidate> {
    let (mut lattice, mut nodes) = (Lattice::default(), Vec::new());
    let mut found = Vec::new();
    for block in document.blocks.all() {
        let facts = model.facts(document, block.tokens);
        model.score(&facts, &mut lattice);
        let labels = lattice.best();
        lattice.probabilities(&mut nodes, None);
        found.extend(
            link(document, block.tokens, &labels, &nodes)
                .into_iter()
                .map(|linked| candidate(document, rulebook, linked)),
        );
    }
    found
}

fn candidate(document: &Document<'_>, rulebook: &Rulebook, linked: Linked) -> Candidate {
    let Linked { source, cue, content, probability } = linked;
    let head = head(document, cue).unwrap_or(cue.start());
    let entry = entry(document, rulebook, head);
    Candidate {
        source,
        cue,
        head: TokenRange::single(head),
        content,
        addressee: None,
        setting: None,
        time: None,
        class: entry.map_or(CueClass::Speech, |entry| entry.class),
        stance: entry.map_or(Stance::Neutral, |entry| entry.stance),
        negated: false,
        evidence: Evidence { rules: Vec::new(), model: Some(probability) },
        confidence: probability,
    }
}

/// What the lexicon says of a cue's main word.
fn entry<'r>(document: &Document<'_>, rulebook: &'r Rulebook, head: TokenId) -> Option<&'r Cue> {
    let part = match document.tags[head] {
        tag if tag.is_verb() => PartOfSpeech::Verb,
        tag if tag.is_noun() => PartOfSpeech::Noun,
        _ => PartOfSpeech::Adjective,
    };
    rulebook.cue(document.lemmas[head], part)
}
