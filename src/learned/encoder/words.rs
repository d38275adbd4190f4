//! The tokens of a document as the encoder sees them: their pieces, and how they are written.

use super::pieces::{Piece, Vocabulary};
use crate::document::Document;
use crate::text::{Id, TokenId, TokenRange};

/// Pieces and case of each token.
#[derive(Clone, Debug)]
pub struct Words {
    pieces: Vec<Piece>,
    /// Where the pieces of each token start, and the last ones end.
    starts: Vec<u32>,
    cases: Vec<u8>,
}

impl Words {
    /// The tokens of a document, each by its first `most` pieces.
    pub fn new(document: &Document<'_>, vocabulary: &Vocabulary, most: usize) -> Self {
        let count = document.tokens.len();
        let (mut pieces, mut starts, mut cases) =
            (Vec::with_capacity(count * 3 / 2), Vec::with_capacity(count + 1), Vec::with_capacity(count));
        for token in TokenRange::new(0, count).iter() {
            starts.push(pieces.len() as u32);
            let letters = document.text(token);
            vocabulary.split(letters, most, &mut pieces);
            cases.push(case(letters));
        }
        starts.push(pieces.len() as u32);
        Self { pieces, starts, cases }
    }

    /// The pieces of a token.
    pub fn pieces(&self, token: TokenId) -> &[Piece] {
        &self.pieces[self.starts[token.index()] as usize..self.starts[token.index() + 1] as usize]
    }

    /// How a token is written: one of [`CASES`].
    pub fn case(&self, token: TokenId) -> usize {
        self.cases[token.index()].into()
    }
}

/// Number of ways in which a token can be written.
pub const CASES: usize = 5;

/// How a token is written: without letters, in small ones, with a capital, in capitals, else.
fn case(letters: &str) -> u8 {
    let is_lower = |letters: &str| letters.chars().any(char::is_lowercase) && !letters.chars().any(char::is_uppercase);
    let mut rest = letters.chars();
    let starts_upper = rest.next().is_some_and(char::is_uppercase);
    if !letters.chars().any(char::is_alphabetic) {
        0
    } else if is_lower(letters) {
        1
    } else if starts_upper && (rest.as_str().is_empty() || is_lower(rest.as_str())) {
        2
    } else if letters.chars().any(char::is_uppercase) && !letters.chars().any(char::is_lowercase) {
        3
    } else {
        4
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_by_their_capitals() {
        let cases = ["12.5", "said", "Said", "I", "U.S", "NATO", "McCain", "iPhone", "’s"];
        assert_eq!(cases.map(case), [0, 1, 2, 2, 3, 3, 4, 4, 1]);
    }
}
