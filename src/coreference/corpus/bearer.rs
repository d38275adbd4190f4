//! One bearer of a name: what an article tells of it, as evidence for or against being another's.

use super::evidence::Person;
use super::name::Variant;
use crate::coreference::professions::Fields;
use crate::gazetteer::Gender;
use crate::text::Word;

/// One bearer of a name.
#[derive(Clone, Debug)]
pub(super) struct Bearer<'p> {
    /// Position among all profiles.
    pub profile: usize,
    /// Position of its article.
    pub article: usize,
    /// What its name tells beside first and last word.
    pub variant: Variant,
    pub country: Option<&'p str>,
    /// he or she, as far as the article tells.
    pub gender: Option<Gender>,
    /// What it does for a living.
    pub fields: Fields,
    /// Whether it is given a title or a job.
    pub titled: bool,
    /// Words of titles and affiliation.
    pub titles: Vec<Word>,
    /// Names of bodies in titles and affiliation, word for word.
    pub bodies: Vec<Word>,
    /// Posts: a job at a body.
    pub posts: Vec<Word>,
    /// People that it is named beside.
    pub company: Vec<Person>,
}

/// A word of a title, or last and first name of a person.
pub(super) type Mark = (Word, Option<Word>);

impl Bearer<'_> {
    /// Everything that can be shared; a word of a title is no name of a person.
    pub(super) fn marks(&self) -> impl Iterator<Item = Mark> + '_ {
        let titles = self.titles.iter().map(|&word| (word, None));
        titles.chain(self.company.iter().map(|&(first, last)| (last, Some(first))))
    }
}

/// The key that so many more bear than all others together, of `all` whom the name is given to, that whoever could
/// be any of them is one of those.
pub(super) fn dominant<K: Copy>(sizes: impl Iterator<Item = (K, usize)> + Clone, all: usize) -> Option<K> {
    const TIMES: usize = 2;
    const SHARE: usize = 10;
    let told: usize = sizes.clone().map(|(_, size)| size).sum();
    let fits = |&(_, size): &(K, usize)| size >= TIMES * (told - size) && all >= SHARE * (told - size);
    sizes.into_iter().find(fits).map(|(key, _)| key)
}

/// What is known of a person of several articles.
#[derive(Clone, Debug, Default)]
pub(super) struct Known<'p> {
    pub country: Option<&'p str>,
    pub gender: Option<Gender>,
    pub fields: Fields,
    pub variant: Variant,
}

impl Known<'_> {
    /// Adds what else is known.
    pub(super) fn add(&mut self, other: &Self) {
        self.country = self.country.or(other.country);
        self.gender = self.gender.or(other.gender);
        self.fields = self.fields.with(other.fields);
        if self.variant.initials.is_empty() {
            self.variant.initials.clone_from(&other.variant.initials);
        }
        self.variant.generation = self.variant.generation.or(other.variant.generation);
    }

    /// Whether nothing contradicts that it is another one.
    pub(super) fn fits(&self, other: &Self) -> bool {
        fn same<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
            one.is_none() || other.is_none() || one == other
        }
        fn initials<'v>(known: &'v Known<'_>) -> Option<&'v String> {
            Some(&known.variant.initials).filter(|initials| !initials.is_empty())
        }
        same(self.country.as_ref(), other.country.as_ref())
            && same(self.gender.as_ref(), other.gender.as_ref())
            && same(initials(self), initials(other))
            && same(self.variant.generation.as_ref(), other.variant.generation.as_ref())
            && !self.fields.excludes(other.fields)
    }
}

impl<'p> From<&Bearer<'p>> for Known<'p> {
    fn from(bearer: &Bearer<'p>) -> Self {
        Self { country: bearer.country, gender: bearer.gender, fields: bearer.fields, variant: bearer.variant.clone() }
    }
}
