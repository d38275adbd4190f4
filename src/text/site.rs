//! Where people find an article: a file of its own, or a record of a file of many.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A file, and the record of it if it holds many articles.
///
/// ```
/// use ascribe::text::Site;
/// let site = Site::record("news.jsonl", "17", 3);
/// assert_eq!((site.name().as_ref(), site.file()), ("news.jsonl#17", "news.jsonl"));
/// assert_eq!(Site::file_of_one("draft.txt").name(), "draft.txt");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    file: String,
    within: Option<Within>,
}

/// Which record of a file it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Within {
    key: String,
    line: usize,
}

impl Site {
    /// A file that is one article.
    pub fn file_of_one(file: impl Into<String>) -> Self {
        Self { file: file.into(), within: None }
    }

    /// A record of a file: its id or number there, and the line that it starts on, from 1.
    pub fn record(file: impl Into<String>, key: impl Into<String>, line: usize) -> Self {
        Self { file: file.into(), within: Some(Within { key: key.into(), line }) }
    }

    /// What people are told: the file, with the record's id or number behind it.
    pub fn name(&self) -> Cow<'_, str> {
        match &self.within {
            None => Cow::Borrowed(&self.file),
            Some(Within { key, .. }) => Cow::Owned(format!("{}#{key}", self.file)),
        }
    }

    /// The file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Id or number of the record, and the line of the file that it starts on; `None` in a file of one article.
    pub fn key_and_line(&self) -> Option<(&str, usize)> {
        self.within.as_ref().map(|within| (&*within.key, within.line))
    }
}
