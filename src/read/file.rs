//! One file, or standard input, to one article, in two steps: bytes are read one after the other, what is
//! to be done with them can be done by many threads.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::decode::{self, Decoded};
use super::packed::Packing;
use super::published::published;
use super::{ReadError, html, walk};
use crate::diagnostic::Diagnostic;
use crate::text::Article;

/// An article with what its reading has to tell.
#[derive(Clone, Debug)]
pub struct Input {
    /// The article.
    pub article: Article,
    /// What was assumed or could not be decoded.
    pub diagnostics: Vec<Diagnostic>,
}

/// What messages call `-`.
const STDIN: &str = "standard input";

/// Spans count bytes in 32 bits.
const LIMIT: u64 = u32::MAX as u64;

/// An input as it lies there: read, but not yet decoded.
#[derive(Clone, Debug)]
pub struct Raw {
    id: String,
    /// What messages call it.
    name: String,
    bytes: Vec<u8>,
    /// Whether it is a web page.
    is_page: bool,
}

/// Reads the bytes of the file at `path`, or of standard input for `-`. The article's id is the path as given.
///
/// # Errors
/// What is missing, unreadable, of an unknown ending, binary or too large.
pub fn open(path: &Path) -> Result<Raw, ReadError> {
    let id = path.display().to_string();
    if id == "-" {
        let bytes = stdin()?;
        return Ok(Raw { id, name: STDIN.to_owned(), is_page: html::is_page(&bytes), bytes });
    }
    let bytes = file(path, &id)?;
    let is_page = walk::ending(path).is_some_and(|ending| walk::is_page(&ending));
    Ok(Raw { name: id.clone(), id, bytes, is_page })
}

/// Reads the file at `path`, or standard input for `-`, as one article whose id is the path as given.
///
/// # Errors
/// What is missing, unreadable, of an unknown ending, binary, empty, too large, or a web page without an article.
pub fn read(path: &Path) -> Result<Input, ReadError> {
    open(path)?.article()
}

impl Raw {
    /// The input under another id.
    #[must_use]
    pub fn with_id(self, id: impl Into<String>) -> Self {
        Self { id: id.into(), ..self }
    }

    /// Number of its bytes.
    pub const fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether it has no byte.
    pub const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Decodes it, and takes the article out of a web page.
    ///
    /// # Errors
    /// What is empty, too large, or a web page without an article.
    pub fn article(self) -> Result<Input, ReadError> {
        let Self { id, name, bytes, is_page } = self;
        let declared = if is_page { html::declared(&bytes) } else { None };
        let Decoded { text, mut diagnostics } = decode::decode_declared(bytes, declared);
        if text.len() as u64 >= LIMIT {
            return Err(ReadError::TooLarge { id: name });
        }
        if text.chars().all(|c| c.is_whitespace() || c.is_control() || c == '\u{FEFF}') {
            return Err(ReadError::Empty { id: name });
        }
        if let Some(article) = if is_page { html::article(&id, &name, &text)? } else { None } {
            // Places in the page are none in the article.
            for remark in &mut diagnostics {
                remark.span = None;
            }
            return Ok(Input { article, diagnostics });
        }
        let published = published(&id, &text);
        Ok(Input { article: Article::new(id, text).with_metadata(None, None, published), diagnostics })
    }
}

fn stdin() -> Result<Vec<u8>, ReadError> {
    all(io::stdin().lock(), STDIN, |error, _| ReadError::Unreadable { path: STDIN.into(), error })
}

fn file(path: &Path, id: &str) -> Result<Vec<u8>, ReadError> {
    if let Some(ending) = walk::ending(path).filter(|ending| !walk::is_read(ending)) {
        let path = path.to_owned();
        return Err(if path.exists() {
            ReadError::UnknownEnding { path, ending }
        } else {
            ReadError::Missing { path }
        });
    }
    let problem = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => ReadError::Missing { path: path.to_owned() },
        _ => ReadError::Unreadable { path: path.to_owned(), error },
    };
    let file = File::open(path).map_err(problem)?;
    if file.metadata().map_err(problem)?.len() >= LIMIT {
        return Err(ReadError::TooLarge { id: id.to_owned() });
    }
    match Packing::of(path) {
        Some(packing) => {
            all(packing.unpack(file), id, |error, bytes| ReadError::Damaged { path: path.to_owned(), bytes, error })
        }
        None => all(file, id, |error, _| problem(error)),
    }
}

/// All bytes; gives up on binary content after its first bytes, and at the limit. `problem` is told the
/// error and how many bytes were read before it.
fn all(reader: impl io::Read, id: &str, problem: impl Fn(io::Error, usize) -> ReadError) -> Result<Vec<u8>, ReadError> {
    let mut reader = reader.take(LIMIT);
    let mut bytes = Vec::new();
    let read = reader.by_ref().take(decode::PREFIX as u64).read_to_end(&mut bytes);
    read.map_err(|error| problem(error, bytes.len()))?;
    if let Some(what) = decode::binary(&bytes) {
        return Err(ReadError::Binary { id: id.to_owned(), what });
    }
    let read = reader.read_to_end(&mut bytes);
    read.map_err(|error| problem(error, bytes.len()))?;
    if bytes.len() as u64 >= LIMIT {
        return Err(ReadError::TooLarge { id: id.to_owned() });
    }
    Ok(bytes)
}
