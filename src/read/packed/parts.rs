//! The parts of a packed file: members of gzip, frames of zstd.

use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};

/// A part: its first bytes, which were looked at, and the rest.
pub(super) type Packed<R> = Chain<Cursor<Vec<u8>>, BufReader<R>>;

/// A part whose first bytes were looked at.
pub(super) fn part<R: Read>(start: &[u8], rest: BufReader<R>) -> Packed<R> {
    Cursor::new(start.to_vec()).chain(rest)
}

/// The next part behind damage: the next one that starts with these bytes, of which the first comes once; `None` if
/// there is none.
pub(super) fn next_part<R: Read>(mut packed: BufReader<R>, magic: &[u8]) -> io::Result<Option<Packed<R>>> {
    let mut matched = 0;
    loop {
        let bytes = packed.fill_buf()?;
        if bytes.is_empty() {
            return Ok(None);
        }
        let fits = |&byte: &u8| {
            matched = if byte == magic[matched] { matched + 1 } else { usize::from(byte == magic[0]) };
            matched == magic.len()
        };
        let (found, count) = (bytes.iter().position(fits), bytes.len());
        packed.consume(found.map_or(count, |last| last + 1));
        if found.is_some() {
            return Ok(Some(part(magic, packed)));
        }
    }
}
