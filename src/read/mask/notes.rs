//! Marks of notes in a line, as numbers in brackets or raised ones; and brackets that were written out as words where a
//! text was cut into tokens.

use std::ops::Range;

use memchr::{memchr_iter, memmem};

use crate::text::Mask;

/// Brackets as treebanks write them.
const BRACKETS: [(&str, u8); 6] =
    [("-LRB-", b'('), ("-RRB-", b')'), ("-LSB-", b'['), ("-RSB-", b']'), ("-LCB-", b'{'), ("-RCB-", b'}')];

/// A shorter word before a raised figure may be a unit: km², m³.
const LONGEST_UNIT: usize = 3;

/// Hides the marks.
pub(super) fn hide(text: &str, mask: &mut Mask) {
    for open in memchr_iter(b'[', text.as_bytes()) {
        if let Some(mark) = bracketed(text, open) {
            mask.hide(text, mark);
        }
    }
    if !text.is_ascii() {
        text.match_indices(is_raised).filter(|&(at, _)| raises_note(&text[..at])).for_each(|(at, figure)| {
            mask.hide(text, at..at + figure.len());
        });
    }
    for at in memmem::find_iter(text.as_bytes(), "B-") {
        let end = at + "B-".len();
        let word = end.checked_sub(5).and_then(|start| text.get(start..end)).unwrap_or_default();
        if let Some(&(_, sign)) = BRACKETS.iter().find(|(known, _)| *known == word) {
            mask.put(text, end - 5..end, sign);
        }
    }
}

/// The mark of a note that this bracket opens. A bracket at the start of a line opens an entry of a list, and one behind a
/// word and a blank may stand for a number that was left out.
fn bracketed(text: &str, open: usize) -> Option<Range<usize>> {
    let inner = text[open + 1..].strip_prefix('^').map_or(open + 1, |_| open + 2);
    let digits = text.as_bytes()[inner..].iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    let end = inner + digits + 1;
    let before = text[..open].trim_end_matches(' ');
    let apart = before.len() < open;
    let last = before.chars().next_back().filter(|&c| c != '\n')?;
    let behind_mark = matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '”' | '’' | '\'' | ')' | ']');
    let fits = (1..=3).contains(&digits) && text.get(end - 1..end) == Some("]");
    (fits && (behind_mark || !apart && last.is_alphanumeric())).then_some(open..end)
}

/// Whether a character is a raised figure.
const fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Whether a raised figure behind these words is the mark of a note.
pub(in crate::read) fn raises_note(before: &str) -> bool {
    let before = before.trim_end_matches(is_raised);
    let word = before.chars().rev().take(LONGEST_UNIT + 1).take_while(|c| c.is_alphabetic()).count();
    word > LONGEST_UNIT || before.ends_with('>') || before.ends_with(['.', ',', ';', ':', '!', '?', '"', '”', '’', ')'])
}
