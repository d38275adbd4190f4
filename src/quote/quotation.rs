//! The quotations of an article and where each token stands with respect to them.

use super::glyph::{Mark, Rank};
use super::pair::{Pair, Paired};
use crate::layout::{Block, Blocks};
use crate::text::{Article, Column, Id, IdVec, QuoteId, TokenId, TokenRange};
use crate::token::{Token, TokenKind};

/// One quotation inside one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to the closing mark, both included where they are there.
    pub tokens: TokenRange,
    /// What is between the marks.
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
}

/// A mark within a paragraph of which more tokens than these follow, and none closes it, is a stray mark.
const LONGEST_OPEN: usize = 200;

impl Quotes {
    /// Pairs the marks of an article.
    pub fn new(article: &Article, tokens: &Column<Token>, blocks: &Blocks) -> Self {
        let mut quotes = Self {
            quotations: IdVec::new(),
            state: vec![QuoteState::Outside; tokens.len()].into(),
            outermost: vec![None; tokens.len()].into(),
        };
        let mut block_marks = BlockMarks::default();
        let mut left_open = false;
        for block in blocks.all() {
            block_marks.read(article.reading(), tokens, block);
            left_open = quotes.add(&block_marks, block, left_open);
        }
        quotes
    }

    /// Adds the quotations of one block; tells whether it leaves one open. `left_open` tells whether
    /// the block before did.
    fn add(&mut self, marks: &BlockMarks, block: &Block, left_open: bool) -> bool {
        let end = block.tokens.end().index();
        let mut ends: Vec<usize> = Vec::new();
        let mut open_at_end = false;
        for pair in &marks.paired.pairs {
            let open = marks.tokens[pair.open];
            let starts_block = open == block.body.index();
            let inside = !starts_block && (marks.is_single(pair) || end - open > LONGEST_OPEN);
            if pair.close.is_none() && (pair.passed || inside) {
                continue;
            }
            while ends.last().is_some_and(|&end| end <= open) {
                ends.pop();
            }
            let quotation = marks.quotation(pair, end, ends.len());
            open_at_end |= !quotation.closed;
            ends.push(quotation.tokens.end().index());
            self.push(Quotation { continues: left_open && starts_block, ..quotation });
        }
        for &stray in &marks.paired.stray {
            let token = TokenId::from_index(marks.tokens[stray]);
            if self.state[token] == QuoteState::Outside {
                self.state[token] = QuoteState::Closing;
            }
        }
        open_at_end
    }

    fn push(&mut self, quotation: Quotation) {
        let id = self.quotations.push(quotation);
        if quotation.depth > 0 {
            return;
        }
        for token in quotation.tokens.iter() {
            self.state[token] = QuoteState::Inside;
            self.outermost[token] = Some(id);
        }
        self.state[quotation.tokens.start()] = QuoteState::Opening;
        if quotation.closed
            && let Some(last) = quotation.tokens.last()
        {
            self.state[last] = QuoteState::Closing;
        }
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

    /// The outermost of the quotations that lie in a text, in text order: of a text that is quoted itself, those that
    /// it holds.
    pub fn within(&self, text: TokenRange) -> impl Iterator<Item = &Quotation> {
        let all = self.quotations.as_slice();
        let first = all.partition_point(|quotation| quotation.tokens.start() < text.start());
        let begun = all[first..].iter().take_while(move |quotation| quotation.tokens.start() < text.end());
        let mut end = text.start();
        begun.filter(move |quotation| {
            let outermost = quotation.tokens.start() >= end && text.contains(quotation.tokens);
            end = if outermost { quotation.tokens.end() } else { end };
            outermost
        })
    }
}

/// The quotation marks of one block; its vectors serve one block after the other.
#[derive(Clone, Debug, Default)]
struct BlockMarks {
    /// Positions of the tokens.
    tokens: Vec<usize>,
    marks: Vec<Mark>,
    paired: Paired,
}

impl BlockMarks {
    fn read(&mut self, text: &str, tokens: &Column<Token>, block: &Block) {
        self.tokens.clear();
        self.marks.clear();
        let start = block.tokens.start().index();
        for (index, &token) in tokens.of(block.tokens).iter().enumerate() {
            if token.kind == TokenKind::QuoteMark {
                self.tokens.push(start + index);
                self.marks.push(Mark::new(text, token));
            }
        }
        self.paired.pair(&self.marks);
    }

    fn is_single(&self, pair: &Pair) -> bool {
        self.marks[pair.open].rank == Rank::Single
    }

    fn quotation(&self, pair: &Pair, block_end: usize, depth: usize) -> Quotation {
        let open = self.tokens[pair.open];
        let close = pair.close.map(|mark| self.tokens[mark]);
        Quotation {
            tokens: TokenRange::new(open, close.map_or(block_end, |close| close + 1)),
            inner: TokenRange::new(open + 1, close.unwrap_or(block_end)),
            closed: close.is_some(),
            continues: false,
            depth: u8::try_from(depth).unwrap_or(u8::MAX),
        }
    }
}
