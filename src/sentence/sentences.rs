//! The sentences of an article.

use super::boundary::Boundaries;
use crate::layout::Blocks;
use crate::lists::Lists;
use crate::quote::Quotes;
use crate::text::{Article, BlockId, Column, IdVec, SentenceId, TokenId, TokenRange};
use crate::token::Token;

/// One sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens, final mark and closing quotation marks included.
    pub tokens: TokenRange,
    /// The block that it is in.
    pub block: BlockId,
}

/// The sentences of an article.
#[derive(Clone, Debug, Default)]
pub struct Sentences {
    sentences: IdVec<SentenceId, Sentence>,
    of_token: Column<SentenceId>,
}

impl Sentences {
    /// Finds the sentences of an article.
    pub fn new(article: &Article, tokens: &Column<Token>, blocks: &Blocks, quotes: &Quotes, lists: &Lists) -> Self {
        let boundaries = Boundaries::new(article.reading(), tokens, quotes, lists);
        let mut sentences = IdVec::new();
        let mut of_token = Column::with_capacity(tokens.len());
        let mut start = 0;
        for (block, found) in blocks.all().entries() {
            boundaries.each(found, |end| {
                let id = sentences.push(Sentence { tokens: TokenRange::new(start, end), block });
                for _ in start..end {
                    of_token.push(id);
                }
                start = end;
            });
        }
        Self { sentences, of_token }
    }

    /// The sentences in text order.
    pub const fn all(&self) -> &IdVec<SentenceId, Sentence> {
        &self.sentences
    }

    /// The sentence that a token lies in.
    pub fn of(&self, token: TokenId) -> SentenceId {
        self.of_token[token]
    }
}
