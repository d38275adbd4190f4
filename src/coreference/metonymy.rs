//! Names that speak for one government: "Moscow", "the Kremlin", "the Russian government" and "Russia" are
//! one source. A capital speaks for its government only where the article tells of the state and nowhere of
//! the city; ministries, officials and whoever else is named apart stay themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::entity::{Entity, Nature};
use super::lexicon::Opening;
use super::mention_detection::Scan;
use super::part::{Class, Part};
use super::phrase::{Head, Phrase};
use super::source::link;
use crate::document::Document;
use crate::gazetteer::Fact;
use crate::lists::List;
use crate::text::{Id, TokenId};

/// The states of an article.
pub(super) struct Governments<'g> {
    document: &'g Document<'g>,
    scan: &'g Scan,
    /// Whether each phrase is the source of an attribution.
    speaks: &'g [bool],
    /// Countries that the article tells of by their own names, houses or people.
    told: BTreeSet<&'static str>,
    /// Capitals that it tells of as cities.
    cities: BTreeSet<&'static str>,
}

impl<'g> Governments<'g> {
    pub(super) fn new(document: &'g Document<'g>, scan: &'g Scan, speaks: &'g [bool]) -> Self {
        let mut found = Self { document, scan, speaks, told: BTreeSet::new(), cities: BTreeSet::new() };
        found.told = scan.parts.iter().filter_map(|part| told(part.class)).collect();
        for index in 0..scan.phrases.len() {
            found.cities.extend(found.city(index));
        }
        found
    }

