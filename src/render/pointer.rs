//! Where programs that open files are to point: always at a file that there is. A record of a file of many
//! has no lines there of its own, so that they get the line that it starts on, and people are told the rest.

use crate::text::{Position, Site};

/// A place in a file, and what to tell people beside it.
pub(super) struct Pointer<'s> {
    pub(super) file: &'s str,
    pub(super) line: usize,
    /// `None` where only the line is known, as for what follows.
    pub(super) column: Option<usize>,
    /// Where the words end.
    pub(super) end: Option<Position>,
    /// Which record it is, and where in its text: to be put behind the message.
    pub(super) remark: String,
}

impl<'s> Pointer<'s> {
    /// Points at a place of an article, up to `end` if that is known.
    pub(super) fn new(site: &'s Site, start: Position, end: Option<Position>) -> Self {
        let file = site.file();
        match site.key_and_line() {
            None => Self { file, line: start.line, column: Some(start.column), end, remark: String::new() },
            Some((key, line)) => {
                let Position { line: within, column } = start;
                let remark = format!(" (record {key}, line {within}, column {column} of its text)");
                Self { file, line, column: None, end: None, remark }
            }
        }
    }
}
