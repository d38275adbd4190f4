//! Tokens to blocks. A block is a paragraph (a run of text without a line break that ends a
//! paragraph) and what it is for.

use super::lines::{self, Paragraph};
use super::{dateline, headline, shape};
use crate::lists::Lists;
use crate::text::{Article, BlockId, Column, IdVec, Span, TokenId, TokenRange};
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
    pub fn new(article: &Article, tokens: &Column<Token>, lists: &Lists) -> Self {
        let text = article.reading();
        let paragraphs = lines::paragraphs(text, tokens);
        let page = Page { text, tokens, paragraphs: &paragraphs, lists };
        let mut blocks = IdVec::with_capacity(paragraphs.len());
        let mut of_token = Column::with_capacity(tokens.len());
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let mut block = page.block(index);
            let prose = block.kind == BlockKind::Paragraph && block.body == block.tokens.start();
            let headline = prose.then(|| page.headline_kind(article, &blocks)).flatten();
            block.kind = headline.unwrap_or(block.kind);
            let id = blocks.push(block);
            for _ in 0..paragraph.tokens.len() {
                of_token.push(id);
            }
        }
        Self { blocks, of_token }
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

/// An article that is cut into blocks.
struct Page<'p> {
    text: &'p str,
    tokens: &'p Column<Token>,
    paragraphs: &'p [Paragraph<'p>],
    lists: &'p Lists,
}

