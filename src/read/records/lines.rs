//! JSON records, one a line.

use std::io::{self, BufRead, Read as _};

use super::Mistake;
use super::piece::{Content, Piece};
use crate::text::Position;

/// The lines that are not blank.
pub(super) struct Lines<R> {
    reader: R,
    /// A line must have fewer bytes.
    limit: u64,
    /// Number of lines read.
    line: usize,
}

impl<R: BufRead> Lines<R> {
    pub(super) const fn new(reader: R, limit: u64) -> Self {
        Self { reader, limit, line: 0 }
    }

    /// The next line without what ends it; `None` at the end.
    fn next_line(&mut self) -> io::Result<Option<Result<Vec<u8>, Mistake>>> {
        let mut bytes = Vec::new();
        let count = self.reader.by_ref().take(self.limit).read_until(b'\n', &mut bytes)?;
        self.line += 1;
        if count as u64 == self.limit && !bytes.ends_with(b"\n") {
            self.reader.skip_until(b'\n')?;
            return Ok(Some(Err(Mistake::TooLong(self.limit >> 20))));
        }
        bytes.truncate(bytes.trim_ascii_end().len());
        Ok((count > 0).then_some(Ok(bytes)))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = match self.next_line() {
                Ok(line) => line?,
                Err(error) => return Some(Err(error)),
            };
            if line.as_ref().is_ok_and(Vec::is_empty) {
                continue;
            }
            let place = Position { line: self.line, column: 1 };
            return Some(Ok(Piece { place, content: line.map(Content::Json) }));
        }
    }
}
