//! An analysed article.

use ascribe::Settings;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// An analysed article, told in JSON.
#[pyclass(frozen, module = "ascribe._ascribe")]
pub(crate) struct Document(pub(crate) ascribe::Document);

#[pymethods]
impl Document {
    /// The text that offsets count in.
    #[getter]
    fn text(&self) -> &str {
        self.0.text()
    }

    /// Its record.
    fn record(&self) -> String {
        self.0.to_json()
    }

    /// What an audit says of it; only claims that are so much worth checking count.
    fn audit(&self, py: Python<'_>, min_score: Option<f32>) -> PyResult<String> {
        let settings = Settings { min_score, ..Settings::default() };
        let audit = py.detach(|| serde_json::to_string(&self.0.audit(&settings)));
        audit.map_err(|error| PyValueError::new_err(error.to_string()))
    }
}
