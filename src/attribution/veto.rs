//! What rules tell of a candidate: that it cannot be an attribution, whichever channel proposes it
//! (`grammar/vetoes/`), and what its content is (`grammar/contents/`).

use super::Candidate;
use crate::grammar::Kind;
use crate::matching::{Scene, Sight};
use crate::text::ContextId;

/// The rule by which a candidate cannot be an attribution: one for all, or, of what the `learned` channel alone
/// proposes, one for that.
pub fn veto(sight: &Sight<'_>, candidate: &Candidate, learned: bool) -> Option<ContextId> {
    let contexts = sight.rulebook.contexts();
    let rules = sight.rulebook.contexts_of(Kind::Vetoes).filter(|&id| contexts[id].demands.learned == learned);
    let scene = Scene { alone: learned, ..scene(sight, candidate) };
    scene.first_rule(sight, rules).map(|spoken| spoken.rule)
}

/// Whether a rule speaks of a candidate, if the model alone proposes it and another passes it on.
pub fn speaks(sight: &Sight<'_>, candidate: &Candidate, rule: ContextId) -> bool {
    let scene = Scene { alone: true, nested: true, ..scene(sight, candidate) };
    scene.first_rule(sight, [rule].into_iter()).is_some()
}

/// A candidate as rules see it.
pub fn scene<'c>(sight: &Sight<'_>, candidate: &'c Candidate) -> Scene<'c> {
    let document = sight.document;
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
