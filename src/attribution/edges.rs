//! The edges of what an attribution holds: commas, colons, dashes and final marks belong to the
//! sentence around it.

use crate::document::Document;
use crate::quote::QuoteState;
use crate::text::{Id, TokenId, TokenRange, TokenRuns};
use crate::token::TokenKind;

/// Ranges without the marks at their edges.
pub(super) fn trimmed(document: &Document<'_>, ranges: impl IntoIterator<Item = TokenRange>) -> TokenRuns {
    TokenRuns::new(ranges.into_iter().map(|range| trim(document, range)))
}

/// A range without the marks at its edges; a final mark inside a quotation belongs to what is quoted.
pub(super) fn trim(document: &Document<'_>, range: TokenRange) -> TokenRange {
    let kind = |at: usize| document.tokens[TokenId::from_index(at)].kind;
    let loose = |at| matches!(kind(at), TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Dash);
    let quoted = |at| document.quotes.state(TokenId::from_index(at)) == QuoteState::Inside;
    let (mut start, mut end) = (range.start().index(), range.end().index());
    if start < end {
        // The mark of a list item or heading, or a dateline, stands before all that is said in it.
        let block = &document.blocks.all()[document.blocks.of(range.start())];
        start = start.max(block.body.index()).min(end);
    }
    while start < end && loose(start) {
        start += 1;
    }
    while start < end && (loose(end - 1) || kind(end - 1) == TokenKind::Terminal && !quoted(end - 1)) {
        end -= 1;
    }
    TokenRange::new(start, end)
}
