//! How often a word is the main word of a cue: counted on annotated articles, by lemma and rough
//! part of speech. The best single feature of the learned channel, and its lexicon.

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::tag::Tag;
use crate::text::{Id, TokenId, Word};
use crate::weights::{Reader, WeightError, write_varint};

/// From this probability on, a word is a candidate for a cue.
pub const CANDIDATE: f32 = 0.12;
/// Upper bounds of the bins that features see.
const BINS: [f32; 8] = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85];
/// Probabilities are kept in steps of 1/255.
const STEPS: f32 = 255.0;

/// Lemma and rough part of speech of a word, as one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PriorKey(u32);

impl PriorKey {
    /// The key of a token; names have none, so that no name is a cue by itself.
    pub fn of(document: &Document<'_>, token: TokenId) -> Option<Self> {
        let tag = document.tags[token];
        let class = match tag {
            tag if tag.is_name() => return None,
            tag if tag.is_verb() => 1,
            tag if tag.is_noun() => 2,
            _ => 3,
        };
        Some(Self::new(document.lemmas[token], class))
    }

    const fn new(lemma: Word, class: u64) -> Self {
        let mixed = (lemma.hash() ^ class << 61).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self((mixed >> 32) as u32)
    }
}

/// The probability that a word is the main word of a cue, for each known word.
#[derive(Clone, Debug, Default)]
pub struct CuePrior {
    probabilities: FxHashMap<PriorKey, f32>,
}

impl CuePrior {
    /// The prior from words and their probabilities; those that would fall below the lowest bin are left out.
    pub fn new(words: impl IntoIterator<Item = (PriorKey, f32)>) -> Self {
        let known = words.into_iter().filter(|&(_, probability)| probability >= BINS[0]);
        Self { probabilities: known.map(|(key, probability)| (key, rounded(probability))).collect() }
    }

    /// The probability of a token; 0 for unknown words.
    pub fn of(&self, document: &Document<'_>, token: TokenId) -> f32 {
        PriorKey::of(document, token).and_then(|key| self.probabilities.get(&key)).copied().unwrap_or(0.0)
    }

    /// Appends the words: their number, then for each, by rising key, the step to its key and its probability.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        let mut words: Vec<(PriorKey, f32)> = self.probabilities.iter().map(|(&key, &value)| (key, value)).collect();
        words.sort_unstable_by_key(|&(key, _)| key);
        write_varint(bytes, words.len() as u32);
        let mut last = 0;
        for (PriorKey(key), probability) in words {
            write_varint(bytes, key - last);
            bytes.push((probability * STEPS) as u8);
            last = key;
        }
    }

    /// Reads what [`CuePrior::write`] wrote.
    ///
    /// # Errors
    /// If the bytes end early.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, WeightError> {
        let mut probabilities = FxHashMap::default();
        let mut key = 0_u32;
        for _ in 0..reader.varint()? {
            key = key.checked_add(reader.varint()?).ok_or(WeightError::Malformed)?;
            probabilities.insert(PriorKey(key), f32::from(reader.byte()?) / STEPS);
        }
        Ok(Self { probabilities })
    }
}

/// The nearest probability that survives writing and reading.
fn rounded(probability: f32) -> f32 {
    (probability.clamp(0.0, 1.0) * STEPS).round() / STEPS
}

/// The bin of a probability: 0 for none, 9 for the highest.
pub fn bin(probability: f32) -> u8 {
    if probability == 0.0 { 0 } else { 1 + BINS.partition_point(|&bound| bound <= probability) as u8 }
}

/// The main word of a cue: the last verb of its first verb group (a particle or an adverb may be
/// inside), else its first noun, else its first word that is no determiner, conjunction or mark.
pub fn main_word(tags: &[Tag]) -> Option<usize> {
    if let Some(first) = tags.iter().position(|tag| tag.is_verb()) {
        let mut head = first;
        for (place, tag) in tags.iter().enumerate().skip(first + 1) {
            match tag {
                tag if tag.is_verb() => head = place,
                Tag::Adverb | Tag::Modal => {}
                _ => break,
            }
        }
        return Some(head);
    }
    let empty = |tag: &Tag| matches!(tag, Tag::Determiner | Tag::Conjunction | Tag::Comma | Tag::Colon);
    tags.iter()
        .position(|tag| tag.is_noun())
        .or_else(|| tags.iter().position(|tag| !empty(tag)))
        .or_else(|| (!tags.is_empty()).then_some(0))
}

/// The main word of a cue of a document.
pub fn head(document: &Document<'_>, cue: crate::text::TokenRange) -> Option<TokenId> {
    main_word(document.tags.of(cue)).map(|place| TokenId::from_index(cue.start().index() + place))
}
