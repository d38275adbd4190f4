//! The nearest mark or joining word on both sides: where clauses start and end.

use super::Facts;
use super::letters::shorts;
use super::token_facts::distance_bin;
use crate::tag::Tag;

/// Words that open a clause.
const JOINING: [u32; 8] = shorts(["that", "who", "which", "as", "but", "while", "because", "if"]);

/// Adds the nearest marks of a sentence's tokens.
pub fn see(facts: &mut [Facts]) {
    let mut last: Option<usize> = None;
    for here in 0..facts.len() {
        facts[here].left_mark = last.map_or((0, 0), |mark| (facts[mark].word, 1 + distance_bin(here - mark)));
        if marks(&facts[here]) {
            last = Some(here);
        }
    }
    let mut next: Option<usize> = None;
    for here in (0..facts.len()).rev() {
        facts[here].right_mark = next.map_or((0, 0), |mark| (facts[mark].word, 1 + distance_bin(mark - here)));
        if marks(&facts[here]) {
            next = Some(here);
        }
    }
}

fn marks(facts: &Facts) -> bool {
    const TAGS: [Tag; 7] = [
        Tag::Comma,
        Tag::Colon,
        Tag::OpenQuote,
        Tag::CloseQuote,
        Tag::OpenBracket,
        Tag::CloseBracket,
        Tag::Conjunction,
    ];
    TAGS.iter().any(|&tag| tag as u8 == facts.tag) || JOINING.contains(&facts.word)
}
