//! Documents that are an archive of parts: docx, odt. A part is unpacked when it is asked for, and all together stay
//! under a limit, so that a small file cannot take all memory.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use encoding_rs::Encoding;
use zip::ZipArchive;
use zip::result::ZipError;

use super::fault::Fault;
use crate::read::decode;

/// The first bytes of archives, and of Office documents before 2007; those with a password look like them.
const ARCHIVE: &[u8] = b"PK";
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";
/// What the latter hold if it is a document with a password: this name in UTF-16.
const PROTECTED: &str = "EncryptedPackage";

/// An archive of parts.
#[derive(Debug)]
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'b> Package<'b> {
    /// Opens the archive of a document of this kind, by its usual ending; its parts stay under `limit` bytes together.
    ///
    /// # Errors
    /// If it is none, or cannot be read.
    pub fn open(bytes: &'b [u8], kind: &'static str, limit: u64) -> Result<Self, Fault> {
        if bytes.starts_with(COMPOUND) {
            let name: Vec<u8> = PROTECTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let protected = memchr::memmem::find(bytes, &name).is_some();
            return Err(if protected { Fault::Protected } else { Fault::Old });
        }
        if bytes.is_empty() {
            return Err(Fault::Empty);
        }
        if !bytes.starts_with(ARCHIVE) {
            return Err(Fault::Other(kind));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
        Ok(Self { archive, left: limit })
    }

    /// The text of a part of this name; `None` if there is none.
    ///
    /// # Errors
    /// If it cannot be unpacked, is too large, or is no text.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|error| match error {
            ZipError::InvalidPassword => Fault::Protected,
            ZipError::UnsupportedArchive(cause) if cause == ZipError::PASSWORD_REQUIRED => Fault::Protected,
            _ => Fault::Damaged,
        })?;
        let mut bytes = Vec::new();
        file.take(self.left.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Fault::Damaged)?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(Fault::TooLarge)?;
        decoded(bytes).map(Some).ok_or_else(|| Fault::Broken {
            part: name.to_owned(),
            line: 1,
            column: 1,
            cause: "its bytes are no characters".to_owned(),
        })
    }

    /// The archive itself.
    pub fn into_archive(self) -> ZipArchive<Cursor<&'b [u8]>> {
        self.archive
    }
}

/// The characters of a part: UTF-8, or UTF-16 as it tells itself.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let marked = Encoding::for_bom(&bytes);
    if let Some((encoding, mark)) = marked.or_else(|| decode::utf16_without_mark(&bytes).map(|found| (found, 0))) {
        return encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]).map(Cow::into_owned);
    }
    String::from_utf8(bytes).ok()
}
