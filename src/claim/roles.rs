//! What each word of the article does with respect to the attributions: it is attributed, it frames
//! what is attributed, or it is the article's own.

use super::main_clause::{is_wh, main_verb};
use crate::attribution::{Attribution, Attributions, Candidate, CueClass};
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::tag::Tag;
use crate::text::{AttributionId, Column, Id as _, TokenId, TokenRange, TokenRuns, Word};

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
pub(super) fn roles(document: &Document<'_>, attributions: &Attributions, rulebook: &Rulebook) -> Column<Role> {
    let mut order: Vec<(usize, AttributionId)> = attributions
        .all
        .entries()
        .filter(|(_, attribution)| carries_statement(document, attribution, rulebook))
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

/// Whether something is stated: "applauded the decision", "declined to comment" and "answered questions"
/// are events that the article reports, unless quoted words or a clause tell what was said.
fn carries_statement(document: &Document<'_>, attribution: &Attribution, rulebook: &Rulebook) -> bool {
    let found = &attribution.found;
    let said = || has_quoted_words(document, &found.content) || holds_clause(document, &found.content);
    match found.class {
        _ if found.content.is_empty() => false,
        CueClass::Denial if comes_after_content(found) => true,
        CueClass::Denial => said(),
        CueClass::Attitude => said() || asks_somebody(document, &found.content),
        CueClass::Decree | CueClass::Intention => said() || has_verb(document, &found.content),
        CueClass::Speech if answers(document, found) || is_no_cue(document, found, rulebook) => said(),
        CueClass::Speech if found.source.is_empty() => !asks(document, found),
        CueClass::Speech => !tells_a_story(document, found),
        _ => true,
    }
}

/// "such deliveries have been rejected by both": what is denied stands before.
fn comes_after_content(found: &Candidate) -> bool {
    found.content.hull().is_some_and(|hull| hull.end() <= found.cue.start())
}

/// "Asked whether she would stay": the article tells of the question.
fn asks(document: &Document<'_>, found: &Candidate) -> bool {
    document.lemmas[found.head.start()] == Word::of("ask")
}

/// "attended a summit": the model's cue is none that the grammar knows.
fn is_no_cue(document: &Document<'_>, found: &Candidate, rulebook: &Rulebook) -> bool {
    found.evidence.rules.is_empty() && rulebook.cues_from(document.lemmas[found.head.start()]).is_empty()
}

/// "did not answer questions": nothing is told of what was said.
fn answers(document: &Document<'_>, found: &Candidate) -> bool {
    matches!(document.lemma(found.head.start()).as_ref(), "answer" | "respond" | "reply")
}

/// "The opera tells the story of …": nobody speaks.
fn tells_a_story(document: &Document<'_>, found: &Candidate) -> bool {
    let first = || found.content.iter().flat_map(TokenRange::iter).take(2);
    document.lemmas[found.head.start()] == Word::of("tell")
        && first().any(|token| matches!(document.lemma(token).as_ref(), "story" | "tale"))
}

/// Whether a word of it stands in quotation marks.
fn has_quoted_words(document: &Document<'_>, runs: &TokenRuns) -> bool {
    runs.iter().flat_map(TokenRange::iter).any(|token| document.quotes.around(token).is_some())
}

/// Whether it states or asks for something: a finite verb of its own, or "that", "to", "whether", a
/// gerund at its start; but not "to comment", and no thing with a clause behind it ("sanctions which …").
fn holds_clause(document: &Document<'_>, runs: &TokenRuns) -> bool {
    let mut tokens = runs.iter().flat_map(TokenRange::iter);
    let empty = |token| matches!(document.lemma(token).as_ref(), "comment" | "respond" | "answer" | "speak" | "reply");
    let opens = |token| {
        matches!(document.tags[token], Tag::Preposition | Tag::To | Tag::VerbGerund | Tag::Verb | Tag::VerbParticiple)
            || is_wh(document.tags[token])
    };
    if tokens.clone().take(2).any(empty) {
        return false;
    }
    let charges = || runs.iter().any(|run| run.iter().any(|token| is_charge(document, run, token)));
    let states = || main_verb(document, runs.iter().flat_map(TokenRange::iter)).is_some();
    tokens.next().is_some_and(opens) && has_verb(document, runs) || charges() || states()
}

/// "(wants) the authority to cap prices".
fn asks_somebody(document: &Document<'_>, runs: &TokenRuns) -> bool {
    runs.iter().flat_map(TokenRange::iter).any(|token| document.tags[token] == Tag::To)
}

/// "(accused them) of selling", "(blamed it) for closing".
fn is_charge(document: &Document<'_>, run: TokenRange, token: TokenId) -> bool {
    let next = TokenId::from_index(token.index() + 1);
    matches!(document.text(token), "of" | "for") && run.holds(next) && document.tags[next] == Tag::VerbGerund
}

fn has_verb(document: &Document<'_>, runs: &TokenRuns) -> bool {
    runs.iter().flat_map(TokenRange::iter).any(|token| document.tags[token].is_verb())
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
