//! Grammar files from a folder, laid over the embedded ones.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::GrammarErrors;
use super::check::{BUILT_IN, PHRASE_FILE};
use super::syntax::list_lines;
use crate::diagnostic::told;

/// Why a grammar could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A file or folder could not be read.
    #[error("{}: {}", path.display(), told(error))]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// No grammar file below the folder.
    #[error("no .cue, .list, .pat or .rules file below {}", .0.display())]
    Empty(PathBuf),
    /// The files were read and hold mistakes.
    #[error(transparent)]
    Mistakes(#[from] GrammarErrors),
}

/// What the names of grammar files end with.
const ENDINGS: [&str; 4] = ["cue", "list", "pat", "rules"];

/// The grammar files below a folder as (path below it, text), sorted by path.
pub(super) fn folder(root: &Path) -> Result<Vec<(String, String)>, LoadError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |error| LoadError::Unreadable { path, error }
    };
    let (mut folders, mut files) = (vec![root.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(unreadable(&folder))? {
            let path = entry.map_err(unreadable(&folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
                let bytes = fs::read(&path).map_err(unreadable(&path))?;
                let below = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                let text = String::from_utf8(bytes)
                    .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
                    .map_err(unreadable(&path))?;
                files.push((below, text));
            }
        }
    }
    files.sort();
    if files.is_empty() { Err(LoadError::Empty(root.to_owned())) } else { Ok(files) }
}

/// The files of two grammars as one.
pub(super) struct Overlaid {
    pub(super) files: Vec<(String, String)>,
    /// Names of the files of the first one that other files of the second one replace.
    pub(super) replaced: Vec<String>,
}

/// Files of `own` replace those of `base` with the same file name. A list that includes itself keeps the entries of
/// the list that it replaces. Other files are added. So are the definitions of a phrase file, and rules, which
/// replace each other by their names.
pub(super) fn overlay(base: Vec<(String, String)>, own: Vec<(String, String)>) -> Overlaid {
    let is_rules = |path: &str| Path::new(path).extension().is_some_and(|ending| ending == "rules");
    let mut overlaid = Overlaid { files: Vec::with_capacity(base.len() + own.len()), replaced: Vec::new() };
    for (path, text) in base {
        let name = file_name(&path);
        let other = own.iter().find(|(path, _)| file_name(path) == name).map(|(_, text)| text);
        match other {
            Some(_) if name == PHRASE_FILE || is_rules(&path) => overlaid.files.push((path, text)),
            Some(other) if includes_itself(name, other) => {
                overlaid.files.push((format!("{BUILT_IN}{name}"), text));
            }
            Some(other) if *other == text => {}
            Some(_) => overlaid.replaced.push(name.to_owned()),
            None => overlaid.files.push((path, text)),
        }
    }
    overlaid.files.extend(own);
    overlaid
}

/// A path without its folders.
fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Whether a file is a list with a line `@name` of its own name.
fn includes_itself(name: &str, text: &str) -> bool {
    name.strip_suffix(".list")
        .is_some_and(|own| list_lines(text).any(|(entry, _)| entry.value.strip_prefix('@') == Some(own)))
}
