//! The inputs as typed to the files that they name, in order.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use super::args::{InputArgs, Merge, MergeArgs, NameArgs, RecordArgs};
#[cfg(feature = "store")]
use super::edition::edition;
use super::file;
use super::gather::Claims;
use super::problem::{Messages, Problem};
use super::settings::Settings;
#[cfg(feature = "store")]
use super::store_input;
use crate::coreference::corpus::{Aliases, Policy};
#[cfg(feature = "store")]
use crate::export::store::{Edition, is_store};
use crate::read::{Inputs, Options, ReadError};

/// A file to read, or why there is none.
pub(super) type File = Result<PathBuf, ReadError>;

/// The files to read, and how.
pub(super) struct Files {
    /// In the order in which their articles are done.
    pub(super) list: Vec<File>,
    pub(super) options: Options,
    /// What of claims is wanted.
    pub(super) claims: Claims,
    /// With what the articles of stores must have been analysed; `None` if there is no store.
    #[cfg(feature = "store")]
    pub(super) edition: Option<Edition>,
}

impl Files {
    /// The same, where no more of claims is wanted.
    pub(super) fn with(self, claims: Claims) -> Self {
        Self { claims, ..self }
    }
}

/// The files that the arguments name, folders searched through, sorted by path; "-" is standard
/// input. An argument that names nothing is a problem of its own.
///
/// # Errors
/// A glob that cannot be understood.
pub(super) fn files(args: &InputArgs, settings: &Settings) -> Result<Files, Problem> {
    if args.inputs.is_empty() && io::stdin().is_terminal() {
        Messages::new(settings.quiet())
            .note("reading the article from this terminal; end it with Ctrl-D, or name a file");
    }
    let named = if args.inputs.is_empty() { vec!["-".into()] } else { args.inputs.clone() };
    let options = options(&args.records, settings);
    let inputs = Inputs::new(named).with_options(options.clone());
    let inputs = inputs.choosing(&args.include, &args.exclude).map_err(|error| Problem(error.to_string()))?;
    let list: Vec<File> = inputs.paths().collect();
    #[cfg(feature = "store")]
    let edition =
        list.iter().flatten().any(|path| is_store(path)).then(|| edition(settings, &args.names)).transpose()?;
    Ok(Files {
        list,
        options,
        claims: Claims::Whole,
        #[cfg(feature = "store")]
        edition,
    })
}

/// A run over more files, or more bytes, is long.
const MANY_FILES: usize = 2000;
const MANY_BYTES: u64 = 64 << 20;

/// Tells at the start of a long run that a stop costs all of it.
pub(super) fn tell_unresumable(files: &Files, messages: &Messages) {
    let size = |path: &PathBuf| std::fs::metadata(path).map_or(0, |found| found.len());
    let is_long = || {
        files.list.len() > MANY_FILES
            || files.list.iter().flatten().filter(|path| !holds_analyses(path)).map(size).sum::<u64>() > MANY_BYTES
    };
    if is_long() {
        messages
            .note("this is long work, and once stopped it starts from the beginning; extract -o FILE.jsonl can go on with --resume");
    }
}

/// Whether a file is a store, of which nothing is analysed.
#[cfg(feature = "store")]
pub(super) fn holds_analyses(path: &Path) -> bool {
    is_store(path)
}

/// Whether a file is a store; without the feature there are none.
#[cfg(not(feature = "store"))]
pub(super) const fn holds_analyses(_: &Path) -> bool {
    false
}

/// The files that people are told an input is about: those that the articles of a store come from, or itself.
pub(super) fn told(path: &Path) -> Vec<PathBuf> {
    #[cfg(feature = "store")]
    if is_store(path) {
        return store_input::files(path);
    }
    vec![path.to_owned()]
}

/// How the arguments want inputs to be read.
pub(super) fn options(args: &RecordArgs, settings: &Settings) -> Options {
    let stdin_name = settings.stdin_name().map(str::to_owned);
    Options {
        text_field: args.text_field.clone(),
        id_field: args.id_field.clone(),
        outlet_field: args.outlet_field.clone(),
        max_article: u64::from(args.max_article) << 20,
        stdin_name,
    }
}

/// When sources of several articles are one.
pub(super) const fn policy(args: &MergeArgs) -> Policy {
    match args.merge {
        Merge::Names => Policy::Names,
        Merge::Cautious => Policy::Cautious,
    }
}

/// The user's alias file, empty if there is none.
///
/// # Errors
/// If the file cannot be read, or every mistake in it, a line each.
pub(super) fn aliases(args: &NameArgs) -> Result<Aliases, Problem> {
    let Some(path) = &args.aliases else { return Ok(Aliases::default()) };
    let text = file::bytes(path)?;
    Aliases::read(&path.display().to_string(), &text)
        .map_err(|errors| Problem(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}
