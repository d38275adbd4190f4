//! Sets of function words as bits: what sets a word is in is looked up once for each token.

use rustc_hash::FxHashMap;

use super::{List, ListEntry, WordList};
use crate::text::Word;

/// Sets of words, one bit each: the first lists of [`List`], and two more that whoever asks gives a meaning.
///
/// ```
/// use ascribe::lists::{Functions, List};
/// let joins = Functions::of(List::Conjunctions);
/// assert!(joins.or(Functions::FIRST).has(joins) && !joins.has(Functions::FIRST));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Functions(u32);

impl Functions {
    /// So many lists have a bit.
    pub const MOST: usize = 30;
    /// A set that is no list.
    pub const FIRST: Self = Self(1 << 30);
    /// Another.
    pub const SECOND: Self = Self(1 << 31);

    /// The set of a list's words.
    ///
    /// # Panics
    /// If it is not among the lists that have a bit; where it is a constant, the compiler tells.
    pub const fn of(list: List) -> Self {
        assert!((list as usize) < Self::MOST);
        Self(1 << list as u32)
    }

    /// These and those.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether they share a set with `sets`.
    pub const fn has(self, sets: Self) -> bool {
        self.0 & sets.0 != 0
    }
}

/// The sets of each word that is a whole entry of a list with a bit.
pub(super) fn by_word(lists: &[WordList]) -> FxHashMap<Word, Functions> {
    let mut sets: FxHashMap<Word, Functions> = FxHashMap::default();
    for (&name, list) in List::ALL.iter().zip(lists).take(Functions::MOST) {
        for word in list.entries().iter().filter_map(ListEntry::alone) {
            let known = sets.entry(word).or_default();
            *known = known.or(Functions::of(name));
        }
    }
    sets
}
