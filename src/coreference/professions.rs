//! What jobs tell of who somebody cannot be: a goalkeeper and a judge of one name are two people, a senator and
//! a lawyer may be one. Jobs that somebody had once tell nothing.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::grammar::Rulebook;
use crate::lists::{List, WordList};
use crate::text::Word;

/// Fields of work, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Fields(u32);

/// The fields of all listed jobs, and which of them go together.
struct Table {
    numbers: FxHashMap<&'static str, u32>,
    jobs: &'static WordList,
    past: &'static WordList,
    complements: &'static WordList,
    /// For each field those that go with it, itself among them.
    together: Vec<u32>,
}

impl Table {
    fn embedded() -> &'static Self {
        static TABLE: LazyLock<Table> = LazyLock::new(Table::new);
        &TABLE
    }

    fn new() -> Self {
        let list = |name| &Rulebook::embedded().lists()[name];
        let jobs = list(List::Professions);
        let mut numbers: FxHashMap<&'static str, u32> = FxHashMap::default();
        for field in jobs.entries().iter().filter_map(|entry| entry.value.as_deref()) {
            let next = numbers.len() as u32;
            numbers.entry(field).or_insert(next);
        }
        let mut together: Vec<u32> = (0..numbers.len()).map(|field| 1 << field).collect();
        for entry in list(List::FieldsTogether).entries() {
            let mut pair = entry.text.split(' ').map(|field| numbers.get(field).copied());
            if let (Some(Some(one)), Some(Some(other))) = (pair.next(), pair.next()) {
                together[one as usize] |= 1 << other;
                together[other as usize] |= 1 << one;
            }
        }
        Self { numbers, jobs, past: list(List::PastJobs), complements: list(List::JobComplements), together }
    }

    /// The field of a job that ends with the last of some words.
    fn field(&self, words: &[Word]) -> Option<u32> {
        const LONGEST: usize = 3;
        let from = words.len().saturating_sub(LONGEST);
        let whole =
            |start: usize| self.jobs.longest(&words[start..]).filter(|&(_, length)| start + length == words.len());
        let (entry, _) = (from..words.len()).find_map(whole)?;
        self.numbers.get(entry.value.as_deref()?).copied()
    }
}

impl Fields {
    /// The fields of a title or job, as an article tells it: "Norland mayor and farmer".
    pub(super) fn of(title: &str) -> Self {
        let table = Table::embedded();
        let mut found = Self::default();
        let mut words: Vec<Word> = Vec::new();
        let mut close = |words: &mut Vec<Word>| {
            found.0 |= table.field(words).map_or(0, |field| 1 << field);
            words.clear();
        };
        for piece in title.split([' ', '/', '\u{a0}']) {
            let bare = piece.trim_matches(|c: char| !c.is_alphanumeric());
            let word = Word::of(bare);
            if bare.is_empty() || table.past.has(word) || table.past.has(Word::of(bare.split('-').next().unwrap_or("")))
            {
                return if bare.is_empty() { continue } else { Self::default() };
            }
            if table.complements.has(word) {
                break;
            }
            if bare.eq_ignore_ascii_case("and") {
                close(&mut words);
                continue;
            }
            words.push(word);
            if piece.ends_with(',') {
                close(&mut words);
            }
        }
        close(&mut words);
        found
    }

    /// Both sets together.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether no field is known.
    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the sets have a field in common.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nobody works in a field of each: all pairs are of fields that do not go together.
    pub(super) fn excludes(self, other: Self) -> bool {
        let table = Table::embedded();
        let goes = |field: usize| self.0 & 1 << field != 0 && table.together[field] & other.0 != 0;
        !self.is_empty() && !other.is_empty() && !(0..table.together.len()).any(goes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_of_fields_that_do_not_go_together_exclude_each_other() {
        let excludes = |one: &str, other: &str| Fields::of(one).excludes(Fields::of(other));
        assert!(excludes("mayor of Tarnby", "cellist"));
        assert!(excludes("a Norland goalkeeper", "High Court judge"));
        assert!(!excludes("senator", "lawyer"));
        assert!(!excludes("mayor", "farmer and mayor"));
    }

    #[test]
    fn what_is_over_or_another_person_s_tells_nothing() {
        assert!(Fields::of("former goalkeeper").is_empty());
        assert!(Fields::of("spokesman for the mayor").is_empty());
        assert!(Fields::of("mayor's aide").is_empty());
        assert!(Fields::of("Dr.").is_empty());
        assert!(!Fields::of("police officer").is_empty());
    }
}
