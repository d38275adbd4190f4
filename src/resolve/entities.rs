//! Attributions to source entities, mention by mention in text order.

use super::Sources;
use crate::attribution::Attributions;
use crate::document::Document;
use crate::grammar::Rulebook;

/// Resolves the sources of an article's attributions.
pub fn resolve(document: &Document<'_>, attributions: &Attributions, rulebook: &Rulebook) -> Sources {
    let _ = (document, attributions, rulebook);
    Sources::default()
}
