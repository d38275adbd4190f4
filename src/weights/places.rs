//! A place of its own for each of some keys (a perfect hash, found by displacement: Belazzougui,
//! Botelho and Dietzfelbinger 2009). Keys fall into small groups; each group is moved as a whole until
//! all of its keys are in free places.

use std::cmp::Reverse;

/// Places for keys. A key that is not among those it was made for has a place as well, somebody else's.
#[derive(Clone, Debug)]
pub struct Places {
    /// How each group of keys is moved; a power of two.
    moves: Vec<u16>,
    /// Number of places.
    count: u32,
}

/// Keys of a group, on average at most.
const GROUP: usize = 4;
/// So many of a hundred places are taken at most.
const FULL: usize = 75;
/// More attempts, each with twice the places, would not help: two keys are the same.
const ATTEMPTS: usize = 4;

impl Places {
    /// Finds places; `None` if two keys are the same.
    pub fn new(keys: &[u32]) -> Option<Self> {
        let count = keys.len();
        let places = count * 100 / FULL + 1;
        let groups = (count / GROUP + 1).next_power_of_two();
        (0..ATTEMPTS).find_map(|attempt| Self::with(keys, groups, places << attempt))
    }

    /// Number of places.
    pub const fn count(&self) -> usize {
        self.count as usize
    }

    /// The place of a key, below [`Places::count`].
    #[inline]
    pub fn of(&self, key: u32) -> usize {
        self.moved(key, self.moves[self.group(key)])
    }

    #[inline]
    const fn group(&self, key: u32) -> usize {
        key as usize & (self.moves.len() - 1)
    }

    #[inline]
    const fn moved(&self, key: u32, by: u16) -> usize {
        let mixed = (key ^ by as u32).wrapping_mul(0x9e37_79b1);
        ((mixed as u64 * self.count as u64) >> 32) as usize
    }

    fn with(keys: &[u32], groups: usize, places: usize) -> Option<Self> {
        let mut found = Self { moves: vec![0; groups], count: places as u32 };
        let (grouped, starts) = found.by_group(keys);
        let members = |group: usize| &grouped[starts[group]..starts[group + 1]];
        let mut largest_first: Vec<usize> = (0..groups).collect();
        largest_first.sort_by_key(|&group| Reverse(members(group).len()));
        let mut taken = vec![false; places];
        for group in largest_first {
            let by = (0..=u16::MAX).find(|&by| found.fit(members(group), by, &mut taken))?;
            found.moves[group] = by;
        }
        Some(found)
    }

    /// The keys group by group, and where each group starts and the last one ends.
    fn by_group(&self, keys: &[u32]) -> (Vec<u32>, Vec<usize>) {
        let mut starts = vec![0; self.moves.len() + 1];
        for &key in keys {
            starts[self.group(key) + 1] += 1;
        }
        for group in 1..starts.len() {
            starts[group] += starts[group - 1];
        }
        let mut next = starts.clone();
        let mut grouped = vec![0; keys.len()];
        for &key in keys {
            let place = &mut next[self.group(key)];
            grouped[*place] = key;
            *place += 1;
        }
        (grouped, starts)
    }

    /// Takes the places of a group that is moved so, if all are free.
    fn fit(&self, group: &[u32], by: u16, taken: &mut [bool]) -> bool {
        for (before, &key) in group.iter().enumerate() {
            let place = self.moved(key, by);
            if taken[place] {
                group[..before].iter().for_each(|&key| taken[self.moved(key, by)] = false);
                return false;
            }
            taken[place] = true;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_a_place_of_its_own() {
        for count in [0, 1, 2, 3, 100, 5_000_u32] {
            let keys: Vec<u32> = (0..count).map(|key| key.wrapping_mul(0x9e37_79b1)).collect();
            let places = Places::new(&keys).unwrap();
            let mut taken: Vec<usize> = keys.iter().map(|&key| places.of(key)).collect();
            taken.sort_unstable();
            taken.dedup();
            assert_eq!(taken.len(), count as usize);
            assert!(taken.iter().all(|&place| place < places.count()));
        }
    }

    #[test]
    fn equal_keys_have_none() {
        assert!(Places::new(&[7, 9, 7]).is_none());
    }
}
