//! Tokens that are neither words nor numbers: punctuation, quotation marks, symbols.

use super::TokenKind;
use super::class::{self, Class};

/// Kind and length in bytes of the mark at the start of `rest`, whose first character is `c`.
pub(super) fn scan(rest: &str, c: char) -> (TokenKind, usize) {
    match c {
        '.' if rest.starts_with(". . .") => (TokenKind::Terminal, dots(rest)),
        '.' | '!' | '?' | '…' | '‽' | '。' | '．' | '！' | '？' | '؟' | '۔' | '।' => {
            (TokenKind::Terminal, run(rest, |c| matches!(c, '.' | '!' | '?' | '…' | '！' | '？')).max(c.len_utf8()))
        }
        ',' | '،' | '、' | '，' => (TokenKind::Comma, c.len_utf8()),
        ':' | '：' => (TokenKind::Colon, c.len_utf8()),
        ';' | '؛' | '；' => (TokenKind::Semicolon, c.len_utf8()),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2E3A}' | '\u{2E3B}' => {
            (TokenKind::Dash, run(rest, |d| d == c))
        }
        '(' | '[' | '{' => (TokenKind::OpenBracket, 1),
        ')' | ']' | '}' => (TokenKind::CloseBracket, 1),
        '\'' | '`' | '‘' | '’' if rest[c.len_utf8()..].starts_with(c) => (TokenKind::QuoteMark, 2 * c.len_utf8()),
        '"' | '\'' | '`' | '‘'..='‟' | '«' | '»' | '‹' | '›' | '「'..='』' | '＂' => {
            (TokenKind::QuoteMark, c.len_utf8())
        }
        '*' | '_' | '=' | '~' | '#' | '+' | '|' | '•' | '·' => (TokenKind::Symbol, run(rest, |d| d == c)),
        _ => (TokenKind::Symbol, picture(rest, c)),
    }
}

/// Length of `. . .` with however many dots.
fn dots(rest: &str) -> usize {
    let mut length = 1;
    while rest[length..].starts_with(" .") {
        length += 2;
    }
    length
}

/// Length of the characters at the start of `rest` that `belongs` takes.
fn run(rest: &str, belongs: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !belongs(c)).unwrap_or(rest.len())
}

/// Length of a symbol with what modifies it: skin tones, joined emoji, accents, flags of two letters.
fn picture(rest: &str, first: char) -> usize {
    let mut length = first.len_utf8();
    let mut joined = is_flag_letter(first);
    for c in rest[length..].chars() {
        if !(class::modifies_symbol(c) || joined && class::of(c) == Class::Mark) {
            break;
        }
        joined = c == '\u{200D}';
        length += c.len_utf8();
    }
    length
}

const fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Whether the mark `c` at byte `at` is the sign or the point of a number: `-5`, `.5`.
pub(super) fn signs_number(text: &str, at: usize, c: char) -> bool {
    matches!(c, '-' | '\u{2212}' | '.')
        && text[at + c.len_utf8()..].starts_with(|next: char| next.is_ascii_digit())
        && text[..at].chars().next_back().is_none_or(|before| class::is_gap(before) || matches!(before, '(' | '$'))
}
