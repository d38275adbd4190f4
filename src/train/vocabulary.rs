//! The tagger's vocabulary: which words are no names, which tags they have, and which of them need
//! no guess.

use rustc_hash::FxHashMap;

use super::TaggedSentence;
use super::paradigm::paradigms;
use crate::tag::Tag;
use crate::tag::perceptron::{Entry, Vocabulary};
use crate::text::{Word, is_small};
use crate::token::TokenKind;

/// Calendar names are fair game: they are not the names of people, places or organizations.
const CALENDAR: &str = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June \
                        July August September October November December Mr. Mrs. Ms. Dr. Gov. Sen. Rep. Prof. Gen. \
                        Lt. Col. Sgt. Jan. Feb. Aug. Sept. Oct. Nov. Dec.";

#[derive(Clone)]
struct Count {
    tags: [u32; Tag::ALL.len()],
    total: u32,
    plain: u32,
}

/// Gathers the vocabulary of a treebank.
pub(super) fn vocabulary(sentences: &[TaggedSentence]) -> Vocabulary {
    let calendar: Vec<Word> = CALENDAR.split_whitespace().map(Word::of).collect();
    let mut counts: FxHashMap<Word, Count> = FxHashMap::default();
    for token in sentences.iter().flatten().filter(|token| token.kind != TokenKind::Number) {
        let count = counts.entry(token.word).or_insert(Count { tags: [0; _], total: 0, plain: 0 });
        count.tags[token.tag as usize] += 1;
        count.total += 1;
        count.plain += u32::from(!token.tag.is_name());
    }
    counts.retain(|word, count| calendar.contains(word) || count.plain >= 2 && count.plain * 4 >= count.total);
    let bases = sentences.iter().flatten().filter(|token| matches!(token.tag, Tag::Verb | Tag::Noun));
    let lower = bases.filter(|token| is_small(&token.letters));
    let paradigms = paradigms(lower.map(|token| (token.letters.as_str(), token.tag)));
    let listed = paradigms.iter().filter(|(word, _)| !counts.contains_key(word));
    let listed = listed.map(|(&word, &tags)| (word, Entry { tags, fixed: None, listed: true }));
    let seen = counts.iter().map(|(&word, count)| (word, entry(count, paradigms.get(&word).copied().unwrap_or(0))));
    Vocabulary::new(seen.chain(listed))
}

/// What the counts of a word tell: tags seen in a hundredth of its places or more, with those of
/// the word's `listed` paradigm, and the one tag of a frequent word that has no other.
fn entry(count: &Count, listed: u64) -> Entry {
    let seen =
        count.tags.iter().enumerate().filter(|&(_, &seen)| count.total >= 3 && seen * 100 >= count.total && seen > 0);
    let tags = seen.fold(listed, |tags, (tag, _)| tags | 1 << tag);
    let sure = count.tags.iter().position(|&seen| count.total >= 20 && seen * 1000 >= 995 * count.total);
    let sure = sure.filter(|_| tags.is_power_of_two() || count.total >= 100);
    Entry { tags, fixed: sure.map(|tag| Tag::ALL[tag]), listed: false }
}