    /// The country for whose government an entity speaks; `alone` if no other state speaks in the article.
    pub(super) fn country(&self, entity: &Entity, alone: bool) -> Option<&'static str> {
        if entity.nature != Nature::Organization || entity.plural {
            return None;
        }
        let Some(entry) = entity.entry else { return self.by_name(entity) };
        let country = entry.country?;
        let state = match entry.fact {
            Fact::Country | Fact::Government => true,
            Fact::Capital => !self.cities.contains(entry.name) && (!alone || self.told.contains(country)),
            _ => return self.by_name(entity),
        };
        state.then_some(country)
    }

    /// "the Russian government", "Russia's government": the country of a government called by it.
    fn by_name(&self, entity: &Entity) -> Option<&'static str> {
        const PHRASES: usize = 8;
        entity.phrases.iter().take(PHRASES).find_map(|&(index, _)| self.governed(index))
    }

    /// The country of a phrase that says nothing but whose government it is.
    fn governed(&self, index: usize) -> Option<&'static str> {
        let phrase = &self.scan.phrases[index];
        let last = self.document.lemmas[phrase.tokens.last()?];
        if !self.document.lists[List::Governments].has(last) || phrase.plural {
            return None;
        }
        let state = |class: Class| match class {
            Class::Demonym(entry) => entry.country,
            Class::Known(entry) if entry.fact == Fact::Country => entry.country,
            _ => None,
        };
        let owner = phrase.owner().filter(|_| phrase.opening == Opening::Owned).map(|owner| &self.scan.phrases[owner]);
        match (&self.scan.parts[phrase.parts()], owner) {
            ([_], Some(owner)) => owner.entry.filter(|entry| entry.fact == Fact::Country)?.country,
            ([first, _] | [Part { class: Class::Determiner(_), .. }, first, _], None) => state(first.class),
            _ => None,
        }
    }

    /// Gives each phrase that speaks for a government its reason, and leaves out mentions of a capital as a place.
    pub(super) fn speak(&self, entity: &mut Entity, country: &'static str) {
        entity.government = Some(country);
        let capital = entity.entry.is_some_and(|entry| entry.fact == Fact::Capital);
        entity.phrases.retain(|&(index, _)| !capital || self.speaks[index] || !self.is_place(index));
        for (index, known) in &mut entity.phrases {
            let reason = match self.scan.phrases[*index].entry.map(|entry| entry.fact) {
                Some(Fact::Capital) => link("a capital that stands for its government", 0.85),
                Some(Fact::Government) => link("a house that stands for its government", 0.9),
                _ if self.governed(*index).is_some() => link("the government of that country", 0.95),
                _ => continue,
            };
            *known = reason;
        }
    }

    /// "in Moscow", "the road to Moscow".
    fn is_place(&self, index: usize) -> bool {
        let before = self.scan.phrases[index].tokens.start().index().checked_sub(1).map(TokenId::from_index);
        before.is_some_and(|before| self.document.is_listed(before, List::PlacePrepositions))
    }

    /// The capital that a phrase tells of as a city: "the mayor of London", "London police", "London's council",
    /// "Vienna … The city".
    fn city(&self, index: usize) -> Option<&'static str> {
        let phrase = &self.scan.phrases[index];
        let last = phrase.tokens.last().map(|last| self.document.lemmas[last]);
        let job = [last, phrase.role, phrase.wider]
            .into_iter()
            .flatten()
            .any(|word| self.document.lists[List::CityNouns].has(word));
        if !job {
            return None;
        }
        let mut inside = self.scan.parts[phrase.parts()].iter().filter_map(|part| capital(part.class));
        let owner = || self.named(phrase.owner()?);
        let next = || {
            let next = self.scan.phrases.get(index + 1)?;
            let tied = next.governor() == Some(index) && self.is_place(index + 1);
            self.named(index + 1).filter(|_| tied)
        };
        let apposed = || self.named(phrase.same()?);
        inside.next().or_else(owner).or_else(next).or_else(apposed).or_else(|| self.called_city(index))
    }

    /// The capital named last before "the city", in the sentence or the one before.
    fn called_city(&self, index: usize) -> Option<&'static str> {
        const REACH: usize = 12;
        let phrase = &self.scan.phrases[index];
        let sentence = |phrase: &Phrase| self.document.sentences.of(phrase.tokens.start()).index();
        let plain = phrase.opening == Opening::Definite && phrase.head == Head::Body && phrase.name.is_empty();
        let earlier = (index.saturating_sub(REACH)..index).rev().filter(|_| plain);
        let near = |&other: &usize| sentence(&self.scan.phrases[other]) + 1 >= sentence(phrase);
        earlier.take_while(near).find_map(|other| self.named(other))
    }

    /// The capital that a phrase names.
    fn named(&self, index: usize) -> Option<&'static str> {
        self.scan.phrases[index].entry.filter(|entry| entry.fact == Fact::Capital).map(|entry| entry.name)
    }
}

/// The capital that a part names.
fn capital(class: Class) -> Option<&'static str> {
    match class {
        Class::Known(entry) if entry.fact == Fact::Capital => Some(entry.name),
        _ => None,
    }
}

/// The country that a part tells of, a capital aside.
fn told(class: Class) -> Option<&'static str> {
    match class {
        Class::Demonym(entry) => entry.country,
        Class::Known(entry) if matches!(entry.fact, Fact::Country | Fact::Government) => entry.country,
        _ => None,
    }
}

/// The entities that speak for each government, by country; nothing for countries with none.
pub(super) fn by_country(
    governments: &Governments<'_>,
    entities: &[Entity],
    speaking: &BTreeSet<usize>,
) -> BTreeMap<&'static str, Vec<usize>> {
    let state = |entity: usize| entities[entity].entry.filter(|entry| is_state(entry.fact))?.country;
    let states: BTreeSet<&str> = speaking.iter().filter_map(|&entity| state(entity)).collect();
    let mut found: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
    for &entity in speaking {
        if let Some(country) = governments.country(&entities[entity], states.len() < 2) {
            found.entry(country).or_default().push(entity);
        }
    }
    found
}

const fn is_state(fact: Fact) -> bool {
    matches!(fact, Fact::Country | Fact::Capital | Fact::Government)
}
