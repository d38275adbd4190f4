//! Attributions of which some do not stay.

use super::choose::settle;
use super::{Attribution, Attributions, Fate, Lost};
use crate::document::Document;
use crate::text::{AttributionId, Id as _, IdVec};

/// The attributions that stay, in the order of their cues. `fates` tells what becomes of the others; in it and in `lost` an
/// id is a place in `all`, and whoever beats another stays.
pub(super) fn revised(
    document: &Document<'_>,
    all: &[Attribution],
    mut lost: Vec<Lost>,
    fates: &[Option<Fate>],
) -> Attributions {
    let mut order: Vec<usize> = (0..all.len()).filter(|&place| fates[place].is_none()).collect();
    order.sort_by_key(|&place| all[place].found.head.start());
    let mut ids: Vec<Option<AttributionId>> = vec![None; all.len()];
    for (id, &place) in order.iter().enumerate() {
        ids[place] = Some(AttributionId::from_index(id));
    }
    for (place, fate) in fates.iter().enumerate() {
        lost.extend(fate.map(|fate| Lost { candidate: all[place].found.clone(), fate }));
    }
    for one in &mut lost {
        one.fate = now(one.fate, &ids, fates);
    }
    let mut all: IdVec<AttributionId, Attribution> = order.into_iter().map(|place| all[place].clone()).collect();
    settle(document, &mut all);
    Attributions { all, lost }
}

/// A fate with the id that the winner has now; whoever lost to a loser lost to what that one lost to.
fn now(fate: Fate, ids: &[Option<AttributionId>], fates: &[Option<Fate>]) -> Fate {
    let (Fate::Joined(winner) | Fate::Beaten(winner)) = fate else { return fate };
    match (ids[winner.index()], fates[winner.index()]) {
        (Some(id), _) if matches!(fate, Fate::Joined(_)) => Fate::Joined(id),
        (Some(id), _) => Fate::Beaten(id),
        (None, Some(Fate::Joined(other) | Fate::Beaten(other))) => ids[other.index()].map_or(Fate::Weak, Fate::Beaten),
        (None, other) => other.unwrap_or(Fate::Weak),
    }
}
