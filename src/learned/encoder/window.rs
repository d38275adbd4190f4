//! Texts to windows that the encoder reads at once: as many paragraphs as there is room for, and some before and
//! after them that are only looked at.

use std::ops::Range;

use super::words::Words;
use crate::document::Document;
use crate::text::{Id, TokenId, TokenRange};

/// How large windows are, in pieces.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Of the words to be scored.
    pub core: usize,
    /// Of the context on each side.
    pub context: usize,
}

/// A paragraph of a text, or a part of one that is as large as a window can be.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Its tokens.
    pub tokens: TokenRange,
    /// Its pieces, the closing one included.
    pub pieces: usize,
}

/// What is read at once.
#[derive(Clone, Debug)]
pub struct Window {
    /// The units in view.
    pub seen: Vec<Unit>,
    /// Those to be scored, among them.
    pub core: Range<usize>,
}

impl Window {
    /// Number of pieces, the opening one included.
    pub fn len(&self) -> usize {
        1 + self.seen.iter().map(|unit| unit.pieces).sum::<usize>()
    }
}

/// The windows of a text, given by its paragraphs.
pub fn windows(document: &Document<'_>, words: &Words, text: &[TokenRange], size: Size) -> Vec<Window> {
    let units: Vec<Unit> = text.iter().flat_map(|&paragraph| units(document, words, paragraph, size.core)).collect();
    let mut windows = Vec::new();
    let mut from = 0;
    while from < units.len() {
        let until = from + 1 + fitting(units[from + 1..].iter(), size.core.saturating_sub(units[from].pieces));
        let start = from - fitting(units[..from].iter().rev(), size.context);
        let end = until + fitting(units[until..].iter(), size.context);
        windows.push(Window { seen: units[start..end].to_vec(), core: from - start..until - start });
        from = until;
    }
    windows
}

/// How many units there is room for.
fn fitting<'u>(units: impl Iterator<Item = &'u Unit>, room: usize) -> usize {
    let ends = units.scan(0, |taken, unit| {
        *taken += unit.pieces;
        Some(*taken)
    });
    ends.take_while(|&taken| taken <= room).count()
}

/// A paragraph in parts of at most `most` pieces, cut between sentences where it can be.
fn units(document: &Document<'_>, words: &Words, paragraph: TokenRange, most: usize) -> Vec<Unit> {
    let mut units = Vec::new();
    let (mut from, end) = (paragraph.start().index(), paragraph.end().index());
    while from < end {
        let (mut until, mut pieces, mut sentence) = (from, 0, None);
        let starts = |at: usize| {
            let token = TokenId::from_index(at);
            document.sentences.all()[document.sentences.of(token)].tokens.start() == token
        };
        while until < end {
            let more = words.pieces(TokenId::from_index(until)).len();
            if pieces + more > most {
                break;
            }
            if until > from && starts(until) {
                sentence = Some((until, pieces));
            }
            pieces += more;
            until += 1;
        }
        match sentence {
            Some(last) if until < end => (until, pieces) = last,
            _ if until == from => (until, pieces) = (from + 1, words.pieces(TokenId::from_index(from)).len()),
            _ => {}
        }
        units.push(Unit { tokens: TokenRange::new(from, until), pieces: pieces + 1 });
        from = until;
    }
    units
}
