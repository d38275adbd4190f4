//! Kinds of mistakes.

/// What is wrong with an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErrorClass {
    /// Not found, though the lexicon knows its cue well.
    MissedKnownCue,
    /// Not found; the lexicon does not have its cue, or knows it as something else most of the time.
    MissedWeakCue,
    /// Found where nobody marked anything.
    Spurious,
    /// Given to somebody else.
    OtherSource,
    /// Found without its source.
    SourceMissing,
    /// Given to somebody where nobody is marked.
    SourceAdded,
    /// The same source in more or fewer words.
    SourceExtent,
    /// Found by words elsewhere.
    OtherCue,
    /// The same cue in more or fewer words.
    CueExtent,
    /// Other words as content.
    OtherContent,
    /// The content begins too early.
    StartsEarly,
    /// The content begins too late.
    StartsLate,
    /// The content ends too early.
    EndsEarly,
    /// The content ends too late.
    EndsLate,
    /// The content has the right ends and other gaps.
    ContentGaps,
}

impl ErrorClass {
    /// All kinds, the gravest first.
    pub const ALL: [Self; 15] = [
        Self::MissedKnownCue,
        Self::MissedWeakCue,
        Self::Spurious,
        Self::OtherSource,
        Self::SourceMissing,
        Self::SourceAdded,
        Self::OtherContent,
        Self::OtherCue,
        Self::StartsEarly,
        Self::StartsLate,
        Self::EndsEarly,
        Self::EndsLate,
        Self::ContentGaps,
        Self::SourceExtent,
        Self::CueExtent,
    ];

    /// Its name on pages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MissedKnownCue => "missed, known cue",
            Self::MissedWeakCue => "missed, weak cue",
            Self::Spurious => "spurious",
            Self::OtherSource => "wrong source",
            Self::SourceMissing => "source missing",
            Self::SourceAdded => "source added",
            Self::SourceExtent => "source extent",
            Self::OtherCue => "other cue",
            Self::CueExtent => "cue extent",
            Self::OtherContent => "wrong content",
            Self::StartsEarly => "content starts early",
            Self::StartsLate => "content starts late",
            Self::EndsEarly => "content ends early",
            Self::EndsLate => "content ends late",
            Self::ContentGaps => "content gaps",
        }
    }

    /// What it means, in a sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::MissedKnownCue => {
                "Nothing was found, though the cue lexicon lists the cue's main word as a strong cue."
            }
            Self::MissedWeakCue => {
                "Nothing was found; the lexicon lacks the cue's main word, or lists it as a weak cue."
            }
            Self::Spurious => "Found where nobody marked an attribution.",
            Self::OtherSource => "The content is given to another source.",
            Self::SourceMissing => "A source is marked, none was found.",
            Self::SourceAdded => "A source was found, none is marked.",
            Self::SourceExtent => "The source has more or fewer words than marked.",
            Self::OtherCue => "About the same content was found by other words as cue.",
            Self::CueExtent => "The cue has more or fewer words than marked.",
            Self::OtherContent => "The cue is found; the content shares no word with the marked one.",
            Self::StartsEarly => "The content begins before the marked one.",
            Self::StartsLate => "The content begins after the marked one.",
            Self::EndsEarly => "The content ends before the marked one.",
            Self::EndsLate => "The content ends after the marked one.",
            Self::ContentGaps => "The content begins and ends as marked, and leaves out other words between.",
        }
    }
}
