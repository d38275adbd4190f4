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

    /// The hash itself, for features.
    pub const fn hash(self) -> u64 {
        self.0
    }
}
