//! A store that is read: article by article in its order, never all at once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, Error, OpenFlags, Params};

use super::edition::{Edition, is_renamed};
use super::schema::{self, Refused};
use super::{StoreError, Stored};
use crate::graph::ArticlePart;

/// Endings of files that are stores.
const ENDINGS: [&str; 3] = ["sqlite", "sqlite3", "db"];

/// Whether a file is called as stores are.
///
/// ```
/// use ascribe::stages::export::store::is_store;
/// assert!(is_store("corpus.sqlite".as_ref()) && !is_store("corpus.jsonl".as_ref()));
/// ```
pub fn is_store(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// What a store has of one article.
#[derive(Clone, Debug)]
pub struct Row {
    pub(super) key: String,
    pub(super) title: Option<String>,
    pub(super) url: Option<String>,
    pub(super) published: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) text: String,
    pub(super) whole: Vec<u8>,
    hash: String,
    edition: String,
}

impl Row {
    /// Number of its bytes.
    pub const fn len(&self) -> usize {
        self.text.len() + self.whole.len()
    }

    /// Whether it has no byte.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What tells its content apart, with the names that this edition gives to its sources.
    pub fn hash(&self, edition: &Edition) -> String {
        let named = if self.is_renamed() { "" } else { &edition.aliases };
        format!("{}{named}", self.hash)
    }

    /// Whether the user's own names were given to its sources when the store was filled.
    pub(super) fn is_renamed(&self) -> bool {
        is_renamed(&self.edition)
    }

    /// The id of the article.
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// What a store has of one article without the words of its claims.
#[derive(Clone, Debug)]
pub struct Brief {
    bytes: Vec<u8>,
    path: Arc<Path>,
    article: i64,
}

impl Brief {
    /// The part of the article.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn part(&self) -> Result<ArticlePart, StoreError> {
        let damaged = |_| StoreError::damaged(&self.path, &format!("number {}", self.article));
        postcard::from_bytes(&self.bytes).map_err(damaged)
    }

    /// Number of its bytes.
    pub const fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether it has no byte.
    pub const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// A store that is open for reading.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

const ROWS: &str =
    "SELECT key, title, url, published, outlet, text, whole, hash, edition FROM article JOIN kept ON article = id";

impl Store {
    /// Opens a store.
    ///
    /// # Errors
    /// If there is none, if it is of another version, or if it cannot be read.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing { path: path.to_owned() });
        }
        let connection = connected(path)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// Checks that what was kept can be understood by whoever has this program, grammar and names.
    ///
    /// # Errors
    /// If some of it cannot.
    pub fn check(&self, edition: &Edition) -> Result<(), StoreError> {
        check(&self.connection, &self.path, edition)
    }

    /// Hands on all articles in their order, until `take` wants no more.
    ///
    /// # Errors
    /// If reading fails.
    pub fn each(&self, mut take: impl FnMut(Row) -> bool) -> Result<(), StoreError> {
        let told = |error: rusqlite::Error| StoreError::of(&self.path, &error);
        let mut statement = self.connection.prepare(&format!("{ROWS} ORDER BY id")).map_err(told)?;
        let mut rows = statement.query([]).map_err(told)?;
        while let Some(row) = rows.next().map_err(told)? {
            if !take(Self::row(row).map_err(told)?) {
                break;
            }
        }
        Ok(())
    }

    /// Hands on all articles in their order with what was found in them, until `take` wants no more.
    ///
    /// # Errors
    /// If reading fails, if one is damaged, or if one cannot be understood by whoever has this program, grammar and names.
    pub fn each_stored(&self, edition: &Edition, mut take: impl FnMut(Stored) -> bool) -> Result<(), StoreError> {
        let mut refused = None;
        self.each(|row| match self.understood(row, edition) {
            Ok(stored) => take(stored),
            Err(error) => {
                refused = Some(error);
                false
            }
        })?;
        refused.map_or(Ok(()), Err)
    }

