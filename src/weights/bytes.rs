//! The few encodings that weight files are made of, read without a panic on any bytes.

use super::WeightError;

/// Appends `value` in groups of seven bits, lowest first (LEB128).
pub fn write_varint(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Reads values off the front of a slice.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Starts at the front of `bytes`.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// Whether nothing is left.
    pub const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Number of bytes that are left.
    pub const fn remaining(&self) -> usize {
        self.bytes.len()
    }

    /// The next `count` bytes.
    ///
    /// # Errors
    /// If fewer are left.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], WeightError> {
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(WeightError::Truncated)?;
        self.bytes = rest;
        Ok(taken)
    }

    /// The next byte.
    ///
    /// # Errors
    /// If none is left.
    pub fn byte(&mut self) -> Result<u8, WeightError> {
        let (&first, rest) = self.bytes.split_first().ok_or(WeightError::Truncated)?;
        self.bytes = rest;
        Ok(first)
    }

    /// The next `N` bytes.
    ///
    /// # Errors
    /// If fewer are left.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], WeightError> {
        let (&taken, rest) = self.bytes.split_first_chunk().ok_or(WeightError::Truncated)?;
        self.bytes = rest;
        Ok(taken)
    }

    /// A number as [`write_varint`] wrote it.
    ///
    /// # Errors
    /// If the bytes end inside it, or if it does not fit into 32 bits.
    pub fn varint(&mut self) -> Result<u32, WeightError> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(WeightError::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varints_come_back() {
        let values = [0, 1, 127, 128, 300, u32::MAX];
        let mut bytes = Vec::new();
        for value in values {
            write_varint(&mut bytes, value);
        }
        let mut reader = Reader::new(&bytes);
        assert!(values.iter().all(|&value| reader.varint() == Ok(value)));
        assert!(reader.is_empty());
    }
}
