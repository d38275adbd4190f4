//! Whether a text is in another language: hardly any of its words are small words of English.

use crate::document::Document;
use crate::lists::List;

/// A shorter text may hold nothing but names.
const FEWEST_WORDS: usize = 60;
/// Of English prose more than one word in so many is a small one.
const SMALL: usize = 10;

/// Whether no claim can be read in it.
pub(super) fn is_foreign(document: &Document<'_>) -> bool {
    let words = document.tokens.entries().filter(|(_, token)| token.kind.is_word());
    let (all, small) = words.fold((0, 0), |(all, small), (id, _)| {
        (all + 1, small + usize::from(document.is_listed(id, List::FunctionWords)))
    });
    all >= FEWEST_WORDS && small * SMALL < all
}
