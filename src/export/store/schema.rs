//! The tables of a store, and how a file says that it is one.

use rusqlite::{Connection, Error, ErrorCode};

use super::StoreError;

/// Creates the tables.
const TABLES: &str = include_str!("schema.sql");
/// Creates the indexes that are missing.
const INDEXES: &str = include_str!("indexes.sql");
/// Version of the tables, as `PRAGMA user_version` tells it.
pub(super) const VERSION: i64 = 1;
/// Tells stores from other databases, as `PRAGMA application_id` tells it: "ascr".
const APPLICATION: i64 = 0x6173_6372;

/// What a database is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Empty,
    Store(i64),
    Foreign,
}

/// Looks whether a database is a store of this version; tells whether there is nothing in it yet.
pub(super) fn check(connection: &Connection) -> Result<bool, Refused> {
    let found = found(connection).map_err(Refused::from)?;
    match found {
        Found::Empty => Ok(true),
        Found::Store(VERSION) => Ok(false),
        Found::Store(version) => Err(Refused::Version(version)),
        Found::Foreign => Err(Refused::Foreign),
    }
}

/// Makes the tables in an empty database, without their indexes.
pub(super) fn create(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch(TABLES)?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", VERSION)
}

/// Makes the indexes that are missing.
pub(super) fn index(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch(INDEXES)
}

/// Why a database is not taken for a store.
#[derive(Debug)]
pub(super) enum Refused {
    NoDatabase,
    Foreign,
    Version(i64),
    Other(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NoDatabase,
            _ => Self::Other(error),
        }
    }
}

impl Refused {
    /// The error for the file at a path.
    pub(super) fn of(self, path: &std::path::Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Self::NoDatabase => StoreError::NoDatabase { path },
            Self::Foreign => StoreError::Foreign { path },
            Self::Version(found) => StoreError::Version { path, found },
            Self::Other(error) => StoreError::of(&path, &error),
        }
    }
}

fn found(connection: &Connection) -> Result<Found, Error> {
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(match number("application_id")? {
        APPLICATION => Found::Store(number("user_version")?),
        _ if tables == 0 => Found::Empty,
        _ => Found::Foreign,
    })
}
