//! Grammar files from a folder, laid over the embedded ones.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::GrammarErrors;
use super::check::PHRASE_FILE;
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

/// Files of `own` take the place of those of `base` with the same file name; others are added, and
/// so are the definitions of a phrase file and rules, which take each other's place by their names.
pub(super) fn overlay(base: Vec<(String, String)>, own: Vec<(String, String)>) -> Vec<(String, String)> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let is_rules = |path: &str| Path::new(path).extension().is_some_and(|ending| ending == "rules");
    let replaced: Vec<String> = own.iter().map(|(path, _)| name(path)).collect();
    base.into_iter()
        .filter(|(path, _)| name(path) == PHRASE_FILE || is_rules(path) || !replaced.contains(&name(path)))
        .chain(own)
        .collect()
}
