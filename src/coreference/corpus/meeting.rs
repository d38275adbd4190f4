//! Where the profiles of a collection meet those that may be the same: a key by which a collection is taken apart, so
//! that each part is merged by itself.

use super::name::{Key, key, person_key};
use super::{Aliases, Profile};
use crate::coreference::person_name::PersonName;
use crate::text::Word;

/// The parts of a collection that a profile belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Meeting {
    /// The part that it is merged in.
    pub home: String,
    /// Another part, where somebody who is called by one word may be meant by its first name.
    pub guest: Option<String>,
}

/// Where a profile meets those that may be the same; nothing for one that is never the same as another.
pub fn meeting(profile: &Profile, aliases: &Aliases) -> Option<Meeting> {
    let at = |home| Some(Meeting { home, guest: None });
    if let Some(row) = aliases.row_of(&profile.name, &profile.aliases) {
        return at(format!("alias {}", aliases.canonical(row)));
    }
    match key(profile)?.0 {
        Key::Known(name) => at(format!("known {name}")),
        Key::Body(word) | Key::Title(word) | Key::Work(word) => at(format!("{:?} {}", profile.kind, word.hash())),
        Key::Single(word) => at(person(word)),
        Key::Full(first, last) => {
            Some(Meeting { home: person(last), guest: Some(person(first)).filter(|_| first != last) })
        }
    }
}

/// The parts that hear of somebody who is named in full.
pub fn names_of(name: &str) -> Vec<String> {
    match PersonName::of(name).map(|name| person_key(&name)) {
        Some(Key::Full(first, last)) => vec![person(last), person(first)],
        _ => Vec::new(),
    }
}

/// The full name of a person as it is compared; nothing for another source.
pub fn full_name(profile: &Profile) -> Option<String> {
    match key(profile)?.0 {
        Key::Full(first, last) => Some(format!("{} {}", first.hash(), last.hash())),
        _ => None,
    }
}

fn person(name: Word) -> String {
    format!("person {}", name.hash())
}
