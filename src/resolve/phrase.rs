//! Phrases: pronouns and noun groups of the text that can stand for a source, read but not yet
//! resolved.

use std::ops::Range;

use super::lexicon::{Opening, Pronoun};
use crate::gazetteer::{EntryRef, Gender};
use crate::text::{TokenRange, Word};

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
    /// Its parts.
    pub parts: Range<usize>,
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
    /// The country that a word before the head tells, or "of" behind it.
    pub country: Option<&'static str>,
    /// Whether title, name or gazetteer make its head certain.
    pub sure: bool,
    /// The phrase before it that owns it: "Kim" in "Kim's sister".
    pub owner: Option<usize>,
    /// The phrase that it goes on with after a preposition: "spokesman" before "for the Kremlin".
    pub governor: Option<usize>,
    /// The phrase that names the same one in apposition.
    pub same: Option<usize>,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
    /// Whether a verb follows.
    pub subject: bool,
    /// Whether a preposition stands before it.
    pub oblique: bool,
}
