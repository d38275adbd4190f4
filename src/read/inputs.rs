//! The inputs as named by a person: files, folders, `-`; and the globs that choose files in folders.

use std::path::{Path, PathBuf};

use ignore::overrides::{Override, OverrideBuilder};

use super::{Input, Options, Raw, ReadError, open, walk};

/// What to read, in this order.
///
/// ```
/// use ascribe::read::Inputs;
/// let inputs = Inputs::new(["drafts", "memo.txt"]).choosing(&["*.txt"], &["old/**"])?;
/// for input in inputs.articles() {
///     match input {
///         Ok(input) => println!("{}: {} bytes", input.article.id(), input.article.text().len()),
///         Err(error) => eprintln!("{error}"),
///     }
/// }
/// # Ok::<(), ascribe::read::ReadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Inputs {
    paths: Vec<PathBuf>,
    /// As the walker takes them: an exclusion starts with `!`.
    globs: Vec<String>,
    options: Options,
}

impl Inputs {
    /// Files, folders (searched through, sorted by path), and `-` for standard input.
    pub fn new(paths: impl IntoIterator<Item = impl Into<PathBuf>>) -> Self {
        Self { paths: paths.into_iter().map(Into::into).collect(), globs: Vec::new(), options: Options::default() }
    }

    /// Of the files in folders takes only those that match one of `include` (if there is any) and
    /// none of `exclude`. Files that are named themselves are read in any case.
    ///
    /// # Errors
    /// A glob that cannot be understood.
    pub fn choosing<G: AsRef<str>>(mut self, include: &[G], exclude: &[G]) -> Result<Self, ReadError> {
        let include = include.iter().map(|glob| glob.as_ref().trim_start_matches('!').to_owned());
        let exclude = exclude.iter().map(|glob| format!("!{}", glob.as_ref()));
        self.globs = include.chain(exclude).collect();
        self.filter(Path::new("."))?;
        Ok(self)
    }

    /// Reads records by other fields, standard input by another name.
    #[must_use]
    pub fn with_options(self, options: Options) -> Self {
        Self { options, ..self }
    }

    /// The files to read, in order: what is named, and what is found in named folders. `-` stays. A file of
    /// records in a folder is an error if its first record has no text field; [`ReadError::is_warning`] tells so.
    pub fn paths(&self) -> impl Iterator<Item = Result<PathBuf, ReadError>> {
        self.paths.iter().flat_map(|path| -> Box<dyn Iterator<Item = Result<PathBuf, ReadError>>> {
            if !path.is_dir() {
                return Box::new(std::iter::once(Ok(path.clone())));
            }
            match self.filter(path) {
                Ok(filter) => Box::new(walk::files(path, filter, &self.options)),
                Err(error) => Box::new(std::iter::once(Err(error))),
            }
        })
    }

    /// The articles, each read when it is asked for.
    pub fn articles(&self) -> impl Iterator<Item = Result<Input, ReadError>> + use<> {
        let files: Vec<_> = self.paths().collect();
        let options = self.options.clone();
        let raws = files.into_iter().flat_map(move |path| -> Box<dyn Iterator<Item = Result<Raw, ReadError>>> {
            match path {
                Ok(path) => Box::new(open(&path, &options)),
                Err(error) => Box::new(std::iter::once(Err(error))),
            }
        });
        raws.map(|raw| raw?.article())
    }

    fn filter(&self, root: &Path) -> Result<Override, ReadError> {
        let mut filter = OverrideBuilder::new(root);
        for glob in &self.globs {
            let problem = |error| ReadError::Glob { glob: glob.trim_start_matches('!').to_owned(), error };
            filter.add(glob).map_err(problem)?;
        }
        filter.build().map_err(|error| ReadError::Glob { glob: self.globs.join(" "), error })
    }
}
