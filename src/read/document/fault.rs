//! What is wrong with a document, to be put behind its name: each says what to do.

/// What is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// It is something else.
    #[error("is no {0} document, though its name says so; rename it after what it holds")]
    Other(&'static str),
    /// A document of the Office before 2007.
    #[error("is an old Office document; open it in an office program and save it as docx")]
    Old,
    /// It can only be read with a password.
    #[error("is protected by a password; save it without one")]
    Protected,
    /// It cannot be unpacked.
    #[error("is damaged or cut short; copy or download it again")]
    Damaged,
    /// One of its parts is no XML.
    #[error(
        "is damaged in {part}, line {line}, column {column}: {cause}; open it where it was written and save it again"
    )]
    Broken {
        /// The name of the part.
        part: String,
        /// Line of the part, from 1.
        line: usize,
        /// Column, in characters from 1.
        column: usize,
        /// What is wrong there.
        cause: String,
    },
    /// It has more bytes than an article may have, once unpacked.
    #[error("is too large once unpacked")]
    TooLarge,
    /// It is not what it was when it was audited.
    #[error("was changed while it was read; run the audit again")]
    Changed,
    /// Pages without a letter.
    #[error("holds no text: scanned? make one with text recognition (OCR) first")]
    Scanned,
    /// Nothing to read in it.
    #[error("has no text")]
    Empty,
}
