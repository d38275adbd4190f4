//! Which settings file holds for a run: the nearest `ascribe.toml` in the folder that holds all inputs or above it,
//! else in the current folder or above it. One file holds for all articles of a run.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf, absolute};

use path_clean::PathClean;

use super::inputs::File;
use crate::audit::Config;

/// The settings file for these inputs as typed; `-` and none at all are standard input, called `stdin_name`.
pub(super) fn found(inputs: &[PathBuf], stdin_name: Option<&str>) -> Option<PathBuf> {
    let here = whole(Path::new("."));
    let of_input = |input: &PathBuf| match stdin_name {
        _ if input.as_os_str() != "-" => folder(&whole(input)),
        Some(name) => folder(&whole(Path::new(name))),
        None => here.clone(),
    };
    let stdin = [PathBuf::from("-")];
    let inputs = if inputs.is_empty() { &stdin } else { inputs };
    let shared = inputs.iter().map(of_input).reduce(|shared, next| common(&shared, &next));
    shared.and_then(|shared| Config::above(&shared)).or_else(|| Config::above(&here))
}

/// The settings files that would hold for some of these articles, were they audited by themselves.
pub(super) fn passed_over(articles: &[File], used: Option<&Path>) -> BTreeSet<PathBuf> {
    let parent = |path: &PathBuf| whole(path).parent().map(Path::to_owned);
    let folders: BTreeSet<PathBuf> =
        articles.iter().flatten().filter(|path| path.as_os_str() != "-").filter_map(parent).collect();
    let used = used.map(whole);
    folders.iter().filter_map(|folder| Config::above(folder)).filter(|found| used.as_ref() != Some(found)).collect()
}

/// The path from the root, without `.` and `..` in it.
pub(super) fn whole(path: &Path) -> PathBuf {
    absolute(path).unwrap_or_else(|_| path.to_owned()).clean()
}

/// The folder itself, or that of a file.
fn folder(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|_| !path.is_dir());
    parent.unwrap_or(path).to_owned()
}

/// The deepest folder that both lie in.
fn common(one: &Path, other: &Path) -> PathBuf {
    one.components().zip(other.components()).take_while(|(one, other)| one == other).map(|(part, _)| part).collect()
}
