//! Weights of hashed features: a 32-bit key to a row of `N` small numbers.

use super::{Reader, WeightError, write_varint};

/// An open-addressing table from feature keys to rows of weights. Features that it lacks weigh
/// nothing. A key and its row have the same place, so that both can be fetched at once.
#[derive(Clone, Debug)]
pub struct WeightTable<const N: usize> {
    /// A power of two of places, at most half of them taken.
    keys: Vec<u32>,
    /// Rows of free places are zero.
    rows: Vec<[i8; N]>,
}

/// Marks a free place. A feature with this key weighs nothing.
const FREE: u32 = u32::MAX;

impl<const N: usize> WeightTable<N> {
    /// A table of rows with different keys.
    pub fn new(entries: &[(u32, [i8; N])]) -> Self {
        let mut table = Self::with_capacity(entries.len());
        for &(key, row) in entries {
            table.insert(key, row);
        }
        table
    }

    /// The weights of a feature.
    #[inline]
    pub fn get(&self, key: u32) -> Option<&[i8; N]> {
        let place = self.place(key as usize, key);
        (self.keys[place] == key).then(|| &self.rows[place])
    }

    /// The sums of the weights of features. The first looks at all of them come before anything
    /// depends on one, so that the processor waits for memory once and not for each.
    #[inline]
    pub fn sum<const M: usize>(&self, keys: &[u32; M]) -> [i16; N] {
        let mask = self.keys.len() - 1;
        let first = keys.map(|key| self.keys[key as usize & mask]);
        let mut sums = [0; N];
        for (&key, found) in keys.iter().zip(first) {
            let place = match found {
                FREE => continue,
                found if found == key => key as usize & mask,
                _ => self.place(key as usize + 1, key),
            };
            if self.keys[place] == key {
                add(&mut sums, &self.rows[place]);
            }
        }
        sums
    }

    /// The place of a key, looked for from a place on, or the free place where it would stand.
    fn place(&self, from: usize, key: u32) -> usize {
        let mask = self.keys.len() - 1;
        let mut place = from & mask;
        while self.keys[place] != key && self.keys[place] != FREE {
            place = (place + 1) & mask;
        }
        place
    }

    /// Reads what [`WeightTable::write`] wrote.
    ///
    /// # Errors
    /// If the bytes end early or hold more rows than they can.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, WeightError> {
        let count = reader.varint()? as usize;
        if count > reader.remaining() {
            return Err(WeightError::Truncated);
        }
        let mut table = Self::with_capacity(count);
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
            table.insert(key, row);
        }
        Ok(table)
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

    fn with_capacity(rows: usize) -> Self {
        let places = (rows * 2).next_power_of_two().max(2);
        Self { keys: vec![FREE; places], rows: vec![[0; N]; places] }
    }

    fn insert(&mut self, key: u32, row: [i8; N]) {
        let place = self.place(key as usize, key);
        (self.keys[place], self.rows[place]) = (key, row);
    }
}

/// A plain loop over arrays, which compiles to vector instructions.
#[inline]
fn add<const N: usize>(sums: &mut [i16; N], weights: &[i8; N]) {
    for (sum, &weight) in sums.iter_mut().zip(weights) {
        *sum += i16::from(weight);
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
        assert!(entries.iter().all(|(key, row)| table.get(*key) == Some(row)));
        let keys = [entries[3].0, 7, entries[9].0];
        let sums = std::array::from_fn(|k| i16::from(entries[3].1[k]) + i16::from(entries[9].1[k]));
        assert_eq!(table.sum(&keys), sums);
        assert_eq!(table.get(7), None);
        let half = &bytes[..bytes.len() / 2];
        assert_eq!(WeightTable::<12>::read(&mut Reader::new(half)).err(), Some(WeightError::Truncated));
    }
}
