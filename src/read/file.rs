//! One file, or standard input, to one article.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::published::published;
use super::{ReadError, decode, walk};
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

/// Reads the file at `path`, or standard input for `-`, as one article whose id is the path as given.
///
/// # Errors
/// What is missing, unreadable, of an unknown ending, binary, empty or too large.
pub fn read(path: &Path) -> Result<Input, ReadError> {
    let id = path.display().to_string();
    if id == "-" {
        let bytes = stdin()?;
        return article(id, STDIN, bytes);
    }
    let bytes = file(path, &id)?;
    article(id.clone(), &id, bytes)
}

fn stdin() -> Result<Vec<u8>, ReadError> {
    all(io::stdin().lock(), STDIN, |error| ReadError::Unreadable { path: STDIN.into(), error })
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
    all(file, id, problem)
}

/// All bytes; gives up on binary content after its first bytes, and at the limit.
fn all(reader: impl io::Read, id: &str, problem: impl Fn(io::Error) -> ReadError) -> Result<Vec<u8>, ReadError> {
    let mut reader = reader.take(LIMIT);
    let mut bytes = Vec::new();
    reader.by_ref().take(decode::PREFIX as u64).read_to_end(&mut bytes).map_err(&problem)?;
    if let Some(what) = decode::binary(&bytes) {
        return Err(ReadError::Binary { id: id.to_owned(), what });
    }
    reader.read_to_end(&mut bytes).map_err(problem)?;
    if bytes.len() as u64 >= LIMIT {
        return Err(ReadError::TooLarge { id: id.to_owned() });
    }
    Ok(bytes)
}

/// The article with that id, which messages call `name`.
fn article(id: String, name: &str, bytes: Vec<u8>) -> Result<Input, ReadError> {
    let decoded = decode::decode(bytes);
    let name = || name.to_owned();
    if decoded.text.len() as u64 >= LIMIT {
        return Err(ReadError::TooLarge { id: name() });
    }
    if decoded.text.chars().all(|c| c.is_whitespace() || c.is_control() || c == '\u{FEFF}') {
        return Err(ReadError::Empty { id: name() });
    }
    let published = published(&id, &decoded.text);
    let article = Article::new(id, decoded.text).with_metadata(None, None, published);
    Ok(Input { article, diagnostics: decoded.diagnostics })
}
