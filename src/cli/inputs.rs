//! The inputs as typed to the files that they name, in order.

use std::fs;
use std::path::PathBuf;

use super::args::{InputArgs, NameArgs};
use super::problem::Problem;
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

/// The user's alias file, empty if there is none.
///
/// # Errors
/// If the file cannot be read, or every mistake in it, a line each.
pub(super) fn aliases(args: &NameArgs) -> Result<Aliases, Problem> {
    let Some(path) = &args.aliases else { return Ok(Aliases::default()) };
    let text = fs::read(path).map_err(|error| Problem::with(path.display(), error))?;
    Aliases::read(&path.display().to_string(), &text)
        .map_err(|errors| Problem(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}
