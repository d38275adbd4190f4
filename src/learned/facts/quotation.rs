//! How tokens stand to the quotations of their paragraph.

use super::Facts;
use super::letters::short;
use super::token_facts::distance_bin;
use crate::document::Document;
use crate::quote::QuoteState;
use crate::text::{Id, TokenId, TokenRange};

/// Stands for the paragraph's edge beside a quotation.
const EDGE: u32 = 1;

/// States of quotation.
const OUTSIDE: u8 = 0;
const INSIDE: u8 = 1;
const OPENING: u8 = 2;
const CLOSING: u8 = 3;
const INSIDE_UNCLOSED: u8 = 4;

/// Adds state and length of the quotation around each token, and what is beside it. Quotations that run over the
/// edges of the text count for nothing: a text that is quoted itself is read as if it were not.
pub fn see(document: &Document<'_>, text: TokenRange, facts: &mut [Facts]) {
    for (token, facts) in text.iter().zip(facts.iter_mut()) {
        let stray = document.quotes.around(token).is_none() && document.quotes.state(token) == QuoteState::Closing;
        facts.quote = if stray { CLOSING } else { OUTSIDE };
    }
    let place = |token: TokenId| token.index() - text.start().index();
    for quotation in document.quotes.within(text) {
        let (before, after) = neighbours(document, text, quotation.tokens);
        let length = distance_bin(quotation.inner.len());
        let (start, end) = (place(quotation.tokens.start()), place(quotation.tokens.end()));
        for facts in &mut facts[start..end] {
            (facts.before_quote, facts.after_quote, facts.quote_length) = (before, after, length);
            facts.quote = if quotation.closed { INSIDE } else { INSIDE_UNCLOSED };
        }
        facts[start].quote = OPENING;
        if quotation.closed {
            facts[end - 1].quote = CLOSING;
        }
    }
}

/// The word before a quotation; the word after it with the tag of the one that follows.
fn neighbours(document: &Document<'_>, text: TokenRange, quotation: TokenRange) -> (u32, u32) {
    let seen = |token: usize| {
        let token = TokenId::from_index(token);
        text.holds(token).then(|| if document.tags[token].is_name() { 2 } else { short(document.words[token]) })
    };
    let before = quotation.start().index().checked_sub(1).and_then(seen);
    let after = seen(quotation.end().index());
    let second = TokenId::from_index(quotation.end().index() + 1);
    let tag = if text.holds(second) { document.tags[second] as u32 + 1 } else { 0 };
    (before.unwrap_or(EDGE), after.map_or(EDGE, |word| word ^ tag.wrapping_mul(0x85eb_ca6b)))
}
