//! What kind of source the content of an attribution has.

use crate::attribution::{Attribution, Attributions, CueClass, QuotedKind};
use crate::coreference::{SourceKind, Sources};
use crate::document::Document;
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{AttributionId, Id as _, SourceId, TokenRange, TokenRuns, word};

use super::Status;

/// The strongest status that a chain of attributions gives.
pub(super) fn of_chain(
    document: &Document<'_>,
    attributions: &Attributions,
    sources: &Sources,
    chain: &[AttributionId],
) -> Status {
    chain.iter().map(|&id| of_attribution(document, attributions, sources, id)).min().unwrap_or(Status::Unattributed)
}

/// The status that one attribution gives by itself.
fn of_attribution(
    document: &Document<'_>,
    attributions: &Attributions,
    sources: &Sources,
    id: AttributionId,
) -> Status {
    let attribution = &attributions.all[id];
    let mention = &attribution.found.source;
    if is_dummy(document, mention) && is_passive_or_seems(document, attribution) {
        return Status::Hedged;
    }
    match sources.of.get(id).copied().flatten() {
        Some(_) if names_in_apposition(document, mention) => Status::Attributed,
        Some(source) if sources.all[source].kind == SourceKind::Document && tells_owner(document, mention) => {
            Status::Attributed
        }
        Some(source) => of_source(sources, source),
        None if !mention.is_empty() => Status::Vague,
        None if attribution.kind == QuotedKind::Direct && attribution.found.class != CueClass::Hedge => {
            Status::Unattributed
        }
        None => Status::Hedged,
    }
}

/// Whether a name is in the words of a document: whose it is, or what it is called.
fn tells_owner(document: &Document<'_>, mention: &TokenRuns) -> bool {
    mention.iter().flat_map(TokenRange::iter).any(|token| document.tags[token].is_name())
}

/// Whether it is an "it" that nothing is behind: "it is widely believed".
fn is_dummy(document: &Document<'_>, mention: &TokenRuns) -> bool {
    mention.len() == 1 && mention.hull().is_some_and(|hull| document.words[hull.start()] == word!("it"))
}

/// "is understood", "has been suggested", "seems": with an "it" before them nobody speaks.
fn is_passive_or_seems(document: &Document<'_>, attribution: &Attribution) -> bool {
    let found = &attribution.found;
    let mut before = found.cue.iter().take_while(|&token| token < found.head.start());
    document.is_lemma_listed(found.head.start(), List::SeemingVerbs)
        || before.any(|token| document.lemmas[token] == word!("be"))
            && document.tags[found.head.start()] == Tag::VerbParticiple
}

/// "Its owner, the power company Isar", "one of them, Greta Holl": a description, a comma, and a name.
fn names_in_apposition(document: &Document<'_>, mention: &TokenRuns) -> bool {
    mention.iter().any(|run| {
        run.iter().filter(|&token| document.tags[token] == Tag::Comma).any(|comma| {
            let after = TokenRange::new(comma.index() + 1, run.end().index());
            let mut words = after.iter().take_while(|&token| document.tags[token] != Tag::Comma);
            let first = words.next().and_then(|token| document.groups.around(token));
            first.is_some_and(|group| document.tags[group.head].is_name())
        })
    })
}

/// The status that a source gives; a joint source is as strong as its strongest member.
fn of_source(sources: &Sources, id: SourceId) -> Status {
    let source = &sources.all[id];
    let members = source.members.iter().filter(|&&member| member != id);
    members.map(|&member| of_kind(sources, member)).min().unwrap_or_else(|| of_kind(sources, id))
}

/// The status that a source without members gives. A person behind a pronoun that could not be
/// resolved is in the article under a name far more often than not.
fn of_kind(sources: &Sources, id: SourceId) -> Status {
    let source = &sources.all[id];
    match source.kind {
        SourceKind::Person | SourceKind::Organization | SourceKind::Pronoun => Status::Attributed,
        SourceKind::Document if source.named => Status::Attributed,
        SourceKind::Anonymous => Status::Anonymous,
        SourceKind::Document | SourceKind::Group => Status::Vague,
    }
}
