//! What a page tells of itself in its first bytes: that it is one, and its encoding.

use encoding_rs::{Encoding, UTF_8};
use html5gum::{StartTag, Token};

use super::unheard::tokens;

/// Bytes in which the encoding is to be told.
const FRONT: usize = 4 << 10;

/// Whether bytes of unknown kind are clearly a web page: after blanks they start with `<!doctype html` or `<html`.
pub(in crate::read) fn is_page(bytes: &[u8]) -> bool {
    let seen = |byte: &&u8| !matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF);
    let front: Vec<u8> = bytes.iter().take(FRONT).filter(seen).map(u8::to_ascii_lowercase).collect();
    let front = front.trim_ascii_start();
    front.starts_with(b"<!doctype html") || front.starts_with(b"<html")
}

/// The encoding that a page declares in `<meta charset=…>` or `<meta http-equiv=content-type …>`.
pub(in crate::read) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let front = &bytes[..bytes.len().min(FRONT)];
    let tokens = tokens(front).map_while(Result::ok);
    let mut metas = tokens.filter_map(|token| match token {
        Token::StartTag(tag) if tag.name.as_slice() == b"meta" => Some(tag),
        _ => None,
    });
    let label = metas.find_map(|tag| label(&tag))?;
    let encoding = Encoding::for_label(&label)?;
    // That the declaration could be read shows that it is none of two bytes for each letter.
    Some(if encoding.is_ascii_compatible() || encoding.name() == "ISO-2022-JP" { encoding } else { UTF_8 })
}

/// The name of an encoding in a `meta` tag.
fn label(tag: &StartTag<()>) -> Option<Vec<u8>> {
    let attribute = |name: &[u8]| tag.attributes.get(name).map(|value| value.to_ascii_lowercase());
    if let Some(label) = attribute(b"charset") {
        return Some(label);
    }
    attribute(b"http-equiv").filter(|kind| kind == b"content-type")?;
    let content = attribute(b"content")?;
    let at = memchr::memmem::find(&content, b"charset")? + b"charset".len();
    let rest = content[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte);
    Some(rest.iter().skip_while(|byte| b"'\"".contains(byte)).take_while(is_part).copied().collect())
}
