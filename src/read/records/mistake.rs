//! What is wrong with a record, and what to do about it.

use std::fmt;

/// Why a record gave no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Mistake {
    /// It cannot be parsed.
    #[error("is no JSON: {0}; correct the record")]
    NotJson(String),
    /// It is a list, a number, …
    #[error("the record is {0}, not an object with fields such as {{\"id\": …, \"text\": …}}")]
    NoObject(&'static str),
    /// It has no field, or the table no column, of the name.
    #[error("there is no {what} \"{name}\"; there {there}; name the right one with {flag}")]
    NoField {
        /// "field" or "column".
        what: &'static str,
        /// The name as asked for.
        name: String,
        /// The flag that chooses another.
        flag: &'static str,
        /// The names that there are.
        there: Names,
    },
    /// The field of the text holds something else.
    #[error("the field \"{name}\" is {what}, not text; correct the record, or name another field with --text-field")]
    NoText {
        /// The field.
        name: String,
        /// What it holds.
        what: &'static str,
    },
    /// The text is empty or blank.
    #[error("\"{name}\" has no text in it; leave the record out if it is no article")]
    Blank {
        /// The field.
        name: String,
    },
    /// A row with more or fewer cells than the header.
    #[error(
        "the row has {found} cells and the header {expected}; put cells with commas or quotation marks in them between quotation marks"
    )]
    Cells {
        /// In the row.
        found: usize,
        /// In the header.
        expected: usize,
    },
    /// It does not end within the limit.
    #[error("the record that starts here has {0} MiB or more; is a quotation mark, a bracket or a line feed missing?")]
    TooLong(u64),
    /// A quotation mark is not closed before the end of the table.
    #[error("a quotation mark opens in the row that starts here, and is not closed before the end of the file")]
    Unquoted,
    /// A quotation mark in a row goes on over the start of another cell.
    #[error(
        "a quotation mark opens in the row that starts here, and another cell starts before it is closed; close it, or \
         write a quotation mark within a cell as two"
    )]
    RunsOn,
    /// A record of an archive does not end.
    #[error("the record is cut short; copy or download the archive again")]
    RecordCut,
    /// A record of an archive without the number of its bytes.
    #[error("the record does not tell its Content-Length, and is left out")]
    NoLength,
    /// A record of an archive ends elsewhere than it says.
    #[error("the record has another length than its Content-Length tells, and is left out")]
    WrongLength,
    /// No record of an archive starts behind another.
    #[error("no record starts behind the one before; all up to the next one is left out")]
    NoRecordHere,
    /// The array that holds the records is not closed.
    #[error("the file ends within an array; it may be cut short")]
    Unclosed,
}

impl Mistake {
    /// That something that is asked for by a flag is not there, but these are.
    pub(super) fn no_field<'n>(
        what: &'static str,
        name: &str,
        flag: &'static str,
        there: impl Iterator<Item = &'n str>,
    ) -> Self {
        Self::NoField { what, name: name.to_owned(), flag, there: there.collect() }
    }

    /// Whether it shows that the file is about something else than articles.
    pub(in crate::read) const fn is_foreign(&self) -> bool {
        matches!(self, Self::NoObject(_) | Self::NoField { .. })
    }
}

/// Names of fields or columns, for messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names(Vec<String>);

impl Names {
    /// How many are told.
    const SHOWN: usize = 12;
}

impl<S: Into<String>> FromIterator<S> for Names {
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        Self(names.into_iter().take(Self::SHOWN + 1).map(Into::into).collect())
    }
}

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("is none at all");
        }
        f.write_str("are ")?;
        for (index, name) in self.0.iter().take(Self::SHOWN).enumerate() {
            let name: String = name.chars().take(40).collect();
            write!(f, "{}{name:?}", if index == 0 { "" } else { ", " })?;
        }
        if self.0.len() > Self::SHOWN { f.write_str(", …") } else { Ok(()) }
    }
}
