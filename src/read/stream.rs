//! An input as bytes: opened, unpacked, its first bytes looked at.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};

use super::decode;
use super::packed::Packing;
use super::{ReadError, archive};

/// What messages call `-`.
const STDIN: &str = "standard input";

/// Bytes by which a packed file is known.
const MAGIC: usize = 4;
/// Spans count bytes in 32 bits.
pub(super) const LIMIT: u64 = u32::MAX as u64;

/// The bytes of an input.
pub(super) struct Stream {
    /// What messages call it.
    pub(super) name: Name,
    /// The first bytes.
    pub(super) start: Vec<u8>,
    /// The bytes behind them.
    pub(super) rest: Box<dyn Read>,
    /// Number of bytes of the file, packed or not, if the system tells.
    pub(super) size: Option<u64>,
}

/// What messages call an input, and whether it is packed.
#[derive(Clone, Debug)]
pub(super) struct Name {
    path: PathBuf,
    pub(super) is_packed: bool,
}

impl Stream {
    /// Opens the file at `path`, or standard input for `-`.
    ///
    /// # Errors
    /// What is missing, or unreadable.
    pub(super) fn open(path: &Path) -> Result<Self, ReadError> {
        if path.as_os_str() == "-" { Ok(Self::stdin()) } else { Self::file(path) }
    }

    fn file(path: &Path) -> Result<Self, ReadError> {
        let mut name = Name { path: path.to_owned(), is_packed: false };
        let file = File::open(path).map_err(|error| name.problem(error, 0))?;
        let size = file.metadata().map_err(|error| name.problem(error, 0))?.len();
        let packing = Packing::of(path);
        name.is_packed = packing.is_some();
        let mut file = BufReader::new(file);
        let rest: Box<dyn Read> = match packing {
            Some(packing) => {
                let start = file.fill_buf().map_err(|error| name.problem(error, 0))?;
                if start.len() >= MAGIC && Packing::of_bytes(start) != Some(packing) {
                    return Err(ReadError::NotPacked { path: name.path, packing: packing.name() });
                }
                if start.is_empty() { Box::new(io::empty()) } else { packing.unpack(file) }
            }
            None => Box::new(file),
        };
        Ok(Self { name, start: Vec::new(), rest, size: Some(size) }.started())
    }

    fn stdin() -> Self {
        let name = Name { path: STDIN.into(), is_packed: false };
        let stream = Self { name, start: Vec::new(), rest: Box::new(io::stdin().lock()), size: None }.started();
        let Some(packing) = Packing::of_bytes(&stream.start) else { return stream };
        let name = Name { is_packed: true, ..stream.name };
        let rest = packing.unpack(io::Cursor::new(stream.start).chain(stream.rest));
        Self { name, start: Vec::new(), rest, size: None }.started()
    }

    /// Reads the first bytes. What ends them too early is told once they have been used.
    fn started(mut self) -> Self {
        if let Err(error) = self.rest.by_ref().take(decode::PREFIX as u64).read_to_end(&mut self.start) {
            self.rest = Box::new(Broken { error: Some(error), rest: self.rest });
        }
        self
    }

    /// Gives up on what is no text by its first bytes.
    ///
    /// # Errors
    /// If it is none.
    pub(super) fn checked(self) -> Result<Self, ReadError> {
        match decode::binary(&self.start) {
            Some(what) if !self.start.starts_with(archive::START) => {
                Err(ReadError::Binary { id: self.name.to_string(), what })
            }
            _ => Ok(self),
        }
    }

    /// All bytes, which stay under a limit.
    ///
    /// # Errors
    /// What is too large, or cannot be read to its end.
    pub(super) fn all(self, limit: u64) -> Result<Vec<u8>, ReadError> {
        let Self { name, start: mut bytes, rest, size } = self;
        let limit = limit.min(LIMIT);
        let too_large = || ReadError::TooLarge { id: name.to_string(), limit, is_packed: name.is_packed };
        if size.is_some_and(|size| size >= limit && !name.is_packed) {
            return Err(too_large());
        }
        // In one go: a buffer that grows is copied, and the kernel clears all that it grows into.
        let rest_of_file = size.filter(|_| !name.is_packed).and_then(|size| usize::try_from(size).ok());
        bytes.reserve(rest_of_file.map_or(0, |size| size.saturating_sub(bytes.len())));
        let read = rest.take(limit.saturating_sub(bytes.len() as u64)).read_to_end(&mut bytes);
        read.map_err(|error| name.problem(error, bytes.len() as u64))?;
        if bytes.len() as u64 >= limit { Err(too_large()) } else { Ok(bytes) }
    }
}

/// What is left of an input: an error, and what comes behind it.
struct Broken {
    error: Option<io::Error>,
    rest: Box<dyn Read>,
}

impl Read for Broken {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.error.take().map_or_else(|| self.rest.read(buffer), Err)
    }
}

impl Name {
    /// The name of a file that is read as it is.
    #[cfg(feature = "parquet")]
    pub(super) fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), is_packed: false }
    }

    /// Why reading ended after so many bytes of text.
    pub(super) fn problem(&self, error: io::Error, bytes: u64) -> ReadError {
        let path = self.path.clone();
        match error.kind() {
            io::ErrorKind::Unsupported if self.is_packed => ReadError::WideWindow { path },
            _ if self.is_packed && error.raw_os_error().is_none() => ReadError::Damaged { path, bytes },
            io::ErrorKind::NotFound => ReadError::Missing { path },
            _ => ReadError::Unreadable { path, error },
        }
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.path.display().fmt(f)
    }
}
