//! The pieces of a label, and their text.

use crate::document::Document;
use crate::graph::context::even;
use crate::quote::QuoteState;
use crate::text::{Id as _, Span, TokenId, TokenRange};
use crate::token::TokenKind;

/// A piece of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A word or mark of the article.
    Token(TokenId),
    /// A name that is in square brackets.
    Name(String),
    /// Words of the article that are in square brackets.
    Told(TokenRange),
    /// A comma that joins two runs.
    Comma,
    /// Words are left out that the claim reads badly without.
    Break,
}

/// The tokens of a range.
pub(super) fn tokens(range: TokenRange) -> impl Iterator<Item = Piece> {
    range.iter().map(Piece::Token)
}

/// The text of the pieces: quotation marks only in pairs and not around all of it, no marks at the edges, a capital in
/// front.
pub(super) fn text(document: &Document<'_>, pieces: Vec<Piece>) -> String {
    let mut pieces = paired(document, completed(document, pieces));
    trim(document, &mut pieces);
    capital(&joined(document, &pieces))
}

fn kind(document: &Document<'_>, piece: &Piece) -> Option<TokenKind> {
    match *piece {
        Piece::Token(token) => Some(document.tokens[token].kind),
        Piece::Comma => Some(TokenKind::Comma),
        Piece::Name(_) | Piece::Told(_) | Piece::Break => None,
    }
}

/// What a piece is to the outermost quotation around it, if it is a mark of one.
fn mark(document: &Document<'_>, piece: &Piece) -> Option<QuoteState> {
    let Piece::Token(token) = *piece else { return None };
    let state = (document.tokens[token].kind == TokenKind::QuoteMark).then(|| document.quotes.state(token));
    state.filter(|state| matches!(state, QuoteState::Opening | QuoteState::Closing))
}

/// The pieces with the marks that claims are cut off from at their edges: "a “very expensive mistake(”)".
fn completed(document: &Document<'_>, mut pieces: Vec<Piece>) -> Vec<Piece> {
    let marks = pieces.iter().filter_map(|piece| mark(document, piece));
    let balance = marks.map(|state| if state == QuoteState::Opening { 1 } else { -1 }).sum::<i32>();
    let (Some(&Piece::Token(first)), Some(&Piece::Token(last))) = (pieces.first(), pieces.last()) else {
        return pieces;
    };
    let next = TokenId::from_index(last.index() + 1);
    let before = first.index().checked_sub(1).map(TokenId::from_index);
    let is = |token: TokenId, state| {
        document.tokens.get(token).is_some() && mark(document, &Piece::Token(token)) == Some(state)
    };
    if balance == 1 && is(next, QuoteState::Closing) {
        pieces.push(Piece::Token(next));
    } else if let Some(before) = before.filter(|&before| balance == -1 && is(before, QuoteState::Opening)) {
        pieces.insert(0, Piece::Token(before));
    }
    pieces
}

/// The pieces without quotation marks that have no partner among them, that are around nothing, or around all of it.
fn paired(document: &Document<'_>, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut keep = vec![true; pieces.len()];
    let mut open = None;
    for (place, piece) in pieces.iter().enumerate() {
        match mark(document, piece) {
            Some(QuoteState::Opening) => {
                if let Some(lone) = open.replace(place) {
                    keep[lone] = false;
                }
            }
            Some(_) => match open.take() {
                Some(start) if start + 1 < place && !(start == 0 && place + 1 == pieces.len()) => {}
                start => {
                    keep[place] = false;
                    if let Some(start) = start {
                        keep[start] = false;
                    }
                }
            },
            None => {}
        }
    }
    if let Some(lone) = open {
        keep[lone] = false;
    }
    pieces.into_iter().zip(keep).filter_map(|(piece, keep)| keep.then_some(piece)).collect()
}

/// Takes commas, colons, dashes and the full stop from the edges, and a bracket at the end that nothing opens.
fn trim(document: &Document<'_>, pieces: &mut Vec<Piece>) {
    use TokenKind::{CloseBracket, Colon, Comma, Dash, OpenBracket, Semicolon, Terminal};
    let loose = |piece: &Piece| matches!(kind(document, piece), Some(Comma | Colon | Semicolon | Dash));
    let stop = |piece: &Piece| {
        let Piece::Token(token) = *piece else { return false };
        document.tokens[token].kind == Terminal && document.text(token) == "."
    };
    let opens = pieces.iter().any(|piece| kind(document, piece) == Some(OpenBracket));
    let lone = |piece: &Piece| !opens && kind(document, piece) == Some(CloseBracket);
    while pieces.last().is_some_and(|last| loose(last) || stop(last) || lone(last) || *last == Piece::Break) {
        pieces.pop();
    }
    let opening = pieces.iter().take_while(|piece| loose(piece) || **piece == Piece::Break).count();
    pieces.drain(..opening);
}

/// The pieces with the blanks that the article has between them, one where it has words between.
fn joined(document: &Document<'_>, pieces: &[Piece]) -> String {
    let mut text = String::new();
    let mut last: Option<TokenId> = None;
    for piece in pieces {
        match piece {
            Piece::Token(token) => {
                if blank_before(document, last, *token) && !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(document.text(*token));
                last = Some(*token);
            }
            Piece::Name(words) => bracket(&mut text, words),
            Piece::Told(words) => bracket(&mut text, document.words_of(*words)),
            Piece::Comma => text.push(','),
            Piece::Break => text.push_str(" …"),
        }
    }
    even(&text)
}

fn bracket(text: &mut String, words: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.extend(["[", words, "]"]);
}

/// Whether a blank is before a token that comes behind `last`.
fn blank_before(document: &Document<'_>, last: Option<TokenId>, token: TokenId) -> bool {
    use TokenKind::{Clitic, CloseBracket, Colon, Comma, Semicolon, Terminal};
    let next = last.filter(|last| last.index() + 1 == token.index());
    match next {
        Some(last) => {
            let between = Span::new(document.tokens[last].span.end(), document.tokens[token].span.start());
            !between.is_empty()
        }
        None => !matches!(document.tokens[token].kind, Comma | Colon | Semicolon | Terminal | Clitic | CloseBracket),
    }
}

/// The text with its first letter as a capital, unless its first word has one inside: "iPods".
fn capital(text: &str) -> String {
    let Some(at) = text.find(char::is_alphanumeric) else { return text.to_owned() };
    let word = text[at..].split(char::is_whitespace).next().unwrap_or_default();
    let mut letters = text[at..].chars();
    match letters.next() {
        // "ß" has no capital of one letter.
        Some(first)
            if first.is_lowercase() && first.to_uppercase().count() == 1 && !word.chars().any(char::is_uppercase) =>
        {
            text[..at].chars().chain(first.to_uppercase()).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
