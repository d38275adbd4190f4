//! Short forms of given names, from `data/names/short.csv`: Bill is William.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::embedded;
use crate::text::Word;

/// Given names by their short forms, and short forms by the names.
struct Table {
    full: FxHashMap<Word, Vec<Word>>,
    short: FxHashMap<Word, Vec<Word>>,
}

fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        let mut table = Table { full: FxHashMap::default(), short: FxHashMap::default() };
        let rows = embedded::data_text("names/short.csv").lines().skip(1).filter_map(|line| line.split_once(','));
        for (short, names) in rows {
            for name in names.split('|') {
                table.full.entry(Word::of(short)).or_default().push(Word::of(name));
                table.short.entry(Word::of(name)).or_default().push(Word::of(short));
            }
        }
        table
    });
    &TABLE
}

/// The names that a given name may be short for.
///
/// ```
/// use ascribe::{gazetteer::full_forms, text::Word};
/// assert_eq!(full_forms(Word::of("Bill")), [Word::of("William")]);
/// ```
pub fn full_forms(short: Word) -> &'static [Word] {
    table().full.get(&short).map_or(&[], Vec::as_slice)
}

/// The given names that may be meant by another: those that it is short for, and those that are short for it.
///
/// ```
/// use ascribe::{gazetteer::other_forms, text::Word};
/// assert!(other_forms(Word::of("William")).any(|name| name == Word::of("Bill")));
/// ```
pub fn other_forms(name: Word) -> impl Iterator<Item = Word> {
    let short = table().short.get(&name).map_or(&[][..], Vec::as_slice);
    full_forms(name).iter().chain(short).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_finds_the_name_and_the_name_the_short_form() {
        let [bill, william] = ["Bill", "William"].map(Word::of);
        assert!(full_forms(bill).contains(&william));
        assert!(other_forms(william).any(|name| name == bill) && other_forms(bill).any(|name| name == william));
        assert!(full_forms(william).is_empty());
    }
}
