//! One file, or standard input, to its articles, in two steps: bytes are read one after the other, what is
//! to be done with them can be done by many threads.

use std::path::{Path, PathBuf};

use encoding_rs::Encoding;

use super::archive::Page;
use super::decode::{self, Decoded};
#[cfg(feature = "documents")]
use super::document::{self, Fault, Read};
use super::kind::{Kind, ending};
use super::mask;
use super::published::published;
use super::records::{self, Record};
use super::stream::{LIMIT, Stream};
use super::{Options, ReadError, archive, html};
use crate::diagnostic::Diagnostic;
use crate::text::Article;
#[cfg(feature = "documents")]
use crate::text::Site;

/// An article with what its reading has to tell.
#[derive(Clone, Debug)]
pub struct Input {
    /// The article.
    pub article: Article,
    /// What was assumed or could not be decoded.
    pub diagnostics: Vec<Diagnostic>,
}

/// An article as it lies there: read, but not yet decoded.
#[derive(Clone, Debug)]
pub struct Raw(Content);

#[derive(Clone, Debug)]
enum Content {
    /// A file of its own.
    Whole(Whole),
    /// A record of a file of many.
    Record(Record),
    /// A page of a web archive.
    Page(Page),
    /// A mail of a mailbox.
    #[cfg(feature = "documents")]
    Mail(document::Mail),
}

impl Input {
    /// The article of a text that is decoded already, as an editor has it; what it holds is told by the ending of `name`,
    /// which is also its id.
    ///
    /// # Errors
    /// What is empty, too large, or a web page without an article.
    ///
    /// ```
    /// use ascribe::read::Input;
    /// let input = Input::from_text("draft.md", "*It rained*, Ann Lee said.".into())?;
    /// assert_eq!(input.article.id(), "draft.md");
    /// # Ok::<(), ascribe::read::ReadError>(())
    /// ```
    pub fn from_text(name: &str, text: String) -> Result<Self, ReadError> {
        let told = ending(Path::new(name)).as_deref().and_then(Kind::by_ending);
        let kind = told.filter(|kind| matches!(kind, Kind::Markdown | Kind::Page)).unwrap_or(Kind::Text);
        let name = name.to_owned();
        of_text(name.clone(), name, kind, Decoded { text, diagnostics: Vec::new() })
    }

    /// The article of a file that is in memory; what it holds is told by the ending of `name`, which is also its id.
    ///
    /// # Errors
    /// What is empty, too large, of an unknown ending, a web page without an article, or a file of many articles.
    pub fn from_bytes(name: &str, bytes: Vec<u8>) -> Result<Self, ReadError> {
        let path = Path::new(name);
        let ending = ending(path).unwrap_or_else(|| "txt".to_owned());
        match Kind::by_ending(&ending).filter(|kind| !kind.holds_records()) {
            Some(kind) => {
                let (id, limit) = (name.to_owned(), Options::MAX_ARTICLE);
                Whole { id, name: name.to_owned(), bytes, kind, charset: None, limit }.article()
            }
            None => Err(ReadError::UnknownEnding { path: path.to_owned(), ending }),
        }
    }
}

/// The bytes of what is one article.
#[derive(Clone, Debug)]
pub(super) struct Whole {
    pub(super) id: String,
    /// What messages call it.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) kind: Kind,
    /// The encoding, if somebody else than the bytes tells it.
    pub(super) charset: Option<&'static Encoding>,
    /// Bytes that it stays under, once unpacked.
    pub(super) limit: u64,
}

/// The articles of an input, each read when it is asked for.
type Raws = Box<dyn Iterator<Item = Result<Raw, ReadError>>>;

/// Reads the file at `path`, or standard input for `-`: one article, whose id is the path as given, or one for
/// each record. What is missing, unreadable, of an unknown ending, binary or too large is an error among them.
pub fn open(path: &Path, options: &Options) -> impl Iterator<Item = Result<Raw, ReadError>> + use<> {
    raws(path, options).unwrap_or_else(|error| Box::new(std::iter::once(Err(error))))
}

