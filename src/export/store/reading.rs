//! A store that is read: article by article in its order, never all at once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, Error, OpenFlags, Params};

use super::schema::{self, Refused};
use super::{Edition, StoreError};
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
    /// Whether the user's own names were given when the store was filled.
    pub(super) is_renamed: bool,
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

    /// What tells its content apart.
    pub fn hash(&self) -> &str {
        &self.hash
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
    /// The user's own names that it was filled with; empty if it was filled without any.
    aliases: String,
}

const ROWS: &str =
    "SELECT key, title, url, published, outlet, text, whole, hash FROM article JOIN kept ON article = id";

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
        let told = |error: rusqlite::Error| StoreError::of(path, &error);
        let sql = "SELECT value FROM meta WHERE key = 'aliases'";
        let aliases = connection.query_row(sql, [], |row| row.get(0)).map_err(told)?;
        Ok(Self { connection, path: path.to_owned(), aliases })
    }

    /// Checks that what was kept can be understood by whoever has this program, grammar and names.
    ///
    /// # Errors
    /// If some of it cannot.
    pub fn check(&self, edition: &Edition) -> Result<(), StoreError> {
        let other: Option<String> =
            self.first("SELECT edition FROM kept WHERE edition <> ? LIMIT 1", [edition.of_reader()], |row| row.get(0))?;
        let wrong = |what: String, remedy| Err(StoreError::Edition { path: self.path.clone(), what, remedy });
        if let Some(other) = other {
            let (program, _) = other.split_once(' ').unwrap_or((&other, ""));
            if program != edition.program {
                let what = format!("version {program} of the program, and this is version {}", edition.program);
                return wrong(what, "fill it again from the same articles");
            }
            return wrong(
                "another grammar".to_owned(),
                "name that by --grammar, or fill it again from the same articles",
            );
        }
        if !self.aliases.is_empty() && self.aliases != edition.aliases {
            return wrong(
                "other names for sources".to_owned(),
                "give the same file to --aliases, or fill another store",
            );
        }
        Ok(())
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
            if !take(self.row(row).map_err(told)?) {
                break;
            }
        }
        Ok(())
    }

    /// Whether it was filled with the same names for sources.
    pub fn has_names_of(&self, edition: &Edition) -> bool {
        self.aliases == edition.aliases
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
        self.first(&format!("{ROWS} WHERE key = ?"), [key], |row| self.row(row))
    }

    /// The first article.
    ///
    /// # Errors
    /// If reading fails.
    pub fn first_row(&self) -> Result<Option<Row>, StoreError> {
        self.first(&format!("{ROWS} ORDER BY id LIMIT 1"), [], |row| self.row(row))
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
        let told = |error: rusqlite::Error| StoreError::of(&self.path, &error);
        let sql = "SELECT path FROM article GROUP BY path ORDER BY min(id)";
        let mut statement = self.connection.prepare(sql).map_err(told)?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).map_err(told)?;
        rows.map(|path| path.map(PathBuf::from).map_err(told)).collect()
    }

    fn row(&self, row: &rusqlite::Row<'_>) -> Result<Row, Error> {
        Ok(Row {
            key: row.get(0)?,
            title: row.get(1)?,
            url: row.get(2)?,
            published: row.get(3)?,
            outlet: row.get(4)?,
            text: row.get(5)?,
            whole: row.get(6)?,
            hash: row.get(7)?,
            is_renamed: !self.aliases.is_empty(),
        })
    }

    fn first<T>(
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
