//! Where a token is in its sentence and its sentence in the paragraph.

use super::Facts;
use super::token_facts::distance_bin;

/// What is remembered of the sentences before.
#[derive(Clone, Copy, Default)]
pub struct Before {
    count: u8,
    seen: u8,
}

/// Adds the places of a sentence's tokens; returns what the next sentence remembers.
pub fn see(facts: &mut [Facts], before: Before) -> Before {
    let length = facts.len();
    let quotes = quotes(facts);
    for (here, facts) in facts.iter_mut().enumerate() {
        facts.from_start = distance_bin(here);
        facts.to_end = distance_bin(length - 1 - here);
        facts.sentence = before.count.min(4);
        facts.sentence_length = distance_bin(length);
        facts.sentence_quotes = quotes;
        facts.previous_sentence = before.seen;
    }
    let candidates = facts.first().is_some_and(|facts| facts.best_side > 0);
    Before { count: before.count.saturating_add(1), seen: u8::from(candidates) * 8 + quotes }
}

/// How a sentence meets quotations: 1 starts inside, 2 ends inside, 4 holds marks.
fn quotes(facts: &[Facts]) -> u8 {
    let starts = facts.first().is_some_and(|facts| matches!(facts.quote, 1 | 2 | 4));
    let ends = facts.iter().rev().take(2).any(|facts| matches!(facts.quote, 1 | 3 | 4));
    let holds = facts.iter().any(|facts| matches!(facts.quote, 2 | 3));
    u8::from(starts) + u8::from(ends) * 2 + u8::from(holds) * 4
}
