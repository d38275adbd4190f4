//! Results packed as their file's ending says, in parts that are each whole: what was written before a stop can be read.

use std::io::{self, Write as _};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Packing {
    /// `.gz`
    Gzip,
    /// `.zst`
    Zstd,
}

/// So many bytes make a part.
const PART: usize = 4 << 20;

/// More is not held of a file that is not packed.
const LARGE: usize = 256 << 10;

impl Packing {
    /// How a file of this name is to be packed, if it is.
    pub(in crate::cli) fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }

    /// The bytes, packed as a part of their own.
    fn packed(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(bytes)?;
                encoder.finish()
            }
            Self::Zstd => Ok(compress_to_vec(bytes, CompressionLevel::Fastest)),
        }
    }
}

/// Bytes on their way to a file.
#[derive(Debug, Default)]
pub(super) struct Parts {
    packing: Option<Packing>,
    held: Vec<u8>,
}

impl Parts {
    pub(super) const fn new(packing: Option<Packing>) -> Self {
        Self { packing, held: Vec::new() }
    }

    /// Takes bytes.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.held.extend_from_slice(bytes);
    }

    /// What is to be written now that a piece of the result is whole: nothing until there is enough for a part.
    pub(super) fn ready(&mut self) -> io::Result<Vec<u8>> {
        if self.packing.is_some() && self.held.len() < PART { Ok(Vec::new()) } else { self.rest() }
    }

    /// All that was held.
    pub(super) fn rest(&mut self) -> io::Result<Vec<u8>> {
        let held = std::mem::take(&mut self.held);
        match self.packing {
            Some(packing) if !held.is_empty() => packing.packed(&held),
            _ => Ok(held),
        }
    }

    /// What is written before its piece is whole, so that a large one takes no memory; nothing of a packed file.
    pub(super) fn overflow(&mut self) -> Vec<u8> {
        if self.packing.is_some() || self.held.len() < LARGE { Vec::new() } else { std::mem::take(&mut self.held) }
    }

    /// Whether nothing is held.
    pub(super) fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// Forgets what was not written.
    pub(super) fn forget(&mut self) {
        self.held.clear();
    }
}
