//! Sentences and attributions to claims.

use super::Claim;
use crate::attribution::Attributions;
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::resolve::Sources;
use crate::text::{ClaimId, IdVec};

/// The claims of an article, in text order.
pub fn claims(
    document: &Document<'_>,
    attributions: &Attributions,
    sources: &Sources,
    rulebook: &Rulebook,
) -> IdVec<ClaimId, Claim> {
    let _ = (document, attributions, sources, rulebook);
    IdVec::new()
}
