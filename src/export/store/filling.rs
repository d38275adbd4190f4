//! A store that is being filled: batch by batch, so that a run that is killed loses one at most.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Error, OpenFlags, OptionalExtension as _};
use rustc_hash::FxHashMap;

use super::insert::{Ids, Insert};
use super::merging::merge;
use super::reading::check;
use super::schema::{self, Refused};
use super::{Edition, Entry, StoreError};
use crate::coreference::corpus::Aliases;

/// So many articles are committed together.
const BATCH: usize = 200;
/// How long to wait for somebody else who writes.
const PATIENCE: Duration = Duration::from_secs(2);

/// The articles that a store has: their hashes by their ids.
pub type Known = FxHashMap<String, String>;

/// A store that is open for writing, by one run at a time.
#[derive(Debug)]
pub struct Filling {
    connection: Connection,
    path: PathBuf,
    edition: Edition,
    ids: Ids,
    /// Articles since the last commit.
    waiting: Vec<Entry>,
}

impl Filling {
    /// Opens the store at a path, made if there is none. Also gives what it knows, and what it was filled with before if
    /// that was something else, in words.
    ///
    /// # Errors
    /// If the file is no store of this version, cannot be written, or if somebody else writes to it.
    pub fn open(path: &Path, edition: Edition) -> Result<(Self, Known, Vec<String>), StoreError> {
        let told = |error: Error| StoreError::of(path, &error);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(told)?;
        let is_new = schema::check(&connection).map_err(|refused: Refused| refused.of(path))?;
        prepare(&connection).map_err(told)?;
        connection.execute_batch("BEGIN IMMEDIATE").map_err(told)?;
        // Articles are replaced quickly only with the indexes that an earlier run may not have come to.
        let make = if is_new { schema::create } else { schema::index };
        make(&connection).map_err(told)?;
        let earlier = earlier(&connection).map_err(told)?;
        let differences = earlier.filter(|_| !is_new).map_or_else(Vec::new, |earlier| edition.differences(&earlier));
        for (key, value) in edition.entries() {
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [key, value]).map_err(told)?;
        }
        let known = known(&connection).map_err(told)?;
        let ids = Ids::behind(&connection).map_err(told)?;
        let filling = Self { connection, path: path.to_owned(), edition, ids, waiting: Vec::new() };
        filling.commit_and("BEGIN IMMEDIATE")?;
        Ok((filling, known, differences))
    }

    /// Adds an article, in place of the one of the same id if there is one. No id comes twice in one run.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn add(&mut self, entry: Entry) -> Result<(), StoreError> {
        self.waiting.push(entry);
        if self.waiting.len() < BATCH { Ok(()) } else { self.flush() }
    }

    /// Writes the articles that wait, and commits them.
    fn flush(&mut self) -> Result<(), StoreError> {
        let entries = std::mem::take(&mut self.waiting);
        if !entries.is_empty() {
            self.insert(&entries).map_err(|error| StoreError::of(&self.path, &error))?;
        }
        self.commit_and("BEGIN IMMEDIATE")
    }

    fn insert(&mut self, entries: &[Entry]) -> Result<(), Error> {
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('merged', 'no')", [])?;
        let earlier = self.take_out(entries)?;
        // With a trigger at each row the full-text search would write out the words of each by themselves.
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        let mut insert = Insert::new(&self.connection, &mut self.ids, &self.edition)?;
        entries.iter().zip(earlier).try_for_each(|(entry, earlier)| insert.entry(earlier, entry))?;
        drop(insert);
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true).map(drop)
    }

    /// Takes out the earlier articles of the same ids, with all that belongs to them; tells their numbers.
    fn take_out(&self, entries: &[Entry]) -> Result<Vec<Option<i64>>, Error> {
        let mut find = self.connection.prepare_cached("SELECT id FROM article WHERE key = ?")?;
        let find = |entry: &Entry| find.query_row([entry.key()], |row| row.get::<_, i64>(0)).optional();
        let earlier: Vec<Option<i64>> = entries.iter().map(find).collect::<Result<_, _>>()?;
        let mut remove = self.connection.prepare_cached("DELETE FROM article WHERE id = ?")?;
        earlier.iter().flatten().try_for_each(|id| remove.execute([id]).map(drop))?;
        Ok(earlier)
    }

    /// Commits what is left, works out who sources of several articles are if anything changed, and ends.
    ///
    /// # Errors
    /// If it cannot be written, or if articles that were not given now are of another edition.
    pub fn finish(mut self, aliases: &Aliases) -> Result<(), StoreError> {
        self.flush()?;
        let told = |error: Error| StoreError::of(&self.path, &error);
        if !self.is_merged().map_err(told)? {
            check(&self.connection, &self.path, &self.edition)?;
            merge(&self.connection, aliases, &self.path)?;
            self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('merged', 'yes')", []).map_err(told)?;
        }
        schema::index(&self.connection).map_err(told)?;
        self.commit_and("PRAGMA analysis_limit = 400; PRAGMA optimize")
    }

    /// Commits what is left, and ends before its time.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn stop(mut self) -> Result<(), StoreError> {
        self.flush()?;
        self.commit_and("")
    }

    fn is_merged(&self) -> Result<bool, Error> {
        let sql = "SELECT count(*) FROM meta WHERE key = 'merged' AND value = 'yes'";
        self.connection.query_row(sql, [], |row| row.get(0))
    }

    /// Commits, and begins the next batch at once, so that nobody else writes in between.
    fn commit_and(&self, next: &str) -> Result<(), StoreError> {
        let told = |error: rusqlite::Error| StoreError::of(&self.path, &error);
        self.connection.execute_batch("COMMIT").map_err(told)?;
        self.connection.execute_batch(next).map_err(told)
    }
}

/// How the database is written. All keys come from this program, so it need not look each up: `PRAGMA foreign_key_check`
/// finds none that is wrong.
fn prepare(connection: &Connection) -> Result<(), Error> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(32);
    connection.pragma_update(None, "page_size", 8192)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.execute_batch(
        "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536;
         PRAGMA wal_autocheckpoint = 2000;",
    )
}

/// What the store was filled with before.
fn earlier(connection: &Connection) -> Result<Option<Edition>, Error> {
    let mut rows = connection.prepare("SELECT key, value FROM meta")?;
    let pairs = rows.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    let values: FxHashMap<String, String> = pairs.collect::<Result<_, Error>>()?;
    if values.is_empty() {
        return Ok(None);
    }
    Ok(Some(Edition::from_entries(|key| values.get(key).cloned().unwrap_or_default())))
}

fn known(connection: &Connection) -> Result<Known, Error> {
    let mut rows = connection.prepare("SELECT key, hash FROM article")?;
    let pairs = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    pairs.collect()
}
