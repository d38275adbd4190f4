//! Why a store could not be filled or read. Each message names the file and what to do.

use std::path::{Path, PathBuf};

use rusqlite::{Error, ErrorCode};

use super::schema::VERSION;

/// What is wrong with a store.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is nothing at the path.
    #[error("{}: no such file", .path.display())]
    Missing {
        /// As given.
        path: PathBuf,
    },
    /// The file is no `SQLite` database.
    #[error("{}: is no SQLite database, though its name says so; rename it, or name another file", .path.display())]
    NoDatabase {
        /// As given.
        path: PathBuf,
    },
    /// The database has other tables.
    #[error("{}: is a database of another program and has no articles of ascribe; name another file", .path.display())]
    Foreign {
        /// As given.
        path: PathBuf,
    },
    /// The tables are those of another version.
    #[error(
        "{}: is a store of version {found}, and this program knows version {VERSION}; fill a new one from the same \
         articles, or use the program that filled it", .path.display()
    )]
    Version {
        /// As given.
        path: PathBuf,
        /// The version that it has.
        found: i64,
    },
    /// It was filled by another program, or with another grammar or other names.
    #[error("{}: was filled with {what}; {remedy}", .path.display())]
    Edition {
        /// As given.
        path: PathBuf,
        /// What is another.
        what: String,
        /// What to do.
        remedy: &'static str,
    },
    /// Somebody else writes to it.
    #[error("{}: another program is writing to it; wait for its end", .path.display())]
    Locked {
        /// As given.
        path: PathBuf,
    },
    /// Nobody may write to it.
    #[error("{}: cannot be written: you have no permission for it, or for its folder", .path.display())]
    ReadOnly {
        /// As given.
        path: PathBuf,
    },
    /// No room is left.
    #[error("{}: the disk is full or broken; what is in the store stays, and the same command goes on with it", .path.display())]
    Full {
        /// As given.
        path: PathBuf,
    },
    /// The database is damaged.
    #[error("{}: is damaged; restore it from a copy, or fill a new one ({told})", .path.display())]
    Damaged {
        /// As given.
        path: PathBuf,
        /// What `SQLite` says.
        told: String,
    },
    /// Anything else.
    #[error("{}: {told}", .path.display())]
    Other {
        /// As given.
        path: PathBuf,
        /// What `SQLite` says.
        told: String,
    },
}

impl StoreError {
    /// The error for an error of `SQLite`.
    pub(super) fn of(path: &Path, error: &Error) -> Self {
        let (path, told) = (path.to_owned(), error.to_string());
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NoDatabase { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly { path },
            Some(ErrorCode::CannotOpen) if path.exists() => Self::ReadOnly { path },
            Some(ErrorCode::CannotOpen) => Self::Missing { path },
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::Full { path },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, told },
            _ => Self::Other { path, told },
        }
    }

    /// That what was kept of an article cannot be read back.
    pub(super) fn damaged(path: &Path, key: &str) -> Self {
        Self::Damaged { path: path.to_owned(), told: format!("article {key}") }
    }
}
