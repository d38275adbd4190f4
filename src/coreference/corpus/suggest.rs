//! Sources that may be one, for a person to decide: what was not joined though names are alike, with the evidence for it
//! and against it. Candidates are found by hashed names, and of each name only so many are compared.

use std::collections::BTreeSet;

use std::collections::BTreeMap;

use super::evidence::title_words;
use super::name::{Key, Variant, key, name_words};
use super::{Merged, Profile};
use crate::coreference::SourceKind;
use crate::coreference::professions::Fields;
use crate::gazetteer::other_forms;
use crate::text::Word;

/// So many sources of one surname or of the same words are compared.
const ALIKE: usize = 16;

/// So many articles of a source are looked at for whom it is named beside.
const ARTICLES: usize = 50;

/// Fewest letters of a short form made of initials.
const INITIALS: usize = 3;

/// Two sources that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The name that would be given up; the same as [`Self::name`] where all who bear it may be one.
    pub alias: String,
    /// The name that would stand for both.
    pub name: String,
    /// Their kind.
    pub kind: SourceKind,
    /// The country of the one whose name would stand.
    pub country: Option<String>,
    /// The evidence for it.
    pub supports: Vec<Evidence>,
    /// The evidence against it.
    pub objections: Vec<Evidence>,
}

/// The evidence for or against two sources being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// How their names are alike.
    Names(Alike),
    /// A word of their titles or affiliations.
    Title(String),
    /// The same country.
    Country(String),
    /// Somebody whom both are named beside.
    Company(String),
    /// Two countries.
    Countries(String, String),
    /// Two professions that exclude each other.
    Professions,
    /// An article that names both.
    OneArticle,
    /// So many others have the surname by which one is called.
    Others(usize),
}

/// The doubtful pairs among the sources of a collection, those with the most evidence first.
pub fn suggest(sources: &[&Merged]) -> Vec<Suggestion> {
    let doubts = Doubts::new(sources);
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    let mut found: Vec<Suggestion> = Vec::new();
    for (one, other, why) in doubts.pairs() {
        let suggestion = doubts.suggestion(one, other, why);
        if seen.insert((suggestion.alias.to_lowercase(), suggestion.name.to_lowercase())) {
            found.push(suggestion);
        }
    }
    found.sort_by(|one, other| {
        let order = one.objections.len().cmp(&other.objections.len());
        let order = order.then(other.supports.len().cmp(&one.supports.len()));
        order.then_with(|| (&one.name, &one.alias).cmp(&(&other.name, &other.alias)))
    });
    found
}

/// Why two names are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    /// First and last name are the same.
    FullName,
    /// One has nothing but the surname of the other.
    Surname,
    /// The first names are forms of one name.
    ShortForm,
    /// The first names differ in one letter.
    OneLetter,
    /// The same words in another order.
    SameWords,
    /// One has all words of the other.
    FewerWords,
    /// One is the initials of the other.
    Initials,
}

/// What is compared.
struct Doubts<'m> {
    sources: &'m [&'m Merged],
    keys: Vec<Option<(Key, Variant)>>,
    /// The people of each article.
    people: BTreeMap<usize, Vec<usize>>,
    /// How many are named in full with each surname.
    bearers: BTreeMap<Word, usize>,
}

