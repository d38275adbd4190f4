//! Each text of the page once.

use rustc_hash::FxHashMap;

use crate::text::visible;

/// The texts so far, named by their position.
#[derive(Default)]
pub(super) struct Strings<'g> {
    list: Vec<String>,
    known: FxHashMap<&'g str, u32>,
}

impl<'g> Strings<'g> {
    /// The position of a text. Characters that act on what shows them are replaced by signs, one for one.
    pub(super) fn put(&mut self, text: &'g str) -> u32 {
        *self.known.entry(text).or_insert_with(|| {
            self.list.push(text.chars().map(visible).collect());
            self.list.len() as u32 - 1
        })
    }

    /// The position of a text, −1 for none.
    pub(super) fn maybe(&mut self, text: Option<&'g str>) -> i64 {
        text.map_or(-1, |text| self.put(text).into())
    }

    /// The positions of several texts.
    pub(super) fn all(&mut self, texts: impl IntoIterator<Item = &'g String>) -> Vec<u32> {
        texts.into_iter().map(|text| self.put(text)).collect()
    }

    /// All texts, in order.
    pub(super) fn list(self) -> Vec<String> {
        self.list
    }
}
