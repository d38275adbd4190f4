//! Bearers of one full name to people: they are one unless something contradicts it. Two countries do, jobs of
//! two fields that do not go together, and an article that names them as two. Who could be one of several goes to
//! the one with whom it shares a title or company, or to the one of whom nearly all articles tell, or stays apart.
//! What is shared is found by hashing; no step looks at pairs of bearers, and no order matters.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::bearer::{Bearer, Mark, dominant};
use super::union::Union;
use crate::coreference::professions::Fields;

/// What parts bearers of one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Trait<'p> {
    country: Option<&'p str>,
    camp: Option<usize>,
}

impl Trait<'_> {
    /// Whether nothing contradicts being one.
    fn fits(self, other: Self) -> bool {
        let country = self.country.is_none() || other.country.is_none() || self.country == other.country;
        country && (self.camp.is_none() || other.camp.is_none() || self.camp == other.camp)
    }

    /// Number of things known.
    const fn known(self) -> usize {
        self.country.is_some() as usize + self.camp.is_some() as usize
    }
}

/// Bearers that are one person for sure.
struct Seed<'p> {
    traits: Trait<'p>,
    leader: usize,
    size: usize,
}

/// Joins the bearers of one full name that are one person.
pub(super) fn by_name(bearers: &[Bearer<'_>], union: &mut Union) {
    let traits = traits(bearers);
    let rivals = rivals(bearers, &traits);
    let seeds = Seeds::new(bearers, &traits, &rivals, union);
    seeds.attach(bearers, &traits, union);
}

/// What parts each bearer from others: a country where several are known, a camp where there are several.
fn traits<'p>(bearers: &[Bearer<'p>]) -> Vec<Trait<'p>> {
    let countries: BTreeSet<&str> = bearers.iter().filter_map(|bearer| bearer.country).collect();
    let camps = camps(bearers);
    let several = camps.values().collect::<BTreeSet<_>>().len() > 1;
    let of = |bearer: &Bearer<'p>| Trait {
        country: bearer.country.filter(|_| countries.len() > 1),
        camp: camps.get(&bearer.fields).copied().filter(|_| several),
    };
    bearers.iter().map(of).collect()
}

