//! What of a name says that two are the same: its words without case, and what tells apart
//! those who bear it.

use crate::coreference::SourceKind;
use crate::coreference::bodies::without_forms;
use crate::coreference::person_name::PersonName;
use crate::gazetteer::{Fact, Gazetteer};
use crate::grammar::Rulebook;
use crate::lists::List;
use crate::text::Word;

use super::Profile;

/// Profiles with equal keys may be the same source; others never are, unless a user says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A row of the gazetteer.
    Known(&'static str),
    /// First and last word of a person's full name.
    Full(Word, Word),
    /// A person's name of one word.
    Single(Word),
    /// The words of an organization's name.
    Body(Word),
    /// The words of a document's title.
    Title(Word),
    /// Whose document it is, by full name, and the two words or more that tell which: "Ann Lee's harbor plan".
    Work(Word),
}

/// What tells bearers of one key from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Variant {
    /// First letters of the words between first and last name.
    pub initials: String,
    /// Senior, junior.
    pub generation: Option<Word>,
    /// The word before the last: "Pena" of "Luis Pena Nieto".
    pub before_last: Option<Word>,
}

/// The key of a profile, and which bearer of it; nothing for sources that are never the same in two
/// articles: whoever has no name.
pub(super) fn key(profile: &Profile) -> Option<(Key, Variant)> {
    if !profile.named || profile.joint {
        return None;
    }
    let plain = |key| Some((key, Variant::default()));
    if let Some(country) = profile.government {
        return plain(Key::Known(country));
    }
    match profile.kind {
        SourceKind::Person => person(&profile.name),
        SourceKind::Organization => match Gazetteer::embedded().entry(&profile.name) {
            Some(entry) if entry.fact != Fact::Demonym => plain(Key::Known(entry.name)),
            _ => plain(Key::Body(Word::of(&without_forms(&words(&profile.name), |word| is_form(word)).join(" ")))),
        },
        SourceKind::Document => {
            let title = Word::of(&words(&profile.name).join(" "));
            plain(if is_work(&profile.name) { Key::Work(title) } else { Key::Title(title) })
        }
        SourceKind::Anonymous | SourceKind::Group | SourceKind::Pronoun => None,
    }
}

/// Whether the name of a document tells in full whose it is, and which of that owner's.
fn is_work(name: &str) -> bool {
    let passing = &Rulebook::embedded().lists()[List::PassingWords];
    let Some((owner, work)) = name.split_once("'s ").or_else(|| name.split_once("’s ")) else { return false };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let told: Vec<&str> = work.split(' ').filter(|word| !passing.has(Word::of(word))).collect();
    owner.split(' ').count() > 1 && owner.split(' ').all(capital) && told.len() > 1
}

pub(super) fn person(name: &str) -> Option<(Key, Variant)> {
    let name = PersonName::of(name)?;
    let key = person_key(&name);
    Some((key, Variant { initials: name.initials, generation: name.generation, before_last: name.before_last }))
}

/// The key of a person's name; "Plinio the Elder" is a full name.
pub(super) fn person_key(name: &PersonName) -> Key {
    match name.generation {
        Some(generation) if name.length == 1 => Key::Full(generation, name.last),
        None if name.length == 1 => Key::Single(name.last),
        _ => Key::Full(name.first, name.last),
    }
}

/// The words in lower case, without article in front, marks and nicknames.
fn words(name: &str) -> Vec<String> {
    let mut quoted = false;
    let mut words: Vec<String> = Vec::new();
    for piece in name.split(|c: char| c.is_whitespace() || c == '-') {
        let opens = piece.starts_with(['"', '“', '(']);
        let closes = piece.ends_with(['"', '”', ')']);
        if !quoted && !opens {
            let word: String = piece.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            words.extend(Some(word).filter(|word| !word.is_empty()));
        }
        quoted = (quoted || opens) && !closes;
    }
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words
}

/// The words of a body's name that tell it from others: in lower case, without articles and the words between.
pub(super) fn name_words(name: &str) -> Vec<String> {
    let lists = Rulebook::embedded().lists();
    let ties = [List::NameLinks, List::NameJoiners, List::Articles, List::Conjunctions].map(|list| &lists[list]);
    let tells = |word: &String| !ties.iter().any(|list| list.has(Word::of(word)));
    without_forms(&words(name), |word| is_form(word)).iter().filter(|word| tells(word)).cloned().collect()
}

fn is_form(word: &str) -> bool {
    Rulebook::embedded().lists()[List::CompanyForms].has(Word::of(word))
}
