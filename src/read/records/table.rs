//! Rows of a table whose first row names the columns (RFC 4180).

use std::collections::VecDeque;
use std::io::{self, Read};
use std::sync::Arc;

use csv::ByteRecord;
use memchr::memchr_iter;

use super::Mistake;
use super::record::{Content, LIMIT, Piece};
use crate::text::Position;

/// Names of the columns, in order.
pub(super) type Columns = Arc<[String]>;

/// The rows below the header.
pub(super) struct Table<R> {
    rows: csv::Reader<Limited<R>>,
    columns: Columns,
    /// Whether a row was given up, so that nobody knows where the next one starts.
    is_cut: bool,
}

impl<R: Read> Table<R> {
    /// Reads the header.
    ///
    /// # Errors
    /// If reading fails.
    pub(super) fn open(reader: R) -> io::Result<Self> {
        let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(Limited::new(reader));
        let header = rows.byte_headers().map_err(cause)?;
        let columns = header.iter().map(|name| String::from_utf8_lossy(name).trim().to_owned()).collect();
        Ok(Self { rows, columns, is_cut: false })
    }

    /// Their names.
    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }
}

impl<R: Read> Table<R> {
    /// The line that a row starts on, which was the last one read: that on which it ends, less those inside of it.
    fn line(&mut self, row: &ByteRecord) -> usize {
        let end = self.rows.position().byte().saturating_sub(1);
        let ended = self.rows.get_mut().pass_lines(end);
        ended - memchr_iter(b'\n', row.as_slice()).count()
    }

    /// Whether the last cell of a row is what was left of the file behind a quotation mark: a cell with lines in it
    /// stands in quotation marks, so that the last cell of a file ends with one. A file that stops without a line feed
    /// and with a quotation mark to which there is no other stops within a cell.
    fn is_unclosed(&self, row: &ByteRecord) -> bool {
        let input = self.rows.get_ref();
        let goes_on = || row.iter().next_back().is_some_and(|cell| cell.contains(&b'\n'));
        input.is_read && input.last != b'"' && (goes_on() || input.stops_in_line && input.has_odd_mark)
    }
}

impl<R: Read> Iterator for Table<R> {
    type Item = io::Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_cut {
            return None;
        }
        self.rows.get_mut().left = LIMIT;
        let before = self.rows.get_ref().passed + 1;
        let mut row = ByteRecord::new();
        let content = match self.rows.read_byte_record(&mut row).map_err(cause) {
            Ok(false) => return None,
            Ok(true) if self.is_unclosed(&row) => Err(Mistake::Unquoted),
            Ok(true) if row.len() == self.columns.len() => Ok(Content::Row(row.clone(), self.columns.clone())),
            Ok(true) => Err(Mistake::Cells { found: row.len(), expected: self.columns.len() }),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Err(Mistake::TooLong),
            Err(error) => return Some(Err(error)),
        };
        self.is_cut = matches!(content, Err(Mistake::TooLong));
        let line = if self.is_cut { before + 1 } else { self.line(&row) };
        Some(Ok(Piece { place: Position { line, column: 1 }, content }))
    }
}

/// What went wrong below: bytes of rows of any length are never wrong by themselves.
fn cause(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A reader that fails where one row goes on for too long, and counts lines.
struct Limited<R> {
    reader: R,
    /// Bytes left to the row.
    left: usize,
    /// Number of bytes read.
    read: u64,
    /// The last byte read that is no white space.
    last: u8,
    /// Whether the last byte read ends no line, and whether the number of quotation marks read is odd.
    stops_in_line: bool,
    has_odd_mark: bool,
    /// Whether the end was reached.
    is_read: bool,
    /// Where lines ended that were read, but not passed; and the number of those that were passed.
    feeds: VecDeque<u64>,
    passed: usize,
}

impl<R> Limited<R> {
    const fn new(reader: R) -> Self {
        Self {
            reader,
            left: LIMIT,
            read: 0,
            last: 0,
            stops_in_line: false,
            has_odd_mark: false,
            is_read: false,
            feeds: VecDeque::new(),
            passed: 0,
        }
    }

    /// The line of a byte, from 1; none before it is asked for any more.
    fn pass_lines(&mut self, byte: u64) -> usize {
        while self.feeds.front().is_some_and(|&feed| feed < byte) {
            self.feeds.pop_front();
            self.passed += 1;
        }
        self.passed + 1
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        let bytes = &buffer[..count];
        self.is_read = count == 0 && !buffer.is_empty();
        self.feeds.extend(memchr_iter(b'\n', bytes).map(|feed| self.read + feed as u64));
        self.last = bytes.iter().rfind(|byte| !byte.is_ascii_whitespace()).copied().unwrap_or(self.last);
        self.stops_in_line = bytes.last().map_or(self.stops_in_line, |&byte| byte != b'\n');
        self.has_odd_mark ^= memchr_iter(b'"', bytes).count() % 2 == 1;
        self.read += count as u64;
        self.left = self.left.saturating_sub(count);
        if self.left == 0 { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(count) }
    }
}
