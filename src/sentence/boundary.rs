//! Where a sentence of news prose ends. A full stop of its own ends one unless what follows goes on
//! in small letters or with a dash; an abbreviation's stop ends one only before a word that likes to
//! start sentences.

use crate::layout::Block;
use crate::lists::{List, ListEntry, Lists};
use crate::quote::Quotes;
use crate::text::{Column, Id, Word, is_small};
use crate::token::{Abbreviation, Token, TokenKind};

/// A sentence with more tokens is cut: no prose has one, and later stages compare all cues of a
/// sentence with one another.
const LONGEST: usize = 400;

/// Looks for ends of sentences in one article.
pub(super) struct Boundaries<'a> {
    text: &'a str,
    tokens: &'a [Token],
    opens: Vec<bool>,
    lists: &'a Lists,
}

impl<'a> Boundaries<'a> {
    /// Prepares the search.
    pub(super) fn new(text: &'a str, tokens: &'a Column<Token>, quotes: &Quotes, lists: &'a Lists) -> Self {
        let mut opens = vec![false; tokens.len()];
        for quotation in quotes.all() {
            opens[quotation.tokens.start().index()] = true;
        }
        Self { text, tokens: tokens.as_slice(), opens, lists }
    }

    /// Calls `found` with the end (one past the last token) of each sentence of `block`, in order.
    pub(super) fn each(&self, block: &Block, mut found: impl FnMut(usize)) {
        let end = block.tokens.end().index();
        let (mut start, mut index) = (block.tokens.start().index(), block.body.index());
        let mut worded = false;
        while index < end {
            worded |= matches!(self.tokens[index].kind, TokenKind::Word | TokenKind::Number);
            let full = index + 1 - start >= LONGEST && index + 1 < end;
            let next = if full { Some(index + 1) } else { self.boundary(index, end).filter(|_| worded) };
            if let Some(next) = next {
                found(next);
                (start, worded) = (next, false);
            }
            index = next.unwrap_or(index + 1);
        }
        if !block.tokens.is_empty() {
            found(end);
        }
    }

    /// The first token from `index` on that does not close something right behind what is there.
    fn after_closing(&self, mut index: usize, end: usize) -> usize {
        while index < end && self.closes(index) {
            index += 1;
        }
        index
    }

    /// Whether the token closes a quotation or bracket.
    fn closes(&self, index: usize) -> bool {
        match self.tokens[index].kind {
            TokenKind::CloseBracket => true,
            TokenKind::QuoteMark => !self.opens[index] && (self.touches(index) || !self.touches(index + 1)),
            _ => false,
        }
    }

    /// Whether no gap is before the token.
    fn touches(&self, index: usize) -> bool {
        let token = |index: usize| self.tokens.get(index).map(|token| token.span);
        index
            .checked_sub(1)
            .and_then(token)
            .zip(token(index))
            .is_some_and(|(before, span)| before.end() == span.start())
    }

    /// Where the next sentence starts if one ends with the token `last` and what closes behind it.
    fn boundary(&self, last: usize, end: usize) -> Option<usize> {
        let after = |ends: fn(&Self, usize, usize) -> bool| {
            let next = self.after_closing(last + 1, end);
            (next < end && ends(self, last, next)).then_some(next)
        };
        match self.tokens[last].kind {
            TokenKind::Terminal => after(Self::goes_with_new_sentence),
            TokenKind::Word if self.letters(last).ends_with('.') => after(Self::abbreviation_ends),
            TokenKind::Comma => after(Self::comma_for_stop),
            _ => (last + 1 < end && self.letters(last + 1) == "•").then_some(last + 1),
        }
    }

