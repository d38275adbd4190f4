//! Matches of the grammar to candidates.

use super::Candidate;
use crate::document::Document;
use crate::grammar::Rulebook;

/// What the grammar finds in a document, in text order.
pub fn candidates(document: &Document<'_>, rulebook: &Rulebook) -> Vec<Candidate> {
    let _ = (document, rulebook);
    Vec::new()
}