fn raws(path: &Path, options: &Options) -> Result<Raws, ReadError> {
    let is_stdin = path.as_os_str() == "-";
    let called = options.stdin_name.as_ref().filter(|_| is_stdin).map_or_else(|| path.to_owned(), PathBuf::from);
    let ending = ending(&called);
    let told = ending.as_deref().and_then(Kind::by_ending);
    if let (false, None, Some(ending)) = (is_stdin, told, ending) {
        let path = path.to_owned();
        return Err(if path.exists() {
            ReadError::UnknownEnding { path, ending }
        } else {
            ReadError::Missing { path }
        });
    }
    #[cfg(feature = "parquet")]
    if told == Some(Kind::Columns) && !is_stdin {
        let records = records::of_parquet(path, id_of(&called), options)?;
        return Ok(Box::new(records.map(|record| Ok(Raw(Content::Record(record?))))));
    }
    let mut stream = Stream::open(path)?;
    let kind = match told {
        Some(Kind::Text | Kind::Markdown) if is_stdin && html::is_page(&stream.start) => Kind::Page,
        Some(kind) => kind,
        None if is_stdin => Kind::by_content(&stream.start),
        None => Kind::Text,
    };
    if kind.is_text() {
        stream = stream.checked()?;
    }
    let id = id_of(&called);
    if kind == Kind::Archive {
        return Ok(Box::new(archive::pages(stream, id, options).map(|page| Ok(Raw(Content::Page(page?))))));
    }
    #[cfg(feature = "documents")]
    if kind == Kind::Mailbox {
        return Ok(Box::new(document::mails(stream, id, options).map(|mail| Ok(Raw(Content::Mail(mail?))))));
    }
    if kind.holds_records() {
        return Ok(Box::new(records::all(stream, kind, id, options).map(|record| Ok(Raw(Content::Record(record?))))));
    }
    let name = stream.name.to_string();
    let limit = options.max_article / if kind == Kind::Page { Options::PAGE_SHARE } else { 1 };
    let whole = Whole { id, name, bytes: stream.all(limit)?, kind, charset: None, limit };
    Ok(Box::new(std::iter::once(Ok(Raw(Content::Whole(whole))))))
}

/// The path as given; bytes of it that are no character are written out, so that no two files share an id.
fn id_of(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    path.to_str().map_or_else(|| bytes.escape_ascii().to_string(), str::to_owned)
}

impl Raw {
    /// Number of its bytes.
    pub fn len(&self) -> usize {
        match &self.0 {
            Content::Whole(whole) => whole.bytes.len(),
            Content::Record(record) => record.len(),
            Content::Page(page) => page.len(),
            #[cfg(feature = "documents")]
            Content::Mail(mail) => mail.bytes.len(),
        }
    }

    /// Whether it has no byte.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of its article, where that is known before it is decoded: that of a file that is one article.
    pub fn id(&self) -> Option<&str> {
        match &self.0 {
            Content::Whole(whole) => Some(&whole.id),
            Content::Record(_) | Content::Page(_) => None,
            #[cfg(feature = "documents")]
            Content::Mail(_) => None,
        }
    }

    /// The first half of the SHA-256 of its bytes and of what decides how they are read: equal for what gives the same
    /// article under the same id.
    pub fn digest(&self) -> u128 {
        let mut hash = hmac_sha256::Hash::new();
        match &self.0 {
            Content::Whole(whole) => {
                hash.update(format!("{:?}", whole.kind));
                hash.update(&whole.bytes);
            }
            Content::Record(record) => record.add_to(&mut hash),
            Content::Page(page) => page.add_to(&mut hash),
            #[cfg(feature = "documents")]
            Content::Mail(mail) => hash.update(&mail.bytes),
        }
        let whole = hash.finalize();
        whole.first_chunk().map_or(0, |half| u128::from_be_bytes(*half))
    }

    /// The JSON of a record of `ascribe/1`, if it is one: it tells what was found in an article, and is none itself.
    pub fn extracted(&self) -> Option<Vec<u8>> {
        match &self.0 {
            Content::Whole(_) | Content::Page(_) => None,
            #[cfg(feature = "documents")]
            Content::Mail(_) => None,
            Content::Record(record) => record.extracted(),
        }
    }

