//! Weights of hashed features: a 32-bit key to a row of `N` small numbers.

use std::hint::select_unpredictable;

use pulp::{Arch, NullaryFnOnce};

use super::places::Places;
use super::{Reader, WeightError, write_varint};

/// A table from feature keys to rows of weights. Features that it lacks weigh nothing. Every key has a
/// place of its own, next to its row: to look one up takes one look at memory and no branch, of which
/// the processor could guess the outcome wrongly.
#[derive(Clone, Debug)]
pub struct WeightTable<const N: usize> {
    places: Places,
    /// One for each place, and an empty one at the end.
    slots: Vec<Slot<N>>,
    arch: Arch,
}

/// A key and its row, in one line of the processor's caches.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Slot<const N: usize> {
    key: u32,
    row: [i8; N],
}

/// Stands in free places. A feature with this key weighs nothing.
const FREE: u32 = u32::MAX;

impl<const N: usize> WeightTable<N> {
    /// A table of rows with different keys; `None` if two keys are the same.
    pub fn new(entries: &[(u32, [i8; N])]) -> Option<Self> {
        let keys: Vec<u32> = entries.iter().map(|&(key, _)| key).collect();
        let places = Places::new(&keys)?;
        let mut slots = vec![Slot { key: FREE, row: [0; N] }; places.count() + 1];
        for &(key, row) in entries {
            slots[places.of(key)] = Slot { key, row };
        }
        Some(Self { places, slots, arch: Arch::new() })
    }

    /// The sums of the weights of features.
    pub fn sum<const K: usize>(&self, keys: &[u32; K]) -> [i16; N] {
        self.arch.dispatch(Sum { table: self, keys })
    }

    /// The same by the vectors that the caller is compiled for. All features are looked up before their rows are
    /// added, so that memory is waited for once for all of them.
    #[inline(always)]
    pub fn sum_up<const K: usize>(&self, keys: &[u32; K]) -> [i16; N] {
        let empty = self.places.count();
        let mut places = [empty; K];
        for (place, &key) in places.iter_mut().zip(keys) {
            let found = self.places.of(key);
            *place = select_unpredictable(self.slots[found].key == key, found, empty);
        }
        let mut sums = [0; N];
        for place in places {
            add(&mut sums, &self.slots[place].row);
        }
        sums
    }

    /// Reads what [`WeightTable::write`] wrote.
    ///
    /// # Errors
    /// If the bytes end early, hold more rows than they can, or the same key twice.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, WeightError> {
        let count = reader.varint()? as usize;
        if count > reader.remaining() {
            return Err(WeightError::Truncated);
        }
        let mut entries = Vec::with_capacity(count);
        let mut key = 0_u32;
        for _ in 0..count {
            key = key.checked_add(reader.varint()?).ok_or(WeightError::Malformed)?;
            let mut row = [0; N];
            for eight in row.chunks_mut(8) {
                let mut present = reader.byte()?;
                while present != 0 {
                    let place = present.trailing_zeros() as usize;
                    *eight.get_mut(place).ok_or(WeightError::Malformed)? = reader.byte()? as i8;
                    present &= present - 1;
                }
            }
            entries.push((key, row));
        }
        Self::new(&entries).ok_or(WeightError::Malformed)
    }

    /// Appends rows with different keys: the number of rows, then for each, by rising key, the step
    /// to its key and for every eight weights the mask of those that are not zero and these.
    pub fn write(entries: &[(u32, [i8; N])], bytes: &mut Vec<u8>) {
        let mut entries = entries.to_vec();
        entries.sort_unstable();
        write_varint(bytes, entries.len() as u32);
        let mut last = 0;
        for (key, row) in entries {
            write_varint(bytes, key - last);
            last = key;
            for eight in row.chunks(8) {
                bytes
                    .push((0..eight.len()).filter(|&place| eight[place] != 0).fold(0, |mask, place| mask | 1 << place));
                bytes.extend(eight.iter().filter(|&&weight| weight != 0).map(|&weight| weight as u8));
            }
        }
    }
}

/// A sum to be worked out by the processor's own vectors.
struct Sum<'a, const N: usize, const K: usize> {
    table: &'a WeightTable<N>,
    keys: &'a [u32; K],
}

impl<const N: usize, const K: usize> NullaryFnOnce for Sum<'_, N, K> {
    type Output = [i16; N];

    #[inline(always)]
    fn call(self) -> [i16; N] {
        self.table.sum_up(self.keys)
    }
}

/// Adds a row.
#[inline(always)]
pub fn add<const N: usize>(sums: &mut [i16; N], row: &[i8; N]) {
    for place in 0..N {
        sums[place] += i16::from(row[place]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back() {
        let mut entries: Vec<(u32, [i8; 12])> = (0..500_u32).map(|i| (i.wrapping_mul(0x9e37_79b1), [0; 12])).collect();
        for (place, (_, row)) in entries.iter_mut().enumerate() {
            row[place % 12] = (place % 255) as i8;
        }
        let mut bytes = Vec::new();
        WeightTable::write(&entries, &mut bytes);
        let table = WeightTable::<12>::read(&mut Reader::new(&bytes)).unwrap();
        assert!(entries.iter().all(|(key, row)| table.sum(&[*key]) == row.map(i16::from)));
        let keys = [entries[3].0, 7, entries[9].0];
        let sums = std::array::from_fn(|k| i16::from(entries[3].1[k]) + i16::from(entries[9].1[k]));
        assert_eq!(table.sum(&keys), sums);
        let half = &bytes[..bytes.len() / 2];
        assert_eq!(WeightTable::<12>::read(&mut Reader::new(half)).err(), Some(WeightError::Truncated));
    }
}
