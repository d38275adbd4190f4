//! Profiles of all articles to sources.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::bearer::Bearer;
use super::cluster::{by_full_name, by_support};
use super::evidence::{Company, bodies, is_titled, posts, title_words};
use super::name::{Key, Variant, key};
use super::short_forms::by_short_form;
use super::surnames::{self, Surnames};
use super::union::Union;
use super::{Aliases, Cast, Policy, Profile, Reason, people, variants};
use crate::coreference::SourceKind;
use crate::coreference::person_name::PersonName;
use crate::coreference::professions::Fields;
use crate::gazetteer::other_forms;
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
pub fn merge(articles: &[Cast<'_>], aliases: &Aliases, policy: Policy) -> Merging {
    let merger = Merger::new(articles, aliases, policy);
    let mut union = merger.union();
    merger.gather(&mut union)
}

/// What a collection tells of a part of it.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    /// Number of articles of the collection.
    pub articles: usize,
    /// For each article of the part the people that are sources in it: the position of the profile, if it belongs to the
    /// part, and the full name. Who is named in more than [`COMMON`](super::COMMON) articles of the collection is left out.
    pub company: Vec<Vec<(Option<usize>, String)>>,
    /// Profiles, by article and position, and whom each of them is known to be.
    pub same: Vec<[(usize, usize); 2]>,
}

/// Merges the profiles of a part of a collection as they are merged in the whole, with the default policy.
pub fn merge_part(articles: &[Cast<'_>], aliases: &Aliases, whole: &Whole) -> Merging {
    let merger = Merger::within(articles, aliases, whole);
    let mut union = merger.union();
    for &[(article, position), (other, there)] in &whole.same {
        union.join(merger.index(other, there), merger.index(article, position));
    }
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
    articles: &'p [Cast<'p>],
    aliases: &'p Aliases,
    policy: Policy,
    places: Vec<Place<'p>>,
    /// Number of articles of the whole collection.
    whole: usize,
    /// Profiles of which it is known whom they are.
    settled: FxHashSet<usize>,
    /// What of each profile's name says that two may be the same.
    keys: Vec<Option<(Key, Variant)>>,
    company: Company<'p>,
}

