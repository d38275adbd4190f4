//! Stores among the inputs.

use std::path::{Path, PathBuf};

use super::analyze::Failure;
use super::found::Unread;
use super::gather::Claims;
use super::problem::Problem;
use super::progress::Progress;
pub(super) use crate::export::store::is_store;
use crate::export::store::{Edition, Store};

/// Opens a store whose articles are understood by whoever has this program, grammar and names.
pub(super) fn open(path: &Path, edition: &Edition) -> Result<Store, Problem> {
    let store = Store::open(path).map_err(Problem::of)?;
    store.check(edition).map_err(Problem::of)?;
    Ok(store)
}

/// Hands on the articles of a store, until `take` wants no more; tells whether it wants more.
pub(super) fn each(
    path: &Path,
    edition: &Edition,
    claims: Claims,
    progress: &Progress,
    mut take: impl FnMut(Result<Unread, Failure>) -> bool,
) -> bool {
    let mut wants_more = true;
    let rows = open(path, edition).and_then(|store| {
        progress.expect(store.count().map_err(Problem::of)?);
        let mut wanted = |unread| {
            wants_more = take(Ok(unread));
            wants_more
        };
        if claims == Claims::Brief && store.is_of(edition).map_err(Problem::of)? {
            return store.each_brief(|brief| wanted(Unread::Brief(brief))).map_err(Problem::of);
        }
        store.each(|row| wanted(Unread::Row(row))).map_err(Problem::of)
    });
    match rows {
        Ok(()) => wants_more,
        Err(problem) => take(Err(Failure::Unworked(problem))),
    }
}

/// The files that the articles of a store come from; the store itself if that cannot be told.
pub(super) fn files(path: &Path) -> Vec<PathBuf> {
    Store::open(path).and_then(|store| store.files()).unwrap_or_else(|_| vec![path.to_owned()])
}
