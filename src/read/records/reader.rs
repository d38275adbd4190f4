//! The records of an input, one after the other.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Cursor, Read};
#[cfg(feature = "parquet")]
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use encoding_rs_io::DecodeReaderBytesBuilder;

use super::Mistake;
use super::body;
use super::lines::Lines;
#[cfg(feature = "parquet")]
use super::parquet::Rows;
use super::piece::{File, Piece, Record};
use super::spread::spread;
use super::table::Table;
use super::values::Values;
use crate::read::kind::Kind;
use crate::read::stream::{Name, Stream};
use crate::read::{Options, ReadError, decode};
use crate::text::Position;

const START: Position = Position { line: 1, column: 1 };

/// The records of an input that holds many; `id` is what their articles are told to be from.
pub(in crate::read) fn all(stream: Stream, kind: Kind, id: String, options: &Options) -> Records {
    let Stream { name, start, rest, .. } = stream;
    let shown = if id == "-" { name.to_string() } else { id.clone() };
    let file = Arc::new(File { id, name: shown, is_packed: name.is_packed, options: options.clone() });
    let read = Rc::new(Cell::new(0));
    let encoding = decode::utf16_without_mark(&start);
    let counted = Counted { reader: Cursor::new(start).chain(rest), read: read.clone() };
    let decoded = DecodeReaderBytesBuilder::new().encoding(encoding).strip_bom(true).utf8_passthru(true).build(counted);
    let reader = BufReader::with_capacity(64 << 10, decoded);
    let pieces = match kind {
        Kind::Table => rows(reader, &file),
        Kind::Values => spread_out(Values::new(reader, options.max_article), &file),
        _ => spread_out(Lines::new(reader, options.max_article), &file),
    };
    Records { file, name, read, pieces, number: 0, done: false }
}

/// The records of a Parquet file; `id` is what their articles are told to be from.
///
/// # Errors
/// If it is no such file.
#[cfg(feature = "parquet")]
pub(in crate::read) fn of_parquet(path: &Path, id: String, options: &Options) -> Result<Records, ReadError> {
    let name = Name::of(path);
    let file = Arc::new(File { name: id.clone(), id, is_packed: true, options: options.clone() });
    let pieces = match Rows::open(path, &options.text_field, options.max_article) {
        Ok(rows) => match lacking(rows.columns(), options) {
            Some(mistake) if !rows.columns().iter().any(|name| name == SCHEMA) => wrong(mistake),
            _ => Box::new(rows),
        },
        Err(error) => return Err(name.problem(error, 0)),
    };
    Ok(Records { file, name, read: Rc::default(), pieces, number: 0, done: false })
}

/// The column by which records of ascribe are known.
#[cfg(feature = "parquet")]
const SCHEMA: &str = "schema";

type Pieces = Box<dyn Iterator<Item = io::Result<Piece>>>;

/// The pieces, and in place of one that holds records these.
fn spread_out(pieces: impl Iterator<Item = io::Result<Piece>> + 'static, file: &Arc<File>) -> Pieces {
    let file = file.clone();
    Box::new(pieces.flat_map(move |piece| match piece {
        Ok(piece) => spread(piece, &file.options.text_field).into_iter().map(Ok).collect(),
        Err(error) => vec![Err(error)],
    }))
}

/// The rows of a table, or one mistake if it lacks a column.
fn rows(reader: impl BufRead + 'static, file: &File) -> Pieces {
    let table = match Table::open(reader, &file.options.text_field, file.options.max_article) {
        Ok(Ok(table)) => table,
        Ok(Err(mistake)) => return wrong(mistake),
        Err(error) => return Box::new(std::iter::once(Err(error))),
    };
    match lacking(table.columns(), &file.options) {
        Some(mistake) => wrong(mistake),
        None => Box::new(table),
    }
}

/// A mistake in place of all records.
fn wrong(mistake: Mistake) -> Pieces {
    Box::new(std::iter::once(Ok(Piece { place: START, content: Err(mistake) })))
}

/// What is asked for and is no column, if there are any.
fn lacking(columns: &[String], options: &Options) -> Option<Mistake> {
    let Options { text_field, id_field, outlet_field, .. } = options;
    let has = |name: &str| columns.iter().any(|column| column == name);
    let asked = [
        (body::names(text_field).find(|name| has(name)).or(Some(text_field)), "--text-field"),
        (id_field.as_deref(), "--id-field"),
        (outlet_field.as_deref(), "--outlet-field"),
    ];
    let (name, flag) = asked.into_iter().find_map(|(name, flag)| Some((name.filter(|name| !has(name))?, flag)))?;
    (!columns.is_empty()).then(|| Mistake::no_field("column", name, flag, columns.iter().map(String::as_str)))
}

/// The records of an input.
pub(in crate::read) struct Records {
    file: Arc<File>,
    /// For what goes wrong with the reading.
    name: Name,
    /// Bytes read so far.
    read: Rc<Cell<u64>>,
    pieces: Pieces,
    number: usize,
    done: bool,
}

impl Iterator for Records {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let Some(piece) = self.pieces.next() else {
            self.done = true;
            return (self.number == 0).then(|| Err(ReadError::NoRecord { id: self.file.name.clone() }));
        };
        self.number += 1;
        let Piece { place, content } = match piece {
            Ok(piece) => piece,
            Err(error) => {
                self.done = true;
                return Some(Err(self.name.problem(error, self.read.get())));
            }
        };
        let record = |content| Record { file: self.file.clone(), number: self.number, place, content };
        Some(content.map(record).map_err(|mistake| self.file.error(place, mistake)))
    }
}

/// A reader that counts.
struct Counted<R> {
    reader: R,
    read: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}
