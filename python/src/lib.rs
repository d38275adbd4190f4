//! The Python package `ascribe`: what the library does, for Python. Records cross as JSON, since both sides read and
//! write it fast; the tables and classes that people see are made of it in `ascribe/`.

mod analyzer;
mod article;
mod document;
mod graph;
mod spark;

use std::ffi::OsString;

use mimalloc::MiMalloc;
use pyo3::prelude::*;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The JSON Schema of the records.
#[pyfunction]
fn json_schema() -> String {
    ascribe::record::schema().as_value().to_string()
}

/// Runs the command line; gives its exit code.
#[pyfunction]
fn run(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| ascribe::stages::cli::code(arguments))
}

#[pymodule]
fn _ascribe(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<analyzer::Analyzer>()?;
    module.add_class::<document::Document>()?;
    module.add_class::<graph::Graph>()?;
    module.add_function(wrap_pyfunction!(json_schema, module)?)?;
    module.add_function(wrap_pyfunction!(run, module)?)?;
    module.add_function(wrap_pyfunction!(spark::share, module)?)?;
    module.add_function(wrap_pyfunction!(spark::ties, module)?)?;
    module.add_function(wrap_pyfunction!(spark::pieces, module)?)?;
    module.add_function(wrap_pyfunction!(spark::resolved, module)?)?;
    module.add_function(wrap_pyfunction!(spark::members, module)?)?;
    module.add("__version__", env!("CARGO_PKG_VERSION"))
}
