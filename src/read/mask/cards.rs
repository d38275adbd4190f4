//! Cards that open beside a name on a page, and that were copied with the text: right behind a name, without a blank, it
//! stands once more in full, with headlines behind it and a word for more at the end.

use std::ops::Range;

use memchr::memmem;

use crate::embedded;
use crate::text::Mask;

/// A card has no more text, in bytes.
const LONGEST: usize = 600;

/// Hides them.
pub(super) fn hide(text: &str, mask: &mut Mask) {
    for word in embedded::data_text("pages/cards.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut from = 0;
        for at in memmem::find_iter(text.as_bytes(), word) {
            let end = at + word.len();
            let ends = !text[end..].starts_with(char::is_alphanumeric);
            if let Some(card) = Some(from).filter(|_| ends).and_then(|from| card(text, from, end)) {
                mask.hide(text, card);
                from = end;
            }
        }
    }
}

/// The card that ends here. Inside a card words touch without a blank. It starts at the first such place
/// whose first word is also the first word of a later one.
fn card(text: &str, from: usize, end: usize) -> Option<Range<usize>> {
    let near = text.ceil_char_boundary(from.max(end.saturating_sub(LONGEST)));
    let start = text[near..end].rfind('\n').map_or(near, |feed| near + feed + 1);
    let mut names: Vec<(&str, usize)> = Vec::new();
    let (mut word, mut last) = (start, ' ');
    for (at, c) in text[start..end].char_indices().map(|(at, c)| (start + at, c)) {
        if last.is_lowercase() && c.is_uppercase() {
            let name = &text[word..at];
            if let Some(&(_, first)) = names.iter().find(|(known, _)| *known == name) {
                return Some(first..end);
            }
            names.push((name, at));
        }
        let touches = last.is_lowercase() && c.is_uppercase() && !names_go_on(&text[word..at]);
        if !last.is_alphabetic() || touches {
            word = at;
        }
        last = c;
    }
    None
}

/// Whether what was read of a name may go on with a capital.
fn names_go_on(start: &str) -> bool {
    start.chars().count() <= 3
}
