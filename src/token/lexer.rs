//! Article text to tokens. Tokens and the gaps between them (white space, control and invisible
//! characters, comments `<!-- … -->`, numbers of notes `[4]`) tile the text. One pass, looking back and ahead by a
//! bounded number of characters; single quotation marks are told from apostrophes afterwards ([`super::apostrophe`]).

use super::class::{self, Class};
use super::{Token, TokenKind, apostrophe, mark, web, word};
use crate::text::{Column, Span, before};

/// Cuts `text` into tokens, in text order; only characters that [`super::is_gap`] knows, whole
/// comments (`<!-- … -->`) and numbers of notes (`[4]`) lie between them.
///
/// ```
/// use ascribe::token::tokens;
/// let text = "Kim's aides didn't say.";
/// let words: Vec<&str> = tokens(text).iter().map(|token| token.span.slice(text)).collect();
/// assert_eq!(words, ["Kim", "'s", "aides", "did", "n't", "say", "."]);
/// ```
pub fn tokens(text: &str) -> Column<Token> {
    let mut lexer =
        Lexer { text, at: 0, tokens: Vec::with_capacity(text.len() / 4), singles: Vec::new(), open_comment: false };
    while lexer.skip_gap() {
        lexer.token();
    }
    apostrophe::settle(text, &mut lexer.tokens, &lexer.singles);
    lexer.tokens.into()
}

/// Whether the number of a note opens here.
fn is_note(text: &str) -> bool {
    let digits = text.strip_prefix('[').map_or("", |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    digits.starts_with(']')
}

const COMMENT: &str = "<!--";
const COMMENT_END: &str = "-->";

/// The state of the pass.
struct Lexer<'t> {
    text: &'t str,
    /// The next byte; always on a character boundary.
    at: usize,
    tokens: Vec<Token>,
    /// Positions of the tokens that are single marks.
    singles: Vec<usize>,
    /// Whether a comment was opened and never closed: none can be closed after it.
    open_comment: bool,
}

impl Lexer<'_> {
    /// Goes to the next character that is part of a token; false at the end.
    fn skip_gap(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            if byte.is_ascii() {
                if class::of_ascii(byte) == Class::Gap {
                    self.at += 1;
                } else if !(byte == b'<' && self.skip_comment() || byte == b'[' && self.skip_note()) {
                    return true;
                }
            } else {
                match self.text[self.at..].chars().next() {
                    Some(c) if class::is_gap(c) => self.at += c.len_utf8(),
                    _ => return true,
                }
            }
        }
        false
    }

    /// Goes past the comment that starts here; false if none does.
    fn skip_comment(&mut self) -> bool {
        let rest = &self.text[self.at..];
        if self.open_comment || !rest.starts_with(COMMENT) {
            return false;
        }
        let end = memchr::memmem::find(rest.as_bytes(), COMMENT_END.as_bytes());
        self.open_comment = end.is_none();
        self.at += end.map_or(0, |end| end + COMMENT_END.len());
        end.is_some()
    }

    /// Goes past the number of a note in square brackets, which is behind a word or a mark of its line; false if none
    /// starts here.
    fn skip_note(&mut self) -> bool {
        const DIGITS: usize = 3;
        let rest = &self.text[self.at + 1..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let link = |c: char| matches!(c, '(' | '[' | ':') || c.is_alphanumeric();
        let behind = rest[digits..].strip_prefix(']');
        let is_number =
            (1..=DIGITS).contains(&digits) && behind.is_some_and(|behind| !behind.starts_with(link) || is_note(behind));
        let last = self.tokens.last().map_or(0, |token| token.span.end());
        let on_line = last > 0 && !self.text[last..self.at].contains(['\n', '\r']);
        if is_number && on_line {
            self.at += digits + "[]".len();
        }
        is_number && on_line
    }

    /// Takes one token (a word with its clitic: two).
    fn token(&mut self) {
        let rest = &self.text[self.at..];
        let Some(c) = rest.chars().next() else { return };
        match class::of(c) {
            Class::Letter | Class::Digit => self.word(),
            _ if class::is_apostrophe(c) => self.apostrophe(c),
            _ => {
                if let Some(length) = web::handle_or_tag(rest) {
                    self.push(TokenKind::Word, length);
                } else if mark::signs_number(self.text, self.at, c) {
                    self.word();
                } else {
                    self.mark(c);
                }
            }
        }
    }

    fn word(&mut self) {
        let previous = self.tokens.last().map(|token| token.span.slice(self.text));
        let found = word::scan(self.text, self.at, previous);
        self.push(found.kind, found.length);
        if found.clitic > 0 {
            self.push(TokenKind::Clitic, found.clitic);
        }
    }

    fn apostrophe(&mut self, c: char) {
        let rest = &self.text[self.at..];
        let after_gap = before(self.text, self.at).is_none_or(class::is_gap);
        if !after_gap && let Some(length) = apostrophe::clitic(rest) {
            self.push(TokenKind::Clitic, length);
        } else if let Some((kind, length)) = apostrophe::elision(self.text, self.at) {
            self.push(kind, length);
        } else {
            self.mark(c);
        }
    }

    fn mark(&mut self, c: char) {
        let (kind, length) = mark::scan(&self.text[self.at..], c);
        if kind == TokenKind::QuoteMark && apostrophe::is_single(c) && length == c.len_utf8() {
            self.singles.push(self.tokens.len());
        }
        self.push(kind, length);
    }

    fn push(&mut self, kind: TokenKind, length: usize) {
        let end = self.at + length;
        self.tokens.push(Token { kind, span: Span::new(self.at, end) });
        self.at = end;
    }
}
