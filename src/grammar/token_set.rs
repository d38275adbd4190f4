//! Sets of tokens that are quick to ask: what can be seen of a token, one bit each.

use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::Word;
use crate::token::TokenKind;

/// A set of tokens by tag, kind, place in a quotation, word and base form. Words are told apart by
/// seven bits of their hash (Bloom 1970): the set may take in another token, but misses none of
/// its own.
///
/// ```
/// use ascribe::grammar::TokenSet;
/// use ascribe::tag::Tag;
/// let verbs = TokenSet::tagged([Tag::VerbPast, Tag::VerbThird]);
/// assert!(verbs.meets(TokenSet::tagged([Tag::VerbPast])));
/// assert!(!verbs.meets(TokenSet::tagged([Tag::Noun])));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenSet {
    tags: u64,
    kinds: u32,
    words: u128,
}

/// Bits of [`TokenSet::kinds`] past those of the token kinds.
const MISSING: u32 = 1 << 29;
const OPENING: u32 = 1 << 30;
const CLOSING: u32 = 1 << 31;

impl TokenSet {
    /// No token.
    pub const NONE: Self = Self { tags: 0, kinds: 0, words: 0 };
    /// What stands where there is no token.
    pub const END: Self = Self { kinds: MISSING, ..Self::NONE };
    /// Any token, or none.
    pub const ANY: Self = Self { tags: u64::MAX, kinds: u32::MAX, words: u128::MAX };

    /// Tokens with one of these tags.
    pub fn tagged(tags: impl IntoIterator<Item = Tag>) -> Self {
        Self { tags: tags.into_iter().fold(0, |bits, tag| bits | 1 << tag as u64), ..Self::NONE }
    }

    /// Tokens with one of these tags, one bit each.
    pub(super) const fn of_tags(tags: u64) -> Self {
        Self { tags, ..Self::NONE }
    }

    /// Tokens of one of these kinds.
    pub fn of_kinds(kinds: impl IntoIterator<Item = TokenKind>) -> Self {
        Self { kinds: kinds.into_iter().fold(0, |bits, kind| bits | 1 << kind as u32), ..Self::NONE }
    }

    /// Tokens of this word or base form.
    pub const fn worded(word: Word) -> Self {
        Self { words: 1 << (word.hash() >> 57), ..Self::NONE }
    }

    /// Marks that open or close a quotation.
    pub const fn quoting(state: QuoteState) -> Self {
        let kinds = match state {
            QuoteState::Opening => OPENING,
            QuoteState::Closing => CLOSING,
            QuoteState::Inside | QuoteState::Outside => 0,
        };
        Self { kinds, ..Self::NONE }
    }

    /// Tokens of either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { tags: self.tags | other.tags, kinds: self.kinds | other.kinds, words: self.words | other.words }
    }

    /// Whether a token can be in both.
    pub const fn meets(self, other: Self) -> bool {
        self.tags & other.tags != 0 || self.kinds & other.kinds != 0 || self.words & other.words != 0
    }
}
