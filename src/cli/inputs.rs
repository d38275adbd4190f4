//! The inputs as typed to articles, in order.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::args::InputArgs;
use super::problem::Problem;
use crate::text::Article;

/// The files that the arguments name, folders searched through, sorted by path; "-" is standard input.
pub(super) fn files(args: &InputArgs) -> Vec<Result<PathBuf, Problem>> {
    if args.inputs.is_empty() {
        return vec![Ok("-".into())];
    }
    args.inputs.iter().flat_map(|input| if input.is_dir() { folder(input) } else { vec![Ok(input.clone())] }).collect()
}

fn folder(root: &Path) -> Vec<Result<PathBuf, Problem>> {
    let walk = ignore::WalkBuilder::new(root).sort_by_file_path(Ord::cmp).build();
    walk.filter_map(|entry| match entry {
        Ok(entry) => entry.file_type().is_some_and(|kind| kind.is_file()).then(|| Ok(entry.into_path())),
        Err(error) => Some(Err(Problem::with(root.display(), error))),
    })
    .collect()
}

/// Reads one file as one article.
pub(super) fn read(path: &Path) -> Result<Article, Problem> {
    let text = if path.as_os_str() == "-" { io::read_to_string(io::stdin()) } else { fs::read_to_string(path) };
    let name = path.display().to_string();
    text.map(|text| Article::new(&name, text)).map_err(|error| Problem::with(name, error))
}
