//! What a token is by its letters alone; what it does in the sentence is its tag.

use crate::text::Span;

/// Lexical kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes, full stops and digits: `US-led`, `O'Brien`, `U.S.`, `G7`.
    Word,
    /// Digits with their separators: `6,700`, `3.5`, `2016`.
    Number,
    /// What is split from the word before it: `'s`, `'` (possessive), `n't`, `'ll`, `'re`.
    Clitic,
    /// Full stop, question or exclamation mark, ellipsis.
    Terminal,
    /// Comma.
    Comma,
    /// Colon.
    Colon,
    /// Semicolon.
    Semicolon,
    /// Dash between words: `—`, `–`, `--`, a hyphen that stands alone.
    Dash,
    /// Opening bracket: `(`, `[`, `{`.
    OpenBracket,
    /// Closing bracket.
    CloseBracket,
    /// A double or single quotation mark; never an apostrophe. Which side it is on is for [`crate::quote::Quotes`].
    QuoteMark,
    /// Anything else: `$`, `%`, `&`, `@`, `•`, emoji.
    Symbol,
}

impl TokenKind {
    /// Whether it counts as a word: a word, a number, what was split from a word.
    pub const fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Number | Self::Clitic)
    }
}

/// A piece of the text: its lexical kind and where it is. The letters stay in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Lexical kind.
    pub kind: TokenKind,
    /// Bytes of the article's text.
    pub span: Span,
}
