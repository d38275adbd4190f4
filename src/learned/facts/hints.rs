//! What the grammar makes of each token: its part in an attribution that the grammar alone would
//! report, and what the cue lexicon says of the word.

use crate::attribution::Candidate;
use crate::document::Document;
use crate::grammar::{Cue, PartOfSpeech, Rulebook};
use crate::text::{Column, TokenId, TokenRange};

/// Bounds of the bins of a rule's confidence and of a cue's strength.
const BOUNDS: [f32; 2] = [0.45, 0.7];
/// A word that the lexicon knows and the annotated articles do not is a cue with this share of the
/// strength that the lexicon gives it.
const TRUST: f32 = 0.3;

/// What the grammar makes of one token; 0 stands for "nothing".
#[derive(Clone, Copy, Debug, Default)]
pub struct Hint {
    /// Its part in an attribution, the side of the cue, and how sure the rule is.
    pub part: u8,
    /// Its part in another attribution around or inside that one.
    pub other: u8,
    /// Class and strength of the word as a cue.
    pub class: u8,
    /// Probability that it is the main word of a cue, as far as the lexicon tells.
    pub prior: f32,
}

/// The hints for the tokens of some texts, given what the grammar alone would report of them.
pub fn hints(document: &Document<'_>, rulebook: &Rulebook, texts: &[TokenRange], alone: &[&Candidate]) -> Column<Hint> {
    let mut hints: Column<Hint> = vec![Hint::default(); document.tokens.len()].into();
    for token in texts.iter().flat_map(|text| text.iter()) {
        hints[token] = known(document, rulebook, token);
    }
    for found in alone {
        let sure = bin(found.confidence);
        let mut give = |range: TokenRange, part: u8| range.iter().for_each(|token| hints[token].take(part));
        give(found.cue, 1 + sure);
        let side = |range: TokenRange| if range < found.cue { 3 } else { 0 };
        found.source.iter().for_each(|range| give(range, 4 + side(range) + sure));
        found.content.iter().for_each(|range| give(range, FIRST_CONTENT + side(range) + sure));
    }
    hints
}

/// Parts from this number on are contents.
const FIRST_CONTENT: u8 = 10;

impl Hint {
    /// Adds a part: of several, cues and sources come before contents, the first before later ones.
    const fn take(&mut self, part: u8) {
        if self.part == 0 {
            self.part = part;
        } else if self.part >= FIRST_CONTENT && part < FIRST_CONTENT {
            self.other = self.part;
            self.part = part;
        } else if self.other == 0 {
            self.other = part;
        }
    }
}

/// What the lexicon knows of a word.
fn known(document: &Document<'_>, rulebook: &Rulebook, token: TokenId) -> Hint {
    let Some(entry) = entry(document, rulebook, token) else { return Hint::default() };
    let class = 1 + 3 * entry.class as u8 + bin(entry.strength);
    Hint { class, prior: TRUST * entry.strength, ..Hint::default() }
}

/// What the lexicon says of a cue's main word.
pub fn entry<'r>(document: &Document<'_>, rulebook: &'r Rulebook, head: TokenId) -> Option<&'r Cue> {
    let part = match document.tags[head] {
        tag if tag.is_name() => return None,
        tag if tag.is_verb() => PartOfSpeech::Verb,
        tag if tag.is_noun() => PartOfSpeech::Noun,
        _ => PartOfSpeech::Adjective,
    };
    rulebook.cue(document.lemmas[head], part)
}

fn bin(share: f32) -> u8 {
    BOUNDS.partition_point(|&bound| bound <= share) as u8
}
