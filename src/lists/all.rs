//! All lists of a grammar: those that the program names, then those that only patterns use.

use std::ops::Index;

use rustc_hash::FxHashMap;

use super::{Functions, List, WordList, functions};
use crate::text::Word;

/// The lists, each in the place that its name gives it: asking for one is no search.
#[derive(Clone, Debug)]
pub struct Lists {
    names: Vec<String>,
    all: Vec<WordList>,
    functions: FxHashMap<Word, Functions>,
}

impl Default for Lists {
    /// Lists without an entry.
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl Lists {
    /// Lists with their names; one that is not given has no entry.
    pub fn new(mut given: Vec<(String, WordList)>) -> Self {
        given.sort_by(|one, other| one.0.cmp(&other.0));
        let mut names: Vec<String> = List::ALL.iter().map(|list| list.name()).collect();
        let mut lists = vec![WordList::default(); names.len()];
        let places: FxHashMap<String, usize> = names.iter().cloned().zip(0..).collect();
        for (name, list) in given {
            if let Some(&place) = places.get(&name) {
                lists[place] = list;
            } else {
                names.push(name);
                lists.push(list);
            }
        }
        let functions = functions::by_word(&lists);
        Self { names, all: lists, functions }
    }

    /// Names of all lists: first those of [`List`], in its order.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The place of the list of that name.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|other| other == name)
    }

    /// The list at a place.
    pub fn at(&self, place: usize) -> &WordList {
        &self.all[place]
    }

    /// The sets of function words that a word is in.
    #[inline]
    pub fn functions(&self, word: Word) -> Functions {
        self.functions.get(&word).copied().unwrap_or_default()
    }

    /// Puts another list in a place.
    pub(crate) fn replace(&mut self, place: usize, list: WordList) {
        self.all[place] = list;
        self.functions = functions::by_word(&self.all);
    }
}

impl Index<List> for Lists {
    type Output = WordList;

    #[inline]
    fn index(&self, list: List) -> &WordList {
        &self.all[list as usize]
    }
}
