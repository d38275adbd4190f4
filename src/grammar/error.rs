//! What is wrong with grammar files, and with settings files, which are told in the same way: every
//! mistake at its place, all of them at once.

use std::fmt;
use std::path::Path;

use crate::diagnostic::closest;
use crate::text::{LineIndex, Position, Span};

/// Characters of a line that are shown.
const LONGEST: usize = 200;

/// One mistake in a grammar or settings file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrammarError {
    /// The file as the reader named it.
    pub file: String,
    /// Where the mistake starts.
    pub position: Position,
    /// The line that it is in.
    pub line: String,
    /// What is wrong and what was expected, lower case, without a full stop.
    pub message: String,
    /// A likely correction.
    pub hint: Option<String>,
}

impl GrammarError {
    /// A mistake at a place of a file's text.
    pub(crate) fn new(file: &str, text: &str, span: Span, message: impl Into<String>) -> Self {
        let lines = LineIndex::new(text);
        let mut start = span.start().min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let position = lines.position(start);
        let line = lines.line(position.line).unwrap_or_default().to_owned();
        Self { file: file.to_owned(), position, line, message: message.into(), hint: None }
    }

    /// Adds the name that is closest to what was written, if one is close.
    pub(crate) fn suggest<'n>(mut self, written: &str, known: impl Iterator<Item = &'n str>) -> Self {
        self.hint = closest(written, known).map(|name| format!("did you mean \"{name}\"?"));
        self
    }
}

impl fmt::Display for GrammarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        writeln!(f, "{}:{line}:{column}: {}", self.file, self.message)?;
        let gutter = line.to_string();
        let passed = if self.line.chars().nth(LONGEST).is_some() { column.saturating_sub(LONGEST / 2) } else { 0 };
        let line: String = self.line.chars().skip(passed).take(LONGEST).collect();
        writeln!(f, "{gutter} | {line}")?;
        let before = line.chars().take(column - 1 - passed.min(column - 1));
        let indent: String = before.map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
        write!(f, "{:width$} | {indent}^", "", width = gutter.len())?;
        match &self.hint {
            Some(hint) => write!(f, " {hint}"),
            None => Ok(()),
        }
    }
}

/// All mistakes of a set of files, by file and place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct GrammarErrors(pub Vec<GrammarError>);

impl GrammarErrors {
    /// The mistakes in files below a folder with the whole paths of these files.
    pub(super) fn below(mut self, folder: &Path) -> Self {
        for mistake in &mut self.0 {
            let path = folder.join(&mistake.file);
            if path.is_file() {
                mistake.file = path.display().to_string();
            }
        }
        self
    }
}
