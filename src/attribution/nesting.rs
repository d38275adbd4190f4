//! Which attribution passes which on: the outer one's content covers the cue and the content of the inner one.
//!
//! Boundaries of two candidates can cross, so that each holds the other's cue: the content of "could be convinced
//! that …, Councillor Brack told The Courier" runs on over the frame behind it. Then one of them is the inner one, and
//! what it says is cut to what both of them hold.

use super::choose::quoted;
use super::edges::trimmed;
use super::{Attribution, Candidate};
use crate::document::Document;
use crate::grammar::CueClass;
use crate::text::{AttributionId, Id as _, IdVec, TokenId, TokenRange, TokenRuns};
use crate::token::TokenKind;

/// How many attributions away a parent is looked for.
const MAX_NESTING: usize = 8;

/// Of two candidates that hold each other's cue, what becomes of the inner one.
struct Crossing {
    inner: usize,
    outer: usize,
    /// What both hold, without marks at its edges.
    shared: TokenRuns,
}

/// How two candidates cross; `earlier` comes first in the list. `None` if one of them does not hold the other's cue.
fn crossing(document: &Document<'_>, earlier: (usize, &Candidate), later: (usize, &Candidate)) -> Option<Crossing> {
    let (first, second) = (earlier.1, later.1);
    if !first.content.overlaps(second.cue) || !second.content.overlaps(first.cue) {
        return None;
    }
    let shared = trimmed(document, first.content.shared(&second.content).iter());
    let goes_on = shared.hull().is_some_and(|shared| second.cue.end() < shared.end());
    let is_within =
        opens_turn(document, first) || goes_on && (is_adverb(first, second) || interrupts(document, first, second));
    let (inner, outer) = if is_within { (later.0, earlier.0) } else { (earlier.0, later.0) };
    Some(Crossing { inner, outer, shared })
}

/// Whether all of a range is in one piece of what a candidate says.
fn holds(candidate: &Candidate, range: TokenRange) -> bool {
    candidate.content.iter().any(|run| run.contains(range))
}

/// "LEE: (…)": the turn of a transcript holds all that comes.
fn opens_turn(document: &Document<'_>, candidate: &Candidate) -> bool {
    document.tokens[candidate.head.start()].kind == TokenKind::Colon
}

/// "Lee claimed (Brack allegedly left)", "has learned (that, according to a memo, the site is closed)": nothing has been
/// stated in what the first says before the frame of the second.
fn interrupts(document: &Document<'_>, first: &Candidate, second: &Candidate) -> bool {
    let source = second.source.hull().map(TokenRange::start).filter(|&start| first.content.holds(start));
    let frame = source.map_or(second.cue.start(), |source| source.min(second.cue.start()));
    let mut told = first.content.iter().flat_map(TokenRange::iter).take_while(|&token| token < frame);
    // "had allegedly paid": the verb of the frame's own clause goes on behind it.
    let group_end =
        |token: TokenId| document.groups.around(token).map_or(token.index() + 1, |group| group.tokens.end().index());
    !told.any(|token| document.tags[token].is_finite() && group_end(token) < frame.index())
}

/// Whether the second hedges by a word of its own, within what the first says behind its cue.
fn is_adverb(first: &Candidate, second: &Candidate) -> bool {
    let behind = first.content.hull().is_some_and(|told| first.cue.end() <= told.start());
    second.class == CueClass::Hedge && second.source.is_empty() && second.cue.len() == 1 && behind
}

/// Whether words tell anything: more than "that" and "whether".
fn tells(document: &Document<'_>, words: &TokenRuns) -> bool {
    let tag = |token: TokenId| document.tags[token];
    let mut tags = words.iter().flat_map(TokenRange::iter).map(tag);
    tags.any(|tag| tag.is_noun() || tag.is_verb() || tag.is_adjective())
}

/// The candidates among `kept` that say nothing by themselves, each with the one whose frame it holds: "a claim that
/// (the rebels neither confirmed nor denied)" is no claim of what the rebels did.
pub(super) fn hollow(document: &Document<'_>, seen: &[Candidate], kept: &[usize]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (place, &index) in kept.iter().enumerate() {
        for &later in kept.iter().skip(place + 1).take(MAX_NESTING) {
            let crossing = crossing(document, (index, &seen[index]), (later, &seen[later]));
            let empty = crossing.filter(|crossing| !tells(document, &crossing.shared));
            found.extend(empty.map(|crossing| (crossing.inner, crossing.outer)));
        }
    }
    found
}

/// Cuts contents that cross, and gives each attribution the innermost one whose content covers its cue and content. No
/// content covers its own cue, so a parent says more than its child, and there are no rings.
pub(super) fn nest(document: &Document<'_>, all: &mut IdVec<AttributionId, Attribution>) {
    let ids: Vec<AttributionId> = all.ids().collect();
    for (place, &id) in ids.iter().enumerate() {
        for &later in ids.iter().skip(place + 1).take(MAX_NESTING) {
            let crossing = crossing(document, (id.index(), &all[id].found), (later.index(), &all[later].found));
            let Some(crossing) = crossing.filter(|crossing| tells(document, &crossing.shared)) else { continue };
            let inner = &mut all[AttributionId::from_index(crossing.inner)];
            inner.kind = quoted(document, &crossing.shared);
            inner.found.content = crossing.shared;
        }
    }
    for (place, &id) in ids.iter().enumerate() {
        let around = &ids[place.saturating_sub(MAX_NESTING)..ids.len().min(place + MAX_NESTING + 1)];
        let own = &all[id].found;
        let covers =
            |outer: &Candidate| holds(outer, own.cue) && own.content.shared(&outer.content).len() == own.content.len();
        let parent = around.iter().copied().filter(|&other| other != id && covers(&all[other].found));
        all[id].parent = parent.min_by_key(|&other| all[other].found.content.len());
    }
}
