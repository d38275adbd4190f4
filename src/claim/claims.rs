//! What a claim is.

use serde::{Deserialize, Serialize};

use crate::text::{AttributionId, ContextId, SentenceId, TokenRange, TokenRuns};

/// What kind of source a claim has, from the strongest to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// What makes a claim worth checking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Reason {
    /// It accuses: killed, fraud, banned.
    Wrongdoing,
    /// It gives a figure.
    Figure,
    /// It gives an amount of money.
    Money,
    /// It says that one thing led to another.
    Causation,
    /// It claims a first, a most, an only.
    Superlative,
    /// It compares.
    Comparison,
    /// It is about somebody or something by name.
    Name,
    /// It gives a date.
    Date,
    /// It says what will be.
    Prediction,
    /// It tells what somebody means to do.
    Plan,
    /// It is matter that everybody can look up or could see: a result, a date, a feature, a record: less worth checking.
    Routine,
    /// It defines, tells of the writer, or leads over to something else: less worth checking.
    General,
}

impl Reason {
    /// All reasons, the weightiest first.
    pub const ALL: [Self; 12] = [
        Self::Wrongdoing,
        Self::Figure,
        Self::Money,
        Self::Causation,
        Self::Plan,
        Self::Superlative,
        Self::Comparison,
        Self::Prediction,
        Self::Name,
        Self::Date,
        Self::Routine,
        Self::General,
    ];

    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wrongdoing => "wrongdoing",
            Self::Figure => "figure",
            Self::Money => "money",
            Self::Causation => "causation",
            Self::Superlative => "superlative",
            Self::Comparison => "comparison",
            Self::Name => "name",
            Self::Date => "date",
            Self::Prediction => "prediction",
            Self::Plan => "plan",
            Self::Routine => "routine",
            Self::General => "general",
        }
    }

    /// The reason of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }

    /// Probability that a claim is worth checking if it has nothing else to show: the reasons of a
    /// claim combine as independent witnesses do, 1 − 0.9 × ∏(1 − weight). What is general halves that, what is routine
    /// leaves a third.
    pub const fn weight(self) -> f32 {
        match self {
            Self::Wrongdoing => 0.5,
            Self::Causation | Self::Money => 0.35,
            Self::Figure => 0.3,
            Self::Plan => 0.25,
            Self::Comparison | Self::Superlative => 0.2,
            Self::Name | Self::Prediction => 0.12,
            Self::Date => 0.06,
            Self::Routine | Self::General => 0.0,
        }
    }
}

/// A set of reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reasons(u16);

impl Reasons {
    /// Adds one.
    pub const fn insert(&mut self, reason: Reason) {
        self.0 |= 1 << reason as u8;
    }

    /// Whether it is among them.
    pub const fn contains(self, reason: Reason) -> bool {
        self.0 & (1 << reason as u8) != 0
    }

    /// The weightiest first.
    pub fn iter(self) -> impl Iterator<Item = Reason> {
        Reason::ALL.into_iter().filter(move |&reason| self.contains(reason))
    }

    /// What they tell about a claim, for people; `None` if there are none.
    ///
    /// ```
    /// use ascribe::claim::{Reason, Reasons};
    /// let mut reasons = Reasons::default();
    /// reasons.insert(Reason::General);
    /// assert_eq!(reasons.in_words().unwrap(), "less worth checking: a general or personal remark");
    /// reasons.insert(Reason::Date);
    /// assert_eq!(reasons.in_words().unwrap(), "worth checking: date; less so as a general or personal remark");
    /// ```
    pub fn in_words(self) -> Option<String> {
        let lesser = match (self.contains(Reason::General), self.contains(Reason::Routine)) {
            (true, _) => Some("a general or personal remark"),
            (false, true) => Some("routine matter"),
            (false, false) => None,
        };
        let reasons = self.iter().filter(|reason| reason.weight() > 0.0).map(Reason::name);
        let reasons = reasons.collect::<Vec<_>>().join(", ");
        match (reasons.is_empty(), lesser) {
            (true, None) => None,
            (true, Some(lesser)) => Some(format!("less worth checking: {lesser}")),
            (false, None) => Some(format!("worth checking: {reasons}")),
            (false, Some(lesser)) => Some(format!("worth checking: {reasons}; less so as {lesser}")),
        }
    }

    /// Check-worthiness, 0–1.
    pub fn score(self) -> f32 {
        const NOTHING: f32 = 0.9;
        let score = 1.0 - self.iter().fold(NOTHING, |rest, reason| rest * (1.0 - reason.weight()));
        match (self.contains(Reason::General), self.contains(Reason::Routine)) {
            (_, true) => score / 3.0,
            (true, false) => score / 2.0,
            (false, false) => score,
        }
    }
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Its words, all in one sentence.
    pub tokens: TokenRuns,
    /// That sentence.
    pub sentence: SentenceId,
    /// Whether it has a source, and of what kind.
    pub status: Status,
    /// The attributions that carry it, innermost first.
    pub attributions: Vec<AttributionId>,
    /// The words of the article's own that decided the status: what ties a continued claim to the
    /// statement before it ("These containers"), the evidential of a hedged one ("is expected"), the source of
    /// one without a frame ("For her critics").
    pub signal: Option<TokenRange>,
    /// The rule of the grammar that gave the status, if one did.
    pub rule: Option<ContextId>,
    /// What makes it worth checking.
    pub reasons: Reasons,
    /// How much it is worth checking, 0–1.
    pub score: f32,
}
