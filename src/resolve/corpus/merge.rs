//! Profiles of all articles to sources.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::cluster::{Bearer, by_full_name, by_support};
use super::evidence::{Company, bodies, posts, title_words};
use super::name::{Key, key};
use super::union::Union;
use super::{Aliases, Profile, Reason};
use crate::text::Word;

/// A source with everything that the articles tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// What is known of it.
    pub profile: Profile,
    /// Positions of the articles that name it, in order.
    pub articles: Vec<usize>,
}

/// The sources of many articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merging {
    /// In the order of their first appearance.
    pub sources: Vec<Merged>,
    /// For each article, the source of each profile.
    pub of: Vec<Vec<usize>>,
}

/// Merges the profiles of articles. Sources without a name stay apart: "a senior official" is somebody
/// else in the next article.
pub fn merge(articles: &[&[Profile]], aliases: &Aliases) -> Merging {
    let merger = Merger::new(articles, aliases);
    let mut union = merger.union();
    merger.gather(&mut union)
}

/// A profile with its place.
#[derive(Clone, Copy)]
struct Place<'p> {
    article: usize,
    profile: &'p Profile,
    /// Row of the alias file that says what it is.
    alias: Option<usize>,
}

struct Merger<'p> {
    articles: &'p [&'p [Profile]],
    aliases: &'p Aliases,
    places: Vec<Place<'p>>,
    /// What of each profile's name says that two may be the same.
    keys: Vec<Option<(Key, String)>>,
    company: Company<'p>,
}

