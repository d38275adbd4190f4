//! The identity of a word: a 64-bit hash of its lower-case form. Comparing words, looking them up
//! in lists and hashing them into features costs one integer; the letters stay in the article.

use std::hash::Hasher;
use std::num::NonZeroU64;

use rustc_hash::FxHasher;

/// Hash of the lower-case letters of a word; equal for equal words, whatever their case and
/// whatever form of apostrophe they are written with.
///
/// ```
/// use ascribe::text::Word;
/// assert_eq!(Word::of("Said"), Word::of("said"));
/// assert_ne!(Word::of("said"), Word::of("says"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(NonZeroU64);

impl Word {
    /// The identity of `letters`.
    pub fn of(letters: &str) -> Self {
        if matches!(letters.len(), 1..=SHORT) && letters.is_ascii() {
            return Self::hashed(short_hash(letters.as_bytes()));
        }
        let lower: String =
            letters.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase).collect();
        let mut hasher = FxHasher::default();
        lower.as_bytes().chunks(2 * SHORT).for_each(|chunk| hasher.write(chunk));
        Self::hashed(hasher.finish())
    }

    /// No hash is zero, so that "no word" takes eight bytes as well.
    const fn hashed(hash: u64) -> Self {
        match NonZeroU64::new(hash) {
            Some(hash) => Self(hash),
            None => Self(NonZeroU64::MIN),
        }
    }

    /// The identity of a word that the program knows, which the compiler can work out.
    ///
    /// ```
    /// use ascribe::text::Word;
    /// const SAID: Word = Word::literal("said");
    /// assert_eq!(SAID, Word::of("Said"));
    /// ```
    ///
    /// # Panics
    /// If it is empty, longer than 16 letters, or not ASCII.
    pub const fn literal(letters: &str) -> Self {
        assert!(letters.is_ascii());
        Self::hashed(short_hash(letters.as_bytes()))
    }

    /// The identities of words that the program knows, as [`Word::literal`] makes them.
    pub const fn literals<const N: usize>(words: [&str; N]) -> [Self; N] {
        let mut all = [Self(NonZeroU64::MIN); N];
        let mut at = 0;
        while at < N {
            all[at] = Self::literal(words[at]);
            at += 1;
        }
        all
    }

    /// The hash itself, for features.
    pub const fn hash(self) -> u64 {
        self.0.get()
    }
}

/// Whether a word has small ASCII letters only, as most have.
pub fn is_small(letters: &str) -> bool {
    letters.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// The identity of a word that the program knows, made at compile time: `word!("that")`.
macro_rules! word {
    ($word:literal) => {
        const { $crate::text::Word::literal($word) }
    };
}

pub(crate) use word;

/// Words of so many bytes, most of all, are hashed without a copy.
const SHORT: usize = 16;

/// What [`FxHasher`] makes of up to [`SHORT`] letters in lower case: both ends folded by one wide
/// product, as its documentation describes.
const fn short_hash(letters: &[u8]) -> u64 {
    const SEEDS: [u64; 2] = [0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344];
    const FACTOR: u64 = 0xf135_7aea_2e62_a9c5;
    let length = letters.len();
    assert!(length > 0 && length <= SHORT);
    let (low, high) = match (letters.first_chunk(), letters.last_chunk(), letters.first_chunk(), letters.last_chunk()) {
        (Some(first), Some(last), ..) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        (_, _, Some(first), Some(last)) => (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64),
        _ => (letters[0] as u64, (letters[length - 1] as u64) << 8 | letters[length / 2] as u64),
    };
    let wide = (SEEDS[0] ^ lower(low)) as u128 * (SEEDS[1] ^ lower(high)) as u128;
    let folded = wide as u64 ^ (wide >> 64) as u64 ^ length as u64;
    folded.wrapping_mul(FACTOR).rotate_left(26)
}

/// Eight ASCII letters in lower case: capitals, found in all bytes at once, get the bit 32.
const fn lower(eight: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let from_a = eight + EACH * (128 - b'A' as u64);
    let past_z = eight + EACH * (127 - b'Z' as u64);
    eight | (from_a & !past_z & EACH << 7) >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Models hold these numbers: another version of the hasher must not change them.
    #[test]
    fn short_words_hash_as_long_ones_do() {
        let letters = "@AZ[`az{-'.&~ 09";
        for from in 0..letters.len() {
            for to in from + 1..=letters.len() {
                let mut hasher = FxHasher::default();
                hasher.write(letters[from..to].to_ascii_lowercase().as_bytes());
                assert_eq!(Word::of(&letters[from..to]).hash(), hasher.finish());
            }
        }
    }
}