impl<'m> Doubts<'m> {
    fn new(sources: &'m [&'m Merged]) -> Self {
        let keys: Vec<_> = sources.iter().map(|source| key(&source.profile)).collect();
        let mut people: BTreeMap<usize, Vec<usize>> = BTreeMap::default();
        for (index, source) in sources.iter().enumerate() {
            if matches!(keys[index], Some((Key::Full(..), _))) {
                for &article in source.articles.iter().take(ARTICLES) {
                    people.entry(article).or_default().push(index);
                }
            }
        }
        let mut bearers: BTreeMap<Word, usize> = BTreeMap::default();
        for (key, _) in keys.iter().flatten() {
            if let Key::Full(_, last) = key {
                *bearers.entry(*last).or_default() += 1;
            }
        }
        Self { sources, keys, people, bearers }
    }

    /// Pairs with names that are alike, in a fixed order.
    fn pairs(&self) -> Vec<(usize, usize, Alike)> {
        let mut pairs = self.of_people();
        pairs.extend(self.of_bodies());
        pairs.sort_unstable();
        pairs.dedup_by_key(|&mut (one, other, _)| (one, other));
        pairs.retain(|&(one, other, _)| !self.is_ruled_out(one, other));
        pairs
    }

    fn of_people(&self) -> Vec<(usize, usize, Alike)> {
        let mut families: BTreeMap<Word, Vec<(usize, Option<Word>)>> = BTreeMap::default();
        for (index, key) in self.keys.iter().enumerate() {
            let (last, first) = match key {
                Some((Key::Full(first, last), _)) => (*last, Some(*first)),
                Some((Key::Single(last), _)) => (*last, None),
                _ => continue,
            };
            let family = families.entry(last).or_default();
            if family.len() < ALIKE {
                family.push((index, first));
            }
        }
        let mut pairs = Vec::new();
        for family in families.values() {
            for (place, &(one, first)) in family.iter().enumerate() {
                let alike = family[place + 1..]
                    .iter()
                    .filter_map(|&(other, second)| Some((one, other, self.first_names(first, second, one, other)?)));
                pairs.extend(alike);
            }
        }
        pairs
    }

    /// How the first names of two people of one surname are alike.
    fn first_names(&self, first: Option<Word>, second: Option<Word>, one: usize, other: usize) -> Option<Alike> {
        let (Some(first), Some(second)) = (first, second) else {
            return (first.is_some() || second.is_some()).then_some(Alike::Surname);
        };
        let name = |index: usize| self.sources[index].profile.name.split(' ').next().unwrap_or_default();
        if first == second {
            Some(Alike::FullName)
        } else if other_forms(first).any(|form| form == second) {
            Some(Alike::ShortForm)
        } else {
            differs_in_one_letter(name(one), name(other)).then_some(Alike::OneLetter)
        }
    }

    fn of_bodies(&self) -> Vec<(usize, usize, Alike)> {
        let body = |index: &usize| matches!(self.keys[*index], Some((Key::Body(_), _)));
        let bodies: Vec<usize> = (0..self.sources.len()).filter(body).collect();
        let mut by_words: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::default();
        let mut by_ends: BTreeMap<(String, String), Vec<usize>> = BTreeMap::default();
        let mut by_initials: BTreeMap<String, Vec<usize>> = BTreeMap::default();
        let add = |list: &mut Vec<usize>, index: usize| (list.len() < ALIKE).then(|| list.push(index));
        for &index in &bodies {
            let words = name_words(&self.sources[index].profile.name);
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            if words.len() > 1 {
                add(by_ends.entry((first.clone(), last.clone())).or_default(), index);
                let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
                add(by_initials.entry(initials).or_default(), index);
                let mut sorted = words;
                sorted.sort_unstable();
                add(by_words.entry(sorted).or_default(), index);
            }
        }
        let mut pairs = Vec::new();
        for alike in by_words.values() {
            pairs.extend(each_two(alike).map(|(one, other)| (one, other, Alike::SameWords)));
        }
        for alike in by_ends.values() {
            pairs.extend(
                each_two(alike)
                    .filter(|&(one, other)| self.has_all_words(one, other))
                    .map(|(one, other)| (one, other, Alike::FewerWords)),
            );
        }
        for &short in &bodies {
            let letters = letters(&self.sources[short].profile.name);
            let longer = letters.and_then(|letters| by_initials.get(&letters)).into_iter().flatten();
            pairs.extend(longer.map(|&long| (short.min(long), short.max(long), Alike::Initials)));
        }
        pairs
    }

    /// Whether one of two names has all words of the other.
    fn has_all_words(&self, one: usize, other: usize) -> bool {
        let words = |index: usize| name_words(&self.sources[index].profile.name).into_iter().collect::<BTreeSet<_>>();
        let (one, other) = (words(one), words(other));
        one.len() != other.len() && (one.is_subset(&other) || other.is_subset(&one))
    }

    /// Whether two people cannot be one: of two generations, of two initials, he and she.
    fn is_ruled_out(&self, one: usize, other: usize) -> bool {
        let (Some((_, first)), Some((_, second))) = (&self.keys[one], &self.keys[other]) else { return true };
        let initials = !first.initials.is_empty() && !second.initials.is_empty() && first.initials != second.initials;
        let (one, other) = (&self.sources[one].profile, &self.sources[other].profile);
        let gender = one.gender.is_some() && other.gender.is_some() && one.gender != other.gender;
        let generations = first.generation.is_some() && second.generation.is_some();
        initials || gender || generations && first.generation != second.generation
    }

    fn suggestion(&self, one: usize, other: usize, why: Alike) -> Suggestion {
        let size = |index: usize| {
            let source = self.sources[index];
            let name = &source.profile.name;
            let length = (name.split(' ').count(), name.chars().count());
            (length, source.articles.len(), std::cmp::Reverse(name), std::cmp::Reverse(index))
        };
        let (short, long) = if size(one) > size(other) { (other, one) } else { (one, other) };
        let (alias, target) = (&self.sources[short].profile, &self.sources[long].profile);
        Suggestion {
            alias: alias.name.clone(),
            name: target.name.clone(),
            kind: target.kind,
            country: target.country.clone().filter(|_| alias.name != target.name),
            supports: self.supports(short, long, why),
            objections: self.objections(short, long),
        }
    }

    fn supports(&self, one: usize, other: usize, why: Alike) -> Vec<Evidence> {
        let mut found = vec![Evidence::Names(why)];
        let (first, second) = (&self.sources[one].profile, &self.sources[other].profile);
        let titles: BTreeSet<String> = title_words(first).collect();
        found.extend(title_words(second).find(|word| titles.contains(word)).map(Evidence::Title));
        let country = first.country.as_ref().filter(|&country| second.country.as_ref() == Some(country));
        found.extend(country.cloned().map(Evidence::Country));
        let (first, second) = (self.beside(one), self.beside(other));
        let company = first.intersection(&second).next();
        found.extend(company.map(|&person| Evidence::Company(self.sources[person].profile.name.clone())));
        found
    }

    fn objections(&self, one: usize, other: usize) -> Vec<Evidence> {
        let mut found = Vec::new();
        let (first, second) = (self.sources[one], self.sources[other]);
        if let (Some(one), Some(other)) = (&first.profile.country, &second.profile.country)
            && one != other
        {
            found.push(Evidence::Countries(one.clone(), other.clone()));
        }
        let fields = |source: &Merged| fields(&source.profile);
        found.extend(fields(first).excludes(fields(second)).then_some(Evidence::Professions));
        let together = first.articles.iter().any(|article| second.articles.binary_search(article).is_ok());
        found.extend(together.then_some(Evidence::OneArticle));
        found.extend(Some(self.rivals(one)).filter(|&others| others > 0).map(Evidence::Others));
        found
    }

    /// How many others have the surname of somebody who is called by nothing else.
    fn rivals(&self, short: usize) -> usize {
        let Some((Key::Single(surname), _)) = self.keys[short] else { return 0 };
        self.bearers.get(&surname).map_or(0, |bearers| bearers.saturating_sub(1))
    }

    /// The people that a source is named beside.
    fn beside(&self, source: usize) -> BTreeSet<usize> {
        let articles = self.sources[source].articles.iter().take(ARTICLES);
        let people = articles.filter_map(|article| self.people.get(article)).flatten().copied();
        people.filter(|&person| person != source).collect()
    }
}

fn fields(profile: &Profile) -> Fields {
    let person = profile.kind == SourceKind::Person;
    let told = profile.titles.iter().filter(|_| person).map(|title| Fields::of(title));
    told.fold(Fields::default(), Fields::with)
}

/// The letters of a short form made of capitals, with full stops or without.
fn letters(name: &str) -> Option<String> {
    let letters: String = name.chars().filter(|c| *c != '.').collect();
    let short = letters.chars().count() >= INITIALS && letters.chars().all(char::is_uppercase);
    short.then(|| letters.to_lowercase())
}

fn each_two(list: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    list.iter().enumerate().flat_map(|(place, &one)| list[place + 1..].iter().map(move |&other| (one, other)))
}

/// Whether one letter more, less or other makes one word the other; words under four letters tell nothing.
fn differs_in_one_letter(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 4;
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < SHORTEST || long.len() > short.len() + 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(one, other)| one == other).count();
    let skip = usize::from(long.len() == short.len());
    short[short.len().min(same + skip)..] == long[long.len().min(same + 1)..]
}
