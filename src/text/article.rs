//! The input: one article's text with what is known about it. Immutable after reading; every span
//! of the pipeline points into [`Article::text`].

use std::borrow::Cow;

use super::{Mask, Origin, Site};

/// One article as read, decoded to UTF-8.
///
/// ```
/// use ascribe::text::Article;
/// let article = Article::new("draft.txt", "The bridge is safe, the mayor said.");
/// assert_eq!(article.id(), "draft.txt");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    id: String,
    text: String,
    /// As long as the text; `None` if all of it is read.
    reading: Option<String>,
    title: Option<String>,
    url: Option<String>,
    published: Option<String>,
    outlet: Option<String>,
    origin: Option<Origin>,
    site: Site,
}

impl Article {
    /// An article with the id that outputs show (its path as given, say) and its text.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        let id = id.into();
        Self { site: Site::file_of_one(id.clone()), id, text: text.into(), ..Self::default() }
    }

    /// Adds what metadata tell; `None` where they are silent.
    #[must_use]
    pub fn with_metadata(mut self, title: Option<String>, url: Option<String>, published: Option<String>) -> Self {
        (self.title, self.url, self.published) = (title, url, published);
        self
    }

    /// Tells who published it; `None` if nobody knows.
    ///
    /// ```
    /// use ascribe::text::Article;
    /// let article = Article::new("17", "It rained.").with_outlet(Some("The Vesper Herald".into()));
    /// assert_eq!(article.outlet(), Some("The Vesper Herald"));
    /// ```
    #[must_use]
    pub fn with_outlet(self, outlet: Option<String>) -> Self {
        Self { outlet, ..self }
    }

    /// Tells what of the text is not read.
    #[must_use]
    pub fn masked(self, mask: Mask) -> Self {
        Self { reading: mask.into_reading(), ..self }
    }

    /// Tells where the text is in the file that it was taken out of.
    #[must_use]
    pub fn with_origin(self, origin: Origin) -> Self {
        Self { origin: Some(origin), ..self }
    }

    /// Tells where the article is found, if its id is not the path of its file.
    #[must_use]
    pub fn at(self, site: Site) -> Self {
        Self { site, ..self }
    }

    /// The same article by another id.
    #[must_use]
    pub fn called(self, id: impl Into<String>) -> Self {
        let id = id.into();
        Self { site: Site::file_of_one(id.clone()), id, ..self }
    }

    /// Path or id as given.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What people are told: the id, or the file and the article in it.
    ///
    /// ```
    /// use ascribe::text::{Article, Site};
    /// let article = Article::new("17", "It rained.").at(Site::record("news.jsonl", "17", 1));
    /// assert_eq!((article.id(), article.name().as_ref(), article.file()), ("17", "news.jsonl#17", "news.jsonl"));
    /// ```
    pub fn name(&self) -> Cow<'_, str> {
        self.site.name()
    }

    /// The file that it was read from.
    pub fn file(&self) -> &str {
        self.site.file()
    }

    /// Where people find it.
    pub const fn site(&self) -> &Site {
        &self.site
    }

    /// The decoded text; all spans are byte ranges of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is read of the text: as long as it, with [`super::MASK`] for each byte that is markup.
    pub fn reading(&self) -> &str {
        self.reading.as_deref().unwrap_or(&self.text)
    }

    /// Title from metadata. A title line in the text is a block of kind title instead.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Address from metadata.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Who published it, from metadata: the name of a newspaper or an agency, or the host of its address.
    pub fn outlet(&self) -> Option<&str> {
        self.outlet.as_deref()
    }

    /// Where the text is in the file that it was taken out of; `None` if it is the file's own text.
    pub const fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// Date of publication, ISO 8601: from metadata, the first lines, or the file's name.
    pub fn published(&self) -> Option<&str> {
        self.published.as_deref()
    }
}
