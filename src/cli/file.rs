//! The files that flags name, read whole.

use std::fs;
use std::path::Path;

use super::problem::Problem;
use crate::diagnostic::told;

/// The bytes of a file.
///
/// # Errors
/// If it cannot be read.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(path).map_err(|error| Problem::with(path.display(), told(&error)))
}

/// The text of a file.
///
/// # Errors
/// If it cannot be read, or is not in UTF-8.
pub(super) fn text(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|error| Problem::with(path.display(), told(&error)))
}
