//! Rows of a table whose first row names the columns (RFC 4180).

use std::io::{self, BufRead};
use std::sync::Arc;

use csv::ByteRecord;

use super::Mistake;
use super::body;
use super::piece::{Content, Piece};
use super::rows::{Fault, Row, Rows};
use crate::text::Position;

/// What is between the cells of tables.
const DELIMITERS: &[u8] = b",;\t|";

/// Names of the columns, in order.
pub(super) type Columns = Arc<[String]>;

/// The rows below the header.
pub(super) struct Table<R> {
    rows: Rows<R>,
    delimiter: u8,
    limit: u64,
    columns: Columns,
    /// Whether a cell was open at the end, so that lines behind its row may belong to it.
    is_open: bool,
}

impl<R: BufRead> Table<R> {
    /// Reads the header. What is between cells is told by it: the first sign that parts it into columns, of which one
    /// holds the text if any sign does so.
    ///
    /// # Errors
    /// If reading fails; within, what is wrong with the header.
    pub(super) fn open(mut reader: R, text_field: &str, limit: u64) -> io::Result<Result<Self, Mistake>> {
        let delimiter = delimiter(reader.fill_buf()?, text_field);
        let mut rows = Rows::new(reader, delimiter, limit);
        let header = match rows.next().transpose()?.map(|row| row.bytes) {
            Some(Ok(bytes)) => cells(&bytes, delimiter)?,
            Some(Err(fault)) => return Ok(Err(mistake(fault, limit))),
            None => ByteRecord::new(),
        };
        let columns = header.iter().map(|name| String::from_utf8_lossy(name).trim().to_owned()).collect();
        Ok(Ok(Self { rows, delimiter, limit, columns, is_open: false }))
    }

    /// Their names.
    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    fn content(&mut self, row: Row) -> io::Result<Result<Content, Mistake>> {
        let cells = match row.bytes {
            Ok(bytes) => cells(&bytes, self.delimiter)?,
            Err(fault) => {
                self.is_open |= fault == Fault::Open;
                return Ok(Err(mistake(fault, self.limit)));
            }
        };
        Ok(if cells.len() == self.columns.len() {
            Ok(Content::Row(cells, self.columns.clone()))
        } else {
            Err(Mistake::Cells { found: cells.len(), expected: self.columns.len() })
        })
    }
}

impl<R: BufRead> Iterator for Table<R> {
    type Item = io::Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let row = match self.rows.next()? {
                Ok(row) => row,
                Err(error) => return Some(Err(error)),
            };
            let place = Position { line: row.line, column: 1 };
            let was_open = self.is_open;
            match self.content(row) {
                Ok(Err(Mistake::Cells { .. })) if was_open => {}
                Ok(content) => return Some(Ok(Piece { place, content })),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

const fn mistake(fault: Fault, limit: u64) -> Mistake {
    match fault {
        Fault::Open => Mistake::Unquoted,
        Fault::RunsOn => Mistake::RunsOn,
        Fault::TooLong => Mistake::TooLong(limit >> 20),
    }
}

/// The cells of a row.
fn cells(row: &[u8], delimiter: u8) -> io::Result<ByteRecord> {
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter).buffer_capacity(row.len().max(1));
    let mut cells = ByteRecord::new();
    match reader.from_reader(row).read_byte_record(&mut cells) {
        Ok(_) => Ok(cells),
        Err(error) => Err(io::Error::other(error)),
    }
}

/// The sign between the cells of a header.
fn delimiter(start: &[u8], text_field: &str) -> u8 {
    let header = start.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let named = |sign: &&u8| {
        let mut names = header.split(|byte| byte == *sign).map(<[u8]>::trim_ascii);
        names.any(|name| {
            let name = name.strip_prefix(b"\"").and_then(|name| name.strip_suffix(b"\"")).unwrap_or(name);
            body::names(text_field).any(|known| known.as_bytes() == name)
        })
    };
    let parts = |sign: &&u8| header.contains(*sign);
    let known = DELIMITERS.iter();
    known.clone().filter(parts).find(named).or_else(|| known.clone().find(parts)).copied().unwrap_or(DELIMITERS[0])
}
