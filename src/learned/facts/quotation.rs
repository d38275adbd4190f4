//! How tokens stand to the quotations of their paragraph.

use super::Facts;
use super::letters::short;
use super::record::distance_bin;
use crate::document::Document;
use crate::quote::QuoteState;
use crate::text::{Id, TokenId, TokenRange};

/// Stands for the paragraph's edge beside a quotation.
const EDGE: u32 = 1;

/// Adds state and length of the quotation around each token, and what stands beside it.
pub fn see(document: &Document<'_>, paragraph: TokenRange, facts: &mut [Facts]) {
    for (token, facts) in paragraph.iter().zip(facts.iter_mut()) {
        facts.quote = match document.quotes.state(token) {
            QuoteState::Outside => 0,
            QuoteState::Inside => 1,
            QuoteState::Opening => 2,
            QuoteState::Closing => 3,
        };
    }
    let base = paragraph.start().index();
    let mut next = paragraph.start();
    while paragraph.holds(next) {
        let Some(id) = document.quotes.around(next) else {
            next = TokenId::from_index(next.index() + 1);
            continue;
        };
        let quotation = document.quotes.all()[id];
        let Some(tokens) = quotation.tokens.intersection(paragraph) else { break };
        let (before, after) = neighbours(document, paragraph, tokens);
        let length = distance_bin(quotation.inner.len());
        for facts in &mut facts[tokens.start().index() - base..tokens.end().index() - base] {
            (facts.before_quote, facts.after_quote, facts.quote_length) = (before, after, length);
            if !quotation.closed && facts.quote == 1 {
                facts.quote = 4;
            }
        }
        next = tokens.end().max(TokenId::from_index(next.index() + 1));
    }
}

/// The word before a quotation; the word after it with the tag of the one that follows.
fn neighbours(document: &Document<'_>, paragraph: TokenRange, quotation: TokenRange) -> (u32, u32) {
    let seen = |token: usize| {
        let token = TokenId::from_index(token);
        paragraph.holds(token).then(|| if document.tags[token].is_name() { 2 } else { short(document.words[token]) })
    };
    let before = quotation.start().index().checked_sub(1).and_then(seen);
    let after = seen(quotation.end().index());
    let second = TokenId::from_index(quotation.end().index() + 1);
    let tag = if paragraph.holds(second) { document.tags[second] as u32 + 1 } else { 0 };
    (before.unwrap_or(EDGE), after.map_or(EDGE, |word| word ^ tag.wrapping_mul(0x85eb_ca6b)))
}
