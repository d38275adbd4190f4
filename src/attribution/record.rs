//! What an attribution is: token ranges and verdicts, no text.

use crate::text::{AttributionId, IdVec, RuleId, TokenRange, TokenRuns};

/// What kind of act the cue names; the classes of `grammar/cues/*.cue`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueClass {
    /// say, tell, announce.
    Speech,
    /// believe, expect, know.
    Thought,
    /// show, indicate, according to: a text or picture speaks.
    Document,
    /// see, hear, find.
    Perception,
    /// plan, vow, promise.
    Intention,
    /// support, fear, praise.
    Attitude,
    /// order, demand, rule.
    Decree,
    /// deny, reject, decline.
    Denial,
    /// reportedly, allegedly, is expected to.
    Hedge,
}

impl CueClass {
    /// All classes.
    pub const ALL: [Self; 9] = [
        Self::Speech,
        Self::Thought,
        Self::Document,
        Self::Perception,
        Self::Intention,
        Self::Attitude,
        Self::Decree,
        Self::Denial,
        Self::Hedge,
    ];

    /// Its name in grammar files and outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Speech => "speech",
            Self::Thought => "thought",
            Self::Document => "document",
            Self::Perception => "perception",
            Self::Intention => "intention",
            Self::Attitude => "attitude",
            Self::Decree => "decree",
            Self::Denial => "denial",
            Self::Hedge => "hedge",
        }
    }
}

/// How much of the content stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// Where the source stands towards the content, as the cue tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stance {
    /// Passes it on: said.
    #[default]
    Neutral,
    /// Backs it: confirmed, praised.
    Supports,
    /// Contradicts it: denied, rejected.
    Denies,
    /// Is not sure of it: doubted, questioned.
    Doubts,
}

impl Stance {
    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Supports => "supports",
            Self::Denies => "denies",
            Self::Doubts => "doubts",
        }
    }
}

/// Why we believe in an attribution.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// Rules of the grammar that found it, the deciding one first.
    pub rules: Vec<RuleId>,
    /// Probability that the learned channel gives it, if it found it too.
    pub model: Option<f32>,
}

/// A possible attribution as one channel proposes it.
#[derive(Clone, Debug, PartialEq)]
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
    /// Where the source stands.
    pub stance: Stance,
    /// Whether the cue is negated: "did not say".
    pub negated: bool,
    /// Why.
    pub evidence: Evidence,
    /// Probability that it is right, 0–1.
    pub confidence: f32,
}

/// An attribution that won.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// What was found.
    pub found: Candidate,
    /// Direct, mixed or indirect.
    pub kind: QuotedKind,
    /// The attribution that passes this one on ("X reported that Y said …": X's).
    pub parent: Option<AttributionId>,
}

/// What became of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It won.
    Kept(AttributionId),
    /// It says what the winner says; its evidence was added to it.
    Joined(AttributionId),
    /// It lost to a stronger one over the same words.
    Beaten(AttributionId),
}

/// A candidate and what became of it, for `ascribe explain`.
#[derive(Clone, Debug, PartialEq)]
pub struct Considered {
    /// As proposed.
    pub candidate: Candidate,
    /// What became of it.
    pub fate: Fate,
}

/// The attributions of an article.
#[derive(Clone, Debug, Default)]
pub struct Attributions {
    /// Those that won, in the order of their cues.
    pub all: IdVec<AttributionId, Attribution>,
    /// Every candidate that was seen, in text order.
    pub seen: Vec<Considered>,
}
