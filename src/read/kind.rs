//! What an input holds, by the ending of its name, or by its first bytes where it has none.

use std::path::Path;

use super::archive;
#[cfg(feature = "documents")]
use super::document;
use super::html;
use super::packed::Packing;

/// What an input holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One article as plain text.
    Text,
    /// One article in Markdown.
    Markdown,
    /// A web page.
    Page,
    /// JSON records, one a line.
    Lines,
    /// A JSON record, or an array of records.
    Values,
    /// Rows below a header, with commas, semicolons or tabs between the cells.
    Table,
    /// Records of a web archive.
    Archive,
    /// Rows in columns: Parquet.
    Columns,
    /// A document as office programs have it, a mail, subtitles.
    #[cfg(feature = "documents")]
    Document(document::Kind),
    /// Mails, one after the other.
    #[cfg(feature = "documents")]
    Mailbox,
}

/// The endings in lower case.
const ENDINGS: &[(&str, Kind)] = &[
    ("txt", Kind::Text),
    ("text", Kind::Text),
    ("md", Kind::Markdown),
    ("markdown", Kind::Markdown),
    ("html", Kind::Page),
    ("htm", Kind::Page),
    ("xhtml", Kind::Page),
    ("jsonl", Kind::Lines),
    ("ndjson", Kind::Lines),
    ("json", Kind::Values),
    ("csv", Kind::Table),
    ("tsv", Kind::Table),
    ("tab", Kind::Table),
    ("warc", Kind::Archive),
    ("wet", Kind::Archive),
    ("parquet", Kind::Columns),
    #[cfg(feature = "documents")]
    ("docx", Kind::Document(document::Kind::Docx)),
    #[cfg(feature = "documents")]
    ("odt", Kind::Document(document::Kind::Odt)),
    #[cfg(feature = "documents")]
    ("pdf", Kind::Document(document::Kind::Pdf)),
    #[cfg(feature = "documents")]
    ("eml", Kind::Document(document::Kind::Mail)),
    #[cfg(feature = "documents")]
    ("mbox", Kind::Mailbox),
    #[cfg(feature = "documents")]
    ("vtt", Kind::Document(document::Kind::Vtt)),
    #[cfg(feature = "documents")]
    ("srt", Kind::Document(document::Kind::Srt)),
];

/// The endings for messages.
#[cfg(feature = "documents")]
pub(super) const ENDINGS_IN_WORDS: &str = ".txt, .md, .html, .docx, .odt, .pdf, .eml, .mbox, .vtt, .srt, .jsonl, .json, .csv (.tsv), .parquet or .warc, with .gz or .zst behind it where it is packed";
#[cfg(not(feature = "documents"))]
pub(super) const ENDINGS_IN_WORDS: &str =
    ".txt, .md, .html, .jsonl, .json, .csv (.tsv), .parquet or .warc, with .gz or .zst behind it where it is packed";

impl Kind {
    /// What files of an ending hold, if they are read.
    pub(super) fn by_ending(ending: &str) -> Option<Self> {
        ENDINGS.iter().find(|(known, _)| *known == ending).map(|&(_, kind)| kind)
    }

    /// What an input without a telling name holds, by its first bytes.
    pub(super) fn by_content(start: &[u8]) -> Self {
        if start.starts_with(archive::START) {
            return Self::Archive;
        }
        #[cfg(feature = "documents")]
        if let Some(kind) = document::Kind::by_content(start) {
            return Self::Document(kind);
        }
        if html::is_page(start) {
            return Self::Page;
        }
        let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
        let first_line = start.split(|&byte| byte == b'\n').next().unwrap_or_default().trim_ascii_end();
        let is_object =
            |text: &[u8]| text.strip_prefix(b"{").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"\""));
        if is_object(start) {
            let whole = first_line.len() == start.len() || first_line.ends_with(b"}");
            return if is_object(first_line) && whole { Self::Lines } else { Self::Values };
        }
        let is_array = start.strip_prefix(b"[").is_some_and(|rest| is_object(rest.trim_ascii_start()));
        if is_array { Self::Values } else { Self::Text }
    }

    /// Whether its bytes are text.
    pub(super) const fn is_text(self) -> bool {
        match self {
            #[cfg(feature = "documents")]
            Self::Document(kind) => kind.is_text(),
            _ => true,
        }
    }

    /// Whether there can be many articles in one input.
    pub(super) const fn holds_records(self) -> bool {
        #[cfg(feature = "documents")]
        if matches!(self, Self::Mailbox) {
            return true;
        }
        matches!(self, Self::Lines | Self::Values | Self::Table | Self::Columns | Self::Archive)
    }
}

/// Whether a file of this name may hold more than one article.
///
/// ```
/// use ascribe::read::may_hold_many;
/// assert!(may_hold_many("news.jsonl.gz".as_ref()) && !may_hold_many("draft.md".as_ref()));
/// ```
pub fn may_hold_many(path: &Path) -> bool {
    ending(path).as_deref().and_then(Kind::by_ending).is_some_and(Kind::holds_records)
}

/// The ending of a file in lower case, if its name has something that looks like one; for a packed file
/// that of what it holds.
pub(super) fn ending(path: &Path) -> Option<String> {
    match Packing::of(path) {
        Some(_) => last_ending(Path::new(path.file_stem()?)),
        None => last_ending(path),
    }
}

/// What a file's name ends in, in lower case, if that looks like an ending.
pub(super) fn last_ending(path: &Path) -> Option<String> {
    let ending = path.extension()?.to_str()?;
    let plausible = ending.len() <= 8
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && ending.bytes().any(|byte| byte.is_ascii_alphabetic());
    plausible.then(|| ending.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn records_on_standard_input_are_known_by_their_start() {
        for (start, kind) in [
            ("{\"id\": 1, \"text\": \"It rained.\"}\n{\"id\": 2}\n", Kind::Lines),
            ("\u{FEFF}{ \"text\": \"a line that goes on past the first bytes", Kind::Lines),
            ("{\n  \"text\": \"It rained.\"\n}\n", Kind::Values),
            ("[{\"text\": \"It rained.\"}]", Kind::Values),
            ("\n[\n  {\n    \"id\"", Kind::Values),
            ("[Editor's note: it rained.]\n{sic}", Kind::Text),
            ("{sic} it rained.", Kind::Text),
            ("<!DOCTYPE html><p>It rained.", Kind::Page),
            ("WARC/1.0\r\nWARC-Type: warcinfo\r\n", Kind::Archive),
            ("", Kind::Text),
        ] {
            assert_eq!(Kind::by_content(start.as_bytes()), kind, "{start}");
        }
    }
}
