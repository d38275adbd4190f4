//! Phrases of one or more words, each with a value; the longest at a place is found by hashes.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use crate::text::Word;
use crate::token;

/// Letters of a phrase's words that have to stand as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// Any: "the" in "The Hague" may be "the".
    Any,
    /// The first letter is a capital.
    Initial,
    /// Every letter is a capital: "US", not "us" or "Us".
    Capitals,
}

#[derive(Clone, Debug)]
struct Phrase<T> {
    words: Box<[(Word, Case)]>,
    value: T,
}

/// A map from phrases to values.
#[derive(Clone, Debug)]
pub(super) struct Phrases<T> {
    /// By the hash of all words; phrases that differ in case only share an entry.
    phrases: FxHashMap<u64, Vec<Phrase<T>>>,
    /// Number of words of the longest phrase that starts with the word.
    longest: FxHashMap<Word, usize>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { phrases: FxHashMap::default(), longest: FxHashMap::default() }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds a phrase; what was there before stays.
    pub(super) fn add(&mut self, text: &str, value: T) {
        let letters: Vec<&str> = token::tokens(text).iter().map(|token| token.span.slice(text)).collect();
        let words: Box<[(Word, Case)]> = letters.iter().map(|word| (Word::of(word), case(word))).collect();
        let Some(&(first, _)) = words.first() else { return };
        let longest = self.longest.entry(first).or_default();
        *longest = words.len().max(*longest);
        self.phrases.entry(key(words.iter().map(|&(word, _)| word))).or_default().push(Phrase { words, value });
    }

    /// The longest phrase at the start of `words` and its number of words; `letters` gives the
    /// words as they are in the text.
    pub(super) fn longest<'t>(&self, words: &[Word], letters: impl Fn(usize) -> &'t str) -> Option<(usize, T)> {
        let most = (*self.longest.get(words.first()?)?).min(words.len());
        (1..=most).rev().find_map(|length| {
            let found = self.phrases.get(&key(words[..length].iter().copied()))?;
            let fits = |phrase: &&Phrase<T>| {
                phrase.words.iter().enumerate().all(|(index, &(_, case))| case.admits(letters(index)))
            };
            found.iter().find(fits).map(|phrase| (length, phrase.value))
        })
    }
}

fn key(words: impl Iterator<Item = Word>) -> u64 {
    let mut hasher = FxHasher::default();
    words.for_each(|word| hasher.write_u64(word.hash()));
    hasher.finish()
}

fn case(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match (letters.next(), letters.all(char::is_uppercase)) {
        (Some(first), true) if first.is_uppercase() && word.chars().count() > 1 => Case::Capitals,
        (Some(first), _) if first.is_uppercase() && word != "The" => Case::Initial,
        _ => Case::Any,
    }
}

impl Case {
    fn admits(self, word: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Initial => word.starts_with(char::is_uppercase),
            Self::Capitals => !word.contains(char::is_lowercase),
        }
    }
}
