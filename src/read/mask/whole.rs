//! The mask of a whole text, by its kind.

use super::{cards, notes};
use crate::text::Mask;

/// The mask of a text as people write it.
pub(in crate::read) fn of_text(text: &str) -> Mask {
    let mut mask = Mask::default();
    notes::hide(text, &mut mask);
    cards::hide(text, &mut mask);
    mask
}

/// The mask of a text in Markdown.
pub(in crate::read) fn of_markdown(text: &str) -> Mask {
    let mut mask = of_text(text);
    super::markdown::hide(text, &mut mask);
    mask
}
