//! The kinds of documents, and what reads them.

use super::docx::Docx;
use super::fault::Fault;
use super::read::Read;
use super::{mail, odt, pdf, subtitles};

/// What kind of document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Kind {
    /// A document of Word and most others.
    Docx,
    /// A document of `LibreOffice` and others.
    Odt,
    /// Pages.
    Pdf,
    /// A mail.
    Mail,
    /// Subtitles in `WebVTT`, in `SubRip`.
    Vtt,
    Srt,
}

impl Kind {
    /// What kind it is by its first bytes, if those tell.
    pub(in crate::read) fn by_content(start: &[u8]) -> Option<Self> {
        /// What the first part of an odt holds, which is not packed.
        const ODT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.text";
        match start {
            [b'P', b'K', 3, 4, ..] => Some(match memchr::memmem::find(start, ODT) {
                Some(_) => Self::Odt,
                None => Self::Docx,
            }),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [b'W', b'E', b'B', b'V', b'T', b'T', ..] => Some(Self::Vtt),
            _ => None,
        }
    }

    /// Whether its bytes are text.
    pub(in crate::read) const fn is_text(self) -> bool {
        matches!(self, Self::Mail | Self::Vtt | Self::Srt)
    }

    /// Reads a document that stays under a limit, in bytes once unpacked.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(in crate::read) fn read(self, bytes: &[u8], limit: u64) -> Result<Read, Fault> {
        match self {
            Self::Docx => {
                let body = Docx::read(bytes, limit)?.body;
                Ok(Read { text: body.text, origin: body.origin, ..Read::default() })
            }
            Self::Odt => odt::read(bytes, limit),
            Self::Pdf => pdf::read(bytes, limit),
            Self::Mail => mail::read(bytes),
            Self::Vtt => subtitles::read(bytes, "vtt"),
            Self::Srt => subtitles::read(bytes, "srt"),
        }
    }
}
