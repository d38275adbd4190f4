//! Abbreviations that carry a full stop, from `data/lexicon/abbreviations.tsv`. Whether one keeps
//! the stop that is behind it is decided here; whether a sentence ends there too, by
//! [`crate::sentence`].

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::embedded;

/// What an abbreviation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abbreviation {
    /// Stands before a name: `Mr.`, `Sen.`; no sentence ends there.
    Title,
    /// Stands before a figure: `No.`, `pp.`; anywhere else its stop is a full stop.
    Number,
    /// Also a word: `Sat.`, `Mass.`; anywhere but before a figure, a comma, a bracket or a small letter its stop is a
    /// full stop.
    Word,
    /// A state or province: `Calif.`
    Place,
    /// A month or day: `Sept.`
    Month,
    /// Stands behind a name: `Inc.`, `Jr.`
    Suffix,
    /// Anything else: `vs.`, `etc.`, `a.m.`
    Plain,
}

impl Abbreviation {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "title" => Self::Title,
            "number" => Self::Number,
            "word" => Self::Word,
            "place" => Self::Place,
            "month" => Self::Month,
            "suffix" => Self::Suffix,
            "plain" => Self::Plain,
            _ => return None,
        })
    }

    /// The class of `letters`, given without their last full stop; all-capital forms count too.
    pub fn of(letters: &str) -> Option<Self> {
        let table: &FxHashMap<&str, Self> = &TABLE;
        if letters.len() > LONGEST {
            return None;
        }
        if let Some(&class) = table.get(letters) {
            return Some(class);
        }
        let shouted = letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
        shouted
            .then(|| {
                let lower = letters[1..].to_ascii_lowercase();
                table.get(format!("{}{lower}", &letters[..1]).as_str()).copied()
            })
            .flatten()
            .filter(|&class| class == Self::Title || class == Self::Month || class == Self::Suffix)
    }

    /// Whether the stop before `rest` belongs to the abbreviation.
    pub(super) fn keeps_stop(self, rest: &str) -> bool {
        let next = rest.trim_start().chars().next();
        match self {
            Self::Number => next.is_some_and(|c| c.is_numeric() || c == '#'),
            Self::Word => {
                next.is_some_and(|c| c.is_numeric() || c.is_lowercase() || matches!(c, ',' | '-' | ';' | '(' | '['))
            }
            _ => true,
        }
    }
}

/// No abbreviation of the table is longer, in bytes.
const LONGEST: usize = 8;

static TABLE: LazyLock<FxHashMap<&'static str, Abbreviation>> = LazyLock::new(|| {
    embedded::data_text("lexicon/abbreviations.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(letters, class)| Some((letters, Abbreviation::named(class)?)))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_has_a_known_class_and_fits() {
        let text = embedded::data_text("lexicon/abbreviations.tsv");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (letters, class) = line.split_once('\t').unwrap_or_else(|| panic!("no tab in {line:?}"));
            assert_eq!(Abbreviation::of(letters), Abbreviation::named(class), "{line:?}");
            assert!(Abbreviation::named(class).is_some(), "{line:?}");
        }
    }

    #[test]
    fn capitals_find_titles() {
        assert_eq!(Abbreviation::of("GEN"), Some(Abbreviation::Title));
        assert_eq!(Abbreviation::of("MR"), Some(Abbreviation::Title));
        assert_eq!(Abbreviation::of("NO"), None);
    }
}
