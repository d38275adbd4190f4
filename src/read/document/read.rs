//! What every reader of documents gives.

use crate::diagnostic::Diagnostic;
use crate::text::Origin;

/// What was read of a document.
#[derive(Clone, Debug, Default)]
pub(in crate::read) struct Read {
    /// The text.
    pub(in crate::read) text: String,
    /// Where it is.
    pub(in crate::read) origin: Origin,
    /// The title that the document tells beside its text.
    pub(in crate::read) title: Option<String>,
    /// The day that it tells, ISO 8601.
    pub(in crate::read) published: Option<String>,
    /// What was assumed or could not be read.
    pub(in crate::read) diagnostics: Vec<Diagnostic>,
}
