//! Bearers of one name to the sources that they are, where a full name alone proves nothing. No step looks at pairs: what is shared is found
//! by hashing, and each step joins whatever shares it, so that no order matters.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::bearer::{Bearer, Mark};
use super::union::Union;
use crate::text::Word;

/// Joins the bearers of one full name: all of one country; those of no known country where they share
/// a title or company; and whoever nothing is known of, where there is but one whom it could be.
pub(super) fn by_full_name(bearers: &[Bearer<'_>], union: &mut Union) {
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    let mut shared: FxHashMap<Mark, usize> = FxHashMap::default();
    for bearer in bearers {
        match bearer.country {
            Some(country) => union.join(*states.entry(country).or_insert(bearer.profile), bearer.profile),
            None => bearer
                .marks()
                .for_each(|mark| union.join(*shared.entry(mark).or_insert(bearer.profile), bearer.profile)),
        }
    }
    let groups = Groups::new(bearers, union);
    groups.attach(bearers, union);
    Groups::new(bearers, union).settle(union);
}

/// Joins bearers only where they share a post, a job at one body, and no known countries differ: for names of
/// one word, where "chief" and "mayor" prove nothing.
pub(super) fn by_support(bearers: &[Bearer<'_>], union: &mut Union) {
    let mut shared: FxHashMap<(Option<&str>, Word), usize> = FxHashMap::default();
    for bearer in bearers {
        for &word in &bearer.posts {
            union.join(*shared.entry((bearer.country, word)).or_insert(bearer.profile), bearer.profile);
        }
    }
}

/// What is known of a set of bearers.
#[derive(Clone, Copy, Debug, Default)]
struct Group {
    country: bool,
    titled: bool,
}

/// The sets of bearers of a name, by leader.
struct Groups(BTreeMap<usize, Group>);

impl Groups {
    fn new(bearers: &[Bearer<'_>], union: &mut Union) -> Self {
        let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
        for bearer in bearers {
            let group = groups.entry(union.leader(bearer.profile)).or_default();
            group.country |= bearer.country.is_some();
            group.titled |= !bearer.titles.is_empty();
        }
        Self(groups)
    }

    /// Sets without a country go to the one country with which they share something.
    fn attach(&self, bearers: &[Bearer<'_>], union: &mut Union) {
        let mut owner: FxHashMap<Mark, Option<usize>> = FxHashMap::default();
        for bearer in bearers.iter().filter(|bearer| bearer.country.is_some()) {
            let leader = union.leader(bearer.profile);
            for mark in bearer.marks() {
                let known = owner.entry(mark).or_insert(Some(leader));
                *known = known.filter(|&other| other == leader);
            }
        }
        let mut target: BTreeMap<usize, Option<usize>> = BTreeMap::new();
        for bearer in bearers {
            let leader = union.leader(bearer.profile);
            if self.0[&leader].country {
                continue;
            }
            for found in bearer.marks().filter_map(|mark| owner.get(&mark).copied()) {
                let known = target.entry(leader).or_insert(found);
                *known = known.filter(|&other| found == Some(other));
            }
        }
        for (leader, target) in target {
            if let Some(target) = target {
                union.join(leader, target);
            }
        }
    }

    /// Sets of which no title is known go to the only one that has a title or a country.
    fn settle(&self, union: &mut Union) {
        let told: Vec<(usize, Group)> = self
            .0
            .iter()
            .filter(|(_, group)| group.country || group.titled)
            .map(|(&leader, &group)| (leader, group))
            .collect();
        let compatible = match told[..] {
            [] | [_] => true,
            [(_, one), (_, other)] => !(one.titled && other.titled || one.country && other.country),
            _ => false,
        };
        if let (true, Some(&first)) = (compatible, self.0.keys().next()) {
            self.0.keys().for_each(|&leader| union.join(first, leader));
        }
    }
}
