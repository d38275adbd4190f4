//! Where the file of the accurate mode lies: in the folder that was named, in the program, or in the data folders of the
//! user and of the system.

use std::borrow::Cow;
use std::env;
use std::path::{Path, PathBuf};

use super::file;
use super::problem::Problem;
use crate::learned::Encoder;

/// The name of the file.
const FILE: &str = "accurate.bin";
/// Data folders of a system that sets none.
const SYSTEM: &str = "/usr/local/share:/usr/share";

/// The encoder.
pub(super) fn encoder(folder: Option<&Path>) -> Result<Cow<'static, Encoder>, Problem> {
    if let Some(folder) = folder {
        let path = folder.join(FILE);
        if !path.is_file() {
            return Err(Problem::with(path.display(), format_args!("there is no such file; {REMEDY}")));
        }
        return read(&path).map(Cow::Owned);
    }
    if let Some(encoder) = Encoder::embedded() {
        return Ok(Cow::Borrowed(encoder));
    }
    let folders = folders();
    match folders.iter().map(|folder| folder.join(FILE)).find(|path| path.is_file()) {
        Some(path) => read(&path).map(Cow::Owned),
        None => Err(Problem::with("the accurate mode", missing(&folders))),
    }
}

fn read(path: &Path) -> Result<Encoder, Problem> {
    let encoder = Encoder::read(&file::bytes(path)?);
    encoder.map_err(|error| Problem::with(path.display(), format_args!("{error}; {REMEDY}")))
}

/// How to get the file.
const REMEDY: &str = "put the accurate.bin that belongs to this version of ascribe there, or use a build with \
                      --features accurate, which holds it; docs/accurate.md tells where it comes from";

fn missing(folders: &[PathBuf]) -> String {
    let folders: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
    format!(
        "accurate.bin is in none of these folders: {}; name its folder with --model-dir, or {REMEDY}",
        folders.join(", ")
    )
}

/// The data folders (XDG Base Directory Specification), the user's first.
fn folders() -> Vec<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let home = || Some(PathBuf::from(set("HOME")?).join(".local/share"));
    let user = set("XDG_DATA_HOME").map(PathBuf::from).or_else(home);
    let system = set("XDG_DATA_DIRS").unwrap_or_else(|| SYSTEM.into());
    user.into_iter().chain(env::split_paths(&system)).map(|folder| folder.join("ascribe")).collect()
}
