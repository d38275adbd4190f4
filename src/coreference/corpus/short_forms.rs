//! Bill Clinton and William Clinton: bearers of one surname whose first names are forms of one another are one
//! person where something else agrees, a title or the people named beside.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::bearer::{Bearer, Known, Mark};
use super::name::Key;
use super::union::Union;
use crate::gazetteer::full_forms;
use crate::text::Word;

/// Joins the bearers of full names.
pub(super) fn by_short_form(blocks: &[(Key, Vec<Bearer<'_>>)], union: &mut Union) {
    let mut families: BTreeMap<(Word, Word), Vec<usize>> = BTreeMap::new();
    for (index, (key, _)) in blocks.iter().enumerate() {
        let Key::Full(first, last) = *key else { continue };
        for &name in full_forms(first).iter().chain([&first]) {
            families.entry((name, last)).or_default().push(index);
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for family in families.values().filter(|family| family.len() > 1) {
        let blocks: Vec<&(Key, Vec<Bearer<'_>>)> = family.iter().map(|&index| &blocks[index]).collect();
        pairs.extend(Family::new(&blocks, union).pairs());
    }
    for (one, other) in pairs {
        union.join(one, other);
    }
}

/// People whose first names are forms of one name.
struct Family<'b, 'p> {
    /// What is known of each, by leader.
    known: BTreeMap<usize, Known<'p>>,
    /// The first name of each.
    first: BTreeMap<usize, Word>,
    /// The articles that name each.
    articles: FxHashSet<(usize, usize)>,
    bearers: Vec<(usize, &'b Bearer<'p>)>,
}

impl<'b, 'p> Family<'b, 'p> {
    fn new(blocks: &[&'b (Key, Vec<Bearer<'p>>)], union: &mut Union) -> Self {
        let mut family = Self {
            known: BTreeMap::new(),
            first: BTreeMap::new(),
            articles: FxHashSet::default(),
            bearers: Vec::new(),
        };
        for (key, bearers) in blocks {
            let Key::Full(first, _) = *key else { continue };
            for bearer in bearers {
                let leader = union.leader(bearer.profile);
                family.known.entry(leader).or_default().add(&Known::from(bearer));
                family.first.insert(leader, first);
                family.articles.insert((leader, bearer.article));
                family.bearers.push((leader, bearer));
            }
        }
        family
    }

    /// Two that share a mark which nobody else of these has, if nothing contradicts it and neither has another
    /// such partner.
    fn pairs(&self) -> Vec<(usize, usize)> {
        let mut owners: BTreeMap<Mark, BTreeSet<usize>> = BTreeMap::new();
        for (leader, bearer) in &self.bearers {
            for mark in bearer.marks() {
                owners.entry(mark).or_default().insert(*leader);
            }
        }
        let mut partners: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for owners in owners.into_values() {
            let mut owners = owners.iter().copied();
            if let (Some(one), Some(other), None) = (owners.next(), owners.next(), owners.next())
                && self.fits(one, other)
            {
                partners.entry(one).or_default().insert(other);
                partners.entry(other).or_default().insert(one);
            }
        }
        let only = |leader: usize| partners[&leader].iter().copied().next().filter(|_| partners[&leader].len() == 1);
        let pairs = partners.keys().filter_map(|&one| only(one).map(|other| (one, other)));
        pairs.filter(|&(one, other)| one < other && only(other) == Some(one)).collect()
    }

    fn fits(&self, one: usize, other: usize) -> bool {
        let together = || {
            let mut bearers = self.bearers.iter().filter(|(leader, _)| *leader == one);
            bearers.any(|(_, bearer)| self.articles.contains(&(other, bearer.article)))
        };
        self.first[&one] != self.first[&other] && self.known[&one].fits(&self.known[&other]) && !together()
    }
}
