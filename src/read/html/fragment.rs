//! Text with markup in it, as feeds and dumps hold it: `&quot;No,&quot; <b>Ann Lee</b> said.<br/>It rained.`

use std::sync::LazyLock;

use memchr::{memchr_iter, memchr2, memmem};

use super::marked::mark;
use super::prose::{self, Breaks};
use crate::embedded;
use crate::text::Origin;

/// Elements that are met in such texts.
static ELEMENTS: LazyLock<Vec<&'static str>> = LazyLock::new(|| entries("pages/elements.txt"));
/// No reference is longer, in bytes, the ampersand left out.
const LONGEST_REFERENCE: usize = 10;

/// A text without its markup, and where its letters are in it; `None` if it has none.
pub(in crate::read) fn fragment(text: &str) -> Option<(String, Origin)> {
    if !has_tag(text) && !has_reference(text) {
        return None;
    }
    let (plain, pieces) = plain(text);
    // Markup that was escaped once more.
    let (plain, pieces) = if has_tag(&plain) {
        let (inner, within) = self::plain(&plain);
        (inner, composed(&within, &pieces))
    } else {
        (plain, pieces)
    };
    plain.contains(char::is_alphanumeric).then(|| (plain, Origin::new(&pieces, text)))
}

/// The text, and where its pieces start in it and in what it was taken from.
fn plain(text: &str) -> (String, Vec<(usize, usize)>) {
    let marked = mark(text);
    let breaks = match () {
        () if ["<p", "<br", "<div", "<li"]
            .iter()
            .any(|tag| memmem::find(text.as_bytes(), tag.as_bytes()).is_some()) =>
        {
            Breaks::None
        }
        () if text.contains("\n\n") || text.contains("\n\r\n") => Breaks::AtEmptyLines,
        () => Breaks::AtLines,
    };
    let mut prose = prose::whole(text, &marked, breaks);
    prose.text.truncate(prose.text.trim_end().len());
    prose.text.push('\n');
    (prose.text, prose.pieces)
}

/// Pieces of a text within another whose own pieces are known, as pieces of what that was taken from.
fn composed(within: &[(usize, usize)], pieces: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (index, &(text, from)) in within.iter().enumerate() {
        let next = within.get(index + 1).map_or(usize::MAX, |&(next, _)| from + (next - text));
        let first = pieces.partition_point(|&(start, _)| start <= from).saturating_sub(1);
        let parts = pieces[first..].iter().take_while(|&&(start, _)| start <= from || start < next);
        found.extend(parts.map(|&(start, file)| match start.checked_sub(from) {
            Some(ahead) => (text + ahead, file),
            None => (text, file + (from - start)),
        }));
    }
    found
}

fn has_tag(text: &str) -> bool {
    memchr_iter(b'<', text.as_bytes()).any(|at| {
        let rest = &text.as_bytes()[at + 1..];
        let rest = rest.strip_prefix(b"/").unwrap_or(rest);
        let length = rest.iter().take(LONGEST_REFERENCE).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let ends = rest.get(length).is_some_and(|byte| matches!(byte, b'>' | b'/') || byte.is_ascii_whitespace());
        let closes = || memchr2(b'<', b'>', rest).is_some_and(|at| rest[at] == b'>');
        ends && closes() && ELEMENTS.iter().any(|name| rest[..length].eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// Whether a character is written as a reference: `&quot;`, `&#39;`.
fn has_reference(text: &str) -> bool {
    memchr_iter(b'&', text.as_bytes()).any(|at| {
        let rest = &text.as_bytes()[at + 1..];
        let name = rest.iter().take(LONGEST_REFERENCE).position(|&byte| byte == b';').unwrap_or_default();
        match &rest[..name] {
            [b'#', digits @ ..] => !digits.is_empty() && digits.iter().all(u8::is_ascii_alphanumeric),
            [first, _, ..] => first.is_ascii_lowercase() && rest[..name].iter().all(u8::is_ascii_alphanumeric),
            _ => false,
        }
    })
}

fn entries(path: &str) -> Vec<&'static str> {
    embedded::data_lines(path).collect()
}

#[cfg(test)]
mod tests {
    use super::fragment;

    #[test]
    fn markup_is_taken_out_and_places_stay() {
        for (text, expected) in [
            (
                "&quot;It&#39;s late,&quot; <b>Ida Brandt</b> said.<br/>It rained.",
                "\"It's late,\" Ida Brandt said.\n\nIt rained.\n",
            ),
            ("&lt;p&gt;Ida Brandt said it rained.&lt;/p&gt;", "Ida Brandt said it rained.\n"),
            ("It rained,&nbsp;she said.\n\nIt <i>snowed</i>\ntoo.", "It rained, she said.\n\nIt snowed too.\n"),
            ("One &amp; one.\nTwo.", "One & one.\n\nTwo.\n"),
        ] {
            let (plain, _) = fragment(text).expect("markup");
            assert_eq!(plain, expected);
        }
        for text in ["AT&T; and <sic> stay", "a < b & c > d", "R&B", "one <p or <b a", "rain<P/"] {
            assert!(fragment(text).is_none(), "{text}");
        }
    }
}
