//! Follows a page's own letters along the text that the library gives back: the same letters, but
//! with references such as `&rdquo;` resolved and white space as it likes.

use std::ops::Range;

use memchr::memchr;

/// How far a letter is searched for where page and text differ, in characters.
const REACH: usize = 16;
/// The longest tag that is stepped over, in bytes.
const LONGEST_TAG: usize = 1024;

/// References that stand for nothing to be seen.
const BLANK: [&str; 14] = [
    "&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&ensp;", "&emsp;", "&thinsp;", "&shy;", "&#173;", "&#xad;", "&#xAD;",
    "&#10;", "&#13;", "&#32;",
];

/// A place in the page.
pub(super) struct Cursor<'p> {
    page: &'p str,
    at: usize,
}

/// Where a letter is.
pub(super) struct Place {
    /// Its bytes in the page.
    pub(super) bytes: Range<usize>,
    /// Whether a line ends before it, after the letter before.
    pub(super) on_new_line: bool,
}

impl<'p> Cursor<'p> {
    /// A cursor at the start.
    pub(super) const fn new(page: &'p str) -> Self {
        Self { page, at: 0 }
    }

    /// Goes to a byte.
    pub(super) fn jump(&mut self, at: usize) {
        self.at = self.page.floor_char_boundary(at);
    }

    /// The byte that it is at.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// The place of the next letter of the text, which is `wanted`, and goes behind it. Where the page
    /// has another letter, the place is near.
    pub(super) fn next(&mut self, wanted: char) -> Place {
        let before = self.at;
        self.skip(wanted);
        let on_new_line = self.page[before..self.at].contains('\n');
        let rest = &self.page[self.at..];
        let length = match rest.chars().next() {
            Some('&') => reference(rest),
            Some(c) if c == wanted => c.len_utf8(),
            _ => match rest.char_indices().take(REACH).find(|&(_, c)| c == wanted) {
                Some((ahead, c)) => {
                    self.at += ahead;
                    c.len_utf8()
                }
                None => 0,
            },
        };
        let start = self.at;
        self.at += length;
        Place { bytes: start..self.at, on_new_line }
    }

    /// Steps over white space and tags, of which a headline may hold some.
    fn skip(&mut self, wanted: char) {
        loop {
            let rest = &self.page[self.at..];
            let blank = rest.len() - rest.trim_start_matches(is_blank).len();
            let rest = &rest[blank..];
            let step = match rest.as_bytes().first() {
                Some(b'&') => BLANK.iter().find(|blank| rest.starts_with(**blank)).map_or(0, |blank| blank.len()),
                Some(b'<') if wanted != '<' => {
                    memchr(b'>', &rest.as_bytes()[..rest.len().min(LONGEST_TAG)]).map_or(0, |end| end + 1)
                }
                _ => 0,
            };
            self.at += blank + step;
            if step == 0 {
                return;
            }
        }
    }
}

/// Whether nothing is to be seen of a character.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_hint(c)
}

/// Whether a character only tells where a word may be parted: soft hyphen, zero-width space.
pub(super) const fn is_hint(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\0')
}

/// Length of the character reference that a text starts with; 1 if the ampersand stands for itself.
fn reference(text: &str) -> usize {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let name = text.bytes().skip(1).take(32).take_while(is_part).count();
    if name > 0 && text.as_bytes().get(1 + name) == Some(&b';') { name + 2 } else { 1 }
}
