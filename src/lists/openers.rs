//! Whether a word may open something that is looked up by its first word: most words do not, and asking
//! this is cheaper than the look-up.

use crate::text::Word;

/// A set of words that may take another word for one of its own, but misses none (Bloom 1970).
#[derive(Clone, Debug)]
pub struct Openers([u64; 128]);

impl Default for Openers {
    fn default() -> Self {
        Self([0; 128])
    }
}

impl Openers {
    pub(crate) fn insert(&mut self, word: Word) {
        let (place, bit) = Self::place(word);
        self.0[place] |= bit;
    }

    #[inline]
    pub(crate) fn may_have(&self, word: Word) -> bool {
        let (place, bit) = Self::place(word);
        self.0[place] & bit != 0
    }

    #[inline]
    const fn place(word: Word) -> (usize, u64) {
        ((word.hash() >> 57) as usize, 1 << (word.hash() >> 51 & 63))
    }
}
