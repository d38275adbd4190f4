//! A word list: names of things that patterns and stages look up, such as titles.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::Openers;
use crate::text::Word;
use crate::token;

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEntry {
    /// As written.
    pub text: String,
    /// What is after its "=", if anything.
    pub value: Option<String>,
    words: SmallVec<[Word; 2]>,
}

impl ListEntry {
    /// Its word if it has no other.
    pub fn alone(&self) -> Option<Word> {
        if let [word] = self.words[..] { Some(word) } else { None }
    }
}

/// A list: entries of one or more words, compared without regard to case.
#[derive(Clone, Debug, Default)]
pub struct WordList {
    about: String,
    entries: Vec<ListEntry>,
    by_first: FxHashMap<Word, Opened>,
    /// One bit for what the first words hash to: most words open no entry, and asking this is
    /// cheaper.
    openers: Openers,
    /// The same for what the last words hash to.
    closers: Openers,
}

/// Positions of the entries that a word opens.
#[derive(Clone, Debug, Default)]
struct Opened {
    /// The entry of no other word.
    alone: Option<u32>,
    /// Those of more words, longest first.
    longer: SmallVec<[u32; 4]>,
}

impl Opened {
    /// All of them, longest first.
    fn all(&self) -> impl Iterator<Item = u32> {
        self.longer.iter().copied().chain(self.alone)
    }
}

impl WordList {
    /// Adds an entry; `false` if the list has it already or if it has no word.
    pub fn add(&mut self, text: &str, value: Option<&str>) -> bool {
        let words = words(text);
        let Some(&first) = words.first() else { return false };
        self.openers.insert(first);
        words.last().into_iter().for_each(|&last| self.closers.insert(last));
        let position = self.entries.len() as u32;
        let entry = ListEntry { text: text.to_owned(), value: value.map(str::to_owned), words: words.into() };
        let opened = self.by_first.entry(first).or_default();
        if opened.all().any(|other| self.entries[other as usize].words == entry.words) {
            return false;
        }
        if entry.words.len() == 1 {
            opened.alone = Some(position);
        } else {
            opened.longer.push(position);
        }
        self.entries.push(entry);
        opened.longer.sort_by_key(|&other| Reverse(self.entries[other as usize].words.len()));
        true
    }

    /// The list with the entries of `own` (text and value) in the place of those of the same words, without those
    /// of `removed`.
    #[must_use]
    pub fn amended(&self, own: &[(&str, Option<&str>)], removed: &[String]) -> Self {
        let gone = removed.iter().map(String::as_str).chain(own.iter().map(|&(entry, _)| entry));
        let gone: Vec<Vec<Word>> = gone.map(words).collect();
        let mut list = Self::default().with_purpose(self.about.clone());
        for entry in self.entries.iter().filter(|entry| !gone.iter().any(|gone| entry.words[..] == gone[..])) {
            list.add(&entry.text, entry.value.as_deref());
        }
        for (entry, value) in own {
            list.add(entry, *value);
        }
        list
    }

    /// The list with what it is for.
    #[must_use]
    pub fn with_purpose(self, about: String) -> Self {
        Self { about, ..self }
    }

    /// What it is for, as the head of its file says; empty if that says nothing.
    pub fn about(&self) -> &str {
        &self.about
    }

    /// The entry of just these words, if it has one.
    pub fn entry(&self, text: &str) -> Option<&ListEntry> {
        let words = words(text);
        let opened = self.by_first.get(words.first()?)?;
        opened.all().map(|position| &self.entries[position as usize]).find(|entry| entry.words[..] == words[..])
    }

    /// The entries as the file orders them.
    pub fn entries(&self) -> &[ListEntry] {
        &self.entries
    }

    /// Whether it has this word as a whole entry.
    pub fn has(&self, word: Word) -> bool {
        self.openers.may_have(word) && self.by_first.get(&word).is_some_and(|opened| opened.alone.is_some())
    }

    /// Whether these words are a whole entry.
    pub fn is_entry(&self, words: &[Word]) -> bool {
        self.longest(words).is_some_and(|(_, length)| length == words.len())
    }

    /// Whether an entry may end with this word; seldom wrong, and never where one does.
    pub fn may_end(&self, word: Word) -> bool {
        self.closers.may_have(word)
    }

    /// The longest entry at the start of `words`, and its length in words.
    #[inline]
    pub fn longest(&self, words: &[Word]) -> Option<(&ListEntry, usize)> {
        let first = words.first().filter(|&&first| self.openers.may_have(first))?;
        self.longest_from(*first, words)
    }

    /// The same for words of which the first may open an entry.
    fn longest_from(&self, first: Word, words: &[Word]) -> Option<(&ListEntry, usize)> {
        let opened = self.by_first.get(&first)?;
        let entry = |position: u32| &self.entries[position as usize];
        let longer = opened.longer.iter().map(|&position| entry(position));
        let found = longer.into_iter().find(|entry| words.starts_with(&entry.words));
        found.or_else(|| opened.alone.map(entry)).map(|entry| (entry, entry.words.len()))
    }
}

/// Identities of the tokens of a text; `'re` is one, as behind a word, and so is `dr.`, whatever its case.
pub(crate) fn words(text: &str) -> Vec<Word> {
    if text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ') {
        return text.split(' ').filter(|word| !word.is_empty()).map(Word::of).collect();
    }
    let letters = text.strip_suffix('.').unwrap_or_else(|| text.trim_start_matches(['\'', '’']));
    if letters.len() < text.len() && !letters.is_empty() && letters.chars().all(char::is_alphabetic) {
        return vec![Word::of(text)];
    }
    token::tokens(text).iter().map(|token| Word::of(token.span.slice(text))).collect()
}
