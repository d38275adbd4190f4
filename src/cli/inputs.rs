//! The inputs as typed to the files that they name, in order.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::InputArgs;
use super::problem::{Messages, Problem};
use crate::read::Inputs;
use crate::resolve::corpus::Aliases;

/// A file to read, or why there is none.
pub(super) type File = Result<PathBuf, Problem>;

/// The files that the arguments name, folders searched through, sorted by path; "-" is standard
/// input. An argument that names nothing is a problem of its own.
///
/// # Errors
/// A glob that cannot be understood.
pub(super) fn files(args: &InputArgs) -> Result<Vec<File>, Problem> {
    let named = if args.inputs.is_empty() { vec!["-".into()] } else { args.inputs.clone() };
    let inputs =
        Inputs::new(named).choosing(&args.include, &args.exclude).map_err(|error| Problem(error.to_string()))?;
    Ok(inputs.paths().map(|path| path.map_err(|error| Problem(error.to_string()))).collect())
}

/// The user's alias file, empty if there is none; `None` if it has mistakes, each of which is reported.
///
/// # Errors
/// If the file cannot be read.
pub(super) fn aliases(path: Option<&Path>, messages: &mut Messages) -> Result<Option<Aliases>, Problem> {
    let Some(path) = path else { return Ok(Some(Aliases::default())) };
    let text = fs::read(path).map_err(|error| Problem::with(path.display(), error))?;
    match Aliases::read(&path.display().to_string(), &text) {
        Ok(aliases) => Ok(Some(aliases)),
        Err(errors) => {
            for error in errors {
                messages.error(error);
            }
            Ok(None)
        }
    }
}
