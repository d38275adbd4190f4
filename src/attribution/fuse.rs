//! Both channels' candidates in one list. Where both see a cue, the learned channel sets the
//! boundaries if it is sure of them and the grammar says what kind of act it is; what only the grammar sees must be
//! possible for the model, or a statement found by a precise rule.

use super::{Candidate, Channel, CueClass};
use crate::text::Id;

/// A candidate that only the grammar sees stands from this support of the model's labels on.
const SUPPORTED: f32 = 0.05;
/// Below this probability of its labels the model leaves the boundaries to a precise rule.
const SURE: f32 = 0.9;
/// From this confidence on a rule is precise.
const PRECISE: f32 = 0.6;
/// How many candidates away the same cue can be.
const REACH: usize = 24;

/// Candidates of both channels, by cue, the learned channel's first.
pub fn fuse(mut grammar: Vec<Candidate>, learned: Vec<Candidate>) -> Vec<Candidate> {
    grammar.sort_by_key(|candidate| candidate.head.start());
    let mut fused: Vec<Candidate> = learned.into_iter().map(|candidate| informed(candidate, &grammar)).collect();
    fused.append(&mut grammar);
    fused.sort_by_key(|candidate| candidate.head.start());
    fused
}

/// Whether a candidate can stand when the learned channel is at work.
pub fn stands(candidate: &Candidate) -> bool {
    candidate.evidence.channel == Channel::Learned && !candidate.content.is_empty()
        || candidate.evidence.model.is_some_and(|support| support >= SUPPORTED)
        || candidate.confidence >= trusted(candidate.class)
}

/// From which confidence on a candidate stands that only the grammar sees, whatever the model makes
/// of it. The model knows one kind of news only, and rarely denials in the passive; states of mind
/// are left to it. Lower, and dev loses; higher, and other kinds of news and chains do.
const fn trusted(class: CueClass) -> f32 {
    match class {
        CueClass::Speech | CueClass::Document | CueClass::Hedge => 0.5,
        CueClass::Denial => 0.2,
        _ => f32::INFINITY,
    }
}

/// A learned candidate with what the grammar knows about its cue.
fn informed(mut candidate: Candidate, grammar: &[Candidate]) -> Candidate {
    let after = grammar.partition_point(|other| other.head.start() <= candidate.head.start());
    let near = &grammar[after.saturating_sub(REACH)..grammar.len().min(after + REACH)];
    let about_it = |other: &&Candidate| other.cue.overlaps(candidate.cue);
    let distance = |other: &&Candidate| other.head.start().index().abs_diff(candidate.head.start().index());
    let Some(rule) = near.iter().filter(about_it).min_by_key(distance) else { return candidate };
    (candidate.class, candidate.stance, candidate.negated) = (rule.class, rule.stance, rule.negated);
    candidate.head = rule.head;
    if candidate.confidence < SURE && rule.confidence >= PRECISE {
        (candidate.source, candidate.cue, candidate.content) = (rule.source.clone(), rule.cue, rule.content.clone());
    }
    if candidate.content.is_empty() {
        candidate.content.clone_from(&rule.content);
    }
    if candidate.source.is_empty() && !rule.source.iter().any(|run| candidate.content.overlaps(run)) {
        candidate.source.clone_from(&rule.source);
    }
    let free =
        |range: &crate::text::TokenRange| !candidate.content.overlaps(*range) && !candidate.source.overlaps(*range);
    candidate.addressee = rule.addressee.filter(free);
    candidate.setting = rule.setting.filter(free);
    candidate.time = rule.time.filter(free);
    if candidate.content.iter().any(|run| rule.content.overlaps(run)) {
        candidate.evidence.rules.clone_from(&rule.evidence.rules);
        candidate.evidence.rule = rule.evidence.rule;
    }
    candidate
}
