//! The usual gender of given names, from `data/names/given.csv`.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::embedded;
use crate::text::Word;

/// Which of "he" and "she" stands for a person, as far as a name or a role tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// he
    Masculine,
    /// she
    Feminine,
}

/// The usual gender of a given name: `None` if it is not on the list, `Some(None)` if it is borne
/// by all genders.
///
/// ```
/// use ascribe::{gazetteer::{Gender, given_gender}, text::Word};
/// assert_eq!(given_gender(Word::of("Olga")), Some(Some(Gender::Feminine)));
/// assert_eq!(given_gender(Word::of("bridge")), None);
/// ```
pub fn given_gender(name: Word) -> Option<Option<Gender>> {
    static NAMES: OnceLock<FxHashMap<Word, Option<Gender>>> = OnceLock::new();
    NAMES.get_or_init(|| rows().collect()).get(&name).copied()
}

fn rows() -> impl Iterator<Item = (Word, Option<Gender>)> {
    embedded::data_text("names/given.csv").lines().skip(1).filter_map(|line| {
        let (name, gender) = line.split_once(',')?;
        let gender = match gender {
            "m" => Some(Gender::Masculine),
            "f" => Some(Gender::Feminine),
            _ => None,
        };
        Some((Word::of(name), gender))
    })
}
