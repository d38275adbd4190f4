//! A record of an archive to an article.

use std::sync::Arc;

use encoding_rs::Encoding;

use super::body::Response;
use super::header::Header;
use super::records::{Record, address};
use crate::read::file::Whole;
use crate::read::kind::Kind;
use crate::read::published::day;
use crate::read::{Input, ReadError, html};
use crate::text::Site;

/// What the records of an archive share.
#[derive(Debug)]
pub(super) struct File {
    /// What articles are told to be from.
    pub(super) id: String,
    /// What messages call it.
    pub(super) name: String,
    /// Bytes that a page stays under.
    pub(super) limit: u64,
}

impl File {
    /// What messages call a record: by its address, or by its number.
    pub(super) fn place(&self, address: Option<&str>, number: usize) -> String {
        address.map_or_else(|| format!("{}, record {number}", self.name), |address| format!("{}#{address}", self.name))
    }
}

/// How a record holds an article.
#[derive(Clone, Copy, Debug)]
enum Form {
    /// A page as a server sent it.
    Response,
    /// A page.
    Markup,
    /// The text of a page.
    Text,
}

/// A record that can hold an article.
#[derive(Clone, Debug)]
pub(in crate::read) struct Page {
    file: Arc<File>,
    /// Which of the archive's records it is, from 1.
    number: usize,
    record: Arc<Record>,
    form: Form,
}

impl Page {
    /// The page of a record, if it can hold an article.
    pub(super) fn of(file: &Arc<File>, number: usize, record: Record) -> Option<Self> {
        let form = form(&record.header, &record.block)?;
        Some(Self { file: file.clone(), number, record: Arc::new(record), form })
    }

    /// Number of its bytes.
    pub(in crate::read) fn len(&self) -> usize {
        self.record.block.len()
    }

    /// Adds to a hash what it holds, and where and when it was fetched.
    pub(in crate::read) fn add_to(&self, hash: &mut hmac_sha256::Hash) {
        let header = &self.record.header;
        for name in ["warc-target-uri", "warc-date"] {
            let value = header.get(name).unwrap_or_default();
            hash.update(value.len().to_le_bytes());
            hash.update(value);
        }
        hash.update(&self.record.block);
    }

    /// Takes the article out of it. Where it does not tell its day, that is the day on which it was fetched.
    ///
    /// # Errors
    /// What keeps it from being one; it is a warning that a page has no article, as most sites have such pages.
    pub(in crate::read) fn article(self) -> Result<Input, ReadError> {
        let Self { file, number, record, form } = self;
        let url = address(&record.header);
        let key = url.clone().unwrap_or_else(|| number.to_string());
        let name = file.place(url.as_deref(), number);
        let too_large = || ReadError::TooLarge { id: name.clone(), limit: file.limit, is_packed: true };
        let (bytes, charset) = match form {
            Form::Response => {
                let response = Response::parse(&record.block);
                let body = response.as_ref().and_then(|response| response.body(file.limit)).ok_or_else(too_large)?;
                (body, response.and_then(|response| encoding(&response.header)))
            }
            Form::Markup | Form::Text => (record.block.clone(), encoding(&record.header)),
        };
        let kind = if matches!(form, Form::Text) { Kind::Text } else { Kind::Page };
        let whole = Whole { id: format!("{}#{key}", file.id), name, bytes, kind, charset, limit: file.limit };
        let Input { article, diagnostics } = whole.article().map_err(|error| match error {
            ReadError::NoArticle { id } | ReadError::Empty { id } => ReadError::NoPage { id },
            other => other,
        })?;
        let title = article.title().map(str::to_owned);
        let in_url = || url.as_deref().and_then(crate::read::address::day);
        let fetched = || record.header.get("warc-date").and_then(day);
        let published = article.published().map(str::to_owned).or_else(in_url).or_else(fetched);
        let host = || url.as_deref().and_then(crate::read::address::host);
        let outlet = article.outlet().map(str::to_owned).or_else(host);
        let url = url.clone().or_else(|| article.url().map(str::to_owned));
        let article = article.with_metadata(title, url, published).with_outlet(outlet);
        Ok(Input { article: article.at(Site::record(file.id.clone(), key, 1)), diagnostics })
    }
}

/// Whether a record with this header can hold an article, by the start of its block.
pub(super) fn holds(header: &Header, block: &[u8]) -> bool {
    form(header, block).is_some()
}

/// What a record holds: what a server gave with success, or a text made of that.
fn form(header: &Header, block: &[u8]) -> Option<Form> {
    let content = header.content_type();
    let content = content.as_deref();
    match header.get("warc-type")? {
        "response" if content.is_none_or(|content| content == "application/http") => {
            let response = Response::parse(block)?;
            let is_page = response.header.content_type().map_or_else(|| html::is_page(response.raw()), is_markup);
            (response.is_found() && is_page).then_some(Form::Response)
        }
        "conversion" if content.is_none_or(|content| content == "text/plain") => Some(Form::Text),
        "resource" | "conversion" if content.is_some_and(is_markup) => Some(Form::Markup),
        _ => None,
    }
}

fn is_markup(content: impl AsRef<str>) -> bool {
    matches!(content.as_ref(), "text/html" | "application/xhtml+xml")
}

/// The encoding that a header tells.
fn encoding(header: &Header) -> Option<&'static Encoding> {
    Encoding::for_label(header.charset()?.as_bytes())
}
