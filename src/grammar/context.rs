//! Rules about what is around a candidate or a sentence, and what follows from it. Each condition of a rule reads,
//! like a side of a pattern, from a part of what the rule is about.

use super::CueClass;
use super::pattern::{Example, named};
use super::side::Side;

named! {
    /// What a rule is about, and what it does: the folder of its file.
    Kind {
        /// A candidate that cannot be an attribution.
        Vetoes = "vetoes",
        /// An attribution whose content may be no statement, but an event that the article reports.
        Contents = "contents",
        /// An attributed statement that may give figures, which later sentences continue.
        Figures = "figures",
        /// A sentence that states nothing.
        Statements = "statements",
        /// A sentence in the article's own voice that has a source nevertheless.
        Continuations = "continuations",
    }
}

impl Kind {
    /// The parts that rules of the kind know.
    pub const fn parts(self) -> &'static [Part] {
        match self {
            Self::Vetoes | Self::Contents => &[Part::Source, Part::Cue, Part::Head, Part::Content, Part::Sentence],
            Self::Figures => &[Part::Source, Part::Content],
            Self::Statements => &[Part::Sentence, Part::MainVerb],
            Self::Continuations => &[
                Part::Sentence,
                Part::Paragraph,
                Part::Subject,
                Part::MainVerb,
                Part::VerbGroup,
                Part::SourceBefore,
                Part::ContentBefore,
                Part::VerbBefore,
            ],
        }
    }

    /// What else rules of the kind may ask for.
    pub(super) const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Vetoes => &["lacks", "channel", "below", "class"],
            Self::Contents => &["lacks", "channel", "class", "nested", "states"],
            Self::Figures => &["lacks", "gives"],
            Self::Statements => &["lacks"],
            Self::Continuations => &["lacks", "paragraph", "after", "status"],
        }
    }
}

named! {
    /// A part of what a rule is about.
    Part {
        /// Who or what the candidate attributes to.
        Source = "source",
        /// The candidate's cue.
        Cue = "cue",
        /// The main word of the cue.
        Head = "head",
        /// What the candidate attributes.
        Content = "content",
        /// The sentence, without a dateline before it.
        Sentence = "sentence",
        /// The noun group that opens the sentence.
        Subject = "subject",
        /// The finite verb of the main clause.
        MainVerb = "main-verb",
        /// That verb with its auxiliaries.
        VerbGroup = "verb-group",
        /// The paragraph of the sentence.
        Paragraph = "whole-paragraph",
        /// The source of the attributed statement before.
        SourceBefore = "earlier-source",
        /// What the attributed statement before tells.
        ContentBefore = "earlier-content",
        /// The finite verb of the main clause of what it tells.
        VerbBefore = "earlier-main-verb",
    }
}

named! {
    /// Where a condition starts to read, and which way.
    Place {
        /// From the part's start to its end.
        At = "",
        /// From the part's start on, past its end.
        From = "from-",
        /// Behind the part.
        After = "after-",
        /// Before the part, from right to left.
        Before = "before-",
        /// From the part's end back to its start, from right to left.
        EndOf = "end-of-",
    }
}

/// What must be at a part.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The part.
    pub part: Part,
    /// Where the reading starts.
    pub place: Place,
    /// What must be read there.
    pub side: Side,
}

/// What else a rule asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Demands {
    /// The parts that must be missing.
    pub lacks: Vec<Part>,
    /// Only what the learned channel alone proposes.
    pub learned: bool,
    /// Only what its channel trusts less.
    pub below: Option<f32>,
    /// One of these classes of the cue, if there are any.
    pub classes: Vec<CueClass>,
    /// Only what another attribution passes on.
    pub nested: bool,
    /// Figures that an attributed statement in this paragraph or the one before gives, whatever is between.
    pub after: Option<Verdict>,
    /// Whether the statement before is in the same paragraph, where that matters.
    pub same_paragraph: Option<bool>,
}

/// What follows where a rule applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The sentence goes on with the statement before.
    Continued,
    /// It admits that somebody else knows it.
    Hedged,
    /// It is somebody's whom it names.
    Attributed,
    /// It is somebody's whom it does not name.
    Vague,
    /// The content is stated.
    Stated,
    /// The content is part of an event that the article tells of.
    Told,
    /// Nobody states it.
    Nothing,
    /// A poll tells it.
    Poll,
    /// Those whom the poll asked before tell it, or its results.
    Results,
    /// Data that are nothing but figures tell it.
    Data,
    /// It gives a share.
    Shares,
}

impl Verdict {
    /// Those of a field, each with its name there.
    pub(super) const fn named(field: &str) -> &'static [(&'static str, Self)] {
        match field.as_bytes() {
            b"status" => &[
                ("continued", Self::Continued),
                ("hedged", Self::Hedged),
                ("attributed", Self::Attributed),
                ("vague", Self::Vague),
            ],
            b"gives" => {
                &[("poll", Self::Poll), ("results", Self::Results), ("data", Self::Data), ("shares", Self::Shares)]
            }
            b"after" => &[("poll", Self::Poll), ("data", Self::Data), ("shares", Self::Shares)],
            b"states" => &[("yes", Self::Stated), ("no", Self::Told), ("nothing", Self::Nothing)],
            _ => &[],
        }
    }

    /// What follows by a rule of a kind that tells nothing else.
    pub(super) const fn default(kind: Kind) -> Self {
        match kind {
            Kind::Vetoes | Kind::Statements => Self::Nothing,
            Kind::Contents => Self::Told,
            Kind::Figures => Self::Shares,
            Kind::Continuations => Self::Continued,
        }
    }
}

/// A rule about what is around.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextRule {
    /// Its name, in every output.
    pub name: String,
    /// What it is about.
    pub kind: Kind,
    /// What it tells, one line.
    pub description: String,
    /// What must stand where; all of it.
    pub conditions: Vec<Condition>,
    /// What else it asks for.
    pub demands: Demands,
    /// What follows where it speaks.
    pub verdict: Verdict,
    /// Its conditions as written.
    pub written: String,
    /// Texts in which it must speak.
    pub examples: Vec<Example>,
    /// Texts in which it must not.
    pub rejects: Vec<Example>,
}
