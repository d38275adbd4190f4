//! What workers of a cluster do with the pieces of a collection. Pieces are JSON in bytes, which only this reads.

use std::collections::BTreeSet;

use ascribe::record::ArticleRecord;
use ascribe::stages::distributed::{self, Member, Part, Share, Tied};
use ascribe::stages::view::BESIDE;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::analyzer::Analyzer;

/// Number of an article, what it tells of its sources, and the full names among them.
type Told<'py> = (i64, Bound<'py, PyBytes>, Vec<String>);

/// What the record of an article, as JSON, tells of its sources.
#[pyfunction]
pub(crate) fn share<'py>(py: Python<'py>, number: i64, record: &str) -> PyResult<Told<'py>> {
    let record: ArticleRecord<'static> = serde_json::from_str(record).map_err(|error| refused(&error))?;
    let share = Share::new(record, number.cast_unsigned());
    let names = share.full_names().into_iter().collect();
    Ok((number, bytes(py, &share)?, names))
}

/// Day, relation, positions and weight of what ties two sources of an article.
#[pyfunction]
pub(crate) fn ties(record: &str) -> PyResult<Vec<(Option<String>, &'static str, usize, usize, usize)>> {
    let record: ArticleRecord<'static> = serde_json::from_str(record).map_err(|error| refused(&error))?;
    let day = record.article.published.as_deref();
    let tie = |Tied { tie, ends: [one, other], weight }| (day.map(str::to_owned), tie.name(), one, other, weight);
    Ok(distributed::ties(&record, BESIDE).into_iter().map(tie).collect())
}

/// What is sent to each part of the collection, with the part's name.
#[pyfunction]
pub(crate) fn pieces<'py>(
    py: Python<'py>,
    share: &[u8],
    common: BTreeSet<String>,
    analyzer: &Analyzer,
) -> PyResult<Vec<(String, Bound<'py, PyBytes>)>> {
    let pieces = read(share)?.pieces(&common, analyzer.0.names());
    pieces.into_iter().map(|(part, piece)| Ok((part, bytes(py, &piece)?))).collect()
}

/// The pieces of a part, each with the part that it is sent on to.
#[pyfunction]
pub(crate) fn resolved<'py>(
    py: Python<'py>,
    part: String,
    pieces: Vec<Bound<'py, PyBytes>>,
    articles: usize,
    analyzer: &Analyzer,
) -> PyResult<Vec<(String, Bound<'py, PyBytes>)>> {
    let part = Part::new(part, all(&pieces)?, articles);
    let sent = py.detach(|| part.resolved(analyzer.0.names()));
    sent.into_iter().map(|(part, piece)| Ok((part, bytes(py, &piece)?))).collect()
}

/// The sources of a part: article, position in it, key over all articles, and once for each what is known of it.
#[pyfunction]
pub(crate) fn members(
    py: Python<'_>,
    part: String,
    pieces: Vec<Bound<'_, PyBytes>>,
    articles: usize,
    analyzer: &Analyzer,
) -> PyResult<Vec<(i64, usize, String, Option<String>)>> {
    let part = Part::new(part, all(&pieces)?, articles);
    let members = py.detach(|| part.members(analyzer.0.names()));
    let row = |Member { article, position, source, row }| (article.cast_signed(), position, source, row);
    Ok(members.into_iter().map(row).collect())
}

fn all(pieces: &[Bound<'_, PyBytes>]) -> PyResult<Vec<Share>> {
    pieces.iter().map(|piece| read(piece.as_bytes())).collect()
}

fn read(piece: &[u8]) -> PyResult<Share> {
    serde_json::from_slice(piece).map_err(|error| refused(&error))
}

fn bytes<'py>(py: Python<'py>, share: &Share) -> PyResult<Bound<'py, PyBytes>> {
    Ok(PyBytes::new(py, &serde_json::to_vec(share).map_err(|error| refused(&error))?))
}

fn refused(error: &serde_json::Error) -> PyErr {
    PyValueError::new_err(format!("no record of ascribe/1: {error}"))
}