impl<'p> Merger<'p> {
    fn new(articles: &'p [Cast<'p>], aliases: &'p Aliases, policy: Policy) -> Self {
        let (places, keys) = Self::places(articles, aliases);
        let company = Company::new(articles, &keys);
        Self { articles, aliases, policy, places, whole: articles.len(), settled: FxHashSet::default(), keys, company }
    }

    fn within(articles: &'p [Cast<'p>], aliases: &'p Aliases, whole: &'p Whole) -> Self {
        let (places, keys) = Self::places(articles, aliases);
        let (policy, company) = (Policy::default(), Company::given(&whole.company));
        let settled = FxHashSet::default();
        let mut merger = Self { articles, aliases, policy, places, whole: whole.articles, settled, keys, company };
        merger.settled = whole.same.iter().map(|&[(article, position), _]| merger.index(article, position)).collect();
        merger
    }

    /// The profiles, and what of their names says that two may be the same.
    fn places(articles: &'p [Cast<'p>], aliases: &Aliases) -> (Vec<Place<'p>>, Vec<Option<(Key, Variant)>>) {
        let of_article = |(article, cast): (usize, &Cast<'p>)| {
            cast.sources.iter().map(move |profile| Place {
                article,
                profile,
                alias: aliases.row_of(&profile.name, &profile.aliases),
            })
        };
        let places: Vec<Place<'p>> = articles.iter().enumerate().flat_map(of_article).collect();
        let keys: Vec<_> = places.iter().map(|place| key(place.profile)).collect();
        (places, keys)
    }

    /// The index of a profile.
    fn index(&self, article: usize, position: usize) -> usize {
        self.places.partition_point(|place| place.article < article) + position
    }

    /// Which profiles are one source.
    fn union(&self) -> Union {
        let mut union = Union::new(self.places.len());
        let blocks = self.blocks(&mut union);
        for (key, bearers) in &blocks {
            match (key, self.policy) {
                (Key::Known(_) | Key::Work(_), _) => {
                    for bearer in bearers {
                        union.join(bearers[0].profile, bearer.profile);
                    }
                }
                (Key::Full(..), Policy::Names) => people::by_name(bearers, &mut union),
                (Key::Full(..) | Key::Body(_), _) => by_full_name(bearers, &mut union),
                (Key::Single(_) | Key::Title(_), _) => by_support(bearers, &mut union),
            }
        }
        if self.policy == Policy::Names {
            by_short_form(&blocks, &mut union);
            surnames::by_double_surname(&blocks, &mut union);
            let surnames = Surnames::new(self.whole, &blocks, &self.others(), &mut union);
            surnames.join(&blocks, &mut union);
        }
        surnames::by_title(&blocks, &mut union);
        union
    }

    /// The people that articles name beside their sources.
    fn others(&self) -> Vec<(usize, PersonName)> {
        let articles = self.articles.iter().enumerate();
        let named = articles.flat_map(|(article, cast)| cast.others.iter().map(move |name| (article, name)));
        named.filter_map(|(article, name)| Some((article, PersonName::of(name)?))).collect()
    }

    /// Profiles by name, those of the alias file joined at once.
    fn blocks(&self, union: &mut Union) -> Vec<(Key, Vec<Bearer<'p>>)> {
        let mut by_alias: FxHashMap<usize, usize> = FxHashMap::default();
        let mut position: FxHashMap<Key, usize> = FxHashMap::default();
        let mut blocks: Vec<(Key, Vec<Bearer<'p>>)> = Vec::new();
        let mut first = 0;
        for (index, place) in self.places.iter().enumerate() {
            if index > 0 && self.places[index - 1].article != place.article {
                first = index;
            }
            if let Some(row) = place.alias {
                union.join(*by_alias.entry(self.aliases.canonical(row)).or_insert(index), index);
            } else if let Some((key, variant)) = self.keys[index].as_ref().filter(|_| !self.settled.contains(&index)) {
                let block = *position.entry(*key).or_insert_with_key(|key| {
                    blocks.push((*key, Vec::new()));
                    blocks.len() - 1
                });
                blocks[block].1.push(self.bearer(index, index - first, *key, variant));
            }
        }
        let apart = |(key, bearers)| variants::apart(bearers, self.policy).map(move |bearers| (key, bearers));
        blocks.into_iter().flat_map(apart).collect()
    }

    fn bearer(&self, index: usize, position: usize, key: Key, variant: &Variant) -> Bearer<'p> {
        let Place { article, profile, .. } = self.places[index];
        let single = matches!(key, Key::Single(_));
        let person = profile.kind == SourceKind::Person;
        let fields = profile.titles.iter().filter(|_| person).map(|title| Fields::of(title));
        Bearer {
            profile: index,
            article,
            variant: variant.clone(),
            country: profile.country.as_deref(),
            gender: profile.gender,
            fields: fields.fold(Fields::default(), Fields::with),
            titled: is_titled(profile),
            titles: title_words(profile).map(|word| Word::of(&word)).collect(),
            bodies: bodies(profile).collect(),
            posts: if single { posts(profile) } else { Vec::new() },
            company: self.company.of(article, position).collect(),
        }
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
        let of = self.articles.iter().map(|cast| rest.by_ref().take(cast.sources.len()).collect()).collect();
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
        let shares: Vec<usize> =
            [&country, &title, &company].into_iter().flatten().map(|&(_, number)| number).collect();
        let country = country.map(|(country, _)| Reason::Country(country));
        let title = title.map(|(word, _)| Reason::Title(word));
        let company = company.map(|(name, _)| Reason::Company(name));
        let mut found: Vec<Reason> = [country, title, company].into_iter().flatten().collect();
        let whole = shares.into_iter().max() == Some(members.len());
        found.extend(self.by_name(members, found.is_empty(), whole));
        found
    }

    /// What the names of members tell, people's above all; `whole` if all of them share something else.
    fn by_name(&self, members: &[usize], unsupported: bool, whole: bool) -> Vec<Reason> {
        let keys = || members.iter().filter_map(|&index| Some((index, self.keys[index].as_ref()?.0)));
        let first = |(index, key): (usize, Key)| match key {
            Key::Full(first, _) => Some((index, first)),
            _ => None,
        };
        let full: Vec<(usize, Word)> = keys().filter_map(first).collect();
        let firsts: FxHashSet<Word> = full.iter().map(|&(_, first)| first).collect();
        let is_form = |first: Word| other_forms(first).any(|form| firsts.contains(&form));
        let other = |&&(_, first): &&(usize, Word)| first != full[0].1 && !is_form(first);
        let single = keys().find(|(_, key)| matches!(key, Key::Single(_))).filter(|_| !full.is_empty());
        let alone = single.map(|(index, _)| index).or_else(|| full.iter().find(other).map(|&(index, _)| index));
        let merged = self.policy == Policy::Names && full.len() > 1 && !whole;
        let mut found = Vec::new();
        found.extend(full.iter().any(|&(_, first)| is_form(first)).then_some(Reason::ShortForm));
        found.extend((merged || unsupported && alone.is_none()).then_some(Reason::Name));
        found.extend(alone.map(|index| Reason::Surname(self.places[index].profile.name.clone())));
        found
    }

    /// Position of a profile within its article.
    fn position(&self, index: usize) -> usize {
        let article = self.places[index].article;
        index - self.places.partition_point(|place| place.article < article)
    }
}

