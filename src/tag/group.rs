//! Noun groups and verb groups: the flat phrases that patterns and features are written over
//! (Abney 1991, parsing by chunks).

use super::Tag;
use super::chunk::Chunker;
use crate::lists::Lists;
use crate::sentence::Sentences;
use crate::text::{Column, GroupId, Id, IdVec, TokenId, TokenRange, Word};

/// Which kind of group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupKind {
    /// Determiner to head noun, or a pronoun: `the two Korean leaders`, `she`. A possessive ends
    /// one group and its owner's thing starts the next: `South Korea` | `'s defense ministry`.
    Noun,
    /// Adverbs, modals, auxiliaries, negation, main verb, particle: `has repeatedly denied`, `would
    /// not say`, `also pointed out`. "to" opens the group of its infinitive (`wants` | `to win`)
    /// but goes with a passive before it: `is expected to` | `win`.
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
    pub fn new(words: &Column<Word>, tags: &Column<Tag>, sentences: &Sentences, lists: &Lists) -> Self {
        let groups = IdVec::with_capacity(tags.len() / 2);
        let mut found = Self { groups, of_token: tags.iter().map(|_| None).collect() };
        for sentence in sentences.all() {
            let end = sentence.tokens.end().index();
            let chunker = Chunker { words, tags, lists, end };
            let mut place = sentence.tokens.start().index();
            while place < end {
                let (group, next) = chunker.group(place);
                if let Some(group) = group {
                    found.push(group);
                }
                place = next;
            }
        }
        found
    }

    fn push(&mut self, group: Group) {
        let id = self.groups.push(group);
        group.tokens.iter().for_each(|token| self.of_token[token] = Some(id));
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
