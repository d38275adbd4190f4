//! The gazetteer: names of media, organizations, countries, capitals and governments, with what
//! each stands for. Rows come from `data/gazetteer/*.csv` (`data/README.md`).

use std::ops::Deref;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer};

use super::phrases::Phrases;
use crate::embedded;
use crate::text::Word;

/// What a name of the gazetteer stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A news medium; whether it is a state's.
    Medium {
        /// Owned and directed by a state; public broadcasters independent by law are not.
        state: bool,
    },
    /// Any other organization.
    Organization,
    /// A country.
    Country,
    /// A capital: the place, or its government.
    Capital,
    /// A house or office that stands for a government: the Kremlin.
    Government,
    /// People of a country, or the adjective: Russian.
    Demonym,
}

/// One row of the gazetteer under one of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name that the row is known by: equal for all aliases of one thing.
    pub name: &'static str,
    /// What it stands for.
    pub fact: Fact,
    /// Its country, in English.
    pub country: Option<&'static str>,
}

/// The name of a country as the gazetteer has it.
pub type CountryName = &'static str;

/// Reads the name of a country back that the gazetteer gave; `None` for one that it does not know.
pub fn country_name<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Option<CountryName>, D::Error> {
    let name: Option<String> = Deserialize::deserialize(deserializer)?;
    Ok(name.and_then(|name| Gazetteer::embedded().entry(&name)?.country))
}

/// A reference to an entry of the embedded gazetteer, in two bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryRef(u16);

impl Deref for EntryRef {
    type Target = Entry;

    fn deref(&self) -> &Entry {
        &Gazetteer::embedded().entries[usize::from(self.0)]
    }
}

/// All names of the gazetteer. Immutable; one serves all threads.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    entries: Vec<Entry>,
    names: Phrases<EntryRef>,
}

impl Gazetteer {
    /// The embedded gazetteer, read once.
    pub fn embedded() -> &'static Self {
        static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
        GAZETTEER.get_or_init(Self::read)
    }

    /// The entry with the longest name at the start of `words`, and its number of words; `letters`
    /// gives each word as it is in the text, for "US" is not "us".
    pub fn longest<'t>(&self, words: &[Word], letters: impl Fn(usize) -> &'t str) -> Option<(usize, EntryRef)> {
        self.names.longest(words, letters)
    }

    /// The entry of a whole name.
    ///
    /// ```
    /// use ascribe::gazetteer::{Fact, Gazetteer};
    /// let entry = Gazetteer::embedded().entry("the Kremlin").unwrap();
    /// assert_eq!((entry.fact, entry.country), (Fact::Government, Some("Russia")));
    /// assert!(Gazetteer::embedded().entry("us").is_none());
    /// ```
    pub fn entry(&self, name: &str) -> Option<EntryRef> {
        let name = name.strip_prefix("the ").unwrap_or(name);
        let letters: Vec<&str> = crate::token::tokens(name).iter().map(|token| token.span.slice(name)).collect();
        let words: Vec<Word> = letters.iter().map(|word| Word::of(word)).collect();
        let (length, entry) = self.longest(&words, |index| letters[index])?;
        (length == words.len()).then_some(entry)
    }

    fn read() -> Self {
        let mut gazetteer = Self::default();
        for [name, aliases, country, owned, _kind] in rows("gazetteer/media.csv") {
            let fact = Fact::Medium { state: owned == "yes" };
            gazetteer.add(&[name, aliases], Entry { name, fact, country: filled(country) });
        }
        for [name, acronym, aliases, country] in rows("gazetteer/organizations.csv") {
            let entry = Entry { name, fact: Fact::Organization, country: filled(country) };
            gazetteer.add(&[name, acronym, aliases], entry);
        }
        for [name, aliases, capital, demonyms, metonyms] in rows("gazetteer/countries.csv") {
            let entry = |fact, name| Entry { name, fact, country: Some(name) };
            gazetteer.add(&[name, aliases], entry(Fact::Country, name));
            for (cell, fact) in [(capital, Fact::Capital), (metonyms, Fact::Government)] {
                for one in parts(cell) {
                    gazetteer.add(&[one], Entry { name: one, fact, country: Some(name) });
                }
            }
            gazetteer.add(&[demonyms], entry(Fact::Demonym, name));
        }
        gazetteer
    }

    /// Adds all names of some cells for one entry.
    fn add(&mut self, cells: &[&'static str], entry: Entry) {
        let number = u16::try_from(self.entries.len()).expect("fewer than 65,536 rows");
        self.entries.push(entry);
        for name in cells.iter().copied().flat_map(parts) {
            self.names.add(name, EntryRef(number));
        }
    }
}

fn parts(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|part| !part.is_empty())
}

fn filled(cell: &'static str) -> Option<&'static str> {
    (!cell.is_empty()).then_some(cell)
}

/// The rows of a file below its header; our files need no quoting.
fn rows<const CELLS: usize>(path: &str) -> impl Iterator<Item = [&'static str; CELLS]> {
    embedded::data_text(path).lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',');
        let row = [(); CELLS].map(|()| cells.next().unwrap_or_default());
        cells.next().is_none().then_some(row)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_its_cells_and_its_country() {
        let lines = |path| embedded::data_text(path).lines().count() - 1;
        let countries: Vec<&str> = rows::<5>("gazetteer/countries.csv").map(|row| row[0]).collect();
        assert_eq!(countries.len(), lines("gazetteer/countries.csv"));
        assert_eq!(rows::<5>("gazetteer/media.csv").count(), lines("gazetteer/media.csv"));
        assert_eq!(rows::<4>("gazetteer/organizations.csv").count(), lines("gazetteer/organizations.csv"));
        for [name, _, country, owned, kind] in rows("gazetteer/media.csv") {
            assert!(countries.contains(&country), "{name}: {country} is not in countries.csv");
            assert!(["yes", "no", "public"].contains(&owned), "{name}: {owned}");
            assert!(["agency", "newspaper", "broadcaster", "website"].contains(&kind), "{name}: {kind}");
        }
    }

    #[test]
    fn state_media_are_told_from_public_broadcasters() {
        let fact = |name| Gazetteer::embedded().entry(name).map(|entry| entry.fact);
        assert_eq!(fact("Rodong Sinmun"), Some(Fact::Medium { state: true }));
        assert_eq!(fact("BBC"), Some(Fact::Medium { state: false }));
    }

    #[test]
    fn longer_names_win() {
        let entry = Gazetteer::embedded().entry("the Washington Post").map(|entry| entry.name);
        assert_eq!(entry, Some("The Washington Post"));
    }
}
