//! Candidates of both channels to attributions: which of overlapping ones stays, which is nested in
//! which, and what became of the others.

use super::{Attributions, Candidate};
use crate::document::Document;

/// Chooses among the candidates of the grammar and of the learned channel.
pub fn choose(document: &Document<'_>, grammar: Vec<Candidate>, learned: Vec<Candidate>) -> Attributions {
    let _ = (document, grammar, learned);
    Attributions::default()
}
