//! What stages and readers have to say about their input: never printed by them, always with a
//! place where there is one. Errors stop work and are `Err`; diagnostics accumulate beside a result.

use crate::text::Span;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Should be looked at.
    Warning,
    /// Is wrong.
    Error,
}

impl Severity {
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, such as `R002`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// One line, lower case, without a full stop.
    pub message: String,
    /// Where, if it has a place.
    pub span: Option<Span>,
    /// What to do about it.
    pub hint: Option<String>,
}
