//! What an attribution is: token ranges and verdicts, no text.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use crate::grammar::{CueClass, Overrules, Stance};
use crate::text::{AttributionId, ContextId, IdVec, RuleId, TokenId, TokenRange, TokenRuns};

/// How much of the content is in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum QuotedKind {
    /// All of it.
    Direct,
    /// Some of it.
    Mixed,
    /// Nothing.
    Indirect,
}

impl QuotedKind {
    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }
}

/// Which channel proposes a candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// The patterns of the grammar.
    #[default]
    Grammar,
    /// The labels of the model.
    Learned,
}

/// Whose labels the learned channel goes by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Labels {
    /// The small network's.
    #[default]
    Network,
    /// The encoder's, in the accurate mode.
    Encoder,
}

/// Why we believe in an attribution.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Who proposed it, and so set its boundaries.
    pub channel: Channel,
    /// Rules of the grammar that found it, the deciding one first.
    pub rules: SmallVec<[RuleId; 4]>,
    /// Measured precision of the best rule that found it, lowered for cues that are often something
    /// else.
    pub rule: Option<f32>,
    /// What the deciding rule knows better than the learned channel.
    pub overrules: Overrules,
    /// Probability that the learned channel gives it, where that is at work.
    pub model: Option<f32>,
    /// Whose labels that comes from.
    pub labels: Labels,
    /// Whether both channels propose just these words.
    pub agreed: bool,
}

/// A possible attribution as one channel proposes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Who or what it is attributed to; empty if nobody is named.
    pub source: TokenRuns,
    /// The words that signal it: one run.
    pub cue: TokenRange,
    /// The word of the cue that decides its class: the verb, the noun.
    pub head: TokenRange,
    /// What is attributed.
    pub content: TokenRuns,
    /// To whom it was said.
    pub addressee: Option<TokenRange>,
    /// Where or in what it was said: "in a statement".
    pub setting: Option<TokenRange>,
    /// When it was said.
    pub time: Option<TokenRange>,
    /// What kind of act.
    pub class: CueClass,
    /// Where the source is.
    pub stance: Stance,
    /// Whether the cue is negated: "did not say".
    pub negated: bool,
    /// Why.
    pub evidence: Evidence,
    /// How far its channel trusts it, 0–1: what candidates are weighed by.
    pub confidence: f32,
}

impl Candidate {
    /// A plain statement: nothing but who says what by which cue. Evidence and confidence are for the channel to add.
    pub fn said(source: TokenRuns, cue: TokenRange, head: TokenId, content: TokenRuns) -> Self {
        Self {
            source,
            cue,
            head: TokenRange::single(head),
            content,
            addressee: None,
            setting: None,
            time: None,
            class: CueClass::Speech,
            stance: Stance::Neutral,
            negated: false,
            evidence: Evidence::default(),
            confidence: 0.0,
        }
    }
}

/// An attribution that won.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// What was found.
    pub found: Candidate,
    /// Direct, mixed or indirect.
    pub kind: QuotedKind,
    /// The attribution that passes this one on ("X reported that Y said …": X's).
    pub parent: Option<AttributionId>,
    /// Probability that it is right, 0–1, calibrated: of those with 0.9, nine in ten are right.
    pub confidence: f32,
}

/// What became of a candidate that did not win.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// It says what the winner says; its evidence was added to it.
    Joined(AttributionId),
    /// It lost to a stronger one over the same words.
    Beaten(AttributionId),
    /// Only the grammar saw it, by a rule that is often wrong.
    Weak,
    /// It is in what somebody says, and has no source or no content of its own.
    Nameless,
    /// A rule tells that it cannot be.
    Vetoed(ContextId),
}

impl Fate {
    /// The same, with another id of the winner.
    #[must_use]
    pub fn with(self, id: impl FnOnce(AttributionId) -> AttributionId) -> Self {
        match self {
            Self::Joined(winner) => Self::Joined(id(winner)),
            Self::Beaten(winner) => Self::Beaten(id(winner)),
            Self::Weak | Self::Nameless | Self::Vetoed(_) => self,
        }
    }
}

/// A candidate that is no attribution of its own, for `ascribe explain`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lost {
    /// As proposed.
    pub candidate: Candidate,
    /// What became of it.
    pub fate: Fate,
}

/// The attributions of an article.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Attributions {
    /// Those that won, in the order of their cues.
    pub all: IdVec<AttributionId, Attribution>,
    /// The other candidates that were seen, in text order.
    pub lost: Vec<Lost>,
}
