//! Addresses of the web inside prose: links, mail addresses, bare domains, @handles and #tags.
//! Each is one word.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::class::{self, Class};
use crate::embedded;

/// Endings that make `word.word` a domain, not two sentences without a blank.
static TOP_LEVEL: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| embedded::data_lines("lexicon/top-level.txt").collect());

/// No domain or mailbox name that we look for is longer, in bytes; keeps looking ahead bounded.
const LONGEST_NAME: usize = 64;

/// Length of the link that starts `rest`: everything up to a gap, a quotation mark or an angle
/// bracket, less the punctuation at its end.
pub(super) fn link(rest: &str) -> usize {
    let end = rest
        .find(|c: char| {
            class::is_gap(c) || matches!(c, '"' | '“' | '”' | '‘' | '’' | '«' | '»' | '<' | '>' | '|' | '`')
        })
        .unwrap_or(rest.len());
    let mut link = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '…']);
    while link.ends_with([')', ']', '}']) && !link.contains(['(', '[', '{']) {
        link = link[..link.len() - 1].trim_end_matches(['.', ',', ';', ':', '!', '?']);
    }
    link.len()
}

/// Length of the domain (with its path) or mail address that continues a word at the stop, `@` or
/// `-` at the start of `rest`; `None` if it does not make one.
pub(super) fn address(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let window = &bytes[..bytes.len().min(LONGEST_NAME)];
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let mut end = window.iter().position(|byte| !name(byte)).unwrap_or(window.len());
    let mail = window.get(end) == Some(&b'@');
    if mail {
        end += 1 + window[end + 1..].iter().position(|byte| !name(byte)).unwrap_or(window.len() - end - 1);
    }
    let host = rest[..end].trim_end_matches(['.', '-', '_', '+']);
    let (_, ending) = host.rsplit_once('.')?;
    let known = if mail { ending.len() > 1 } else { TOP_LEVEL.contains(ending) };
    if !known || !rest[end..].chars().next().is_none_or(|c| class::of(c) != Class::Letter) {
        return None;
    }
    let path = if rest[host.len()..].starts_with('/') { link(&rest[host.len()..]) } else { 0 };
    Some(host.len() + path)
}

/// Length of the `@handle` or `#tag` that starts `rest`.
pub(super) fn handle_or_tag(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix(['@', '#'])?;
    if !name.starts_with(|c: char| c == '_' || c.is_alphabetic()) {
        return None;
    }
    let end = name.find(|c: char| !(c == '_' || matches!(class::of(c), Class::Letter | Class::Digit)));
    Some(1 + end.unwrap_or(name.len()))
}
