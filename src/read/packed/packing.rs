//! How a file is packed.

use std::io::{BufReader, Read};
use std::path::Path;

use super::gzip::Members;
use super::zstd::{Frames, is_skippable};
use crate::read::kind::last_ending;

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Packing {
    /// `.gz`
    Gzip,
    /// `.zst`
    Zstd,
}

impl Packing {
    /// How a file of this name is packed.
    pub(in crate::read) fn of(path: &Path) -> Option<Self> {
        match last_ending(path)?.as_str() {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }

    /// How an input that starts with these bytes is packed.
    pub(in crate::read) fn of_bytes(start: &[u8]) -> Option<Self> {
        match start {
            [0x1F, 0x8B, ..] => Some(Self::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Self::Zstd),
            _ => is_skippable(start).then_some(Self::Zstd),
        }
    }

    /// Its name in messages.
    pub(in crate::read) const fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
        }
    }

    /// What the file holds.
    pub(in crate::read) fn unpack<'r>(self, packed: impl Read + 'r) -> Box<dyn Read + 'r> {
        let packed = BufReader::new(packed);
        match self {
            Self::Gzip => Box::new(Members::new(packed)),
            Self::Zstd => Box::new(Frames::new(packed)),
        }
    }
}
