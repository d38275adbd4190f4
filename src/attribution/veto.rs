//! What rules tell of a candidate: that it cannot be an attribution, whichever channel proposes it
//! (`grammar/vetoes/`), and what its content is (`grammar/contents/`).

use super::Candidate;
use crate::grammar::Kind;
use crate::matching::{MatchContext, Scene};
use crate::text::ContextId;

/// The rule by which a candidate cannot be an attribution: one for all, or, of what the `learned` channel alone
/// proposes, one for that.
pub fn veto(context: &MatchContext<'_>, candidate: &Candidate, learned: bool) -> Option<ContextId> {
    let contexts = context.rulebook.contexts();
    let rules = context.rulebook.contexts_of(Kind::Vetoes).filter(|&id| contexts[id].demands.learned == learned);
    let scene = Scene { alone: learned, ..scene(context, candidate) };
    scene.first_rule(context, rules).map(|spoken| spoken.rule)
}

/// Whether a rule applies to a candidate, if the model alone proposes it and another passes it on.
pub fn speaks(context: &MatchContext<'_>, candidate: &Candidate, rule: ContextId) -> bool {
    let scene = Scene { alone: true, nested: true, ..scene(context, candidate) };
    scene.first_rule(context, [rule].into_iter()).is_some()
}

/// A candidate as rules see it.
pub fn scene<'c>(context: &MatchContext<'_>, candidate: &'c Candidate) -> Scene<'c> {
    let document = context.document;
    let sentence = document.sentences.all()[document.sentences.of(candidate.head.start())].tokens;
    Scene {
        cue: Some(candidate.cue),
        head: Some(candidate.head),
        source: Some(&candidate.source),
        content: Some(&candidate.content),
        class: Some(candidate.class),
        alone: candidate.evidence.rules.is_empty(),
        confidence: candidate.confidence,
        ..Scene::of_sentence(sentence)
    }
}
