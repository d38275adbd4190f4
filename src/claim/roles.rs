//! What each word of the article does with respect to the attributions: it is attributed, it frames
//! what is attributed, or it is the article's own.

use super::main_clause::main_verb;
use crate::attribution::{Attribution, Attributions, Candidate, CueClass, responds};
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{AttributionId, Column, Id as _, TokenId, TokenRange, TokenRuns, word, words};

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
        let found = &attributions.all[id].found;
        canvas.paint_all(id, found);
        if let Some(answer) = answer_before(document, found) {
            canvas.paint(answer, Role::Frame(id));
        }
    }
    canvas.roles.into()
}

/// "(The mayor) responded to questions by (saying that …)": what leads from the source to the cue.
fn answer_before(document: &Document<'_>, found: &Candidate) -> Option<TokenRange> {
    let source = found.source.hull()?;
    let by = found.cue.start().index().checked_sub(1).map(TokenId::from_index)?;
    let same_sentence = source.end() < by && document.sentences.of(source.start()) == document.sentences.of(by);
    let between = same_sentence.then(|| TokenRange::new(source.end().index(), found.cue.start().index()))?;
    let verb = between.iter().find(|&token| document.tags[token].is_verb())?;
    (document.words[by] == word!("by") && responds(document, verb)).then_some(between)
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
        _ if found.content.is_empty() || defines(document, found) => false,
        _ if relates(document, found) => true,
        // Without a speaker a cue must be a known one.
        _ if is_weak(document, found, rulebook) => !found.source.is_empty() && said(),
        // "Lee said that the board was aware of the leak": what Lee said is the statement.
        _ if attribution.parent.is_some() && !has_verb(document, &found.content) => false,
        CueClass::Denial if comes_after_content(found) => true,
        CueClass::Denial => said(),
        CueClass::Attitude => said() || asks_somebody(document, &found.content),
        CueClass::Decree if demands(document, found) => true,
        CueClass::Decree | CueClass::Intention => said() || has_verb(document, &found.content),
        // "did not answer questions": nothing is told of what was said.
        CueClass::Speech if responds(document, found.head.start()) => said(),
        CueClass::Speech if found.source.is_empty() => !asks(document, found),
        CueClass::Speech => !tells_a_story(document, found),
        _ => true,
    }
}

/// "asked not to be named because …", "declined to give his name": why nobody is named is no statement.
pub(super) fn keeps_name(document: &Document<'_>, found: &Candidate) -> bool {
    let first = || found.content.iter().flat_map(TokenRange::iter).take(5);
    let names = |token| document.is_lemma_listed(token, List::NamingVerbs);
    document.is_lemma_listed(found.head.start(), List::WithholdingVerbs)
        && first().next().is_some_and(|token| matches!(document.text(token), "not" | "to"))
        && first().any(names)
}

/// "Her lawsuit demands back pay": that is all it says.
fn demands(document: &Document<'_>, found: &Candidate) -> bool {
    found.source.iter().flat_map(TokenRange::iter).any(|token| document.is_lemma_listed(token, List::DemandingPapers))
}

/// "such deliveries have been rejected by both": what is denied stands before.
fn comes_after_content(found: &Candidate) -> bool {
    found.content.hull().is_some_and(|hull| hull.end() <= found.cue.start())
}

/// "Asked whether she would stay": the article tells of the question.
fn asks(document: &Document<'_>, found: &Candidate) -> bool {
    document.lemmas[found.head.start()] == word!("ask")
}

/// "attended a summit", "shared the stage": the model's cue is none, or a weak one, to the grammar.
fn is_weak(document: &Document<'_>, found: &Candidate, rulebook: &Rulebook) -> bool {
    const STRONG: f32 = 0.3;
    let strength = |&cue| rulebook.cues()[cue].strength;
    found.evidence.rules.is_empty()
        && !rulebook.cues_from(document.lemmas[found.head.start()]).iter().any(|cue| strength(cue) >= STRONG)
}

/// "linked the leak to the yard", "blamed the fire on the crew": the source says that one thing is the other's.
fn relates(document: &Document<'_>, found: &Candidate) -> bool {
    let head = found.head.start();
    let verb = document.tags[head].is_verb()
        && !found.source.is_empty()
        && document.is_lemma_listed(head, List::RelatingVerbs);
    let to = |token| document.is_listed(token, List::RelatingPrepositions);
    verb && found.content.iter().flat_map(TokenRange::iter).skip(1).any(to)
}

