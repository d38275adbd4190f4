//! The common flags, checked: which grammar, how many threads, where results go.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::args::Common;
use super::problem::Problem;
use crate::Analyzer;
use crate::grammar::Rulebook;
use crate::text::OffsetUnit;

/// What the common flags ask for.
#[derive(Debug)]
pub(super) struct Settings {
    common: Common,
}

impl Settings {
    /// Takes over the flags as typed.
    pub(super) const fn new(common: Common) -> Self {
        Self { common }
    }

    /// The grammar: the built-in one, or that with the user's files.
    pub(super) fn rulebook(&self) -> Result<Cow<'static, Rulebook>, Problem> {
        match &self.common.grammar {
            None => Ok(Cow::Borrowed(Rulebook::embedded())),
            Some(folder) => Self::grammar_of(folder).map(Cow::Owned),
        }
    }

    /// The built-in grammar with the files of a folder.
    pub(super) fn grammar_of(folder: &Path) -> Result<Rulebook, Problem> {
        Rulebook::with_folder(folder).map_err(|error| Problem(error.to_string()))
    }

    /// The analyzer with a grammar and the model that the flags ask for.
    pub(super) fn analyzer<'g>(&self, rulebook: &'g Rulebook) -> Result<Analyzer<'g>, Problem> {
        match &self.common.model {
            Some(model) if model.as_os_str() != "none" && !self.common.grammar_only => Err(Problem::with(
                model.display(),
                "this version has no learned channel; leave --model out, or use --model none",
            )),
            _ => Ok(Analyzer::new(rulebook)),
        }
    }

    /// A pool of as many threads as asked for, all cores by default.
    pub(super) fn pool(&self) -> Result<rayon::ThreadPool, Problem> {
        rayon::ThreadPoolBuilder::new()
            .num_threads(self.common.threads.map_or(0, usize::from))
            .build()
            .map_err(|error| Problem(format!("cannot start threads: {error}")))
    }

    /// What offsets count.
    pub(super) fn offset_unit(&self) -> OffsetUnit {
        self.common.offset_unit.into()
    }

    /// The format asked for, as typed.
    pub(super) fn format(&self) -> Option<&str> {
        self.common.format.as_deref()
    }

    /// The output file; `None` is standard output.
    pub(super) fn output(&self) -> Option<&PathBuf> {
        self.common.output.as_ref().filter(|path| path.as_os_str() != "-")
    }

    /// Whether the result goes to a terminal that shows colour, or colour was asked for.
    pub(super) fn colours_output(&self) -> bool {
        self.output().is_none() && anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
    }

    /// Columns that texts for people are laid out for.
    #[expect(clippy::unused_self, reason = "a setting like the others")]
    pub(super) fn width(&self) -> usize {
        std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(100)
    }

    /// Whether only errors are told.
    pub(super) const fn quiet(&self) -> bool {
        self.common.quiet
    }
}
