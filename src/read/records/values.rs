//! JSON values one after the other, the elements of arrays among them: a file with one record, with an array of
//! records, or with records that go over several lines. This module only finds where a value ends. It
//! counts brackets and does not recurse, so any depth is fine.

use std::io::{self, BufRead};

use super::Mistake;
use super::piece::{Content, Piece};
use crate::text::Position;

/// The values of a file.
pub(super) struct Values<R> {
    reader: R,
    /// Bytes that a value stays under.
    limit: u64,
    /// Where the next byte is.
    place: Position,
    /// Whether the array that holds the records is open.
    in_array: bool,
    done: bool,
}

/// How far a value has been read.
#[derive(Default)]
struct Value {
    bytes: Vec<u8>,
    depth: usize,
    in_string: bool,
    escaped: bool,
    is_long: bool,
}

impl<R: BufRead> Values<R> {
    pub(super) const fn new(reader: R, limit: u64) -> Self {
        Self { reader, limit, place: Position { line: 1, column: 1 }, in_array: false, done: false }
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.reader.fill_buf()?.first().copied())
    }

    /// Takes one byte and counts lines and characters.
    fn pass(&mut self, byte: u8) {
        self.reader.consume(1);
        match byte {
            b'\n' => self.place = Position { line: self.place.line + 1, column: 1 },
            _ => self.place.column += usize::from(byte & 0xC0 != 0x80),
        }
    }

    /// Passes over what is between values; gives the first byte of the next.
    fn between(&mut self) -> io::Result<Option<u8>> {
        while let Some(byte) = self.peek()? {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' | b',' => {}
                b'[' if !self.in_array => self.in_array = true,
                b']' if self.in_array => self.in_array = false,
                _ => return Ok(Some(byte)),
            }
            self.pass(byte);
        }
        Ok(None)
    }

    fn value(&mut self) -> io::Result<Option<Piece>> {
        if self.done || self.between()?.is_none() {
            let unclosed = self.in_array && !self.done;
            self.done = true;
            return Ok(unclosed.then_some(Piece { place: self.place, content: Err(Mistake::Unclosed) }));
        }
        let place = self.place;
        let mut value = Value::default();
        // Beyond a word that opens no value, as in a file of prose, there is nothing to be found.
        self.done = !self.in_array && self.peek()?.is_some_and(|byte| !b"{[\"-0123456789tfn".contains(&byte));
        while let Some(byte) = self.peek()? {
            if value.ends_before(byte) {
                break;
            }
            self.pass(byte);
            if value.ends_with(byte, self.limit) {
                break;
            }
        }
        Ok(Some(Piece {
            place,
            content: if value.is_long {
                Err(Mistake::TooLong(self.limit >> 20))
            } else {
                Ok(Content::Json(value.bytes))
            },
        }))
    }
}

impl Value {
    /// Whether the byte belongs to what comes behind: it ends a number or a word.
    fn ends_before(&self, byte: u8) -> bool {
        self.depth == 0 && !self.in_string && !self.bytes.is_empty() && b" \t\r\n,[]{}\"".contains(&byte)
    }

    /// Adds a byte; tells whether it is the last.
    fn ends_with(&mut self, byte: u8, limit: u64) -> bool {
        if (self.bytes.len() as u64) < limit {
            self.bytes.push(byte);
        } else {
            self.is_long = true;
        }
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' => self.in_string = !self.in_string,
            b'{' | b'[' if !self.in_string => self.depth += 1,
            b'}' | b']' if !self.in_string => self.depth = self.depth.saturating_sub(1),
            _ => return false,
        }
        self.depth == 0 && !self.in_string && b"\"}]".contains(&byte)
    }
}

impl<R: BufRead> Iterator for Values<R> {
    type Item = io::Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        self.value().transpose()
    }
}
