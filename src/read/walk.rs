//! Folders searched through: every file below that is read by its ending, sorted by path; hidden
//! files, what the globs keep out, and files of records that are none of articles are left aside.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use ignore::overrides::Override;
use ignore::{DirEntry, Error, Walk, WalkBuilder};

use super::kind::{Kind, ending};
use super::{Options, Raw, ReadError, open};

/// How pages that ascribe writes say so, in their head.
pub const GENERATOR: &str = "<meta name=\"generator\" content=\"ascribe\">";
/// How tables and JSON begin that ascribe writes: of findings and claims, attributions, the graph, sources,
/// and of baselines.
const OWN: [&[u8]; 7] = [
    b"article,line,column,severity,code,",
    b"article,claim_id,line,column,status,",
    b"article,attribution_id,kind,class,",
    b"claim_id,claim,status,source_id,",
    b"source,kind,named,articles,claims,",
    b"{\"schema\":\"ascribe",
    b"[{\"schema\":\"ascribe",
];
/// Endings of what is beside articles and is known: annotations of brat and its settings, settings of ascribe.
const BESIDE: [&str; 3] = ["ann", "conf", "toml"];
/// Bytes of a file within which it says so.
const HEAD: u64 = 512;
/// How a Parquet file names the program that wrote it, and the bytes at its end within which it does.
const OWN_PARQUET: &[u8] = b"ascribe version ";
const FOOT: u64 = 4096;

/// The files below `root` that are read, sorted by path; an error at the end if there is none.
pub(super) fn files(root: &Path, filter: Override, options: &Options) -> Files {
    let filtered = !filter.is_empty();
    let walk = WalkBuilder::new(root)
        .standard_filters(false)
        .hidden(true)
        .follow_links(true)
        .overrides(filter)
        .sort_by_file_path(Ord::cmp)
        .build();
    let aside = Vec::new();
    Files { root: root.to_owned(), walk: Some(walk), filtered, found: false, aside, options: options.clone() }
}

/// The walk through one folder.
pub(super) struct Files {
    root: PathBuf,
    /// `None` when it is done.
    walk: Option<Walk>,
    filtered: bool,
    /// Whether there was anything to tell: a file, or an error.
    found: bool,
    /// Files that nobody reads.
    aside: Vec<PathBuf>,
    options: Options,
}

impl Iterator for Files {
    type Item = Result<PathBuf, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(walk) = self.walk.as_mut() {
            let item = walk.find_map(|entry| match entry {
                Ok(entry) if is_unread(&entry) => {
                    self.aside.push(entry.into_path());
                    None
                }
                Ok(entry) => article(entry, &self.options),
                Err(error) => unsearchable(&self.root, error).map(Err),
            });
            if item.is_some() {
                self.found = true;
                return item;
            }
            self.walk = None;
        }
        if !self.aside.is_empty() {
            return Some(Err(ReadError::Aside { path: self.root.clone(), files: std::mem::take(&mut self.aside) }));
        }
        let nothing = || Err(ReadError::NoArticles { path: self.root.clone(), filtered: self.filtered });
        (!std::mem::replace(&mut self.found, true)).then(nothing)
    }
}

/// Why a part of a folder could not be searched; `None` if nothing would have been read there.
fn unsearchable(root: &Path, error: Error) -> Option<ReadError> {
    let (mut path, mut error) = (root.to_owned(), error);
    loop {
        match error {
            Error::WithDepth { err, .. } => error = *err,
            Error::WithPath { path: at, err } => (path, error) = (at, *err),
            Error::Loop { child, .. } => return Some(ReadError::Loop { path: child }),
            Error::Io(error) if error.kind() == io::ErrorKind::NotFound => {
                let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
                let known = ending(&path).is_some_and(|ending| Kind::by_ending(&ending).is_some());
                return (known && !hidden).then_some(ReadError::Dangling { path });
            }
            Error::Io(error) => return Some(ReadError::Unreadable { path, error }),
            error => return Some(ReadError::Unsearchable { path, error }),
        }
    }
}

/// Whether an entry is a file that no reader takes, and none that belongs to one that is read.
fn is_unread(entry: &DirEntry) -> bool {
    let ending = ending(entry.path());
    let ending = ending.as_deref();
    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
    is_file && ending.is_none_or(|ending| Kind::by_ending(ending).is_none() && !BESIDE.contains(&ending))
}

/// The path of an entry that is read; an error if it looks like one, but holds something else.
fn article(entry: DirEntry, options: &Options) -> Option<Result<PathBuf, ReadError>> {
    let kind = Kind::by_ending(&ending(entry.path())?)?;
    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
    if !is_file || kind != Kind::Text && is_own(entry.path()) {
        return None;
    }
    let path = entry.into_path();
    let foreign = if kind.holds_records() { foreign(&path, options) } else { None };
    Some(foreign.map_or(Ok(path), |cause| Err(ReadError::LeftAside { cause: Box::new(cause) })))
}

/// What shows that the first record of a file is none of an article.
fn foreign(path: &Path, options: &Options) -> Option<ReadError> {
    let first = open(path, options).next()?;
    first.and_then(Raw::article).err().filter(ReadError::is_foreign)
}

/// Whether ascribe wrote the file itself, a report or a baseline: it may be beside the articles.
fn is_own(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = File::open(path).and_then(|mut file| {
        if is_parquet(path) {
            let length = file.metadata()?.len();
            file.seek(SeekFrom::Start(length.saturating_sub(FOOT)))?;
        }
        file.take(HEAD.max(FOOT)).read_to_end(&mut start)
    });
    if is_parquet(path) {
        return read.is_ok() && memchr::memmem::find(&start, OWN_PARQUET).is_some();
    }
    start.truncate(HEAD as usize);
    // Indented JSON begins in the same way but for its white space.
    let dense: Vec<u8> = start.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let says_so = OWN.iter().any(|own| dense.starts_with(own));
    read.is_ok() && (says_so || memchr::memmem::find(&start, GENERATOR.as_bytes()).is_some())
}

fn is_parquet(path: &Path) -> bool {
    ending(path).and_then(|ending| Kind::by_ending(&ending)) == Some(Kind::Columns)
}
