//! Headlines that look like sentences: "Council moves to close the old bridge." They have a full stop and small
//! letters; what tells them from a first paragraph is that the paragraphs below tell it again, at length.

use super::lines::Paragraph;
use crate::lists::{List, Lists};
use crate::text::Word;

/// No such headline has more tokens.
const LONGEST: usize = 18;
/// The headline is told again among so many paragraphs below it, and so many words of each.
const RETELLING: usize = 3;
const WORDS: usize = 60;

/// Whether the first paragraph is one short sentence in the style of headlines, a much longer one stands apart below
/// it, and words of it come back there.
pub(super) fn is_retold(paragraphs: &[Paragraph<'_>], lists: &Lists) -> bool {
    let [title, below @ ..] = paragraphs else { return false };
    let below = &below[..below.len().min(RETELLING)];
    stands_above(paragraphs, 2)
        && !words(title.text).next().is_some_and(|word| lists[List::ProseOpeners].has(Word::of(word)))
        && !words(title.text.split(',').next().unwrap_or_default()).any(|word| is_past(word, lists))
        && words(title.text).any(|word| comes_back(word, below))
}

/// Whether the first paragraph is short, and one that is so many times longer stands apart below it.
fn stands_above(paragraphs: &[Paragraph<'_>], times_longer: usize) -> bool {
    let [title, below @ ..] = paragraphs else { return false };
    let short = title.tokens.len() <= LONGEST && !title.wrapped;
    short
        && below.first().is_some_and(|next| next.after_gap)
        && below.iter().take(RETELLING).any(|next| next.tokens.len() > times_longer * title.tokens.len())
}

/// Whether the first of the paragraphs is a further headline, below the one `above`: that one ends so that another must
/// follow, or this one is told again below as well and is in the style of headlines.
pub(super) fn is_followed(above: &Paragraph<'_>, paragraphs: &[Paragraph<'_>], lists: &Lists) -> bool {
    let plain = |word: &str| lists[List::FiniteForms].has(Word::of(word));
    let styled = || !paragraphs.iter().take(1).any(|deck| words(deck.text).any(plain));
    if above.text.ends_with(';') { stands_above(paragraphs, 1) } else { is_retold(paragraphs, lists) && styled() }
}

/// Whether a word tells of what is over.
fn is_past(word: &str, lists: &Lists) -> bool {
    let regular = word.ends_with("ed") && !word.ends_with("eed") && word.starts_with(char::is_lowercase);
    regular || lists[List::PastMarkers].has(Word::of(word))
}

/// The words of a text; apostrophes end them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word that is no small one is in one of the paragraphs, endings aside.
fn comes_back(word: &str, below: &[Paragraph<'_>]) -> bool {
    let stem = &word[..word.char_indices().nth(STEM).map_or(word.len(), |(end, _)| end)];
    let small = word.chars().nth(SMALLEST).is_none();
    !small
        && below.iter().any(|paragraph| {
            words(paragraph.text)
                .take(WORDS)
                .any(|other| other.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)))
        })
}

/// Words of so many letters or fewer may come back by chance.
const SMALLEST: usize = 3;
/// So many letters tell a word whatever its ending.
const STEM: usize = 5;
