//! Datelines: the place, date and agency that open a report, on a line of their own or before its
//! first words: `PYONGYANG, June 19 (KCNA) —`.

use crate::lists::{List, Lists, WordList};
use crate::text::{Column, Id, TokenRange, Word};
use crate::token::{Token, TokenKind};

/// No dateline has more tokens.
const LONGEST: usize = 16;

/// Number of tokens of the dateline that opens the paragraph, its dash included; 0 without one.
pub(super) fn prefix(text: &str, tokens: &Column<Token>, range: TokenRange, lists: &Lists) -> usize {
    let tokens = tokens.of(range);
    let mut seen = Parts::default();
    for (index, token) in tokens.iter().take(LONGEST).enumerate() {
        let letters = token.span.slice(text);
        match token.kind {
            TokenKind::Dash if seen.opens_report() && !small_start(text, tokens.get(index + 1)) => return index + 1,
            TokenKind::Dash => return 0,
            _ if !seen.take(token.kind, letters, lists) => break,
            _ => {}
        }
    }
    bare_agency(text, tokens, lists).max(clock(text, tokens, lists))
}

/// Number of tokens of the hour and the dash or colon behind it that open an entry of a live report; 0 without them.
fn clock(text: &str, tokens: &[Token], lists: &Lists) -> usize {
    const WORDS: usize = 3;
    let letters = |token: &Token| token.span.slice(text).trim_end_matches('.');
    let hour = |token: &Token| {
        token.kind == TokenKind::Number
            && token.span.slice(text).contains([':', '.'])
            && token.span.len() <= "00:00:00".len()
    };
    let word = |token: &&Token| {
        [List::ClockWords, List::DayHalves, List::TimeZones]
            .iter()
            .any(|&list| lists[list].has(Word::of(letters(token))) || lists[list].has(Word::of(token.span.slice(text))))
    };
    let Some((_, rest)) = tokens.split_first().filter(|(first, _)| hour(first)) else { return 0 };
    let words = rest.iter().take(WORDS).take_while(word).count();
    match rest.get(words).map(|token| token.kind) {
        Some(TokenKind::Dash | TokenKind::Colon) if rest.len() > words + 1 => words + 2,
        _ => 0,
    }
}

/// Whether what follows a dash goes on in small letters: the dash then sets off an insertion.
fn small_start(text: &str, token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.span.slice(text).starts_with(char::is_lowercase))
}

/// Whether the whole paragraph is a dateline: a place and a date, or a date alone.
pub(super) fn is_whole(text: &str, tokens: &Column<Token>, range: TokenRange, lists: &Lists) -> bool {
    let tokens = tokens.of(range);
    let mut seen = Parts::default();
    let listed = |token: &Token, list| has_capital(token.span.slice(text), &lists[list]);
    let published = tokens.first().is_some_and(|token| listed(token, List::DateLabels));
    let tokens = &tokens[usize::from(published)..];
    tokens.len() <= LONGEST
        && tokens.iter().all(|token| {
            let letters = token.span.slice(text);
            let clock =
                token.kind == TokenKind::Dash || letters == "-" || lists[List::ClockWords].has(Word::of(letters));
            seen.take(token.kind, letters, lists) || clock
        })
        && (seen.dated || published && seen.figures > 0)
        && (seen.capitals <= 3)
}

/// `(CNN)`, `(Reuters)` before the first words, without a dash.
fn bare_agency(text: &str, tokens: &[Token], lists: &Lists) -> usize {
    match tokens {
        [open, name, close, _, ..]
            if open.kind == TokenKind::OpenBracket
                && close.kind == TokenKind::CloseBracket
                && has_capital(name.span.slice(text), &lists[List::WireAgencies]) =>
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
    /// Whether something was in brackets: the agency.
    agency: bool,
    in_brackets: bool,
}

impl Parts {
    /// Takes a token; false if no dateline has it.
    fn take(&mut self, kind: TokenKind, letters: &str, lists: &Lists) -> bool {
        match kind {
            TokenKind::OpenBracket => self.in_brackets = true,
            TokenKind::CloseBracket => (self.in_brackets, self.agency) = (false, true),
            TokenKind::Number => self.figures += 1,
            TokenKind::Comma | TokenKind::Colon => {}
            TokenKind::Symbol => return matches!(letters, "/" | "|" | "•" | "·"),
            TokenKind::Word if is_date(letters, lists) => self.dated = true,
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

/// Whether a word is a month or a weekday, or short for one: `Sept.`
fn is_date(letters: &str, lists: &Lists) -> bool {
    let stem = letters.trim_end_matches('.');
    let short = (3..=4).contains(&stem.len());
    let is = |name: &str| {
        stem.eq_ignore_ascii_case(name)
            || short && name.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
    };
    [List::Months, List::Weekdays].iter().any(|&list| lists[list].entries().iter().any(|name| is(&name.text)))
}

/// Whether a word with a capital is an entry of a list.
fn has_capital(letters: &str, list: &WordList) -> bool {
    letters.starts_with(char::is_uppercase) && list.has(Word::of(letters))
}

/// The token where the prose of a paragraph starts when `skipped` tokens open it.
pub(super) fn body(range: TokenRange, skipped: usize) -> crate::text::TokenId {
    if skipped < range.len() { Id::from_index(range.start().index() + skipped) } else { range.start() }
}