    fn letters(&self, index: usize) -> &'a str {
        self.tokens[index].span.slice(self.text)
    }

    /// Whether what follows a final mark can start a sentence.
    fn goes_with_new_sentence(&self, last: usize, next: usize) -> bool {
        let letters = self.letters(next);
        let quoted = next > last + 1;
        match self.tokens[next].kind {
            TokenKind::Comma
            | TokenKind::Colon
            | TokenKind::Semicolon
            | TokenKind::Terminal
            | TokenKind::Dash
            | TokenKind::CloseBracket
            | TokenKind::Clitic => false,
            TokenKind::Word if letters.starts_with(char::is_lowercase) => self.small_start(last, next),
            TokenKind::Word if quoted && !self.letters(last).starts_with('.') => !self.asks(next),
            TokenKind::QuoteMark | TokenKind::OpenBracket => !self.small_inside(next),
            _ => !(self.letters(last).starts_with("..") && letters == "I"),
        }
    }

    /// A comma was typed for a full stop: "the report says,This is new".
    fn comma_for_stop(&self, last: usize, next: usize) -> bool {
        next == last + 1 && self.touches(next) && self.starts_sentence(self.letters(next))
    }

    /// A small letter starts a sentence only behind a full stop, and only where it looks like one:
    /// a blank between, no quotation closed.
    fn small_start(&self, last: usize, next: usize) -> bool {
        next == last + 1 && self.letters(last) == "." && !self.touches(next) && self.is_small(next, List::SmallStarters)
    }

    /// Whether the opening mark `open` is followed by a small letter: "He paused ... (and left)."
    fn small_inside(&self, open: usize) -> bool {
        self.tokens.get(open + 1).is_some_and(|token| {
            token.kind == TokenKind::Word && token.span.slice(self.text).starts_with(char::is_lowercase)
        })
    }

    /// Whether a frame of the quotation before starts here: "Is it safe?" Lee asked.
    fn asks(&self, next: usize) -> bool {
        const LONGEST_NAME: usize = 6;
        let words = self.tokens[next..].iter().take(LONGEST_NAME);
        for (index, token) in words.enumerate() {
            let letters = token.span.slice(self.text);
            if self.is_small(next + index, List::QuotationVerbs) {
                return index > 0 && self.frame_ends(next + index + 1);
            }
            let named = letters.starts_with(char::is_uppercase) || self.is_small(next + index, List::NameJoiners);
            if !named && index > 0 && !self.letters(next).eq_ignore_ascii_case("the") {
                return false;
            }
        }
        false
    }

    /// Whether a frame ends with its verb: a mark, a time or a place follows, not what was said.
    fn frame_ends(&self, index: usize) -> bool {
        self.tokens.get(index).is_none_or(|token| match token.kind {
            TokenKind::Terminal | TokenKind::Comma => true,
            TokenKind::Word => self.is_small(index, List::FrameTails),
            _ => false,
        })
    }

    /// Whether an abbreviation with its stop also ends the sentence.
    fn abbreviation_ends(&self, last: usize, next: usize) -> bool {
        let letters = self.letters(next);
        let abbreviation = self.letters(last);
        let stem = abbreviation.trim_end_matches('.');
        let class = Abbreviation::of(stem);
        if self.touches(next) && next == last + 1 || matches!(class, Some(Abbreviation::Title | Abbreviation::Number)) {
            return false;
        }
        match self.tokens[next].kind {
            TokenKind::QuoteMark if self.opens[next] => {
                self.tokens.get(next + 1).is_some_and(|token| self.starts_sentence(token.span.slice(self.text)))
                    || next > last + 1
            }
            TokenKind::Symbol => letters == "•",
            TokenKind::Word if !letters.starts_with(char::is_uppercase) => false,
            TokenKind::Word if next > last + 1 => true,
            TokenKind::Word if class == Some(Abbreviation::Plain) => self.ends_before(last, letters),
            TokenKind::Word => self.starts_sentence(letters),
            _ => false,
        }
    }

    /// Whether `a.m.` or `etc.` at `last` ends a sentence before the capitalised word `next`.
    fn ends_before(&self, last: usize, next: &str) -> bool {
        let is = |list| self.lists[list].has(Word::of(self.letters(last)));
        let day = |day: &ListEntry| day.text.get(..DAY).is_some_and(|start| next.starts_with(start));
        if is(List::DayHalves) {
            let zone = self.lists[List::TimeZones].has(Word::of(next));
            return !zone && !self.lists[List::Weekdays].entries().iter().any(day);
        }
        is(List::ClosingAbbreviations) || self.starts_sentence(next)
    }

    /// Whether a token is a word of a list, in small letters.
    fn is_small(&self, index: usize, list: List) -> bool {
        let letters = self.letters(index);
        !letters.contains(char::is_uppercase) && self.lists[list].has(Word::of(letters))
    }

    /// Whether a capitalised word starts sentences and hardly ever follows an abbreviation inside one.
    fn starts_sentence(&self, word: &str) -> bool {
        let small = word.get(1..).is_some_and(is_small);
        small && word.starts_with(char::is_uppercase) && self.lists[List::SentenceStarters].has(Word::of(word))
    }
}

/// So many letters tell a day.
const DAY: usize = 3;