impl<'p> Merger<'p> {
    fn new(articles: &'p [&'p [Profile]], aliases: &'p Aliases) -> Self {
        let of_article = |(article, profiles): (usize, &&'p [Profile])| {
            profiles.iter().map(move |profile| Place {
                article,
                profile,
                alias: aliases.row_of(&profile.name, &profile.aliases),
            })
        };
        let places: Vec<Place<'p>> = articles.iter().enumerate().flat_map(of_article).collect();
        let keys: Vec<_> = places.iter().map(|place| key(place.profile)).collect();
        let company = Company::new(articles, &keys);
        Self { articles, aliases, places, keys, company }
    }

    /// Which profiles are one source.
    fn union(&self) -> Union {
        let mut union = Union::new(self.places.len());
        let blocks = self.blocks(&mut union);
        let mut singles: Vec<&[Bearer<'_>]> = Vec::new();
        for (key, bearers) in &blocks {
            match key {
                Key::Known(_) | Key::Work(_) => {
                    for bearer in bearers {
                        union.join(bearers[0].profile, bearer.profile);
                    }
                }
                Key::Full(..) | Key::Body(_) => by_full_name(bearers, &mut union),
                Key::Single(_) | Key::Title(_) => by_support(bearers, &mut union),
            }
            if matches!(key, Key::Single(_)) {
                singles.push(bearers);
            }
        }
        self.surnames(&blocks, &mut union);
        union
    }

    /// Profiles by name, those of the alias file joined at once. People whose initials differ stand apart;
    /// where but one set of initials is known, those without belong to it.
    fn blocks(&self, union: &mut Union) -> Vec<(Key, Vec<Bearer<'p>>)> {
        let mut by_alias: FxHashMap<usize, usize> = FxHashMap::default();
        let mut position: FxHashMap<Key, usize> = FxHashMap::default();
        let mut blocks: Vec<(Key, Vec<(String, Bearer<'p>)>)> = Vec::new();
        let mut first = 0;
        for (index, place) in self.places.iter().enumerate() {
            if index > 0 && self.places[index - 1].article != place.article {
                first = index;
            }
            if let Some(row) = place.alias {
                union.join(*by_alias.entry(self.aliases.canonical(row)).or_insert(index), index);
            } else if let Some((key, initials)) = &self.keys[index] {
                let single = matches!(key, Key::Single(_));
                let block = *position.entry(*key).or_insert_with_key(|key| {
                    blocks.push((*key, Vec::new()));
                    blocks.len() - 1
                });
                blocks[block].1.push((initials.clone(), self.bearer(index, index - first, single)));
            }
        }
        blocks.into_iter().flat_map(|(key, bearers)| by_initials(key, bearers)).collect()
    }

    fn bearer(&self, index: usize, position: usize, single: bool) -> Bearer<'p> {
        let Place { article, profile, .. } = self.places[index];
        Bearer {
            profile: index,
            country: profile.country.as_deref(),
            titles: title_words(profile).map(|word| Word::of(&word)).collect(),
            bodies: if single { bodies(profile).collect() } else { Vec::new() },
            posts: if single { posts(profile) } else { Vec::new() },
            company: self.company.of(article, position).collect(),
        }
    }

    /// A surname alone is nobody; with a title that one bearer of the full name has, and nobody else of
    /// that surname, it is that one.
    fn surnames(&self, blocks: &[(Key, Vec<Bearer<'p>>)], union: &mut Union) {
        let mut owner: FxHashMap<(Word, Word), Option<usize>> = FxHashMap::default();
        for (key, bearers) in blocks {
            let Key::Full(first, last) = key else { continue };
            for (bearer, name) in bearers.iter().flat_map(|bearer| [(bearer, first), (bearer, last)]) {
                let leader = union.leader(bearer.profile);
                for &word in &bearer.titles {
                    let known = owner.entry((*name, word)).or_insert(Some(leader));
                    *known = known.filter(|&other| other == leader);
                }
            }
        }
        for (key, bearers) in blocks {
            let Key::Single(name) = key else { continue };
            for bearer in bearers {
                let telling = if bearer.bodies.is_empty() { &bearer.titles } else { &bearer.bodies };
                let found = telling.iter().filter_map(|&word| owner.get(&(*name, word)).copied());
                let found: BTreeSet<Option<usize>> = found.collect();
                if let [Some(only)] = found.into_iter().collect::<Vec<_>>()[..]
                    && self.same_country(only, bearer)
                {
                    union.join(only, bearer.profile);
                }
            }
        }
    }

    fn same_country(&self, full: usize, single: &Bearer<'_>) -> bool {
        let country = self.places[full].profile.country.as_deref();
        country.is_none() || single.country.is_none() || country == single.country
    }

    /// The sources, with the profiles that were joined.
    fn gather(&self, union: &mut Union) -> Merging {
        let mut number: FxHashMap<usize, usize> = FxHashMap::default();
        let mut members: Vec<Vec<usize>> = Vec::new();
        let mut all: Vec<usize> = Vec::with_capacity(self.places.len());
        for index in 0..self.places.len() {
            let source = *number.entry(union.leader(index)).or_insert_with(|| {
                members.push(Vec::new());
                members.len() - 1
            });
            members[source].push(index);
            all.push(source);
        }
        let mut rest = all.into_iter();
        let of = self.articles.iter().map(|profiles| rest.by_ref().take(profiles.len()).collect()).collect();
        Merging { sources: members.iter().map(|members| self.merged(members)).collect(), of }
    }

    fn merged(&self, members: &[usize]) -> Merged {
        let profiles: Vec<&Profile> = members.iter().map(|&index| self.places[index].profile).collect();
        let mut profile = Profile::joined(&profiles);
        let row = members.iter().find_map(|&index| self.places[index].alias);
        if let Some(row) = row {
            self.aliases.apply(row, &mut profile);
        }
        let articles: BTreeSet<usize> = members.iter().map(|&index| self.places[index].article).collect();
        if members.len() > 1 || row.is_some() {
            profile.reasons = self.reasons(members, row.is_some());
        }
        Merged { profile, articles: articles.into_iter().collect() }
    }

    /// What the members share: the strongest of each sort of evidence.
    fn reasons(&self, members: &[usize], aliased: bool) -> Vec<Reason> {
        if aliased {
            return vec![Reason::AliasFile];
        }
        let mut profiles = members.iter().map(|&index| self.places[index].profile);
        let first = self.places[members[0]].profile;
        if let Some(country) = first.government.filter(|_| profiles.any(|profile| profile.name != first.name)) {
            return vec![Reason::Government(country)];
        }
        let profiles = members.iter().map(|&index| self.places[index].profile);
        if matches!(self.keys[members[0]], Some((Key::Known(_), _))) {
            return vec![Reason::Gazetteer];
        }
        let country = most_shared(profiles.clone().map(|profile| profile.country.clone().into_iter()));
        let title = most_shared(profiles.map(title_words));
        let company = most_shared(members.iter().map(|&index| {
            let place = self.places[index];
            let position = self.position(index);
            self.company.of(place.article, position).map(|person| self.company.name(person).to_owned())
        }));
        let found: Vec<Reason> = [country.map(Reason::Country), title.map(Reason::Title), company.map(Reason::Company)]
            .into_iter()
            .flatten()
            .collect();
        if found.is_empty() { vec![Reason::Name] } else { found }
    }

    /// Position of a profile within its article.
    fn position(&self, index: usize) -> usize {
        let article = self.places[index].article;
        index - self.places.partition_point(|place| place.article < article)
    }
}

/// Bearers of one key, apart where initials differ.
fn by_initials<'p>(key: Key, bearers: Vec<(String, Bearer<'p>)>) -> Vec<(Key, Vec<Bearer<'p>>)> {
    let known: BTreeSet<&str> =
        bearers.iter().map(|(initials, _)| initials.as_str()).filter(|initials| !initials.is_empty()).collect();
    let known: Vec<String> = known.into_iter().map(str::to_owned).collect();
    let mut blocks: Vec<(Key, Vec<Bearer<'p>>)> = known.iter().map(|_| (key, Vec::new())).collect();
    blocks.push((key, Vec::new()));
    for (initials, bearer) in bearers {
        let own = known.binary_search(&initials).ok();
        let block = own.unwrap_or(if known.len() == 1 { 0 } else { known.len() });
        blocks[block].1.push(bearer);
    }
    blocks.retain(|(_, bearers)| !bearers.is_empty());
    blocks
}

/// What most of several sets share, and at least two; of equals the first by the alphabet.
fn most_shared(sets: impl Iterator<Item: Iterator<Item = String>>) -> Option<String> {
    let mut times: FxHashMap<String, (usize, usize)> = FxHashMap::default();
    for (set, items) in sets.enumerate() {
        for item in items {
            let (number, latest) = times.entry(item).or_insert((0, usize::MAX));
            *number += usize::from(*latest != set);
            *latest = set;
        }
    }
    let shared = times.into_iter().map(|(item, (number, _))| (item, number)).filter(|&(_, number)| number > 1);
    shared.max_by(|(one, often), (other, seldom)| often.cmp(seldom).then_with(|| other.cmp(one))).map(|(item, _)| item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::SourceKind;

    fn person(name: &str, title: &str, country: Option<&str>) -> Profile {
        let mut profile = Profile::new(name.into(), SourceKind::Person);
        profile.titles = Some(title).filter(|title| !title.is_empty()).map(str::to_owned).into_iter().collect();
        profile.country = country.map(str::to_owned);
        profile
    }

    /// Numbers of the sources of articles with these profiles.
    fn merged(articles: &[Vec<Profile>]) -> Vec<Vec<usize>> {
        let articles: Vec<&[Profile]> = articles.iter().map(Vec::as_slice).collect();
        merge(&articles, &Aliases::default()).of
    }

    #[test]
    fn a_full_name_with_a_shared_title_is_one_person() {
        let articles = [vec![person("Ann Lee", "mayor of Norland", None)], vec![person("Ann T. Lee", "Mayor", None)]];
        assert_eq!(merged(&articles), [[0], [0]]);
    }

    #[test]
    fn a_surname_alone_merges_nothing() {
        let articles =
            [vec![person("Ann Lee", "mayor", None)], vec![person("Lee", "", None)], vec![person("Lee", "", None)]];
        assert_eq!(merged(&articles), [[0], [1], [2]]);
    }

    #[test]
    fn a_surname_with_the_title_of_one_bearer_is_that_one() {
        let articles = [vec![person("Ann Lee", "mayor", None)], vec![person("Lee", "mayor", None)]];
        assert_eq!(merged(&articles), [[0], [0]]);
        let two = [
            vec![person("Ann Lee", "mayor", None), person("Bob Lee", "mayor", None)],
            vec![person("Lee", "mayor", None)],
        ];
        assert_eq!(merged(&two), [vec![0, 1], vec![2]]);
    }

    #[test]
    fn a_name_of_one_word_needs_the_same_post() {
        let one = |title: &str| vec![person("Lee", title, None)];
        assert_eq!(merged(&[one("UN chief"), one("Tarn Bank chief"), one("UN chief")]), [[0], [1], [0]]);
        assert_eq!(merged(&[one("mayor"), one("mayor")]), [[0], [1]]);
        let full = |title: &str| vec![person("Ann Lee", title, None)];
        assert_eq!(merged(&[full("UN chief"), one("Tarn Bank chief")]), [[0], [1]]);
        assert_eq!(merged(&[full("UN envoy"), one("UN chief")]), [[0], [0]]);
    }

    #[test]
    fn namesakes_with_nothing_in_common_stay_apart_and_so_do_those_in_doubt() {
        let articles = [
            vec![person("Ann Lee", "mayor", None)],
            vec![person("Ann Lee", "cellist", None)],
            vec![person("Ann Lee", "", None)],
        ];
        assert_eq!(merged(&articles), [[0], [1], [2]]);
        let countries =
            [vec![person("Ann Lee", "minister", Some("Norway"))], vec![person("Ann Lee", "minister", Some("Chile"))]];
        assert_eq!(merged(&countries), [[0], [1]]);
    }

    #[test]
    fn company_is_evidence() {
        let articles = [
            vec![person("Ann Lee", "mayor", None), person("Bob Cole", "", None)],
            vec![person("Ann Lee", "author", None), person("Bob Cole", "", None)],
        ];
        assert_eq!(merged(&articles), [[0, 1], [0, 1]]);
    }

    #[test]
    fn different_initials_are_different_people() {
        let articles = [
            vec![person("Ann B. Lee", "", None)],
            vec![person("Ann C. Lee", "", None)],
            vec![person("Ann Lee", "", None)],
        ];
        assert_eq!(merged(&articles), [[0], [1], [2]]);
    }

    #[test]
    fn what_speaks_for_one_government_is_one_source_called_by_its_country() {
        let state = |name: &str, government| {
            let mut profile = Profile::new(name.into(), SourceKind::Organization);
            profile.government = government;
            profile
        };
        let articles = [
            vec![state("Kremlin", Some("Russia"))],
            vec![state("Moscow", Some("Russia"))],
            vec![state("Moscow", None)],
        ];
        let articles: Vec<&[Profile]> = articles.iter().map(Vec::as_slice).collect();
        let merging = merge(&articles, &Aliases::default());
        assert_eq!(merging.of, [[0], [0], [1]]);
        assert_eq!(merging.sources[0].profile.name, "Russia");
        assert_eq!(merging.sources[0].profile.reasons, [Reason::Government("Russia")]);
        assert_eq!(merging.sources[1].profile.name, "Moscow");
    }

    #[test]
    fn letters_and_full_names_of_the_gazetteer_are_one() {
        let body = |name: &str| Profile::new(name.into(), SourceKind::Organization);
        let articles = [vec![body("KCNA")], vec![body("Korean Central News Agency")], vec![body("TASS")]];
        assert_eq!(merged(&articles), [[0], [0], [1]]);
    }

    #[test]
    fn unnamed_sources_are_never_the_same_in_two_articles() {
        let official = || Profile::new("senior official".into(), SourceKind::Anonymous);
        assert_eq!(merged(&[vec![official()], vec![official()]]), [[0], [1]]);
    }
}
