//! A row of a table, as Python gives it, to a text for the analysis; what is wrong with it is told with its name.

use ascribe::Text;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

/// Text, id, title, url, published and outlet of an article.
#[derive(FromPyObject)]
pub(crate) struct Row<'py>(
    Bound<'py, PyAny>,
    Bound<'py, PyAny>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
);

impl Row<'_> {
    /// The text, or the error that names the article.
    pub(crate) fn text(&self) -> PyResult<Text> {
        let Self(text, id, title, url, published, outlet) = self;
        let id = words(id, "the id", "")?;
        let told = format!("article {id:?}: ");
        let mut given = Text::new(words(text, "the text", &told)?).with_id(id);
        let optional = |value: &Option<Bound<'_, PyAny>>, what: &str| {
            value.as_ref().map(|value| words(value, what, &told)).transpose()
        };
        given.title = optional(title, "the title")?;
        given.url = optional(url, "the url")?;
        given.published = optional(published, "the day of publication")?;
        given.outlet = optional(outlet, "the outlet")?;
        Ok(given)
    }

    /// What the article is called, as far as that can be told.
    pub(crate) fn id(&self) -> String {
        self.1.str().map_or_else(|_| "?".to_owned(), |id| id.to_string_lossy().into_owned())
    }
}

/// The characters of a string; anything else is an error that says what it is.
fn words(value: &Bound<'_, PyAny>, what: &str, article: &str) -> PyResult<String> {
    let Ok(text) = value.cast::<PyString>() else {
        let kind = value.get_type().qualname().map_or_else(|_| "?".to_owned(), |name| name.to_string());
        let remedy = match kind.as_str() {
            "NoneType" => "is None; drop the row, or give an empty string".to_owned(),
            "bytes" => "is bytes, not a string; decode it first".to_owned(),
            _ => format!("is a value of type {kind}, not a string"),
        };
        return Err(PyTypeError::new_err(format!("{article}{what} {remedy}")));
    };
    text.to_str().map(str::to_owned).map_err(|error| {
        PyValueError::new_err(format!(
            "{article}{what} holds half of a character (a lone surrogate): {}; correct it by \
             text.encode(\"utf-16\", \"surrogatepass\").decode(\"utf-16\", \"replace\")",
            error.value(value.py())
        ))
    })
}
