//! The learned channel over a whole document.

use super::field::Lattice;
use super::link::link;
use super::prior::head;
use super::{Linked, Model};
use crate::attribution::{Candidate, CueClass, Evidence, Stance};
use crate::document::Document;
use crate::text::TokenRange;

/// What the model finds in a document, in text order.
pub fn candidates(document: &Document<'_>, model: &Model) -> Vec<Candidate> {
    let (mut lattice, mut nodes) = (Lattice::default(), Vec::new());
    let mut found = Vec::new();
    for block in document.blocks.all() {
        let facts = model.facts(document, block.tokens);
        model.score(&facts, &mut lattice);
        let labels = lattice.best();
        lattice.probabilities(&mut nodes, None);
        found.extend(
            link(document, block.tokens, &labels, &nodes).into_iter().map(|linked| candidate(document, linked)),
        );
    }
    found
}

fn candidate(document: &Document<'_>, linked: Linked) -> Candidate {
    let Linked { source, cue, content, probability } = linked;
    Candidate {
        source,
        cue,
        head: head(document, cue).map_or(cue, TokenRange::single),
        content,
        addressee: None,
        setting: None,
        time: None,
        class: CueClass::Speech,
        stance: Stance::Neutral,
        negated: false,
        evidence: Evidence { rules: Vec::new(), model: Some(probability) },
        confidence: probability,
    }
}