    /// Decodes it: takes the article out of a web page, or the text out of a record.
    ///
    /// # Errors
    /// What is empty, too large, a web page without an article, or a record without a text.
    pub fn article(self) -> Result<Input, ReadError> {
        match self.0 {
            Content::Whole(whole) => whole.article(),
            Content::Record(record) => record.article(),
            Content::Page(page) => page.article(),
            #[cfg(feature = "documents")]
            Content::Mail(mail) => mail_article(&mail),
        }
    }
}

impl Whole {
    pub(super) fn article(self) -> Result<Input, ReadError> {
        #[cfg(feature = "documents")]
        if let Kind::Document(kind) = self.kind {
            return self.document(kind);
        }
        let Self { id, name, bytes, kind, charset, .. } = self;
        let is_page = kind == Kind::Page;
        let declared = charset.or_else(|| if is_page { html::declared(&bytes) } else { None });
        of_text(id, name, kind, decode::decode_declared(bytes, declared))
    }

    /// The article of a document.
    #[cfg(feature = "documents")]
    fn document(self, kind: document::Kind) -> Result<Input, ReadError> {
        let Self { id, name, bytes, limit, .. } = self;
        match kind.read(&bytes, limit) {
            Ok(read) => article_of(id, name, read),
            Err(Fault::TooLarge) => Err(ReadError::TooLarge { id: name, limit, is_packed: true }),
            Err(fault) => Err(ReadError::Document { id: name, fault }),
        }
    }
}

/// The article of a mail in a mailbox.
#[cfg(feature = "documents")]
fn mail_article(mail: &document::Mail) -> Result<Input, ReadError> {
    let site = Site::record(mail.file.clone(), mail.number.to_string(), mail.line);
    let id = site.name().into_owned();
    let read = document::Kind::Mail.read(&mail.bytes, u64::MAX);
    let read = read.map_err(|fault| ReadError::Document { id: id.clone(), fault })?;
    let Input { article, diagnostics } = article_of(id.clone(), id, read)?;
    Ok(Input { article: article.at(site), diagnostics })
}

/// The article of what was read of a document; messages call it `name`.
#[cfg(feature = "documents")]
fn article_of(id: String, name: String, read: Read) -> Result<Input, ReadError> {
    let Read { text, origin, title, published: day, diagnostics } = read;
    if decode::is_blank(&text) {
        return Err(ReadError::Empty { id: name });
    }
    let (day, mask) = (day.or_else(|| published(&id, &text)), mask::of_text(&text));
    let article = Article::new(id, text).with_metadata(title, None, day).with_origin(origin).masked(mask);
    Ok(Input { article, diagnostics })
}

/// The article of a text of that kind.
fn of_text(id: String, name: String, kind: Kind, decoded: Decoded) -> Result<Input, ReadError> {
    let Decoded { text, mut diagnostics } = decoded;
    if text.len() as u64 >= LIMIT {
        return Err(ReadError::TooLarge { id: name, limit: LIMIT, is_packed: false });
    }
    if decode::is_blank(&text) {
        return Err(ReadError::Empty { id: name });
    }
    if let Some(article) = if kind == Kind::Page { html::article(&id, &name, &text)? } else { None } {
        // Places in the page are none in the article.
        for remark in &mut diagnostics {
            remark.span = None;
        }
        return Ok(Input { article, diagnostics });
    }
    let published = published(&id, &text);
    if let Some((text, origin)) = Some(&text).filter(|_| kind == Kind::Text).and_then(|text| html::fragment(text)) {
        let mask = mask::of_text(&text);
        let article = Article::new(id, text).with_metadata(None, None, published).with_origin(origin).masked(mask);
        return Ok(Input { article, diagnostics });
    }
    let mask = if kind == Kind::Markdown { mask::of_markdown(&text) } else { mask::of_text(&text) };
    Ok(Input { article: Article::new(id, text).with_metadata(None, None, published).masked(mask), diagnostics })
}
