//! The analyzer: one text to a document, many texts to lines of JSON.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use ascribe::Text;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use rayon::prelude::*;
use serde_json::json;

use crate::article::Row;
use crate::document::Document;

/// Reads articles and finds who said what. Threads share it.
#[pyclass(frozen, module = "ascribe._ascribe")]
pub(crate) struct Analyzer(pub(crate) ascribe::Analyzer);

#[pymethods]
impl Analyzer {
    #[new]
    fn new(
        py: Python<'_>,
        grammar: Option<PathBuf>,
        aliases: Option<PathBuf>,
        grammar_only: bool,
        accurate: bool,
    ) -> PyResult<Self> {
        py.detach(|| {
            let mut analyzer = ascribe::Analyzer::new();
            if let Some(folder) = grammar {
                analyzer = analyzer.grammar_dir(folder)?;
            }
            if let Some(file) = aliases {
                analyzer = analyzer.aliases(file)?;
            }
            if accurate {
                analyzer = analyzer.accurate()?;
            }
            Ok(Self(if grammar_only { analyzer.grammar_only() } else { analyzer }))
        })
        .map_err(|error: ascribe::SetupError| PyValueError::new_err(error.to_string()))
    }

    /// Analyses one text.
    fn read(&self, py: Python<'_>, row: Row<'_>) -> PyResult<Document> {
        let text = row.text()?;
        let read = py.detach(|| guarded(text, |text| self.0.read(text)));
        read.map(Document).map_err(|Refusal { told, .. }| PyRuntimeError::new_err(told))
    }

    /// Analyses many texts on all threads; gives a record a line, in the order of the rows. A text that is none is an
    /// exception, or, if it is to be `recorded`, a record without findings that says so.
    fn lines<'py>(&self, py: Python<'py>, rows: Vec<Row<'py>>, recorded: bool) -> PyResult<Bound<'py, PyBytes>> {
        let mut texts = Vec::with_capacity(rows.len());
        for row in rows {
            texts.push(match row.text() {
                Ok(text) => Ok(text),
                Err(error) if recorded => Err(Refusal { id: row.id(), told: error.value(py).to_string() }),
                Err(error) => return Err(error),
            });
        }
        let line = |text: Result<Text, Refusal>| {
            let line = text.and_then(|text| guarded(text, |text| self.0.read(text).to_json().into_bytes()));
            line.or_else(|refusal| if recorded { Ok(refusal.line()) } else { Err(refusal) })
        };
        let lines = py.detach(|| texts.into_par_iter().map(line).collect::<Result<Vec<_>, _>>());
        let lines = lines.map_err(|Refusal { told, .. }| PyRuntimeError::new_err(told))?;
        Ok(PyBytes::new(py, &lines.concat()))
    }
}

/// Why there is nothing to tell of an article.
struct Refusal {
    id: String,
    told: String,
}

impl Refusal {
    /// A record without findings that says so.
    fn line(&self) -> Vec<u8> {
        let remark = json!({ "code": "unread", "severity": "error", "message": self.told });
        let article = json!({ "id": self.id, "chars": 0, "offset_unit": "char" });
        let none: [u8; 0] = [];
        let record = json!({
            "schema": ascribe::record::SCHEMA_NAME, "article": article, "sources": none, "attributions": none,
            "claims": none, "diagnostics": [remark],
        });
        format!("{record}\n").into_bytes()
    }
}

/// Does the work on a text; a panic becomes an error that names the article.
fn guarded<T>(text: Text, work: impl FnOnce(Text) -> T) -> Result<T, Refusal> {
    let id = text.id.clone();
    catch_unwind(AssertUnwindSafe(|| work(text))).map_err(|_| {
        let told = format!("article {id:?}: internal error, please report it");
        Refusal { id, told }
    })
}
