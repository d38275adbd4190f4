//! Turns of scripts whose labels have no colon: a name alone in a line, perhaps with a time, and the words below it; a
//! letter and a full stop before a question or an answer.

use super::match_context::bounds;
use super::turns::{is_formed, is_person, is_quoted, talks};
use crate::document::Document;
use crate::layout::{Block, BlockKind};
use crate::lists::List;
use crate::text::{BlockId, Id, TokenId, TokenRange, TokenRuns};
use crate::token::TokenKind;

/// A label has no more tokens.
const LONGEST: usize = 8;
/// A turn has no more paragraphs.
const PARAGRAPHS: usize = 6;
/// The next label stands so many paragraphs below at the most.
const NEAR: usize = 4;
/// So many labels make a script.
const FEWEST: usize = 2;

/// A turn whose label no mark parts from its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmarkedTurn {
    /// Who speaks.
    pub source: TokenRange,
    /// What signals it: the time beside the name, or the name itself.
    pub cue: TokenRange,
    /// What is said.
    pub content: TokenRuns,
}

/// A label that stands alone in its line.
struct Line {
    block: BlockId,
    name: TokenRange,
    time: Option<TokenRange>,
}

/// The turns of a document's scripts, in text order.
pub fn unmarked_turns(document: &Document<'_>) -> Vec<UnmarkedTurn> {
    let mut turns = under_names(document);
    turns.extend(behind_letters(document));
    turns.sort_by_key(|turn| turn.source.start());
    turns
}

/// Turns below names that stand alone in their lines: several of them near each other, with times or with words that only
/// speakers use.
fn under_names(document: &Document<'_>) -> Vec<UnmarkedTurn> {
    let blocks = document.blocks.all();
    let lines: Vec<Line> = blocks.entries().filter_map(|(id, block)| Line::read(document, id, block)).collect();
    let near = |pair: &[Line]| pair[1].block.index() - pair[0].block.index() <= NEAR;
    let mut turns = Vec::new();
    let mut first = 0;
    while first < lines.len() {
        let linked = lines[first..].windows(2).take_while(|pair| near(pair)).count();
        let script = &lines[first..=first + linked];
        let words = |line: &Line| bounds(blocks[BlockId::from_index(line.block.index() + 1)].tokens);
        let spoken = script.iter().any(|line| talks(document, words(line).0, words(line).1));
        let timed = script.iter().all(|line| line.time.is_some());
        let quoted = script.iter().all(|line| is_quoted(document, words(line).0, words(line).1));
        if script.len() >= FEWEST && (spoken || timed || quoted) {
            turns.extend(script.iter().enumerate().map(|(place, line)| {
                let next = script.get(place + 1).map_or(line.block.index() + 2, |next| next.block.index());
                line.turn(document, next)
            }));
        }
        first += linked + 1;
    }
    turns
}

impl Line {
    /// Reads a line that holds nothing but a name, a time or both, above a paragraph that may be speech.
    fn read(document: &Document<'_>, id: BlockId, block: &Block) -> Option<Self> {
        let token = TokenId::from_index;
        let (_, end) = bounds(block.tokens);
        let start = block.body.index();
        let below = document.blocks.all().get(BlockId::from_index(id.index() + 1))?;
        let ends = block.tokens.last().is_some_and(|last| document.tokens[last].kind == TokenKind::Terminal);
        if end - start > LONGEST || ends || below.kind != BlockKind::Paragraph {
            return None;
        }
        let named = |at: &usize| {
            document.tokens[token(*at)].kind == TokenKind::Word
                && document.text(token(*at)).starts_with(char::is_uppercase)
        };
        let first = (start..end).find(named)?;
        let last = (first..end).take_while(|at| named(at) || document.text(token(*at)) == ".").last()? + 1;
        let time = |from: usize, to: usize| {
            let marks = |at: usize| {
                matches!(
                    document.tokens[token(at)].kind,
                    TokenKind::Number | TokenKind::OpenBracket | TokenKind::CloseBracket
                )
            };
            (from < to && (from..to).all(marks)).then(|| TokenRange::new(from, to))
        };
        let (before, behind) = (time(start, first), time(last, end));
        let whole = (before.is_some() || first == start) && (behind.is_some() || last == end);
        let (said, past) = (below.body.index(), bounds(below.tokens).1);
        let fits = whole && (is_person(document, first, last) || before.or(behind).is_some());
        (fits && is_formed(document, said, past)).then(|| Self {
            block: id,
            name: TokenRange::new(first, last),
            time: before.or(behind),
        })
    }

    /// What is said below the line, up to the block at position `next`.
    fn turn(&self, document: &Document<'_>, next: usize) -> UnmarkedTurn {
        let below = self.block.index() + 1..next.min(self.block.index() + 1 + PARAGRAPHS);
        let blocks = below.map(|at| document.blocks.all()[BlockId::from_index(at)]);
        let prose = blocks.take_while(|block| block.kind == BlockKind::Paragraph);
        UnmarkedTurn {
            source: self.name,
            cue: self.time.unwrap_or(self.name),
            content: TokenRuns::new(prose.map(|block| block.tokens)),
        }
    }
}

/// Turns behind letters with a full stop, which are in the list of labels of turns: at least one question and one answer.
fn behind_letters(document: &Document<'_>) -> Vec<UnmarkedTurn> {
    let letter = |block: &Block| {
        let first = document.text(block.body).strip_suffix('.')?;
        let known = document.lists[List::TurnLabels].entry(first).is_some() && first.len() == 1;
        known.then(|| TokenRange::single(block.body))
    };
    let turns = document.blocks.all().iter().filter_map(|block| {
        let source = letter(block)?;
        let (_, end) = bounds(block.tokens);
        let said = TokenRange::new(source.end().index(), end);
        (!said.is_empty()).then(|| UnmarkedTurn { source, cue: source, content: said.into() })
    });
    let turns: Vec<UnmarkedTurn> = turns.collect();
    let mut letters: Vec<&str> = turns.iter().map(|turn| document.text(turn.source.start())).collect();
    letters.sort_unstable();
    letters.dedup();
    if letters.len() >= FEWEST { turns } else { Vec::new() }
}
