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
    /// Bytes that an article stays under, unpacked; a web page stays under a part of it, since its markup takes more to
    /// read.
    pub max_article: u64,
    /// What the input on standard input is called instead of `-`; what it holds is told by the ending.
    pub stdin_name: Option<String>,
}

impl Options {
    /// The field of the text, if none was named.
    pub const TEXT: &str = "text";
    /// The field of the id, if none was named.
    pub const ID: &str = "id";
    /// The bytes that an article stays under, if nobody says so.
    pub const MAX_ARTICLE: u64 = 64 << 20;
    /// A web page stays under this part of it.
    pub(super) const PAGE_SHARE: u64 = 4;
}

impl Default for Options {
    fn default() -> Self {
        Self {
            text_field: Self::TEXT.to_owned(),
            id_field: None,
            outlet_field: None,
            max_article: Self::MAX_ARTICLE,
            stdin_name: None,
        }
    }
}
