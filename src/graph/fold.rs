//! Words of a claim without the endings that time and number give them.

use std::borrow::Cow;

use crate::tag::{Lemmatizer, Tag};

/// The base form of a word whose part of speech nobody knows: "closed" and "closes" are "close".
pub(super) fn fold(letters: &str) -> Cow<'_, str> {
    let lemmatizer = Lemmatizer::embedded();
    let base = |tag| Some(lemmatizer.lemma(letters, tag)).filter(|base| !base.eq_ignore_ascii_case(letters));
    [Tag::VerbPast, Tag::VerbGerund, Tag::NounPlural].into_iter().find_map(base).unwrap_or(Cow::Borrowed(letters))
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn time_and_number_are_taken_off() {
        let words = ["closed", "closes", "closing", "fell", "children", "Ports", "safe"];
        assert_eq!(
            words.map(|word| fold(word).to_lowercase()),
            ["close", "close", "close", "fall", "child", "port", "safe"]
        );
    }
}
