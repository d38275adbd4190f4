//! What stands that only one channel sees: the model knows one kind of news, and its labels cannot
//! nest; the rules of the grammar are of unequal precision.

use super::{Candidate, CueClass, Labels};
use crate::grammar::Overrules;

/// A candidate that only the grammar sees stands from this support of the model's labels on.
const SUPPORTED: f32 = 0.05;
/// The same for what nobody thinks.
const SUPPORTED_NAMELESS: f32 = 0.5;
/// The same for what nobody plans.
const SUPPORTED_PLAN: f32 = 0.6;
/// From this support on where the labels are the encoder's.
const SUPPORTED_BY_ENCODER: f32 = 0.3;
/// Below this probability a candidate that only the model sees does not stand.
const LIKELY: f32 = 0.3;
/// Below this probability a learned candidate without a source does not stand.
const LIKELY_NAMELESS: f32 = 0.65;

/// Whether a candidate of the grammar can stand when the learned channel is at work; `outermost` tells whether
/// it lies in nothing that somebody says. What the encoder does not support stands only if its rule overrules everything.
pub fn stands(candidate: &Candidate, outermost: impl FnOnce() -> bool) -> bool {
    let supports = |least: f32| candidate.evidence.model.is_some_and(|support| support >= least);
    candidate.evidence.overrules == Overrules::All
        || match candidate.evidence.labels {
            Labels::Encoder => supports(supported(candidate).max(SUPPORTED_BY_ENCODER)),
            Labels::Network => {
                supports(supported(candidate)) || candidate.confidence >= trusted(candidate.class, outermost())
            }
        }
}

/// From which support on a candidate stands: thoughts and plans of nobody ("worries that", "a promise that") need more.
fn supported(candidate: &Candidate) -> f32 {
    match candidate.class {
        CueClass::Thought if candidate.source.is_empty() => SUPPORTED_NAMELESS,
        CueClass::Intention if candidate.source.is_empty() => SUPPORTED_PLAN,
        _ => SUPPORTED,
    }
}

/// From which confidence on a candidate stands whatever the model makes of it. The model rarely
/// knows denials; states of mind inside of what somebody says are left to it. Lower, and dev loses;
/// higher, and other kinds of news and chains do.
const fn trusted(class: CueClass, outermost: bool) -> f32 {
    match class {
        CueClass::Denial => 0.2,
        CueClass::Speech | CueClass::Document | CueClass::Hedge => 0.5,
        CueClass::Intention | CueClass::Decree if outermost => 0.33,
        _ if outermost => 0.36,
        _ => f32::INFINITY,
    }
}

/// Whether a learned candidate can stand: not if it has no content; nor, by the small network's labels, if neither channel knows
/// its source, though it is no hedge and no passive, or if only the model sees it and with little reason.
pub fn is_likely(candidate: &Candidate) -> bool {
    let evidence = &candidate.evidence;
    if evidence.labels == Labels::Encoder {
        return !candidate.content.is_empty();
    }
    let nameless =
        candidate.source.is_empty() && evidence.overrules == Overrules::Nothing && candidate.class != CueClass::Hedge;
    let least = if nameless { LIKELY_NAMELESS } else { 0.0 };
    let alone = if evidence.rules.is_empty() { LIKELY } else { 0.0 };
    !candidate.content.is_empty() && candidate.confidence >= least.max(alone)
}
