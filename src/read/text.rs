//! A text that another program hands over, with what it knows about it, to its article.

use super::published::{day, published};
use super::{Input, address, decode, html, mask};
use crate::diagnostic::Diagnostic;
use crate::text::{Article, Site};

/// A text with what is known about it. Only the text matters; the rest is shown beside what is found.
///
/// ```
/// use ascribe::Text;
/// let text = Text::new("The bridge is safe, Mayor Ann Lee said.").with_id("17").with_published("2026-05-04");
/// let document = ascribe::Analyzer::new().read(text);
/// assert_eq!(document.record().article.id, "17");
/// assert_eq!(document.record().article.published.as_deref(), Some("2026-05-04"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Text {
    /// The text: plain, or a fragment of HTML.
    pub text: String,
    /// What the article is called: an id of the caller's, or a path.
    pub id: String,
    /// Its title, if the text does not begin with it.
    pub title: Option<String>,
    /// Its full address.
    pub url: Option<String>,
    /// When it was published: a day or a time in ISO 8601. Else its first lines, its id or its address may tell.
    pub published: Option<String>,
    /// Who published it: a name, or an address. Else the host of the article's address.
    pub outlet: Option<String>,
}

impl Text {
    /// A text that nothing is known about; its id is `-`.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), id: "-".to_owned(), title: None, url: None, published: None, outlet: None }
    }

    /// The text with the id that results tell it by.
    #[must_use]
    pub fn with_id(self, id: impl Into<String>) -> Self {
        Self { id: id.into(), ..self }
    }

    /// The text with its title.
    #[must_use]
    pub fn with_title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// The text with its address.
    #[must_use]
    pub fn with_url(self, url: impl Into<String>) -> Self {
        Self { url: Some(url.into()), ..self }
    }

    /// The text with the time of its publication.
    #[must_use]
    pub fn with_published(self, time: impl Into<String>) -> Self {
        Self { published: Some(time.into()), ..self }
    }

    /// The text with who published it.
    #[must_use]
    pub fn with_outlet(self, outlet: impl Into<String>) -> Self {
        Self { outlet: Some(outlet.into()), ..self }
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        decode::is_blank(&self.text)
    }

    /// The article of the text, with what its decoding had to tell.
    pub(in crate::read) fn input(self, site: Option<Site>, diagnostics: Vec<Diagnostic>) -> Input {
        let Self { text, id, title, url, published: time, outlet } = self;
        let url = url.filter(|url| address::is_full(url));
        let in_url = || url.as_deref().and_then(address::day);
        let time = time.and_then(|time| day(&time)).or_else(|| published(&id, &text)).or_else(in_url);
        let outlet = outlet.map(|name| address::host(&name).unwrap_or(name));
        let outlet = outlet.or_else(|| url.as_deref().and_then(address::host));
        let (text, origin) = match html::fragment(&text) {
            Some((plain, origin)) => (plain, Some(origin)),
            None => (text, None),
        };
        let mask = mask::of_text(&text);
        let site = site.unwrap_or_else(|| Site::file_of_one(id.clone()));
        let article = Article::new(id, text).with_metadata(title, url, time).with_outlet(outlet).masked(mask).at(site);
        let article = match origin {
            Some(origin) => article.with_origin(origin),
            None => article,
        };
        Input { article, diagnostics }
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

impl From<Text> for Input {
    fn from(text: Text) -> Self {
        text.input(None, Vec::new())
    }
}
