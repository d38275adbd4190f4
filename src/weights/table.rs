//! Weights of hashed features: a 32-bit key to a row of `N` small numbers.

use super::{Reader, WeightError, write_varint};

/// An open-addressing table from feature keys to rows of weights. Features that it lacks weigh
/// nothing.
#[derive(Clone, Debug)]
pub struct WeightTable<const N: usize> {
    /// Key and row number plus one; zero marks a free slot. A power of two of them, at most half full.
    slots: Vec<(u32, u32)>,
    rows: Vec<[i8; N]>,
}

impl<const N: usize> WeightTable<N> {
    /// A table of rows with different keys.
    pub fn new(entries: &[(u32, [i8; N])]) -> Self {
        let mut table = Self::with_capacity(entries.len());
        for &(key, row) in entries {
            table.insert(key, row);
        }
        table
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The weights of a feature.
    #[inline]
    pub fn get(&self, key: u32) -> Option<&[i8; N]> {
        self.rows.get(self.row_from(key as usize, key).wrapping_sub(1))
    }

    /// The sums of the weights of features. The first looks at all of them come before anything
    /// depends on one, so that the processor waits for memory once and not for each.
    #[inline]
    pub fn sum<const M: usize>(&self, keys: &[u32; M]) -> [i16; N] {
        let mask = self.slots.len() - 1;
        let first = keys.map(|key| self.slots[key as usize & mask]);
        let mut rows = [0_usize; M];
        for ((row, &key), slot) in rows.iter_mut().zip(keys).zip(first) {
            *row = match slot {
                (_, 0) => 0,
                (found, row) if found == key => row as usize,
                _ => self.row_from(key as usize + 1, key),
            };
        }
        let mut sums = [0; N];
        for row in rows {
            if let Some(weights) = self.rows.get(row.wrapping_sub(1)) {
                add(&mut sums, weights);
            }
        }
        sums
    }

    /// The row of a key plus one, looked for from a place on; zero if the table lacks it.
    fn row_from(&self, place: usize, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = place & mask;
        loop {
            match self.slots[place] {
                (_, 0) => return 0,
                (found, row) if found == key => return row as usize,
                _ => place = (place + 1) & mask,
            }
        }
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
        let slots = vec![(0, 0); (rows * 2).next_power_of_two().max(2)];
        Self { slots, rows: Vec::with_capacity(rows) }
    }

    fn insert(&mut self, key: u32, row: [i8; N]) {
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        while self.slots[place].1 != 0 {
            place = (place + 1) & mask;
        }
        self.rows.push(row);
        self.slots[place] = (key, self.rows.len() as u32);
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