/// Sets of fields by camp: those with a field in common are one camp, and then, from the most frequent on, those
/// that do not exclude each other.
fn camps(bearers: &[Bearer<'_>]) -> BTreeMap<Fields, usize> {
    let mut times: BTreeMap<Fields, usize> = BTreeMap::new();
    for fields in bearers.iter().map(|bearer| bearer.fields).filter(|fields| !fields.is_empty()) {
        *times.entry(fields).or_default() += 1;
    }
    let mut met: Vec<(Fields, usize)> = Vec::new();
    for (&fields, &size) in &times {
        let (touched, mut rest): (Vec<_>, Vec<_>) = met.into_iter().partition(|&(other, _)| other.meets(fields));
        rest.push(touched.into_iter().fold((fields, size), |(all, sum), (other, size)| (all.with(other), sum + size)));
        met = rest;
    }
    met.sort_by_key(|&(fields, size)| (std::cmp::Reverse(size), fields));
    let mut camps: Vec<Fields> = Vec::new();
    for (fields, _) in met {
        match camps.iter_mut().find(|camp| !camp.excludes(fields)) {
            Some(camp) => *camp = camp.with(fields),
            None => camps.push(fields),
        }
    }
    let of = |fields: Fields| camps.iter().position(|camp| camp.meets(fields));
    times.into_keys().filter_map(|fields| Some((fields, of(fields)?))).collect()
}

/// Positions of bearers whom one article names beside another of that name, and nothing else tells which is which.
fn rivals(bearers: &[Bearer<'_>], traits: &[Trait<'_>]) -> BTreeSet<usize> {
    let mut first: FxHashMap<(usize, Trait<'_>), usize> = FxHashMap::default();
    let mut rivals = BTreeSet::new();
    for (index, (bearer, &traits)) in bearers.iter().zip(traits).enumerate() {
        let other = *first.entry((bearer.article, traits)).or_insert(index);
        if other != index {
            rivals.extend([other, index]);
        }
    }
    rivals
}

/// The people that are told apart.
struct Seeds<'p> {
    all: Vec<Seed<'p>>,
    /// The seed of each bearer that belongs to one for sure.
    of: Vec<Option<usize>>,
}

impl<'p> Seeds<'p> {
    fn new(bearers: &[Bearer<'p>], traits: &[Trait<'p>], rivals: &BTreeSet<usize>, union: &mut Union) -> Self {
        let mut seeds = Self { all: Vec::new(), of: vec![None; bearers.len()] };
        for &index in rivals {
            seeds.add(index, traits[index], bearers[index].profile);
        }
        let mut by_trait: BTreeMap<Trait<'_>, Vec<usize>> = BTreeMap::new();
        for (index, &traits) in traits.iter().enumerate().filter(|(index, _)| !rivals.contains(index)) {
            by_trait.entry(traits).or_default().push(index);
        }
        let (sure, doubtful) = (seeds.all.len(), rivals.iter().map(|&index| traits[index]).collect::<BTreeSet<_>>());
        for known in (0..=2).rev() {
            let count = seeds.all.len();
            for (&traits, indices) in by_trait.iter().filter(|(traits, _)| traits.known() == known) {
                let told = &seeds.all[sure..count];
                if doubtful.contains(&traits) || told.iter().any(|seed| seed.traits.fits(traits)) {
                    continue;
                }
                let seed = seeds.all.len();
                for &index in indices {
                    if seeds.all.len() == seed {
                        seeds.add(index, traits, bearers[index].profile);
                    } else {
                        seeds.of[index] = Some(seed);
                        seeds.all[seed].size += 1;
                        union.join(seeds.all[seed].leader, bearers[index].profile);
                    }
                }
            }
        }
        seeds
    }

    fn add(&mut self, index: usize, traits: Trait<'p>, leader: usize) {
        self.of[index] = Some(self.all.len());
        self.all.push(Seed { traits, leader, size: 1 });
    }

    /// Joins everybody else to whom it can be; who can be several and shares something with others like it is
    /// one with these.
    fn attach(&self, bearers: &[Bearer<'_>], traits: &[Trait<'p>], union: &mut Union) {
        let owners = self.owners(bearers);
        let mut choices: BTreeMap<Trait<'_>, Option<usize>> = BTreeMap::new();
        let mut shared: FxHashMap<(Trait<'_>, Mark), usize> = FxHashMap::default();
        for (index, bearer) in bearers.iter().enumerate().filter(|&(index, _)| self.of[index].is_none()) {
            let own = traits[index];
            let marked = bearer.marks().filter_map(|mark| *owners.get(&mark)?);
            let marked: BTreeSet<usize> = marked.filter(|&seed| self.all[seed].traits.fits(own)).collect();
            let best = *choices.entry(own).or_insert_with(|| self.choice(own));
            let only = marked.first().copied().filter(|_| marked.len() == 1);
            match only.or(best) {
                Some(seed) => union.join(self.all[seed].leader, bearer.profile),
                None => bearer
                    .marks()
                    .for_each(|mark| union.join(*shared.entry((own, mark)).or_insert(bearer.profile), bearer.profile)),
            }
        }
    }

    /// The seeds that alone have a mark.
    fn owners(&self, bearers: &[Bearer<'_>]) -> FxHashMap<Mark, Option<usize>> {
        let mut owners: FxHashMap<Mark, Option<usize>> = FxHashMap::default();
        for (bearer, seed) in bearers.iter().zip(&self.of) {
            for mark in bearer.marks().filter(|_| seed.is_some()) {
                let known = owners.entry(mark).or_insert(*seed);
                *known = known.filter(|other| Some(*other) == *seed);
            }
        }
        owners
    }

    /// Who a bearer with these traits is if no mark tells: the only one that it can be, or the one of whom nearly
    /// all articles tell.
    fn choice(&self, traits: Trait<'_>) -> Option<usize> {
        let fits = |&(_, seed): &(usize, &Seed<'_>)| seed.traits.fits(traits);
        let fitting: Vec<(usize, usize)> =
            self.all.iter().enumerate().filter(fits).map(|(index, seed)| (index, seed.size)).collect();
        match fitting[..] {
            [(only, _)] => Some(only),
            _ => dominant(fitting.iter().copied(), self.of.len()),
        }
    }
}
