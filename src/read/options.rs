//! What a person decides about the reading of inputs.

/// How inputs are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The field of a record, or the column of a table, that holds the article's text.
    pub text_field: String,
    /// The field or column that holds its id; `None` is [`Options::ID`] where there is one.
    pub id_field: Option<String>,
    /// The field or column that tells who published it; `None` is the first that is there of `outlet`, `site`,
    /// `publisher` and `source`.
    pub outlet_field: Option<String>,
    /// What the input on standard input is called instead of `-`; what it holds is told by the ending.
    pub stdin_name: Option<String>,
}

impl Options {
    /// The field of the text, if none was named.
    pub const TEXT: &str = "text";
    /// The field of the id, if none was named.
    pub const ID: &str = "id";
}

impl Default for Options {
    fn default() -> Self {
        Self { text_field: Self::TEXT.to_owned(), id_field: None, outlet_field: None, stdin_name: None }
    }
}
