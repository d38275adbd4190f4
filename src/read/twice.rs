//! Text that was decoded twice: UTF-8 that was read as windows-1252 and saved as UTF-8 again, so that “ became â€œ.

use std::sync::LazyLock;

use encoding_rs::WINDOWS_1252;
use memchr::memchr;
use rustc_hash::FxHashMap;

/// The bytes of characters beyond ASCII in windows-1252.
static BYTES: LazyLock<FxHashMap<char, u8>> = LazyLock::new(|| {
    let bytes = 0x80..=0xFF;
    let decode = |byte: u8| WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next().map(|c| (c, byte));
    bytes.filter_map(decode).collect()
});

/// The first byte in UTF-8 of all characters that such a sequence can start with.
const LEAD: u8 = 0xC3;
/// What a closing quotation mark became whose last byte is no character of windows-1252, so that it was lost.
const CUT_MARK: &str = "â€";

/// The text as it was meant, and how many characters were corrected; `None` if there is nothing to correct.
pub(super) fn mend(text: &str) -> Option<(String, usize)> {
    memchr(LEAD, text.as_bytes())?;
    let (mut mended, mut from, mut count) = (String::new(), 0, 0);
    let mut at = 0;
    while let Some(found) = memchr(LEAD, &text.as_bytes()[at..]) {
        at += found;
        let Some((c, length)) = character(&text[at..]) else {
            at += 2;
            continue;
        };
        mended.push_str(&text[from..at]);
        mended.push(c);
        count += 1;
        at += length;
        from = at;
    }
    mended.push_str(&text[from..]);
    (count > 0).then_some((mended, count))
}

/// The character that the start of a text was, and the length of what it became.
fn character(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0; 4];
    let (mut length, mut read) = (0, 0);
    for c in text.chars().take(4) {
        let Some(&byte) = BYTES.get(&c) else { break };
        if read == 0 && !matches!(byte, 0xC2..=0xC5 | 0xE2 | 0xF0) || read > 0 && !(0x80..0xC0).contains(&byte) {
            break;
        }
        (bytes[read], read, length) = (byte, read + 1, length + c.len_utf8());
        let whole = std::str::from_utf8(&bytes[..read]).ok().and_then(|text| text.chars().next());
        if let Some(whole) = whole {
            return Some((whole, length));
        }
    }
    let rest = text.strip_prefix(CUT_MARK)?;
    let lost = if rest.starts_with('\u{FFFD}') { '\u{FFFD}'.len_utf8() } else { 0 };
    Some(('”', CUT_MARK.len() + lost))
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn only_what_was_decoded_twice_is_mended() {
        let twice = |text: &str| -> String {
            let decoded = encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0;
            decoded.into_owned()
        };
        for text in ["“We can’t,” José said – for £5 or 3€…", "Łódź, “Åre” 😀", "»Ñandú«"] {
            let (mended, _) = mend(&twice(text)).expect("something to mend");
            assert_eq!(mended, text);
            assert_eq!(mend(text), None, "{text}");
        }
        assert_eq!(mend("â€œNo,â€ she said.").map(|(text, _)| text).as_deref(), Some("“No,” she said."));
        for text in ["Âge, Ærø, CAFÉ™", "Ô Canada", "50 £", "façade à la São Tomé", "â"] {
            assert_eq!(mend(text), None, "{text}");
        }
    }
}
