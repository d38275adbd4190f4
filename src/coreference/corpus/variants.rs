//! Bearers of one first and last name, apart where initials or generations differ: Ann T. Lee is not Ann B. Lee,
//! Bob Crane Jr. not Bob Crane Sr.

use std::collections::BTreeMap;

use super::Policy;
use super::bearer::{Bearer, dominant};
use super::name::Variant;

/// The bearers by the people that they can be. Where but one set of initials is known, those without belong to
/// it; so it is with generations.
pub(super) fn apart(bearers: Vec<Bearer<'_>>, policy: Policy) -> impl Iterator<Item = Vec<Bearer<'_>>> {
    let initials = |variant: &Variant| Some(variant.initials.clone()).filter(|initials| !initials.is_empty());
    let groups = split(bearers, initials, policy).into_iter();
    groups.flat_map(move |group| split(group, |variant| variant.generation, policy))
}

fn split<'p, K: Ord + Clone>(
    bearers: Vec<Bearer<'p>>,
    told: impl Fn(&Variant) -> Option<K>,
    policy: Policy,
) -> Vec<Vec<Bearer<'p>>> {
    let mut times: BTreeMap<K, usize> = BTreeMap::new();
    for key in bearers.iter().filter_map(|bearer| told(&bearer.variant)) {
        *times.entry(key).or_default() += 1;
    }
    let meant = match policy {
        _ if times.len() == 1 => times.keys().next(),
        Policy::Names => dominant(times.iter().map(|(key, &size)| (key, size)), bearers.len()),
        Policy::Cautious => None,
    };
    let mut groups: BTreeMap<Option<K>, Vec<Bearer<'p>>> = BTreeMap::new();
    for bearer in bearers {
        let key = told(&bearer.variant).or_else(|| meant.cloned());
        groups.entry(key).or_default().push(bearer);
    }
    groups.into_values().collect()
}
