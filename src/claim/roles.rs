//! What each word of the article does with respect to the attributions: it is attributed, it frames
//! what is attributed, or it is the article's own.

use crate::attribution::{Attribution, Attributions, CueClass};
use crate::document::Document;
use crate::text::{AttributionId, Column, Id as _, IdVec, TokenRange, TokenRuns};

/// What a token does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// The article speaks.
    #[default]
    Own,
    /// Source, cue, addressee, setting or time of an attribution.
    Frame(AttributionId),
    /// Content of this attribution and of none inside it.
    Content(AttributionId),
}

/// The role of each token. Where contents lie in one another the innermost wins.
pub(super) fn roles(document: &Document<'_>, attributions: &Attributions) -> Column<Role> {
    let mut roles: Column<Role> = document.tokens.iter().map(|_| Role::Own).collect();
    let mut order: Vec<(AttributionId, usize)> = attributions
        .all
        .entries()
        .filter(|(_, attribution)| carries_statement(document, attribution))
        .map(|(id, attribution)| (id, attribution.found.content.len()))
        .collect();
    order.sort_by_key(|&(id, length)| (std::cmp::Reverse(length), id));
    for (id, _) in order {
        mark(&mut roles, id, &attributions.all);
    }
    roles
}

/// Marks the words of one attribution.
fn mark(roles: &mut Column<Role>, id: AttributionId, attributions: &IdVec<AttributionId, Attribution>) {
    let found = &attributions[id].found;
    let mut fill = |range: TokenRange, role: Role| range.iter().for_each(|token| roles[token] = role);
    found.content.iter().for_each(|run| fill(run, Role::Content(id)));
    found.source.iter().for_each(|run| fill(run, Role::Frame(id)));
    fill(found.cue, Role::Frame(id));
    for part in [found.addressee, found.setting, found.time].into_iter().flatten() {
        if !found.content.overlaps(part) {
            fill(part, Role::Frame(id));
        }
    }
}

/// Whether something is stated: "applauded the decision" and "declined to comment" are events that
/// the article reports, unless quoted words tell what was said.
fn carries_statement(document: &Document<'_>, attribution: &Attribution) -> bool {
    let found = &attribution.found;
    match found.class {
        CueClass::Attitude | CueClass::Denial | CueClass::Decree | CueClass::Intention => {
            has_quoted_words(document, &found.content) || has_verb(document, &found.content)
        }
        _ => !found.content.is_empty(),
    }
}

/// Whether a word of it stands in quotation marks.
fn has_quoted_words(document: &Document<'_>, runs: &TokenRuns) -> bool {
    runs.iter().flat_map(TokenRange::iter).any(|token| document.quotes.around(token).is_some())
}

/// Whether it holds a verb that can state something; "to comment" cannot.
fn has_verb(document: &Document<'_>, runs: &TokenRuns) -> bool {
    let empty = |token| matches!(document.lemma(token).as_ref(), "comment" | "respond" | "answer" | "speak" | "reply");
    runs.iter()
        .flat_map(TokenRange::iter)
        .any(|token| (document.tags[token].is_verb() || document.tags[token].is_finite()) && !empty(token))
}

/// The attribution and those that pass it on, innermost first; at most [`LONGEST_CHAIN`].
pub(super) fn chain(attributions: &Attributions, innermost: AttributionId) -> Vec<AttributionId> {
    std::iter::successors(Some(innermost), |&id| {
        attributions.all[id].parent.filter(|parent| parent.index() < attributions.all.len())
    })
    .take(LONGEST_CHAIN)
    .collect()
}

/// Nobody passes a statement on more often than this; it also bounds work on malicious nesting.
const LONGEST_CHAIN: usize = 8;
