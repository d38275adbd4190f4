//! What stages and readers have to say about their input: never printed by them, always with a
//! place where there is one. Errors stop work and are `Err`; diagnostics accumulate beside a result.

use std::borrow::Cow;
use std::io;

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// The name that is closest to a misspelt one, if one is close.
///
/// ```
/// use ascribe::diagnostic::closest;
/// assert_eq!(closest("grapml", ["csv", "graphml"]), Some("graphml"));
/// assert_eq!(closest("spreadsheet", ["csv", "graphml"]), None);
/// ```
pub fn closest<'n>(misspelt: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let misspelt = misspelt.to_lowercase();
    let distances = names.into_iter().map(|name| (strsim::damerau_levenshtein(&misspelt, &name.to_lowercase()), name));
    distances.min().filter(|(distance, name)| *distance <= 1 + name.len() / 4).map(|(_, name)| name)
}

/// What went wrong with a file, to be put behind its name: in words, without the system's numbers.
///
/// ```
/// use ascribe::diagnostic::told;
/// let error = std::fs::read("no/such/file").unwrap_err();
/// assert_eq!(told(&error), "there is no such file");
/// ```
pub fn told(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "you have no permission for it".to_owned(),
        io::ErrorKind::IsADirectory => "is a folder, not a file".to_owned(),
        io::ErrorKind::NotADirectory => "is no folder".to_owned(),
        io::ErrorKind::InvalidData => "is not text in UTF-8".to_owned(),
        _ => {
            let words = error.to_string();
            words.split_once(" (os error").map_or(&*words, |(words, _)| words).to_lowercase()
        }
    }
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Should be looked at.
    Warning,
    /// Is wrong.
    Error,
}

impl Severity {
    /// All severities, the gravest last.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Error];

    /// The severity of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }

    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One remark on one place of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Stable code, such as `R002`.
    pub code: Cow<'static, str>,
    /// How much it matters.
    pub severity: Severity,
    /// One line, lower case, without a full stop.
    pub message: String,
    /// Where, if it has a place.
    pub span: Option<Span>,
    /// What to do about it.
    pub hint: Option<String>,
}
