//! What each word of the article does with respect to the attributions: it is attributed, it frames
//! what is attributed, or it is the article's own.

use crate::attribution::{Attribution, Attributions, Candidate, responds, scene};
use crate::document::Document;
use crate::grammar::{Kind, Verdict};
use crate::matching::{MatchContext, Scene};
use crate::text::{AttributionId, Column, Id as _, TokenId, TokenRange, word};

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
pub(super) fn roles(context: &MatchContext<'_>, attributions: &Attributions) -> Column<Role> {
    let document = context.document;
    let mut order: Vec<(usize, AttributionId)> = attributions
        .all
        .entries()
        .filter(|(_, attribution)| carries_statement(context, attribution))
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
/// are events that the article reports. The rules of `grammar/contents/` tell.
fn carries_statement(context: &MatchContext<'_>, attribution: &Attribution) -> bool {
    let found = &attribution.found;
    let scene = Scene { nested: attribution.parent.is_some(), ..scene(context, found) };
    let verdict = || verdict(context, &scene, |verdict| verdict != Verdict::Nothing);
    !found.content.is_empty() && verdict() != Some(Verdict::Told)
}

/// Whether a rule tells that nobody states a content: "asked not to be named".
pub(super) fn is_nothing(context: &MatchContext<'_>, found: &Candidate) -> bool {
    verdict(context, &scene(context, found), |verdict| verdict == Verdict::Nothing).is_some()
}

/// What the first rule with such a verdict tells of a content.
fn verdict(context: &MatchContext<'_>, scene: &Scene<'_>, asked: impl Fn(Verdict) -> bool) -> Option<Verdict> {
    let contexts = context.rulebook.contexts();
    let rules = context.rulebook.contexts_of(Kind::Contents).filter(|&id| asked(contexts[id].verdict));
    scene.first_rule(context, rules).map(|spoken| contexts[spoken.rule].verdict)
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
