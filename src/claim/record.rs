//! What a claim is.

use crate::text::{AttributionId, SentenceId, TokenRuns};

/// Who vouches for a claim, from the strongest to nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// A named source.
    Attributed,
    /// An unnamed source who could be named.
    Anonymous,
    /// A group or an unidentified document.
    Vague,
    /// An evidential without a source: "reportedly", "is expected to".
    Hedged,
    /// It goes on with the attributed statement before it.
    Continued,
    /// Nobody but the article.
    Unattributed,
}

impl Status {
    /// All statuses, strongest first.
    pub const ALL: [Self; 6] =
        [Self::Attributed, Self::Anonymous, Self::Vague, Self::Hedged, Self::Continued, Self::Unattributed];

    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Attributed => "attributed",
            Self::Anonymous => "anonymous",
            Self::Vague => "vague",
            Self::Hedged => "hedged",
            Self::Continued => "continued",
            Self::Unattributed => "unattributed",
        }
    }
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its words, all in one sentence.
    pub tokens: TokenRuns,
    /// That sentence.
    pub sentence: SentenceId,
    /// Who vouches for it.
    pub status: Status,
    /// The attributions that carry it, innermost first.
    pub attributions: Vec<AttributionId>,
    /// How much it is worth checking, 0–1.
    pub score: f32,
}
