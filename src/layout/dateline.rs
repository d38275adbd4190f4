//! Datelines: the place, date and agency that open a report, on a line of their own or before its
//! first words: `PYONGYANG, June 19 (KCNA) —`.

use crate::text::{Column, Id, TokenRange};
use crate::token::{Token, TokenKind};

/// No dateline has more tokens.
const LONGEST: usize = 16;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Number of tokens of the dateline that opens the paragraph, its dash included; 0 without one.
pub(super) fn prefix(text: &str, tokens: &Column<Token>, range: TokenRange) -> usize {
    let tokens = tokens.of(range);
    let mut seen = Parts::default();
    for (index, token) in tokens.iter().take(LONGEST).enumerate() {
        let letters = token.span.slice(text);
        match token.kind {
            TokenKind::Dash if seen.opens_report() && !small_start(text, tokens.get(index + 1)) => return index + 1,
            TokenKind::Dash => return 0,
            _ if !seen.take(token.kind, letters) => break,
            _ => {}
        }
    }
    bare_agency(text, tokens)
}

/// Whether what follows a dash goes on in small letters: the dash then sets off an insertion.
fn small_start(text: &str, token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.span.slice(text).starts_with(char::is_lowercase))
}

/// Whether the whole paragraph is a dateline: a place and a date, or a date alone.
pub(super) fn is_whole(text: &str, tokens: &Column<Token>, range: TokenRange) -> bool {
    let tokens = tokens.of(range);
    let mut seen = Parts::default();
    let published = tokens.first().is_some_and(|token| {
        matches!(token.span.slice(text), "Published" | "Updated" | "Posted" | "PUBLISHED" | "UPDATED" | "POSTED")
    });
    let tokens = &tokens[usize::from(published)..];
    tokens.len() <= LONGEST
        && tokens.iter().all(|token| seen.take(token.kind, token.span.slice(text)) || is_clock(token.span.slice(text)))
        && (seen.dated || published && seen.figures > 0)
        && (seen.capitals <= 3)
}

/// `(CNN)`, `(Reuters)` before the first words, without a dash.
fn bare_agency(text: &str, tokens: &[Token]) -> usize {
    match tokens {
        [open, name, close, _, ..]
            if open.kind == TokenKind::OpenBracket
                && close.kind == TokenKind::CloseBracket
                && matches!(
                    name.span.slice(text),
                    "CNN" | "AP" | "Reuters" | "REUTERS" | "AFP" | "UPI" | "KCNA" | "BBC"
                ) =>
        {
            3
        }
        _ => 0,
    }
}

/// What a dateline consists of.
#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    /// Words in capitals outside brackets: `WASHINGTON`.
    shouted: usize,
    /// Other capitalised words that are no dates: `Calif.`, `Seoul`.
    capitals: usize,
    /// Whether a month or a weekday was seen.
    dated: bool,
    figures: usize,
    /// Whether something stood in brackets: the agency.
    agency: bool,
    in_brackets: bool,
}

impl Parts {
    /// Takes a token; false if no dateline has it.
    fn take(&mut self, kind: TokenKind, letters: &str) -> bool {
        match kind {
            TokenKind::OpenBracket => self.in_brackets = true,
            TokenKind::CloseBracket => (self.in_brackets, self.agency) = (false, true),
            TokenKind::Number => self.figures += 1,
            TokenKind::Comma | TokenKind::Colon => {}
            TokenKind::Symbol => return matches!(letters, "/" | "|" | "•" | "·"),
            TokenKind::Word if is_date(letters) => self.dated = true,
            TokenKind::Word if self.in_brackets => {}
            TokenKind::Word if letters.len() > 2 && !letters.contains(char::is_lowercase) => self.shouted += 1,
            TokenKind::Word if letters.starts_with(char::is_uppercase) => self.capitals += 1,
            _ => return false,
        }
        true
    }

    /// Whether these parts before a dash make a dateline.
    const fn opens_report(&self) -> bool {
        let place = self.shouted > 0 && self.shouted <= 4 && self.capitals <= 3;
        place && !self.in_brackets || self.agency && self.capitals + self.shouted <= 4
    }
}

fn is_date(letters: &str) -> bool {
    let stem = letters.trim_end_matches('.');
    let names = |names: &[&str]| {
        names.iter().any(|name| {
            stem.eq_ignore_ascii_case(name)
                || stem.len() >= 3
                    && stem.len() <= 4
                    && name.get(..stem.len()).is_some_and(|n| n.eq_ignore_ascii_case(stem))
        })
    };
    names(&MONTHS) || names(&DAYS)
}

/// Words beside figures in a time of day.
fn is_clock(letters: &str) -> bool {
    ["a.m.", "p.m.", "am", "pm", "at", "on", "of", "noon", "midnight", "-", "–", "—"]
        .iter()
        .any(|word| letters.eq_ignore_ascii_case(word))
}

/// The token where the prose of a paragraph starts when `skipped` tokens open it.
pub(super) fn body(range: TokenRange, skipped: usize) -> crate::text::TokenId {
    if skipped < range.len() { Id::from_index(range.start().index() + skipped) } else { range.start() }
}
