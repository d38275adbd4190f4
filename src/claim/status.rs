//! Who vouches for what an attribution passes on.

use crate::attribution::{Attributions, CueClass, QuotedKind};
use crate::resolve::{SourceKind, Sources};
use crate::text::{AttributionId, SourceId};

use super::Status;

/// The strongest status that a chain of attributions gives.
pub(super) fn of_chain(attributions: &Attributions, sources: &Sources, chain: &[AttributionId]) -> Status {
    chain.iter().map(|&id| of_attribution(attributions, sources, id)).min().unwrap_or(Status::Unattributed)
}

/// The status that one attribution gives by itself.
fn of_attribution(attributions: &Attributions, sources: &Sources, id: AttributionId) -> Status {
    let attribution = &attributions.all[id];
    match sources.of.get(id).copied().flatten() {
        Some(source) => of_source(sources, source),
        None if !attribution.found.source.is_empty() => Status::Attributed,
        None if attribution.kind == QuotedKind::Direct && attribution.found.class != CueClass::Hedge => {
            Status::Unattributed
        }
        None => Status::Hedged,
    }
}

/// The status that a source gives; a joint source is as strong as its strongest member.
fn of_source(sources: &Sources, id: SourceId) -> Status {
    let source = &sources.all[id];
    let members = source.members.iter().filter(|&&member| member != id);
    members.map(|&member| of_kind(sources, member)).min().unwrap_or_else(|| of_kind(sources, id))
}

/// The status that a source without members gives. A person behind a pronoun that could not be
/// resolved stands in the article under a name far more often than not.
fn of_kind(sources: &Sources, id: SourceId) -> Status {
    let source = &sources.all[id];
    match source.kind {
        SourceKind::Person | SourceKind::Organization | SourceKind::Pronoun => Status::Attributed,
        SourceKind::Document if source.named => Status::Attributed,
        SourceKind::Anonymous => Status::Anonymous,
        SourceKind::Document | SourceKind::Group => Status::Vague,
    }
}
