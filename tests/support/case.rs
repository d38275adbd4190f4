//! Sections of case files against what a stage finds in their texts.

use std::fmt::Write as _;

use ascribe::eval::Section;

/// What is found: keys with values. Only the keys that a section lists are compared.
pub type Item = Vec<(&'static str, String)>;

/// Comparing what a section lists with what is found.
pub trait Compare {
    /// What is found but not listed, or listed but not found; `None` if the two agree.
    fn differences(&self, found: &[Item]) -> Option<String>;
}

impl Compare for Section {
    fn differences(&self, found: &[Item]) -> Option<String> {
        let agree = self.expected.len() == found.len()
            && self.expected.iter().zip(found).all(|(listed, item)| listed.iter().all(|pair| agrees(pair, item)));
        if agree {
            return None;
        }
        let mut told = format!("{}\n", self.text);
        for index in 0..self.expected.len().max(found.len()) {
            tell(&mut told, index + 1, self.expected.get(index), found.get(index));
        }
        Some(told)
    }
}

/// Whether an item that was found has the source, cue and content of a listed one.
pub fn names_the_same(listed: &[(String, String)], found: &Item) -> bool {
    listed
        .iter()
        .filter(|(key, _)| matches!(key.as_str(), "source" | "cue" | "content"))
        .all(|pair| agrees(pair, found))
}

fn value<'i>(item: &'i Item, key: &str) -> Option<&'i str> {
    item.iter().find(|(known, _)| *known == key).map(|(_, value)| value.as_str())
}

fn agrees((key, listed): &(String, String), item: &Item) -> bool {
    value(item, key).is_some_and(|found| even(found) == even(listed))
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tell(told: &mut String, number: usize, listed: Option<&Vec<(String, String)>>, found: Option<&Item>) {
    match (listed, found) {
        (Some(listed), Some(item)) => {
            for pair in listed.iter().filter(|pair| !agrees(pair, item)) {
                let found =
                    value(item, &pair.0).map_or_else(|| "nothing".into(), |found| format!("\"{}\"", even(found)));
                let _ = writeln!(told, "  item {number}, {}: listed \"{}\", found {found}", pair.0, pair.1);
            }
        }
        (Some(listed), None) => {
            let _ = writeln!(told, "  item {number}: not found: {listed:?}");
        }
        (None, Some(item)) => {
            let _ = writeln!(told, "  item {number}: found but not listed: {item:?}");
        }
        (None, None) => {}
    }
}
