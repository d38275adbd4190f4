//! The source graph of records.

use std::path::PathBuf;

use ascribe::record::ArticleRecord;
use ascribe::{GraphFormat, SourceGraph, View};
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use rayon::prelude::*;

use crate::analyzer::Analyzer;

/// Who asserts what, through whom, in which article.
#[pyclass(frozen, module = "ascribe._ascribe")]
pub(crate) struct Graph(SourceGraph);

#[pymethods]
impl Graph {
    /// Joins records, one a line of JSON; the analyzer's aliases give names to sources.
    #[new]
    fn new(py: Python<'_>, lines: &Bound<'_, PyBytes>, analyzer: &Analyzer) -> PyResult<Self> {
        let lines = lines.as_bytes();
        py.detach(|| {
            let lines: Vec<&[u8]> = lines.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()).collect();
            let records = lines.into_par_iter().map(serde_json::from_slice::<ArticleRecord<'static>>);
            let records: Vec<_> = records.collect::<Result<_, _>>()?;
            Ok(Self(analyzer.0.graph_of_records(&records)))
        })
        .map_err(|error: serde_json::Error| PyValueError::new_err(format!("no record of ascribe/1: {error}")))
    }

    /// A view as node-link JSON, as networkx reads it.
    fn json(&self, py: Python<'_>, view: &str) -> PyResult<String> {
        let view = self::view(view)?;
        let mut json = Vec::new();
        py.detach(|| self.0.write(GraphFormat::Json, view, &mut json))?;
        String::from_utf8(json).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// Writes a view to a file in the format of its ending.
    fn save(&self, py: Python<'_>, path: PathBuf, view: &str) -> PyResult<()> {
        let view = self::view(view)?;
        py.detach(|| self.0.save(view, &path)).map_err(|error| match error.kind() {
            std::io::ErrorKind::InvalidInput => PyValueError::new_err(error.to_string()),
            _ => PyOSError::new_err(format!("{}: {error}", path.display())),
        })
    }
}

fn view(name: &str) -> PyResult<View> {
    let told = || PyValueError::new_err(format!("no view is called {name:?}; the views are all, sources, outlets, claims"));
    View::from_name(name).ok_or_else(told)
}
