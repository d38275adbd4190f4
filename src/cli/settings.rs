//! The common flags, checked: which grammar and model, how many threads, where results go.

use std::borrow::Cow;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::thread;

use super::args::Common;
#[cfg(feature = "store")]
use super::edition::digest;
use super::problem::Problem;
use super::{encoder_file, file};
use crate::gazetteer::Gazetteer;
use crate::grammar::Rulebook;
use crate::learned::{Model, Networks};
use crate::tag::Tagger;
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

    /// The grammar: the built-in one, that with the user's files, or none.
    pub(super) fn rulebook(&self) -> Result<Cow<'static, Rulebook>, Problem> {
        self.unpack_meanwhile();
        match &self.common.grammar {
            None => Ok(Cow::Borrowed(Rulebook::embedded())),
            Some(name) if name.as_os_str() == "none" => Ok(Cow::Owned(Rulebook::embedded().clone().without_rules())),
            Some(folder) => Self::grammar_of(folder).map(Cow::Owned),
        }
    }

    /// The built-in grammar with the files of a folder.
    pub(super) fn grammar_of(folder: &Path) -> Result<Rulebook, Problem> {
        Rulebook::with_folder(folder).map_err(|error| Problem(error.to_string()))
    }

    /// The learned channel: the built-in model, a user's, or none.
    fn model(&self) -> Result<Option<Cow<'static, Model>>, Problem> {
        match &self.common.model {
            _ if self.common.grammar_only => Ok(None),
            None => Ok(Model::embedded().map(Cow::Borrowed)),
            Some(name) if name.as_os_str() == "none" => Ok(None),
            Some(path) => {
                let told = |error| format!("{error}; name one that ascribe train wrote, or leave --model out");
                let model = Model::read(&file::bytes(path)?);
                let model = model.map_err(|error| Problem::with(path.display(), told(error)))?;
                Ok(Some(Cow::Owned(model)))
            }
        }
    }

    /// Tells models apart.
    #[cfg(feature = "store")]
    pub(super) fn model_name(&self) -> Result<String, Problem> {
        let own = match &self.common.model {
            _ if self.common.grammar_only => "none".to_owned(),
            None => crate::embedded::find("model/attribution.bin").map_or_else(|| "none".to_owned(), digest),
            Some(name) if name.as_os_str() == "none" => "none".to_owned(),
            Some(path) => digest(&file::bytes(path)?),
        };
        if !self.common.accurate || self.common.grammar_only {
            return Ok(own);
        }
        let encoder = encoder_file::encoder(self.common.model_dir.as_deref())?;
        Ok(format!("{own} {}", digest(encoder.provenance().as_bytes())))
    }

    /// What labels: the model, and the encoder where the accurate mode is asked for, here or by a settings file.
    pub(super) fn networks(&self, accurate: bool) -> Result<Networks, Problem> {
        let wanted = (self.common.accurate || accurate) && !self.common.grammar_only;
        let encoder = wanted.then(|| encoder_file::encoder(self.common.model_dir.as_deref())).transpose()?;
        Ok(Networks { model: self.model()?, encoder })
    }

    /// Starts to unpack what every article needs, if there may be a second thread: to read the grammar takes as long.
    /// Whoever comes to need it before it is there waits for it.
    fn unpack_meanwhile(&self) {
        if self.common.threads == Some(1) {
            return;
        }
        let with_model = !self.common.grammar_only && self.common.model.is_none();
        // Where no thread can be started, it is unpacked when it is needed.
        let _ = thread::Builder::new().spawn(move || {
            if with_model {
                Model::embedded();
            }
            Tagger::embedded();
            Gazetteer::embedded();
        });
    }

    /// Number of threads asked for.
    #[cfg(feature = "serve")]
    pub(super) fn threads(&self) -> Option<usize> {
        self.common.threads.map(usize::from)
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

    /// Whether the result goes to a terminal.
    pub(super) fn writes_to_terminal(&self) -> bool {
        self.output().is_none() && std::io::stdout().is_terminal()
    }

    /// Columns that texts for people are laid out for: those of the terminal, or as `COLUMNS` says.
    pub(super) fn width(&self) -> usize {
        let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let terminal = || terminal_size::terminal_size().filter(|_| self.writes_to_terminal());
        let shown = || terminal().map(|(width, _)| usize::from(width.0));
        asked.or_else(shown).unwrap_or(100)
    }

    /// What the article on standard input is called, if not `-`.
    pub(super) fn stdin_name(&self) -> Option<&str> {
        self.common.stdin_name.as_deref()
    }

    /// Whether only errors are told.
    pub(super) const fn quiet(&self) -> bool {
        self.common.quiet
    }
}
