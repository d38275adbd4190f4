//! A table cut into its rows. Cells are parsed by the library; where a row ends, and whether a quotation mark was
//! forgotten in it, is found out here, so that a row with a mistake has its place and costs no other.

use std::io::{self, BufRead};

/// A row as it is in its table.
pub(super) struct Row {
    /// The line that it starts on, from 1.
    pub(super) line: usize,
    pub(super) bytes: Result<Vec<u8>, Fault>,
}

/// What is wrong with a row before its cells are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A quotation mark is not closed before the end of the table.
    Open,
    /// A quotation mark is not closed before another cell starts on a later line.
    RunsOn,
    /// It does not end within the limit.
    TooLong,
}

/// The rows, one after the other.
pub(super) struct Rows<R> {
    reader: R,
    delimiter: u8,
    /// Bytes that a row stays under.
    limit: u64,
    /// What was read, and how much of it belongs to rows that are done.
    buffer: Vec<u8>,
    done: usize,
    /// The line that the next row starts on.
    line: usize,
    is_given_up: bool,
}

/// Where in a row a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// At the start of a cell.
    Start,
    /// In a cell without quotation marks.
    Plain,
    /// Between the marks of a cell; whether a line ended there.
    Quoted(bool),
    /// Behind a mark that closes the cell, or stands for one in it.
    Closed(bool),
}

impl<R: BufRead> Rows<R> {
    pub(super) const fn new(reader: R, delimiter: u8, limit: u64) -> Self {
        Self { reader, delimiter, limit, buffer: Vec::new(), done: 0, line: 1, is_given_up: false }
    }

    fn next_row(&mut self) -> io::Result<Option<Row>> {
        if self.done * 2 > self.buffer.len() {
            self.buffer.drain(..std::mem::take(&mut self.done));
        }
        let mut line = self.line;
        let (mut at, mut within) = (self.done, Within::Start);
        while let Some(byte) = self.byte(at)? {
            at += 1;
            self.line += usize::from(byte == b'\n');
            if (at - self.done) as u64 > self.limit {
                self.is_given_up = true;
                return Ok(Some(Row { line, bytes: Err(Fault::TooLong) }));
            }
            match self.step(within, byte) {
                Some(next) => within = next,
                None if !is_end(byte) => return Ok(Some(self.given_up(line, Fault::RunsOn))),
                None if at == self.done + 1 => (self.done, line) = (at, self.line),
                None => return Ok(Some(self.whole(line, at))),
            }
        }
        match within {
            Within::Quoted(_) => Ok(Some(self.given_up(line, Fault::Open))),
            _ => Ok((at > self.done).then(|| self.whole(line, at))),
        }
    }

    fn whole(&mut self, line: usize, end: usize) -> Row {
        let bytes = self.buffer[self.done..end].to_vec();
        self.done = end;
        Row { line, bytes: Ok(bytes) }
    }

    /// A row with a mistake in it: what is behind its first line is read again.
    fn given_up(&mut self, line: usize, fault: Fault) -> Row {
        let row = &self.buffer[self.done..];
        self.done += memchr::memchr(b'\n', row).map_or(row.len(), |feed| feed + 1);
        self.line = line + 1;
        Row { line, bytes: Err(fault) }
    }

    /// A byte that was read, or is read now; `None` at the end.
    fn byte(&mut self, at: usize) -> io::Result<Option<u8>> {
        if at == self.buffer.len() {
            let read = self.reader.fill_buf()?;
            self.buffer.extend_from_slice(read);
            let count = read.len();
            self.reader.consume(count);
        }
        Ok(self.buffer.get(at).copied())
    }

    /// Where the next byte is; `None` if this one ends the row, or shows that a mark was forgotten.
    fn step(&self, within: Within, byte: u8) -> Option<Within> {
        match within {
            Within::Quoted(_) if byte == b'\n' => Some(Within::Quoted(true)),
            Within::Quoted(over_lines) if byte == b'"' => Some(Within::Closed(over_lines)),
            Within::Quoted(over_lines) => Some(Within::Quoted(over_lines)),
            Within::Closed(over_lines) if byte == b'"' => Some(Within::Quoted(over_lines)),
            _ if is_end(byte) => None,
            _ if byte == self.delimiter => Some(Within::Start),
            Within::Start if byte == b'"' => Some(Within::Quoted(false)),
            Within::Closed(true) if byte != b' ' => None,
            Within::Closed(true) => Some(Within::Closed(true)),
            Within::Start | Within::Plain | Within::Closed(false) => Some(Within::Plain),
        }
    }
}

/// Whether a byte ends a line.
const fn is_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

impl<R: BufRead> Iterator for Rows<R> {
    type Item = io::Result<Row>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_given_up { None } else { self.next_row().transpose() }
    }
}
