//! Quotation marks paired into quotations. A mark that finds no partner never reaches further than
//! its block; a quotation that goes on over paragraphs is opened anew in each.

use crate::layout::Blocks;
use crate::text::{Article, Column, IdVec, QuoteId, TokenId, TokenRange};
use crate::token::Token;

/// One quotation inside one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to the closing mark, both included where they are there.
    pub tokens: TokenRange,
    /// What stands between the marks.
    pub inner: TokenRange,
    /// Whether it has its closing mark; without one it ends with its block.
    pub closed: bool,
    /// Whether it goes on with an unclosed quotation of the block before.
    pub continues: bool,
    /// 0 for an outermost quotation, 1 for one inside it, …
    pub depth: u8,
}

/// Where a token stands with respect to the outermost quotation around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QuoteState {
    /// Not in quotation marks.
    #[default]
    Outside,
    /// The opening mark.
    Opening,
    /// Between the marks.
    Inside,
    /// The closing mark, or one that closes nothing.
    Closing,
}

/// The quotations of an article.
#[derive(Clone, Debug, Default)]
pub struct Quotes {
    quotations: IdVec<QuoteId, Quotation>,
    state: Column<QuoteState>,
    outermost: Column<Option<QuoteId>>,
    unpaired: Vec<TokenId>,
}

impl Quotes {
    /// Pairs the marks of an article.
    pub fn new(article: &Article, tokens: &Column<Token>, blocks: &Blocks) -> Self {
        let _ = (article, tokens, blocks);
        Self::default()
    }

    /// The quotations, in the order of their opening marks.
    pub const fn all(&self) -> &IdVec<QuoteId, Quotation> {
        &self.quotations
    }

    /// The state of a token.
    pub fn state(&self, token: TokenId) -> QuoteState {
        self.state[token]
    }

    /// The outermost quotation around a token (marks included).
    pub fn around(&self, token: TokenId) -> Option<QuoteId> {
        self.outermost[token]
    }

    /// Marks that found no partner in their block.
    pub fn unpaired(&self) -> &[TokenId] {
        &self.unpaired
    }
}