/// What most of several sets share, and at least two, and how many; of equals the first by the alphabet.
fn most_shared(sets: impl Iterator<Item: Iterator<Item = String>>) -> Option<(String, usize)> {
    let mut times: FxHashMap<String, (usize, usize)> = FxHashMap::default();
    for (set, items) in sets.enumerate() {
        for item in items {
            let (number, latest) = times.entry(item).or_insert((0, usize::MAX));
            *number += usize::from(*latest != set);
            *latest = set;
        }
    }
    let shared = times.into_iter().map(|(item, (number, _))| (item, number)).filter(|&(_, number)| number > 1);
    shared.max_by(|(one, often), (other, seldom)| often.cmp(seldom).then_with(|| other.cmp(one)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coreference::SourceKind;
    use crate::gazetteer::Gender;

    fn person(name: &str, title: &str, country: Option<&str>) -> Profile {
        let mut profile = Profile::new(name.into(), SourceKind::Person);
        profile.titles = Some(title).filter(|title| !title.is_empty()).map(str::to_owned).into_iter().collect();
        profile.country = country.map(str::to_owned);
        profile
    }

    /// Numbers of the sources of articles with these profiles.
    fn merged(articles: &[Vec<Profile>]) -> Vec<Vec<usize>> {
        merged_by(articles, Policy::Names)
    }

    fn merged_by(articles: &[Vec<Profile>], policy: Policy) -> Vec<Vec<usize>> {
        let casts: Vec<Cast<'_>> = articles.iter().map(|sources| Cast { sources, others: &[] }).collect();
        merge(&casts, &Aliases::default(), policy).of
    }

    #[test]
    fn a_full_name_with_a_shared_title_is_one_person() {
        let articles = [vec![person("Ann Lee", "mayor of Norland", None)], vec![person("Ann T. Lee", "Mayor", None)]];
        assert_eq!(merged(&articles), [[0], [0]]);
    }

    #[test]
    fn a_full_name_is_one_person_unless_something_speaks_against_it() {
        let one = |title, country| vec![person("Ann Lee", title, country)];
        assert_eq!(merged(&[one("", None), one("mayor", None), one("Tarnby mayor", Some("Norway"))]), [[0], [0], [0]]);
        assert_eq!(merged(&[one("mayor", None), one("cellist", None)]), [[0], [1]]);
        assert_eq!(merged(&[one("mayor", None), one("former cellist", None)]), [[0], [0]]);
        assert_eq!(merged(&[one("minister", Some("Norway")), one("minister", Some("Chile"))]), [[0], [1]]);
        let supported = [one("mayor", None), one("cellist", None), one("cellist and mayor", None)];
        assert_eq!(merged(&supported), [[0], [0], [0]]);
    }

    #[test]
    fn who_may_be_either_of_two_goes_to_the_one_with_whom_it_shares_something() {
        let one = |title, country| vec![person("Ann Lee", title, country)];
        let articles = [one("mayor", Some("Norway")), one("envoy", Some("Chile")), one("mayor", None), one("", None)];
        assert_eq!(merged(&articles), [[0], [1], [0], [2]]);
        let mut many = vec![one("", None); 30];
        many.extend([one("", Some("Norway")), one("", Some("Norway")), one("", Some("Chile"))]);
        let of = merged(&many);
        assert!(of[..32].iter().all(|sources| *sources == [0]) && of[32] == [1], "{of:?}");
    }

    #[test]
    fn two_of_one_name_in_one_article_are_two() {
        let two = || vec![person("Ann Lee", "", None), person("Ann Lee", "", None)];
        assert_eq!(merged(&[two(), vec![person("Ann Lee", "", None)]]), [vec![0, 1], vec![2]]);
        let told = vec![person("Ann Lee", "mayor", None), person("Ann Lee", "nurse", None)];
        assert_eq!(merged(&[told, vec![person("Ann Lee", "Tarnby nurse", None)]]), [vec![0, 1], vec![1]]);
    }

    #[test]
    fn a_cautious_policy_asks_for_support() {
        let articles = [vec![person("Ann Lee", "mayor", None)], vec![person("Ann Lee", "author", None)]];
        assert_eq!(merged(&articles), [[0], [0]]);
        assert_eq!(merged_by(&articles, Policy::Cautious), [[0], [1]]);
        let bare = [vec![person("Ann Lee", "mayor", None)], vec![person("Lee", "", None)]];
        assert_eq!(merged_by(&bare, Policy::Cautious), [[0], [1]]);
    }

    #[test]
    fn a_surname_alone_is_the_only_one_known_who_bears_it() {
        let bare = || vec![person("Lee", "", None)];
        let ann = || vec![person("Ann Lee", "mayor", None)];
        assert_eq!(merged(&[ann(), bare(), bare()]), [[0], [0], [0]]);
        assert_eq!(merged(&[ann(), vec![person("Bob Lee", "", None)], bare()]), [[0], [1], [2]]);
        assert_eq!(merged(&[bare(), bare()]), [[0], [1]]);
        let abroad = vec![person("Lee", "minister", Some("Chile"))];
        assert_eq!(merged(&[vec![person("Ann Lee", "", Some("Norway"))], abroad]), [[0], [1]]);
        let given = vec![person("Nils Scott", "", None), person("Scott Berg", "", None)];
        assert_eq!(
            merged(&[given, vec![person("Scott", "", None)]]),
            [vec![0, 1], vec![2]],
            "Scott may be a first name"
        );
    }

    #[test]
    fn gender_and_people_who_are_only_named_tell_whom_a_surname_means() {
        let mut he = person("Crane", "", None);
        he.gender = Some(Gender::Masculine);
        let mut hilda = person("Hilda Crane", "", None);
        hilda.gender = Some(Gender::Feminine);
        let bert = person("Bert Crane", "", None);
        assert_eq!(merged(&[vec![hilda.clone(), bert.clone()], vec![he.clone()]]), [vec![0, 1], vec![1]]);
        assert_eq!(merged(&[vec![hilda.clone()], vec![he]]), [[0], [1]]);
        let (one, two) = ([hilda], [person("Crane", "", None)]);
        let others = ["Bert Crane".to_owned()];
        let casts = [Cast { sources: &one, others: &others }, Cast { sources: &two, others: &[] }];
        assert_eq!(merge(&casts, &Aliases::default(), Policy::Names).of, [[0], [1]]);
    }

    #[test]
    fn forms_of_a_first_name_need_something_else_in_common() {
        let one = |name, title| vec![person(name, title, None)];
        let articles = [one("Bill Marsh", "Tarn Bank economist"), one("William Marsh", "economist at Tarn Bank")];
        assert_eq!(merged(&articles), [[0], [0]]);
        assert_eq!(merged(&[one("Bill Marsh", ""), one("William Marsh", "")]), [[0], [1]]);
        assert_eq!(merged(&[one("Bill Marsh", "Tarn mayor"), one("Paul Marsh", "Tarn mayor")]), [[0], [1]]);
        assert_eq!(merged(&[one("Luis Pena Nieto", ""), one("Pena Nieto", "")]), [[0], [0]]);
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
    fn namesakes_in_doubt_stay_apart() {
        let articles = [
            vec![person("Ann Lee", "mayor", None)],
            vec![person("Ann Lee", "cellist", None)],
            vec![person("Ann Lee", "", None)],
        ];
        assert_eq!(merged(&articles), [[0], [1], [2]]);
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
    fn a_title_goes_to_whom_nearly_all_articles_give_it() {
        let ann = || vec![person("Ann Lee", "president", None)];
        let mut articles: Vec<Vec<Profile>> = std::iter::repeat_with(ann).take(10).collect();
        articles.push(vec![person("Reckless Lee", "president", None)]);
        articles.push(vec![person("Lee", "president", None)]);
        let merged = merged(&articles);
        assert_eq!(merged[11], merged[0]);
        assert_ne!(merged[10], merged[0]);
        articles.extend(std::iter::repeat_with(|| vec![person("Bob Lee", "president", None)]).take(3));
        let merged = self::merged(&articles);
        assert!(merged[11] != merged[0] && merged[11] != merged[12]);
    }

    #[test]
    fn different_initials_are_different_people() {
        let articles = [
            vec![person("Ann B. Lee", "", None)],
            vec![person("Ann C. Lee", "", None)],
            vec![person("Ann Lee", "", None)],
        ];
        assert_eq!(merged(&articles), [[0], [1], [2]]);
        let two = |one: &str, other: &str| merged(&[vec![person(one, "", None)], vec![person(other, "", None)]]);
        assert_eq!(two("Ann T. Lee", "Ann Lee"), [[0], [0]]);
        assert_eq!(two("Bob Crane Jr.", "Bob Crane"), [[0], [0]]);
        assert_eq!(two("Bob Crane Jr.", "Bob Crane Sr."), [[0], [1]]);
        assert_eq!(two("Bob Crane the Elder", "Bob Crane, Jr."), [[0], [1]]);
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
        let casts: Vec<Cast<'_>> = articles.iter().map(|sources| Cast { sources, others: &[] }).collect();
        let merging = merge(&casts, &Aliases::default(), Policy::Names);
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
