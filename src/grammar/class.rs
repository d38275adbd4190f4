//! The verdicts that a cue carries: what kind of act it names, where its source is.

use serde::{Deserialize, Serialize};

/// What kind of act the cue names; the classes of `grammar/cues/*.cue`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

    /// The class of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}

/// Where the source stands towards the content, as the cue tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// All stances.
    pub const ALL: [Self; 4] = [Self::Neutral, Self::Supports, Self::Denies, Self::Doubts];

    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Supports => "supports",
            Self::Denies => "denies",
            Self::Doubts => "doubts",
        }
    }

    /// The stance of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stance| stance.name() == name)
    }
}
