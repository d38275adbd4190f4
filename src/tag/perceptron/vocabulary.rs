//! The words that the tagger knows: those of its training text that are no names.

use std::collections::BTreeMap;

use crate::tag::Tag;
use crate::text::Word;
use crate::weights::{Places, Reader, WeightError, write_varint};

/// What is known of a word from training.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The tags that it was seen with, one bit each; 0 if it was seen too rarely to tell.
    pub tags: u64,
    /// The tag that it has practically always.
    pub fixed: Option<Tag>,
    /// Whether it is known from lists only and was not seen in training.
    pub listed: bool,
}

/// Stands for the fixed tag of a word that has none.
const NOT_FIXED: u8 = u8::MAX;
/// The same for a word that is known from lists only.
const LISTED: u8 = u8::MAX - 1;

/// Words and what is known of them, each in a place of its own.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    places: Places,
    /// One for each place that is taken.
    known: Vec<Option<Known>>,
}

/// A word that is known, in sixteen bytes, so that more of them are in the processor's caches.
#[derive(Clone, Copy, Debug)]
struct Known {
    tags: u64,
    key: u32,
    fixed: Option<Tag>,
    listed: bool,
}

impl Known {
    const fn entry(self) -> Entry {
        Entry { tags: self.tags, fixed: self.fixed, listed: self.listed }
    }
}

impl Vocabulary {
    /// A vocabulary of known words.
    ///
    /// # Panics
    /// If no places can be found for them.
    pub fn new(words: impl IntoIterator<Item = (Word, Entry)>) -> Self {
        let by_key: BTreeMap<u32, Entry> = words.into_iter().map(|(word, entry)| (key(word), entry)).collect();
        Self::of_keys(by_key.into_iter().collect()).expect("a place for each key")
    }

    /// The same by keys; `None` if two keys are the same.
    fn of_keys(entries: Vec<(u32, Entry)>) -> Option<Self> {
        let keys: Vec<u32> = entries.iter().map(|&(key, _)| key).collect();
        let places = Places::new(&keys)?;
        let mut known = vec![None; places.count()];
        for (key, Entry { tags, fixed, listed }) in entries {
            known[places.of(key)] = Some(Known { tags, key, fixed, listed });
        }
        Some(Self { places, known })
    }

    /// What is known of a word.
    pub fn get(&self, word: Word) -> Option<Entry> {
        let key = key(word);
        self.known[self.places.of(key)].filter(|known| known.key == key).map(Known::entry)
    }

    /// Reads what [`Vocabulary::write`] wrote.
    ///
    /// # Errors
    /// If the bytes end early or contradict each other.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, WeightError> {
        let count = reader.varint()? as usize;
        let mut entries = Vec::with_capacity(count.min(reader.remaining()));
        let mut key = 0_u32;
        for _ in 0..count {
            key = key.checked_add(reader.varint()?).ok_or(WeightError::Malformed)?;
            let code = reader.byte()?;
            let fixed = Tag::ALL.get(usize::from(code)).copied();
            let mut tags = 0;
            for _ in 0..reader.byte()? {
                tags |= 1_u64.checked_shl(u32::from(reader.byte()?)).ok_or(WeightError::Malformed)?;
            }
            entries.push((key, Entry { tags, fixed, listed: code == LISTED }));
        }
        Self::of_keys(entries).ok_or(WeightError::Malformed)
    }

    /// Appends the entries: their number, then for each, by rising key, the step to its key, the
    /// fixed tag, the number of tags and these.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        let code = |known: &Known| known.fixed.map_or(if known.listed { LISTED } else { NOT_FIXED }, |tag| tag as u8);
        let known = self.known.iter().flatten();
        let mut entries: Vec<_> = known.map(|known| (known.key, known.tags, code(known))).collect();
        entries.sort_unstable();
        write_varint(bytes, entries.len() as u32);
        let mut last = 0;
        for (key, tags, code) in entries {
            write_varint(bytes, key - last);
            last = key;
            bytes.extend([code, tags.count_ones() as u8]);
            bytes.extend((0..64_u8).filter(|&bit| tags >> bit & 1 == 1));
        }
    }
}

/// Half of the hash is enough to tell the words of a vocabulary apart.
const fn key(word: Word) -> u32 {
    (word.hash() >> 32) as u32
}