/// "The opera tells the story of …": nobody speaks. "Lee told reporters on Monday": what she told stands elsewhere.
fn tells_a_story(document: &Document<'_>, found: &Candidate) -> bool {
    let first = || found.content.iter().flat_map(TokenRange::iter).take(2);
    let silent = || {
        let first = first().next();
        first.is_some_and(|first| document.is_lemma_listed(first, List::Hearers)) && !has_verb(document, &found.content)
    };
    document.lemmas[found.head.start()] == word!("tell")
        && (first().any(|token| document.is_lemma_listed(token, List::Tales)) || silent())
}

/// "A covenant is a promise that …": what a word means.
fn defines(document: &Document<'_>, found: &Candidate) -> bool {
    let is_article =
        |token: Option<TokenId>| token.is_some_and(|token| words!["a", "an"].contains(&document.words[token]));
    let mut cue = found.cue.iter();
    let is = cue.next().is_some_and(|token| document.lemmas[token] == word!("be"));
    is && is_article(cue.next()) && is_article(found.source.iter().flat_map(TokenRange::iter).next())
}

/// Whether a word of it stands in quotation marks.
fn has_quoted_words(document: &Document<'_>, runs: &TokenRuns) -> bool {
    runs.iter().flat_map(TokenRange::iter).any(|token| document.quotes.around(token).is_some())
}

/// Whether it states or asks for something: a finite verb of its own, or "that", "to", "whether", a
/// gerund at its start; but not "to comment", and no thing with a clause behind it ("sanctions which …").
fn holds_clause(document: &Document<'_>, runs: &TokenRuns) -> bool {
    let mut tokens = runs.iter().flat_map(TokenRange::iter);
    let empty = |token| document.is_lemma_listed(token, List::EmptyAnswers);
    let opens = |token| {
        matches!(document.tags[token], Tag::Preposition | Tag::To | Tag::VerbGerund | Tag::Verb | Tag::VerbParticiple)
            || document.tags[token].is_wh()
    };
    if tokens.clone().take(2).any(empty) {
        return false;
    }
    let charges = || runs.iter().any(|run| run.iter().any(|token| is_charge(document, run, token)));
    let states =
        || main_verb(document, runs.iter().flat_map(TokenRange::iter)).is_some_and(|verb| is_sure(document, verb));
    tokens.next().is_some_and(opens) && has_verb(document, runs) || charges() || states() || tells_that(document, runs)
}

/// "(dismissed) the view that the bridge was safe": a noun and what it says.
fn tells_that(document: &Document<'_>, runs: &TokenRuns) -> bool {
    let that = |&token: &TokenId| document.words[token] == word!("that") && document.tags[token] == Tag::Preposition;
    let mut after = runs.iter().flat_map(TokenRange::iter).skip_while(|token| !that(token));
    after.any(|token| document.tags[token].is_finite())
}

/// Whether a finite verb cannot be a participle: "sanctions aimed at", "boats sent to" state nothing.
fn is_sure(document: &Document<'_>, verb: TokenId) -> bool {
    document.tags[verb] != Tag::VerbPast || matches!(document.lemma(verb).as_ref(), "be" | "have" | "do")
}

/// "(wants) the authority to cap prices".
fn asks_somebody(document: &Document<'_>, runs: &TokenRuns) -> bool {
    runs.iter().flat_map(TokenRange::iter).any(|token| document.tags[token] == Tag::To)
}

/// "(accused them) of selling", "(blamed it) for closing", which taggers take for a noun; not "(rockets) capable of reaching".
fn is_charge(document: &Document<'_>, run: TokenRange, token: TokenId) -> bool {
    let next = TokenId::from_index(token.index() + 1);
    let before = token.index().checked_sub(1).map(TokenId::from_index);
    matches!(document.text(token), "of" | "for")
        && run.holds(next)
        && (document.tags[next] == Tag::VerbGerund
            || document.tags[next] == Tag::Noun && document.text(next).ends_with("ing"))
        && before.is_some_and(|before| !document.tags[before].is_adjective())
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
