//! The result of `ascribe extract`, written article by article in one of its forms.

use std::borrow::Cow;
use std::path::PathBuf;

use super::output::{Kept, Output, Packing};
use super::problem::{Problem, Stop};
use crate::export::{
    ArticleRecord, Cells, ParquetFile, ParquetRecord, ParquetRecords, ParquetRows, brat, csv_header, csv_rows,
    json_line,
};

/// How the records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One line for each article.
    Lines,
    /// One array of all articles, indented.
    Array,
    /// One row for each attribution.
    Table,
    /// The same rows, typed, by columns.
    Parquet,
    /// Records by columns, one row for each article.
    Records,
    /// Brat standoff of one article.
    Brat,
}

/// One article in its form.
pub(super) enum Piece {
    Text(Vec<u8>),
    Rows(ParquetRows),
    Record(ParquetRecord),
}

impl Form {
    /// One article; `cells` tells how those of a table are written.
    pub(super) fn piece(self, record: &ArticleRecord<'_>, cells: Cells) -> serde_json::Result<Piece> {
        Ok(Piece::Text(match self {
            Self::Lines => json_line(record)?,
            Self::Array => [b"\n", &*serde_json::to_vec_pretty(record)?].concat(),
            Self::Table => csv_rows(record, cells).into_bytes(),
            Self::Parquet => return Ok(Piece::Rows(ParquetRows::new(record))),
            Self::Records => return ParquetRecord::new(record).map(Piece::Record),
            Self::Brat => brat(record).into_bytes(),
        }))
    }

    /// The id of an article as it is there.
    pub(super) fn id(self, id: &str, cells: Cells) -> Cow<'_, str> {
        if self == Self::Table { cells.cell(id) } else { id.into() }
    }

    /// Whether a result of this form can be gone on with.
    pub(super) const fn goes_on(self) -> bool {
        matches!(self, Self::Lines | Self::Table)
    }

    /// What to do about a result that stopped early.
    pub(super) fn way_on(self, file: Option<&PathBuf>) -> &'static str {
        let packed = file.is_some_and(|file| Packing::of(file).is_some());
        if file.is_some() && self.goes_on() && !packed { "; the same command with --resume goes on" } else { "" }
    }

    /// What is before the first article.
    fn head(self) -> String {
        match self {
            Self::Array => "[".into(),
            Self::Table => csv_header(),
            Self::Lines | Self::Parquet | Self::Records | Self::Brat => String::new(),
        }
    }

    /// What is between two articles.
    const fn separator(self) -> &'static str {
        if matches!(self, Self::Array) { "," } else { "" }
    }

    /// What is after the last article.
    const fn tail(self) -> &'static str {
        if matches!(self, Self::Array) { "\n]\n" } else { "" }
    }
}

/// The result while it is written.
pub(super) struct ExtractOutput {
    form: Form,
    output: Output,
    /// Whether there is an article in it.
    is_begun: bool,
    /// What is held back until it is clear that no second article comes.
    held: Vec<u8>,
    table: Option<Table>,
}

/// A file of columns.
enum Table {
    Rows(ParquetFile),
    Records(ParquetRecords),
}

impl Table {
    /// That of a form; `None` if it has none.
    fn of(form: Form) -> Result<Option<Self>, Problem> {
        match form {
            Form::Parquet => ParquetFile::new().map(|file| Some(Self::Rows(file))),
            Form::Records => ParquetRecords::new().map(|file| Some(Self::Records(file))),
            _ => return Ok(None),
        }
        .map_err(|error| told(&error))
    }

    /// Adds an article; gives what is ready to be written.
    fn add(&mut self, piece: Piece) -> Result<Vec<u8>, Problem> {
        match (self, piece) {
            (Self::Rows(file), Piece::Rows(rows)) => file.add(rows),
            (Self::Records(file), Piece::Record(record)) => file.add(&record),
            _ => return Ok(Vec::new()),
        }
        .map_err(|error| told(&error))
    }

    /// The rest of the file.
    fn finish(self) -> Result<Vec<u8>, Problem> {
        match self {
            Self::Rows(file) => file.finish(),
            Self::Records(file) => file.finish(),
        }
        .map_err(|error| told(&error))
    }
}

impl ExtractOutput {
    /// Begins the result.
    pub(super) fn open(form: Form, mut output: Output) -> Result<Self, Stop> {
        output.put(form.head().as_bytes())?;
        Self::behind(form, output, false)
    }

    /// Goes on with a result in which there is an article or not.
    pub(super) fn behind(form: Form, output: Output, is_begun: bool) -> Result<Self, Stop> {
        Ok(Self { form, output, is_begun, held: Vec::new(), table: Table::of(form)? })
    }

    /// Adds an article.
    pub(super) fn add(&mut self, piece: Piece) -> Result<(), Stop> {
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        match (piece, &mut self.table) {
            (piece @ (Piece::Rows(_) | Piece::Record(_)), Some(table)) => {
                let ready = table.add(piece)?;
                self.output.put(&ready)?;
                self.output.end_piece()
            }
            (Piece::Text(text), _) if self.form == Form::Brat => {
                self.held = text;
                if is_first {
                    Ok(())
                } else {
                    Err(Problem("brat holds one article in each file; give one input of one article".into()).into())
                }
            }
            (Piece::Text(text), _) => {
                self.output.put(if is_first { "" } else { self.form.separator() }.as_bytes())?;
                self.output.put(&text)?;
                self.output.end_piece()
            }
            (Piece::Rows(_) | Piece::Record(_), None) => Ok(()),
        }
    }

    /// Ends the result and puts it in its place.
    pub(super) fn finish(mut self) -> Result<(), Stop> {
        let end = match self.table.take() {
            Some(table) => table.finish()?,
            None => self.form.tail().as_bytes().to_vec(),
        };
        let ended = self.output.put(&self.held).and_then(|()| self.output.put(&end));
        match ended {
            Ok(()) => self.output.finish_or_keep(&end),
            Err(stop) => Err(stop),
        }
    }

    /// Keeps the articles that are whole in a file.
    pub(super) fn keep(mut self) -> Kept {
        match self.table.take().map(Table::finish) {
            Some(Ok(end)) => self.output.keep(&end),
            Some(Err(_)) => Kept::Nothing,
            None => self.output.keep(self.form.tail().as_bytes()),
        }
    }
}

fn told(error: &impl std::fmt::Display) -> Problem {
    Problem::with("parquet", format_args!("the table cannot be written, please report it: {error}"))
}
