//! One entry of the cue lexicon.

use super::{Complements, CueClass, Stance};
use crate::text::Word;

/// What a cue is in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfSpeech {
    /// say: found in every form.
    Verb,
    /// statement: found in singular and plural.
    Noun,
    /// confident.
    Adjective,
    /// Fixed words: according to.
    Phrase,
}

impl PartOfSpeech {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Verb, Self::Noun, Self::Adjective, Self::Phrase];

    /// Its name in grammar files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verb => "verb",
            Self::Noun => "noun",
            Self::Adjective => "adjective",
            Self::Phrase => "phrase",
        }
    }

    /// The part of speech of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// A cue: its words, its class, what it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Cue {
    /// The lemma as written: `point out`.
    pub lemma: String,
    /// Identity of each of its words.
    pub words: Vec<Word>,
    /// What it is in the sentence.
    pub part: PartOfSpeech,
    /// What kind of act it names.
    pub class: CueClass,
    /// What it takes beside it.
    pub complements: Complements,
    /// Where its source is.
    pub stance: Stance,
    /// Share of its uses that are cues, 0–1.
    pub strength: f32,
}

impl Cue {
    /// Strength of a cue whose line tells none.
    pub const DEFAULT_STRENGTH: f32 = 0.5;
}
