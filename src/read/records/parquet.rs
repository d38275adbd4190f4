//! Rows of a Parquet file, as JSON objects: a column is a field, one that is nested an object or an array.

use std::fs::File;
use std::io;
use std::path::Path;

use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::reader::RowIter;
use serde_json::Value;

use super::Mistake;
use super::piece::{Content, Piece};
use super::spread::Part;
use crate::text::Position;

/// The rows of a file.
pub(super) struct Rows {
    left: RowIter<'static>,
    columns: Vec<String>,
    text_field: String,
    /// Bytes that a row stays under.
    limit: u64,
    number: usize,
}

impl Rows {
    /// Opens a file.
    ///
    /// # Errors
    /// If it is no Parquet file, or is packed in a way that nobody knows.
    pub(super) fn open(path: &Path, text_field: &str, limit: u64) -> io::Result<Self> {
        let reader = SerializedFileReader::new(File::open(path)?).map_err(unread)?;
        let fields = reader.metadata().file_metadata().schema().get_fields();
        let columns = fields.iter().map(|field| field.name().to_owned()).collect();
        Ok(Self { left: reader.into_iter(), columns, text_field: text_field.to_owned(), limit, number: 0 })
    }

    /// Names of the columns.
    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }
}

impl Iterator for Rows {
    type Item = io::Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        self.number += 1;
        let place = Position { line: self.number, column: 1 };
        let row = match self.left.next()? {
            Ok(row) => row.to_json_value(),
            Err(error) => return Some(Err(unread(error))),
        };
        let Value::Object(fields) = row else { return None };
        let texts = fields.values().filter_map(Value::as_str);
        let bytes = texts.map(str::len).sum::<usize>();
        let content = if bytes as u64 >= self.limit {
            Err(Mistake::TooLong(self.limit >> 20))
        } else {
            Ok(Content::Part(Part { fields, key: None, text_field: self.text_field.clone(), bytes }))
        };
        Some(Ok(Piece { place, content }))
    }
}

fn unread(error: ParquetError) -> io::Error {
    match error {
        ParquetError::NYI(told) => io::Error::other(format!("no way to read it is known: {told}")),
        error => io::Error::other(format!("is no whole Parquet file ({error})")),
    }
}
