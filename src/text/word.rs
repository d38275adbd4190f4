//! The identity of a word: a 64-bit hash of its lower-case form. Comparing words, looking them up
//! in lists and hashing them into features costs one integer; the letters stay in the article.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// Hash of the lower-case letters of a word; equal for equal words, whatever their case and
/// whatever form of apostrophe they are written with.
///
/// ```
/// use ascribe::text::Word;
/// assert_eq!(Word::of("Said"), Word::of("said"));
/// assert_ne!(Word::of("said"), Word::of("says"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(u64);

impl Word {
    /// The identity of `letters`.
    pub fn of(letters: &str) -> Self {
        let mut hasher = FxHasher::default();
        if letters.is_ascii() {
            let mut buffer = [0_u8; 32];
            for chunk in letters.as_bytes().chunks(buffer.len()) {
                let lower = &mut buffer[..chunk.len()];
                lower.copy_from_slice(chunk);
                lower.make_ascii_lowercase();
                hasher.write(lower);
            }
        } else {
            let lower: String =
                letters.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase).collect();
            for chunk in lower.as_bytes().chunks(32) {
                hasher.write(chunk);
            }
        }
        Self(hasher.finish())
    }

    /// The identity of a word that the program knows: made at compile time, the same as
    /// [`Word::of`] gives.
    ///
    /// ```
    /// use ascribe::text::Word;
    /// const SAID: Word = Word::literal("said");
    /// assert_eq!(SAID, Word::of("Said"));
    /// ```
    ///
    /// # Panics
    /// If it is empty, longer than 16 letters, or has others than small ASCII letters and marks.
    pub const fn literal(letters: &str) -> Self {
        Self(literal_hash(letters.as_bytes()))
    }

    /// The identities of words that the program knows, as [`Word::literal`] makes them.
    pub const fn literals<const N: usize>(words: [&str; N]) -> [Self; N] {
        let mut all = [Self(0); N];
        let mut at = 0;
        while at < N {
            all[at] = Self::literal(words[at]);
            at += 1;
        }
        all
    }

    /// The hash itself, for features.
    pub const fn hash(self) -> u64 {
        self.0
    }
}

/// The identity of a word that the program knows, made at compile time: `word!("that")`.
macro_rules! word {
    ($word:literal) => {
        const { $crate::text::Word::literal($word) }
    };
}

/// Those of several: `words!["who", "which"]`.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { $crate::text::Word::literals([$($word),+]) }
    };
}

pub(crate) use {word, words};

/// What [`FxHasher`] makes of up to 16 bytes: both ends folded by one wide product (its
/// documentation describes it), in a form that the compiler can work out.
const fn literal_hash(bytes: &[u8]) -> u64 {
    const SEEDS: [u64; 2] = [0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344];
    const FACTOR: u64 = 0xf135_7aea_2e62_a9c5;
    let length = bytes.len();
    assert!(length > 0 && length <= 16);
    let (low, high) = match length {
        8.. => (little_endian(bytes, 0, 8), little_endian(bytes, length - 8, 8)),
        4.. => (little_endian(bytes, 0, 4), little_endian(bytes, length - 4, 4)),
        _ => (bytes[0] as u64, (bytes[length - 1] as u64) << 8 | bytes[length / 2] as u64),
    };
    let wide = (SEEDS[0] ^ low) as u128 * (SEEDS[1] ^ high) as u128;
    let folded = wide as u64 ^ (wide >> 64) as u64 ^ length as u64;
    folded.wrapping_mul(FACTOR).rotate_left(26)
}

const fn little_endian(bytes: &[u8], from: usize, count: usize) -> u64 {
    let (mut value, mut at) = (0, 0);
    while at < count {
        let byte = bytes[from + at];
        assert!(byte.is_ascii() && !byte.is_ascii_uppercase());
        value |= (byte as u64) << (8 * at);
        at += 1;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_known_at_compile_time_are_those_of_the_text() {
        let letters = "-abc'defghijk.xyz";
        for from in 0..letters.len() {
            for to in from + 1..=letters.len().min(from + 16) {
                assert_eq!(Word::literal(&letters[from..to]), Word::of(&letters[from..to]));
            }
        }
    }
}
