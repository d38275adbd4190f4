//! Letters pages: what readers wrote, each signed in a line below. The article states nothing of it.

use crate::document::Document;
use crate::layout::{Block, BlockKind};
use crate::lists::List;
use crate::text::{BlockId, TokenId};
use std::ops::RangeInclusive;

/// Fewer signatures may be headings.
const FEWEST: usize = 3;
/// Fewer may be so below "Letters": a name and a place sign one.
const FEWEST_LETTERS: usize = 2;
/// No signature has more tokens.
const LONGEST: usize = 5;

/// The blocks from the line that announces letters to the last signature.
pub(super) fn letters(document: &Document<'_>) -> Option<RangeInclusive<BlockId>> {
    let blocks = document.blocks.all();
    let announces = |(id, block): (BlockId, &Block)| {
        let words = document.words.of(block.tokens);
        let (heading, length) = document.lists[List::LetterHeadings].longest(words)?;
        let ends = block.tokens.iter().skip(length).all(|token| matches!(document.text(token), "." | ":"));
        (block.kind != BlockKind::Title && ends).then_some((id, heading))
    };
    let (first, heading) = blocks.entries().find_map(announces)?;
    let fewest = if heading.value.is_some() { FEWEST_LETTERS } else { FEWEST };
    let signed = blocks.entries().filter(|(id, block)| *id > first && is_signature(document, block));
    let (count, last) = signed.fold((0, first), |(count, _), (id, _)| (count + 1, id));
    (count >= fewest).then_some(first..=last)
}

/// "Ann Lee.", "@annlee": a line with nothing but a name.
fn is_signature(document: &Document<'_>, block: &Block) -> bool {
    let words = || block.tokens.iter().filter(|&token| document.tokens[token].kind.is_word());
    let letters = document.words_of(block.tokens);
    let handle = letters.starts_with('@') && !letters.contains(' ');
    let names = || words().nth(1).is_some() && words().all(|token| is_capitalised(document, token));
    block.tokens.len() <= LONGEST && (handle || names())
}

/// Whether a word starts with a capital and goes on in small letters, or is an initial.
fn is_capitalised(document: &Document<'_>, token: TokenId) -> bool {
    let mut letters = document.text(token).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(|letter| !letter.is_uppercase())
}
