//! The evidence for two bearers of one name being the same: words of titles and affiliations, and the
//! people that they are named beside.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::name::{Key, Variant, person};
use super::{Cast, Profile};
use crate::coreference::lexicon::Lexicon;
use crate::grammar::Rulebook;
use crate::lists::List;
use crate::text::Word;

/// So many people that a source is named beside are looked at.
const COMPANY: usize = 8;

/// Somebody who is named in more articles is company to everybody and proves nothing.
pub const COMMON: usize = 20;

/// Words of titles and affiliation that tell something, in lower case.
pub(super) fn title_words(profile: &Profile) -> impl Iterator<Item = String> + '_ {
    let texts = profile.titles.iter().chain(&profile.affiliation);
    let pieces = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let letters = |piece: &&str| piece.chars().count() > 2 || piece.len() == 2 && !piece.contains(char::is_lowercase);
    pieces.filter(letters).map(str::to_lowercase).filter(|word| !is_empty(word))
}

/// The words of a text that name something rather than a job: "White House" of "White House spokesman".
fn proper(text: &str) -> Vec<String> {
    let pieces = text.split(|c: char| !c.is_alphanumeric()).filter(|piece| piece.chars().count() > 1);
    let proper = pieces.filter(|piece| piece.starts_with(char::is_uppercase));
    proper.map(str::to_lowercase).filter(|word| !is_empty(word) && !is_of_a_job(word)).collect()
}

/// Whether it is given a title or a job before or beside its name, not only called somebody's brother.
pub(super) fn is_titled(profile: &Profile) -> bool {
    let courtesy = |title: &String| Lexicon::embedded().courtesy.has(Word::of(title));
    profile.titles.iter().any(courtesy) || title_words(profile).next().is_some()
}

/// Whether titles share a word without telling anything.
fn is_empty(word: &str) -> bool {
    Rulebook::embedded().lists()[List::EmptyTitleWords].has(Word::of(word))
}

/// Whether a word is in the name of a title or a job: minister, foreign.
fn is_of_a_job(word: &str) -> bool {
    static JOBS: LazyLock<FxHashSet<Word>> = LazyLock::new(|| {
        let lists = [List::Titles, List::Roles].map(|list| &Rulebook::embedded().lists()[list]);
        let phrases = lists.into_iter().flat_map(|list| list.entries().iter().map(|entry| entry.text.as_str()));
        phrases.flat_map(|phrase| phrase.split(' ')).map(|word| Word::of(word.trim_end_matches('.'))).collect()
    });
    JOBS.contains(&Word::of(word))
}

/// The names in titles and affiliation, word for word.
pub(super) fn bodies(profile: &Profile) -> impl Iterator<Item = Word> + '_ {
    profile.titles.iter().chain(&profile.affiliation).flat_map(|text| proper(text)).map(|word| Word::of(&word))
}

/// The posts that titles and affiliation tell: a body with each job in it, or the body alone where no job is told.
/// Nothing where only the job is told: there is a mayor everywhere.
pub(super) fn posts(profile: &Profile) -> Vec<Word> {
    let mut posts = Vec::new();
    for text in profile.titles.iter().chain(&profile.affiliation) {
        let body = proper(text).join(" ");
        if body.is_empty() {
            continue;
        }
        let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        let jobs: Vec<String> = words.filter(|word| word.len() > 2 && is_of_a_job(word)).collect();
        match jobs[..] {
            [] => posts.push(Word::of(&body)),
            _ => posts.extend(jobs.iter().map(|job| Word::of(&format!("{body}|{job}")))),
        }
    }
    posts
}

/// The people of each article, by whom their other sources can be told.
pub(super) struct Company<'p> {
    /// For each article the full names in it that are not too common, by the position of the profile.
    people: Vec<Vec<(usize, Person)>>,
    names: FxHashMap<Person, &'p str>,
}

/// First and last word of a person's name.
pub(super) type Person = (Word, Word);

impl<'p> Company<'p> {
    /// `keys` are those of all profiles, article by article.
    pub(super) fn new(articles: &[Cast<'p>], keys: &[Option<(Key, Variant)>]) -> Self {
        let mut company = Self { people: Vec::with_capacity(articles.len()), names: FxHashMap::default() };
        let mut times: FxHashMap<Person, usize> = FxHashMap::default();
        let mut rest = keys.iter();
        for profiles in articles.iter().map(|cast| cast.sources) {
            let full = rest.by_ref().take(profiles.len()).enumerate().filter_map(|(position, key)| match key {
                Some((Key::Full(first, last), _)) => Some((position, (*first, *last))),
                _ => None,
            });
            let people: Vec<(usize, Person)> = full.collect();
            let mut once: Vec<Person> = people.iter().map(|&(_, name)| name).collect();
            once.sort_unstable();
            once.dedup();
            for name in once {
                *times.entry(name).or_default() += 1;
            }
            company.people.push(people);
        }
        for (people, profiles) in company.people.iter_mut().zip(articles.iter().map(|cast| cast.sources)) {
            people.retain(|(_, name)| times[name] <= COMMON);
            for &(position, name) in people.iter() {
                let shown = company.names.entry(name).or_insert(&profiles[position].name);
                *shown = profiles[position].name.as_str().min(shown);
            }
        }
        company
    }

    /// The people of the articles of a part, as the whole collection knows them: position of the source that each is, if
    /// it is one of the part, and full name.
    pub(super) fn given(articles: &'p [Vec<(Option<usize>, String)>]) -> Self {
        let mut company = Self { people: Vec::with_capacity(articles.len()), names: FxHashMap::default() };
        for people in articles {
            let full = people.iter().filter_map(|(position, name)| match person(name)? {
                (Key::Full(first, last), _) => Some((position.unwrap_or(usize::MAX), (first, last), name)),
                _ => None,
            });
            let full: Vec<_> = full.collect();
            company.people.push(full.iter().map(|&(position, person, _)| (position, person)).collect());
            for (_, person, name) in full {
                let shown = company.names.entry(person).or_insert(name);
                *shown = name.as_str().min(shown);
            }
        }
        company
    }

    /// The people that a profile is named beside.
    pub(super) fn of(&self, article: usize, profile: usize) -> impl Iterator<Item = Person> + '_ {
        let others = self.people[article].iter().filter(move |&&(position, _)| position != profile);
        others.map(|&(_, name)| name).take(COMPANY)
    }

    /// The name of one of them.
    pub(super) fn name(&self, person: Person) -> &'p str {
        self.names.get(&person).copied().unwrap_or_default()
    }
}
