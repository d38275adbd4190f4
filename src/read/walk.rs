//! Folders searched through: every file below that is read by its ending, sorted by path; hidden
//! files and what the globs keep out are left aside.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use ignore::overrides::Override;
use ignore::{DirEntry, Walk, WalkBuilder};

use super::ReadError;
use super::packed::Packing;

/// Endings of the files that are read, in lower case.
const ENDINGS: [&str; 4] = ["txt", "text", "md", "markdown"];
/// How pages that ascribe writes say so, in their head.
pub const GENERATOR: &str = "<meta name=\"generator\" content=\"ascribe\">";
/// Bytes of a page within which it says so.
const HEAD: u64 = 512;

/// Endings of web pages, in lower case.
const PAGES: [&str; 3] = ["html", "htm", "xhtml"];

/// The endings for messages.
pub(super) const ENDINGS_IN_WORDS: &str = ".txt, .md or .html, with .gz or .zst behind it where it is packed";

/// The ending of a file in lower case, if its name has something that looks like one; for a packed file
/// that of what it holds.
pub(super) fn ending(path: &Path) -> Option<String> {
    match Packing::of(path) {
        Some(_) => last_ending(Path::new(path.file_stem()?)),
        None => last_ending(path),
    }
}

/// What a file's name ends in, in lower case, if that looks like an ending.
pub(super) fn last_ending(path: &Path) -> Option<String> {
    let ending = path.extension()?.to_str()?;
    let plausible = ending.len() <= 8
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && ending.bytes().any(|byte| byte.is_ascii_alphabetic());
    plausible.then(|| ending.to_ascii_lowercase())
}

/// Whether files of that ending are read.
pub(super) fn is_read(ending: &str) -> bool {
    ENDINGS.contains(&ending) || is_page(ending)
}

/// Whether files of that ending are web pages.
pub(super) fn is_page(ending: &str) -> bool {
    PAGES.contains(&ending)
}

/// The files below `root` that are read, sorted by path; an error at the end if there is none.
pub(super) fn files(root: &Path, filter: Override) -> Files {
    let filtered = !filter.is_empty();
    let walk = WalkBuilder::new(root)
        .standard_filters(false)
        .hidden(true)
        .follow_links(true)
        .overrides(filter)
        .sort_by_file_path(Ord::cmp)
        .build();
    Files { root: root.to_owned(), walk: Some(walk), filtered, found: false }
}

/// The walk through one folder.
pub(super) struct Files {
    root: PathBuf,
    /// `None` when it is done.
    walk: Option<Walk>,
    filtered: bool,
    /// Whether there was anything to tell: a file, or an error.
    found: bool,
}

impl Iterator for Files {
    type Item = Result<PathBuf, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let walk = self.walk.as_mut()?;
        let item = walk.find_map(|entry| match entry {
            Ok(entry) => is_article(&entry).then(|| Ok(entry.into_path())),
            Err(error) => Some(Err(ReadError::Unsearchable { path: self.root.clone(), error })),
        });
        if item.is_some() {
            self.found = true;
            return item;
        }
        self.walk = None;
        (!self.found).then(|| Err(ReadError::NoArticles { path: self.root.clone(), filtered: self.filtered }))
    }
}

fn is_article(entry: &DirEntry) -> bool {
    let read = ending(entry.path()).filter(|ending| is_read(ending));
    let file = entry.file_type().is_some_and(|kind| kind.is_file());
    file && read.is_some_and(|ending| !(is_page(&ending) && is_report(entry.path())))
}

/// Whether a page is a report that ascribe wrote itself: it may stand beside the articles.
fn is_report(page: &Path) -> bool {
    let mut start = Vec::new();
    let read = File::open(page).and_then(|file| file.take(HEAD).read_to_end(&mut start));
    read.is_ok() && memchr::memmem::find(&start, GENERATOR.as_bytes()).is_some()
}
