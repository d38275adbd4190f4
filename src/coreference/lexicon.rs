//! The word lists of the grammar that mentions are read with.

use std::sync::LazyLock;

use crate::gazetteer::Gender;
use crate::grammar::Rulebook;
use crate::lists::{List, WordList};
use crate::text::Word;

/// What a pronoun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    /// he, she
    Person(Gender),
    /// it
    Thing,
    /// they
    Many,
    /// I, we
    Speaker,
    /// you
    You,
    /// who, which
    Relative,
}

/// How a noun group opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Opening {
    /// With no determiner.
    #[default]
    Bare,
    /// the, this
    Definite,
    /// a, another
    Indefinite,
    /// some, many
    Many,
    /// both
    Two,
    /// his, the mayor's
    Owned,
}

/// Lists by what the resolver asks them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexicon<'g> {
    pub titles: &'g WordList,
    pub roles: &'g WordList,
    pub bodies: &'g WordList,
    pub media: &'g WordList,
    pub documents: &'g WordList,
    pub statements: &'g WordList,
    pub groups: &'g WordList,
    pub anonymous: &'g WordList,
    pub particles: &'g WordList,
    pub suffixes: &'g WordList,
    pub companies: &'g WordList,
    pub letters: &'g WordList,
    pub generic: &'g WordList,
    pub places: &'g WordList,
    pub leaders: &'g WordList,
    pub times: &'g WordList,
    pub personal: &'g WordList,
    pub business: &'g WordList,
    pub newspapers: &'g WordList,
    pub kin: &'g WordList,
    pub courtesy: &'g WordList,
    pronouns: &'g WordList,
    determiners: &'g WordList,
    gendered: &'g WordList,
    synonyms: &'g WordList,
    types: &'g WordList,
}

impl Lexicon<'static> {
    /// The lists of the grammar that comes with the program.
    pub(super) fn embedded() -> &'static Self {
        static LISTS: LazyLock<Lexicon<'static>> = LazyLock::new(|| Lexicon::new(Rulebook::embedded()));
        &LISTS
    }
}

impl<'g> Lexicon<'g> {
    /// The lists of a rulebook.
    pub(super) fn new(rulebook: &'g Rulebook) -> Self {
        let list = |name| &rulebook.lists()[name];
        Self {
            titles: list(List::Titles),
            roles: list(List::Roles),
            bodies: list(List::Organizations),
            media: list(List::MediaNouns),
            documents: list(List::Documents),
            statements: list(List::StatementNouns),
            groups: list(List::VagueGroups),
            anonymous: list(List::AnonymousNouns),
            particles: list(List::NameParticles),
            suffixes: list(List::NameSuffixes),
            companies: list(List::CompanyWords),
            letters: list(List::PostNominals),
            generic: list(List::GenericBodies),
            places: list(List::PlaceWords),
            leaders: list(List::Leaders),
            times: list(List::TimeWords),
            personal: list(List::PersonalDescriptions),
            business: list(List::CompanyMatters),
            newspapers: list(List::NewspaperNames),
            kin: list(List::KinOfOneName),
            courtesy: list(List::CourtesyTitles),
            pronouns: list(List::PronounKinds),
            determiners: list(List::Determiners),
            gendered: list(List::GenderedWords),
            synonyms: list(List::TitleRoles),
            types: list(List::BodyTypes),
        }
    }

    /// What a word stands for if it is a pronoun.
    pub(super) fn pronoun(&self, word: Word) -> Option<Pronoun> {
        Some(match value(self.pronouns, &[word])? {
            "masculine" => Pronoun::Person(Gender::Masculine),
            "feminine" => Pronoun::Person(Gender::Feminine),
            "thing" => Pronoun::Thing,
            "many" => Pronoun::Many,
            "self" => Pronoun::Speaker,
            "you" => Pronoun::You,
            _ => Pronoun::Relative,
        })
    }

    /// How a noun group opens with this word, if the word opens one.
    pub(super) fn opening(&self, word: Word) -> Option<Opening> {
        Some(match value(self.determiners, &[word])? {
            "definite" => Opening::Definite,
            "indefinite" => Opening::Indefinite,
            "two" => Opening::Two,
            _ => Opening::Many,
        })
    }

    /// Whether a title or role says "he" or "she".
    pub(super) fn gender(&self, words: &[Word]) -> Option<Gender> {
        match value(self.gendered, words)? {
            "masculine" => Some(Gender::Masculine),
            _ => Some(Gender::Feminine),
        }
    }

    /// Whether a body is of that type, by the last of some words that tells: a union, a school; a bureau is an
    /// agency, too.
    pub(super) fn is_body(&self, words: &[Word], kind: Word) -> bool {
        const STEPS: usize = 3;
        let told = |words: &[Word]| Some(Word::of(self.types.longest(words)?.0.value.as_deref()?));
        let first = (0..words.len()).rev().find_map(|start| told(&words[start..]));
        std::iter::successors(first, |&wider| told(&[wider])).take(STEPS).any(|found| found == kind)
    }

    /// The identity of a role written as `text`: equal for "Sen." and "senator".
    pub(super) fn role(&self, words: &[Word], text: &str) -> Word {
        value(self.synonyms, words).map_or_else(|| Word::of(text), Word::of)
    }
}

/// The value of the entry that is all of `words`.
fn value<'g>(list: &'g WordList, words: &[Word]) -> Option<&'g str> {
    let (entry, length) = list.longest(words)?;
    if length == words.len() { entry.value.as_deref() } else { None }
}