    /// Whether all of it was filled with the same program, grammar and names.
    ///
    /// # Errors
    /// If reading fails.
    pub fn is_of(&self, edition: &Edition) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM kept WHERE edition <> ? LIMIT 1";
        Ok(self.first(sql, [edition.of_row()], |_| Ok(()))?.is_none())
    }

    /// Hands on all articles in their order without the words of their claims, until `take` wants no more.
    ///
    /// # Errors
    /// If reading fails.
    pub fn each_brief(&self, take: impl FnMut(Brief) -> bool) -> Result<(), StoreError> {
        each_brief(&self.connection, &self.path, take)
    }

    /// The article of an id.
    ///
    /// # Errors
    /// If reading fails.
    pub fn find(&self, key: &str) -> Result<Option<Row>, StoreError> {
        self.first(&format!("{ROWS} WHERE key = ?"), [key], Self::row)
    }

    /// The article of an id of the table `article`, with what was found in it; `None` if there is none.
    ///
    /// # Errors
    /// If reading fails, if it is damaged, or if it cannot be understood by whoever has this program, grammar and names.
    pub fn numbered(&self, id: i64, edition: &Edition) -> Result<Option<Stored>, StoreError> {
        let row = self.first(&format!("{ROWS} WHERE id = ?"), [id], Self::row)?;
        row.map(|row| self.understood(row, edition)).transpose()
    }

    /// What was found in an article, if whoever has this program, grammar and names understands it.
    fn understood(&self, row: Row, edition: &Edition) -> Result<Stored, StoreError> {
        accept(&self.path, edition, &row.edition)?;
        let damaged = StoreError::damaged(&self.path, row.key());
        Stored::new(row).ok_or(damaged)
    }

    /// The first article.
    ///
    /// # Errors
    /// If reading fails.
    pub fn first_row(&self) -> Result<Option<Row>, StoreError> {
        self.first(&format!("{ROWS} ORDER BY id LIMIT 1"), [], Self::row)
    }

    /// Number of articles.
    ///
    /// # Errors
    /// If reading fails.
    pub fn count(&self) -> Result<usize, StoreError> {
        let count = self.first("SELECT count(*) FROM article", [], |row| row.get::<_, i64>(0))?;
        Ok(count.unwrap_or_default() as usize)
    }

    /// The files that the articles come from, each once, in their order.
    ///
    /// # Errors
    /// If reading fails.
    pub fn files(&self) -> Result<Vec<PathBuf>, StoreError> {
        let sql = "SELECT path FROM article GROUP BY path ORDER BY min(id)";
        self.all(sql, [], |row| row.get::<_, String>(0).map(PathBuf::from))
    }

    fn row(row: &rusqlite::Row<'_>) -> Result<Row, Error> {
        Ok(Row {
            key: row.get(0)?,
            title: row.get(1)?,
            url: row.get(2)?,
            published: row.get(3)?,
            outlet: row.get(4)?,
            text: row.get(5)?,
            whole: row.get(6)?,
            hash: row.get(7)?,
            edition: row.get(8)?,
        })
    }

    /// All that a question gives.
    pub(super) fn all<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl Fn(&rusqlite::Row<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, StoreError> {
        let told = |error: Error| StoreError::of(&self.path, &error);
        let mut statement = self.connection.prepare(sql).map_err(told)?;
        let rows = statement.query_map(values, read).map_err(told)?;
        rows.collect::<Result<_, _>>().map_err(told)
    }

    /// The first that it gives.
    pub(super) fn first<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(&rusqlite::Row<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, StoreError> {
        let told = |error: rusqlite::Error| StoreError::of(&self.path, &error);
        let mut statement = self.connection.prepare(sql).map_err(told)?;
        let mut rows = statement.query(values).map_err(told)?;
        let first = rows.next().map_err(told)?;
        first.map(read).transpose().map_err(told)
    }
}

/// Checks that each row can be understood by whoever has this program, grammar and names.
pub(super) fn check(connection: &Connection, path: &Path, edition: &Edition) -> Result<(), StoreError> {
    let told = |error: Error| StoreError::of(path, &error);
    let mut statement = connection.prepare("SELECT DISTINCT edition FROM kept").map_err(told)?;
    let mut rows = statement.query([]).map_err(told)?;
    while let Some(row) = rows.next().map_err(told)? {
        let filled: String = row.get(0).map_err(told)?;
        accept(path, edition, &filled)?;
    }
    Ok(())
}

/// Checks that what a row was filled with can be understood by whoever has this.
fn accept(path: &Path, edition: &Edition, filled: &str) -> Result<(), StoreError> {
    match edition.refuses(filled) {
        Some((what, remedy)) => Err(StoreError::Edition { path: path.to_owned(), what, remedy }),
        None => Ok(()),
    }
}

/// Opens a store for reading, also where nobody may write beside it.
fn connected(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).map_err(Refused::from).and_then(checked);
    match opened {
        Err(Refused::Other(_)) if is_alone(path) => {
            let address = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
            let address = format!("file:{address}?immutable=1");
            let flags = flags | OpenFlags::SQLITE_OPEN_URI;
            Connection::open_with_flags(address, flags).map_err(Refused::from).and_then(checked)
        }
        opened => opened,
    }
    .map_err(|refused| refused.of(path))
}

fn checked(connection: Connection) -> Result<Connection, Refused> {
    if schema::check(&connection)? { Err(Refused::Foreign) } else { Ok(connection) }
}

/// Whether all of a database is in its file.
fn is_alone(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    !Path::new(&log).exists()
}

/// Hands on all articles in their order without the words of their claims, until `take` wants no more.
pub(super) fn each_brief(
    connection: &Connection,
    path: &Path,
    mut take: impl FnMut(Brief) -> bool,
) -> Result<(), StoreError> {
    let told = |error: rusqlite::Error| StoreError::of(path, &error);
    let shared: Arc<Path> = path.into();
    let mut statement = connection.prepare("SELECT article, brief FROM kept ORDER BY article").map_err(told)?;
    let mut rows = statement.query([]).map_err(told)?;
    while let Some(row) = rows.next().map_err(told)? {
        let (article, bytes) = (row.get(0).map_err(told)?, row.get(1).map_err(told)?);
        if !take(Brief { bytes, path: shared.clone(), article }) {
            break;
        }
    }
    Ok(())
}
