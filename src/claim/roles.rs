//! What each word of the article does with respect to the attributions: it is attributed, it frames
//! what is attributed, or it is the article's own.

use crate::attribution::{Attribution, Attributions, Candidate, CueClass};
use crate::document::Document;
use crate::text::{AttributionId, Column, Id as _, TokenRange, TokenRuns};

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
    let mut order: Vec<(usize, AttributionId)> = attributions
        .all
        .entries()
        .filter(|(_, attribution)| carries_statement(document, attribution))
        .map(|(id, attribution)| (attribution.found.content.len(), id))
        .collect();
    order.sort_unstable();
    let mut canvas = Canvas::new(document.tokens.len());
    for (_, id) in order {
        canvas.paint_all(id, &attributions.all[id].found);
    }
    canvas.roles.into()
}

/// Roles that are given once and stay. Each token knows where the next one without a role may
/// stand, so that nested contents take no more time than their words.
struct Canvas {
    roles: Vec<Role>,
    /// The token itself while it has no role, else a later one.
    next: Vec<usize>,
}

impl Canvas {
    fn new(tokens: usize) -> Self {
        Self { roles: vec![Role::Own; tokens], next: (0..=tokens).collect() }
    }

    /// Gives roles to the words of an attribution that have none yet.
    fn paint_all(&mut self, id: AttributionId, found: &Candidate) {
        let beside = [found.addressee, found.setting, found.time].into_iter().flatten();
        let beside = beside.filter(|&part| !found.content.overlaps(part));
        for part in found.source.iter().chain([found.cue]).chain(beside) {
            self.paint(part, Role::Frame(id));
        }
        for run in found.content.iter() {
            self.paint(run, Role::Content(id));
        }
    }

    fn paint(&mut self, range: TokenRange, role: Role) {
        let mut token = self.free(range.start().index());
        while token < range.end().index() {
            self.roles[token] = role;
            self.next[token] = token + 1;
            token = self.free(token + 1);
        }
    }

    /// The first token at or after `token` that has no role; paths are halved on the way.
    fn free(&mut self, mut token: usize) -> usize {
        while self.next[token] != token {
            self.next[token] = self.next[self.next[token]];
            token = self.next[token];
        }
        token
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
