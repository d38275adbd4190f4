//! Bytes to text. UTF-8 as it is; a byte order mark is obeyed and dropped; anything else is decoded
//! by what its bytes look like, and the guess is reported. Line endings stay as they are, so that
//! offsets agree with the decoded file.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::twice;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Span;

/// Bytes at the start that tell whether a file is text.
pub(super) const PREFIX: usize = 8 << 10;
/// Bytes that the detection of encodings looks at, from the first one that is not ASCII.
const SAMPLE: usize = 64 << 10;

/// The top-level domain by which detection is told that the text is English: £ is no Ł then.
const ENGLISH: &[u8] = b"uk";

/// Text with what its decoding has to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding assumed, if the bytes did not tell it; bytes that could not be decoded.
    pub diagnostics: Vec<Diagnostic>,
}

/// Decodes the bytes of an article; never fails: what is no character becomes U+FFFD and is reported.
pub fn decode(bytes: Vec<u8>) -> Decoded {
    decode_declared(bytes, None)
}

/// Decodes the bytes of an article that tells its encoding; what is UTF-8 by its bytes is read so all the same.
pub(super) fn decode_declared(bytes: Vec<u8>, declared: Option<&'static Encoding>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return decode_as(encoding, &bytes[mark..], false);
    }
    if let Some(encoding) = utf16_without_mark(&bytes) {
        return decode_as(encoding, &bytes, true);
    }
    if let Some(encoding) = declared.filter(|encoding| !encoding.is_ascii_compatible()) {
        return decode_as(encoding, &bytes, false);
    }
    match String::from_utf8(bytes) {
        Ok(text) => match twice::mend(&text) {
            Some((mended, count)) => Decoded { text: mended, diagnostics: vec![mended_twice(count)] },
            None => Decoded { text, diagnostics: Vec::new() },
        },
        Err(error) => {
            let first = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let sample = &bytes[first.saturating_sub(SAMPLE / 16)..bytes.len().min(first + SAMPLE)];
            match declared {
                Some(encoding) if encoding != UTF_8 => decode_as(encoding, &bytes, false),
                _ if is_mostly_utf8(sample) => decode_as(UTF_8, &bytes, false),
                _ => decode_as(guess(sample), &bytes, true),
            }
        }
    }
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8], guessed: bool) -> Decoded {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let mut diagnostics = Vec::new();
    if guessed {
        diagnostics.push(Diagnostic {
            code: "R001".into(),
            severity: Severity::Note,
            message: format!("the text is not UTF-8; it was read as {}", encoding.name()),
            span: None,
            hint: Some("save it as UTF-8 if characters look wrong".into()),
        });
    }
    if broken {
        diagnostics.push(replaced(&text));
    }
    Decoded { text: text.into_owned(), diagnostics }
}

/// Reports that characters were corrected.
fn mended_twice(count: usize) -> Diagnostic {
    let characters = if count == 1 { "a character was" } else { "characters were" };
    let count = if count == 1 { String::new() } else { format!("{count} ") };
    Diagnostic {
        code: "R003".into(),
        severity: Severity::Note,
        message: format!("{count}{characters} decoded twice, as â€œ for “; the text was corrected"),
        span: None,
        hint: Some("save it once more as UTF-8 if offsets are to fit the file".into()),
    }
}

/// Tells how much could not be decoded, and where first.
fn replaced(text: &str) -> Diagnostic {
    let count = text.matches('\u{FFFD}').count();
    let first = text.find('\u{FFFD}').unwrap_or(0);
    let plural = if count == 1 { "one place holds" } else { "places hold" };
    let count = if count == 1 { String::new() } else { format!("{count} ") };
    Diagnostic {
        code: "R002".into(),
        severity: Severity::Warning,
        message: format!("{count}{plural} bytes that are no character; each was replaced by U+FFFD"),
        span: Some(Span::new(first, first + '\u{FFFD}'.len_utf8())),
        hint: Some("the file may be damaged, or mix encodings".into()),
    }
}

/// Whether broken bytes are rare among UTF-8 sequences: damaged UTF-8 rather than another encoding.
fn is_mostly_utf8(sample: &[u8]) -> bool {
    let (mut characters, mut broken, mut cut) = (0_usize, 0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        characters += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
        cut += usize::from(chunk.invalid().len() > 1);
    }
    characters >= 2 * broken || cut == broken && cut == 1
}

fn guess(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    detector.guess(Some(ENGLISH), Utf8Detection::Deny)
}

/// Whether a text has nothing to read in it.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || c == '\u{FEFF}')
}

/// UTF-16 tells itself in news text: every other byte of most characters is zero.
pub(super) fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let prefix = &bytes[..bytes.len().min(PREFIX) & !1];
    memchr::memchr(0, prefix)?;
    let zeros = |offset: usize| prefix.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = prefix.len() / 2;
    match half {
        0 | 1 => None,
        _ if odd * 10 >= half * 7 && even * 10 <= half => Some(UTF_16LE),
        _ if even * 10 >= half * 7 && odd * 10 <= half => Some(UTF_16BE),
        _ => None,
    }
}

/// First bytes of kinds of files that people mistake for text.
const SIGNATURES: [(&[u8], &str); 14] = [
    (b"%PDF-", "a PDF; save its text first"),
    (b"PK\x03\x04", "a packed document (docx, odt, epub, zip); save its text first"),
    (b"\xD0\xCF\x11\xE0", "an old Office document; save its text first"),
    (b"{\\rtf", "rich text (RTF); save it as plain text first"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\x28\xB5\x2F\xFD", "a zstd archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"RIFF", "a sound or video file"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"\x7FELF", "a program"),
];

/// What the first bytes of a file show it to be, if that is not text.
pub(super) fn binary(prefix: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| prefix.starts_with(signature)) {
        return Some(what);
    }
    if Encoding::for_bom(prefix).is_some() || utf16_without_mark(prefix).is_some() {
        return None;
    }
    let control = |&byte: &u8| u32::from(byte < 32 && !(9..=13).contains(&byte) && byte != 27);
    let controls = prefix.iter().map(control).sum::<u32>() as usize;
    (controls * 20 > prefix.len() && controls > 4).then_some("binary data")
}
