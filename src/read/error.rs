//! Why an input gave no article. Each message names the input and what to do, so that the command
//! line can print it and go on with the others.

use std::io;
use std::path::{Path, PathBuf};

use super::kind::ENDINGS_IN_WORDS;
use super::records::Mistake;
use crate::diagnostic::told;

/// An input that could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is nothing at the path.
    #[error("{}: no such file or folder", .path.display())]
    Missing {
        /// As given.
        path: PathBuf,
    },
    /// It may not be read, or reading failed half-way.
    #[error("{}: cannot be read: {}", .path.display(), told(.error))]
    Unreadable {
        /// As given, or as found in a folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// A folder could not be searched through.
    #[error("{}: cannot be searched: {error}", .path.display())]
    Unsearchable {
        /// The folder as given.
        path: PathBuf,
        /// What went wrong below it.
        error: ignore::Error,
    },
    /// A link in a folder that leads to a folder around it.
    #[error("{}: is a link to a folder that it lies in, and is not followed", .path.display())]
    Loop {
        /// The link.
        path: PathBuf,
    },
    /// A link in a folder whose file is gone.
    #[error("{}: is a link to a file that is not there, and is left aside", .path.display())]
    Dangling {
        /// The link.
        path: PathBuf,
    },
    /// The folder holds no file that is read.
    #[error("{}: the folder holds no article: no file that ends in {ENDINGS_IN_WORDS}{}", .path.display(),
        if *.filtered { " is let through by --include and --exclude" } else { "" })]
    NoArticles {
        /// As given.
        path: PathBuf,
        /// Whether globs were given.
        filtered: bool,
    },
    /// Its ending is not known.
    #[error("{}: .{ending} files are not read; give a file that ends in {ENDINGS_IN_WORDS}, or pass its text by standard input", .path.display())]
    UnknownEnding {
        /// As given.
        path: PathBuf,
        /// What its name ends in.
        ending: String,
    },
    /// Its bytes are no text.
    #[error("{id}: is not text but {what}")]
    Binary {
        /// Path, or "standard input".
        id: String,
        /// What it seems to be.
        what: &'static str,
    },
    /// A packed file that cannot be unpacked.
    #[error("{}: is damaged or cut short after {bytes} bytes of text; copy or download it again", .path.display())]
    Damaged {
        /// As given, or as found in a folder.
        path: PathBuf,
        /// How much could be unpacked.
        bytes: u64,
    },
    /// Its ending says that it is packed, and its first bytes say something else.
    #[error("{}: is no {packing} file, though its name says so; rename it after what it holds", .path.display())]
    NotPacked {
        /// As given, or as found in a folder.
        path: PathBuf,
        /// How its name says that it is packed.
        packing: &'static str,
    },
    /// A packed file that asks for more memory than it gets.
    #[error("{}: is packed so that it takes more than 128 MiB to unpack; unpack it with zstd -d --long=31", .path.display())]
    WideWindow {
        /// As given, or as found in a folder.
        path: PathBuf,
    },
    /// Nothing but white space.
    #[error("{id}: has no text")]
    Empty {
        /// Path, or "standard input".
        id: String,
    },
    /// A record with a mistake in it.
    #[error("{place}: {mistake}")]
    Record {
        /// Path, line and column.
        place: String,
        /// What is wrong, and what to do.
        mistake: Mistake,
    },
    /// A file of records without any.
    #[error("{id}: has no record")]
    NoRecord {
        /// Path, or "standard input".
        id: String,
    },
    /// A web archive without pages.
    #[error("{id}: the archive holds no web page and no text of one")]
    NoPages {
        /// Path, or "standard input".
        id: String,
    },
    /// A page of a web archive without an article.
    #[error("{id}: no article was found in this page of the archive; it is left aside")]
    NoPage {
        /// The archive and the page in it.
        id: String,
    },
    /// A file found in a folder, not named itself, whose first record is none of an article.
    #[error("{cause}; the file was found in a folder, and is left aside")]
    LeftAside {
        /// What its first record lacks.
        cause: Box<ReadError>,
    },
    /// Files found in a folder that no reader takes.
    #[error("{}: {}", .path.display(), aside(.path, .files))]
    Aside {
        /// The folder as given.
        path: PathBuf,
        /// The files, at least one.
        files: Vec<PathBuf>,
    },
    /// A web page without an article.
    #[error("{id}: no article was found in this web page; save its text as .txt if there is one")]
    NoArticle {
        /// Path, or "standard input".
        id: String,
    },
    /// The library that finds the article of a web page failed.
    #[error("{id}: the article of this web page could not be taken out, please report it: {cause}")]
    Unextractable {
        /// Path, or "standard input".
        id: String,
        /// What it said.
        cause: String,
    },
    /// A document that cannot be read.
    #[cfg(feature = "documents")]
    #[error("{id}: {fault}")]
    Document {
        /// Path, or "standard input".
        id: String,
        /// What is wrong, and what to do.
        fault: super::document::Fault,
    },
    /// More bytes than an article may have.
    #[error("{id}: has {} or more{}; split it into its articles, or let --max-article take more", size(*.limit),
        if *.is_packed { " once unpacked" } else { "" })]
    TooLarge {
        /// Path, or "standard input".
        id: String,
        /// The bytes that it may have.
        limit: u64,
        /// Whether it is packed.
        is_packed: bool,
    },
    /// A glob of `--include` or `--exclude` that cannot be understood.
    #[error("glob {glob:?} cannot be understood: {error}")]
    Glob {
        /// As given.
        glob: String,
        /// What is wrong with it.
        error: ignore::Error,
    },
}

impl ReadError {
    /// Whether it is a warning only: nothing that was asked for is missing.
    pub const fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::LeftAside { .. }
                | Self::Aside { .. }
                | Self::NoPage { .. }
                | Self::Loop { .. }
                | Self::Dangling { .. }
        )
    }

    /// Whether it shows that a file is about something else than articles.
    pub(super) const fn is_foreign(&self) -> bool {
        matches!(self, Self::Record { mistake, .. } if mistake.is_foreign())
    }
}

/// So many files are named.
const NAMED: usize = 5;

/// Which files of a folder nobody reads.
fn aside(folder: &Path, files: &[PathBuf]) -> String {
    let below = |path: &PathBuf| path.strip_prefix(folder).unwrap_or(path).display().to_string();
    let mut names: Vec<String> = files.iter().take(NAMED).map(below).collect();
    match files.len().saturating_sub(NAMED) {
        0 => {}
        rest => names.push(format!("and {rest} more")),
    }
    let files = if files.len() == 1 { "1 file".to_owned() } else { format!("{} files", files.len()) };
    format!("{files} left aside: {}", names.join(", "))
}

/// A number of bytes as people tell it.
fn size(bytes: u64) -> String {
    if bytes < 1 << 20 { format!("{} KiB", bytes >> 10) } else { format!("{} MiB", bytes >> 20) }
}
