//! Phrases: pronouns and noun groups of the text that can stand for a source, read but not yet
//! resolved.

use std::num::NonZeroU32;
use std::ops::Range;

use super::lexicon::{Opening, Pronoun};
use crate::gazetteer::{EntryRef, Gender};
use crate::text::{Id, TokenRange, Word};

/// What a phrase is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// A named person.
    Person,
    /// A named organization, medium, country or government.
    Organization,
    /// the spokesman, lawyers
    Role,
    /// the ministry
    Body,
    /// the newspaper
    Medium,
    /// the report
    Document,
    /// the statement
    Statement,
    /// critics, Russians, many
    Group,
    /// he, they, who
    Pronoun(Pronoun),
    /// Anything else.
    Thing,
}

impl Head {
    /// Whether it carries a name of its own.
    pub(super) const fn is_named(self) -> bool {
        matches!(self, Self::Person | Self::Organization)
    }

    /// Whether "who" can go on with it.
    pub(super) const fn is_human(self) -> bool {
        matches!(self, Self::Person | Self::Role | Self::Group)
    }
}

/// A pronoun or noun group.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the words")]
pub(super) struct Phrase {
    /// What it is about.
    pub head: Head,
    /// Its first part and one past the last, see [`Phrase::parts`].
    pub stretch: Stretch,
    /// Its tokens, determiner included.
    pub tokens: TokenRange,
    /// The name in it, empty if there is none.
    pub name: TokenRange,
    /// Titles and jobs before the name, empty if there are none.
    pub title: TokenRange,
    /// How it opens.
    pub opening: Opening,
    /// Whether it is about several.
    pub plural: bool,
    /// How many, where a small number says so.
    pub number: Option<u8>,
    /// Identity of its role, kind of organization, or kind of document.
    pub role: Option<Word>,
    /// Identity of the wider role: "minister" of "foreign minister".
    pub wider: Option<Word>,
    /// he or she, as far as title and name tell.
    pub gender: Option<Gender>,
    /// What the gazetteer knows of the name.
    pub entry: Option<EntryRef>,
    /// A name before the head that tells for whom it stands: "Kremlin" in "a Kremlin spokesman".
    pub modifier: Option<TokenRange>,
    /// What the gazetteer knows of the word before the head, or behind "of", that tells its country.
    pub home: Option<EntryRef>,
    /// Whether title, name or gazetteer make its head certain.
    pub sure: bool,
    /// The phrases beside it that it belongs to.
    pub ties: Ties,
    /// Whether it is in quotation marks.
    pub quoted: bool,
    /// Whether a verb follows.
    pub subject: bool,
    /// Whether a preposition is before it.
    pub oblique: bool,
}

/// A range of parts. Articles have many phrases: four bytes for each position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch(u32, u32);

/// The position of another phrase, plus one.
type Other = NonZeroU32;

/// The phrases that a phrase belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ties {
    owner: Option<Other>,
    governor: Option<Other>,
    same: Option<Other>,
}

impl Phrase {
    /// A phrase of that head over some tokens, about which nothing else is known.
    pub(super) fn new(head: Head, parts: Range<usize>, tokens: TokenRange) -> Self {
        let none = TokenRange::new(tokens.end().index(), tokens.end().index());
        Self {
            head,
            stretch: Stretch(parts.start as u32, parts.end as u32),
            tokens,
            name: none,
            title: none,
            opening: Opening::Bare,
            plural: false,
            number: None,
            role: None,
            wider: None,
            gender: None,
            entry: None,
            modifier: None,
            home: None,
            sure: false,
            ties: Ties::default(),
            quoted: false,
            subject: false,
            oblique: false,
        }
    }

    /// Positions of its parts.
    pub(super) const fn parts(&self) -> Range<usize> {
        self.stretch.0 as usize..self.stretch.1 as usize
    }

    /// The country that a word before the head tells, or "of" behind it.
    pub(super) fn country(&self) -> Option<&'static str> {
        self.home?.country
    }

    /// The phrase before it that owns it: "Kim" in "Kim's sister".
    pub(super) fn owner(&self) -> Option<usize> {
        self.ties.owner.map(position)
    }

    /// The phrase that it goes on with after a preposition: "spokesman" before "for the Kremlin".
    pub(super) fn governor(&self) -> Option<usize> {
        self.ties.governor.map(position)
    }

    /// The phrase that names the same one in apposition.
    pub(super) fn same(&self) -> Option<usize> {
        self.ties.same.map(position)
    }

    /// Gives it an owner.
    pub(super) fn set_owner(&mut self, owner: Option<usize>) {
        self.ties.owner = owner.and_then(other);
    }

    /// Lets it go on with another phrase.
    pub(super) fn set_governor(&mut self, governor: usize) {
        self.ties.governor = other(governor);
    }

    /// Lets another phrase name the same one.
    pub(super) fn set_same(&mut self, same: usize) {
        self.ties.same = other(same);
    }
}

const fn position(other: Other) -> usize {
    other.get() as usize - 1
}

const fn other(position: usize) -> Option<Other> {
    NonZeroU32::new(position as u32 + 1)
}