impl Page<'_> {
    /// What the paragraph after the blocks `above` it is if it is a headline that looks like a sentence: the title, or one
    /// below the title.
    fn headline_kind(&self, article: &Article, above: &IdVec<BlockId, Block>) -> Option<BlockKind> {
        let is_headline = |block: &Block| matches!(block.kind, BlockKind::Title | BlockKind::Heading);
        let (done, below) = self.paragraphs.split_at(above.len());
        match done {
            [] => (article.title().is_none() && headline::is_retold(below, self.lists)).then_some(BlockKind::Title),
            [.., last] if done.len() <= MOST_HEADLINES && above.iter().all(is_headline) => {
                headline::is_followed(last, below, self.lists).then_some(BlockKind::Heading)
            }
            _ => None,
        }
    }

    /// The block that the paragraph at `index` makes.
    fn block(&self, index: usize) -> Block {
        let paragraph = &self.paragraphs[index];
        let range = paragraph.tokens;
        let kind = self.kind(index);
        let skipped = match kind {
            BlockKind::Paragraph => dateline::prefix(self.text, self.tokens, range, self.lists),
            BlockKind::Item | BlockKind::BlockQuote | BlockKind::Heading | BlockKind::Title => {
                shape::leading_mark(paragraph.text).map_or(0, |length| tokens_within(self.tokens, range, length))
            }
            BlockKind::Caption => tokens_within(self.tokens, range, shape::caption_label(paragraph.text, self.lists)),
            _ => 0,
        };
        Block { kind, tokens: range, body: dateline::body(range, skipped) }
    }

    fn kind(&self, index: usize) -> BlockKind {
        let (paragraphs, lists) = (self.paragraphs, self.lists);
        let paragraph = &paragraphs[index];
        let letters = paragraph.text;
        let last = index + 1 == paragraphs.len();
        if shape::is_rule(letters, lists) {
            return BlockKind::Furniture;
        }
        if shape::leading_mark(letters).is_some() {
            return match letters.as_bytes()[0] {
                b'#' if index == 0 => BlockKind::Title,
                b'#' => BlockKind::Heading,
                b'>' => BlockKind::BlockQuote,
                _ => BlockKind::Item,
            };
        }
        let front = index < FRONT && !last;
        match () {
            () if shape::is_furniture(letters, lists) || shape::is_note(letters, lists) => BlockKind::Furniture,
            () if shape::is_caption(letters, lists) => BlockKind::Caption,
            () if index > 0 && shape::is_labelled_caption(letters) => BlockKind::Caption,
            () if front && shape::is_byline(letters, lists) => BlockKind::Byline,
            () if front && dateline::is_whole(self.text, self.tokens, paragraph.tokens, lists) => BlockKind::Dateline,
            () if index == 0 && is_title(paragraphs) => BlockKind::Title,
            () if index == 0 && self.is_above_dateline(index) => BlockKind::Title,
            () if index == 1 && self.is_deck() => BlockKind::Heading,
            () if index < MOST_HEADLINES && self.is_above_dateline(index) => BlockKind::Heading,
            () if index > 0 && self.is_heading(paragraph, paragraphs.get(index + 1)) => BlockKind::Heading,
            () => BlockKind::Paragraph,
        }
    }

    /// Whether the second paragraph is a second headline: right below the first while the others stand apart.
    fn is_deck(&self) -> bool {
        let [title, deck, below @ ..] = self.paragraphs else { return false };
        let Some(body) = below.iter().find(|paragraph| !shape::is_byline(paragraph.text, self.lists)) else {
            return false;
        };
        let short = title.tokens.len().max(deck.tokens.len()) <= LONGEST_TITLE && !deck.wrapped;
        short && !deck.after_gap && body.after_gap && body.tokens.len() > deck.tokens.len()
    }

    /// Whether the paragraph at `index` is a short one, alone or with another above the first paragraph, which
    /// opens with a dateline: what is there are headlines.
    fn is_above_dateline(&self, index: usize) -> bool {
        let paragraphs = self.paragraphs;
        let opens =
            |paragraph: &Paragraph<'_>| dateline::prefix(self.text, self.tokens, paragraph.tokens, self.lists) > 0;
        let dated = paragraphs.iter().take(MOST_HEADLINES + 1).position(opens);
        let short = |paragraph: &Paragraph<'_>| paragraph.tokens.len() <= LONGEST_TITLE && !paragraph.wrapped;
        dated.is_some_and(|dated| index < dated && paragraphs[..dated].iter().all(short))
    }

    /// Whether a paragraph between others is a section head: short, capitalised, without a final mark unless each of its
    /// longer words is capitalised and it stands apart.
    fn is_heading(&self, paragraph: &Paragraph<'_>, next: Option<&Paragraph<'_>>) -> bool {
        let letters = paragraph.text;
        let stands_apart = || paragraph.after_gap && next.is_some_and(|next| next.after_gap);
        next.is_some()
            && !paragraph.wrapped
            && paragraph.tokens.len() <= LONGEST_HEADING
            && letters.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
            && (letters.ends_with(char::is_alphanumeric)
                || letters.ends_with('.') && stands_apart() && shape::is_all_capitalised(letters, self.lists))
    }
}

/// Number of tokens of `range` that lie in its first `length` bytes.
fn tokens_within(tokens: &Column<Token>, range: TokenRange, length: usize) -> usize {
    let tokens = tokens.of(range);
    let start = tokens.first().map_or(0, |token| token.span.start());
    let mark = Span::new(start, start + length);
    tokens.iter().take_while(|token| mark.contains(token.span)).count()
}

/// No title or heading has more tokens.
const LONGEST_TITLE: usize = 25;

const LONGEST_HEADING: usize = 12;

/// An article has no more headlines above its first paragraph.
const MOST_HEADLINES: usize = 2;

/// Bylines and datelines are among the first paragraphs only.
const FRONT: usize = 6;

/// Whether the first paragraph is the headline: short, before others, without a full stop unless
/// it is capitalised like a headline.
fn is_title(paragraphs: &[Paragraph<'_>]) -> bool {
    let [title, next, ..] = paragraphs else { return false };
    let letters = title.text;
    if title.tokens.len() > LONGEST_TITLE || title.wrapped && !next.after_gap {
        return false;
    }
    match letters.chars().next_back() {
        Some('.' | '!' | '”' | '"' | '…') => next.after_gap && shape::is_title_case(letters),
        Some(';') => !next.after_gap && !title.wrapped,
        Some(':' | ',') => false,
        _ => true,
    }
}
