//! Names that a short form in brackets spells out: "Alliance to Save Our Rivers (ASOR)". The letters of the
//! short form tell where the name starts, whatever small words and verbs it consists of.

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::text::{Id, TokenId};
use crate::token::TokenKind;

/// Most letters of a short form.
const LONGEST: usize = 8;

/// Where names that are spelled out start, and their number of tokens.
pub(super) fn names(document: &Document<'_>) -> FxHashMap<TokenId, usize> {
    let brackets = document.tokens.entries().filter(|(_, token)| token.kind == TokenKind::OpenBracket);
    brackets.filter_map(|(open, _)| name(document, open.index())).collect()
}

/// The name before the bracket at `open`.
fn name(document: &Document<'_>, open: usize) -> Option<(TokenId, usize)> {
    let kind = |at: usize| document.tokens.get(TokenId::from_index(at)).map(|token| token.kind);
    if kind(open + 1) != Some(TokenKind::Word) || kind(open + 2) != Some(TokenKind::CloseBracket) {
        return None;
    }
    let short = document.text(TokenId::from_index(open + 1));
    let letters: Vec<char> = short.chars().collect();
    if !(3..=LONGEST).contains(&letters.len()) || !letters.iter().all(|c| c.is_uppercase()) {
        return None;
    }
    let start = spelled(document, &letters, open)?;
    Some((TokenId::from_index(start), open - start))
}

/// First token of the words before `end` whose capitals are those letters; small words may be between.
fn spelled(document: &Document<'_>, letters: &[char], end: usize) -> Option<usize> {
    let mut left = letters;
    let mut small = 0;
    for at in (0..end).rev() {
        let token = TokenId::from_index(at);
        if document.tokens[token].kind != TokenKind::Word {
            return None;
        }
        let first = document.text(token).chars().next()?;
        let (&letter, rest) = left.split_last()?;
        if first == letter {
            (left, small) = (rest, 0);
            if left.is_empty() {
                return Some(at);
            }
        } else if first.is_uppercase() || small == 2 {
            return None;
        } else {
            small += 1;
        }
    }
    None
}
