//! Counting what nodes and edges stand for, article by article.

use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::node::Counts;
use crate::graph::ArticleNode;

/// Counts for each key, in the order in which the keys were first met.
#[derive(Debug)]
pub(super) struct Tally<'g, K> {
    position: FxHashMap<K, usize>,
    entries: Vec<(K, Counts<'g>)>,
    /// The article that each key was met in last.
    latest: Vec<usize>,
    outlets: FxHashSet<(usize, &'g str)>,
}

impl<'g, K: Copy + Eq + Hash> Tally<'g, K> {
    pub(super) fn new() -> Self {
        Self { position: FxHashMap::default(), entries: Vec::new(), latest: Vec::new(), outlets: FxHashSet::default() }
    }

    /// Counts claims of a key in the article at a position. Articles come one after the other.
    pub(super) fn add(&mut self, key: K, claims: usize, at: usize, article: &'g ArticleNode) {
        let position = *self.position.entry(key).or_insert_with(|| {
            self.entries.push((key, Counts::default()));
            self.latest.push(usize::MAX);
            self.entries.len() - 1
        });
        let counts = &mut self.entries[position].1;
        counts.claims += claims;
        if std::mem::replace(&mut self.latest[position], at) == at {
            return;
        }
        counts.articles += 1;
        let outlet = article.outlet.as_deref();
        counts.outlets += usize::from(outlet.is_some_and(|outlet| self.outlets.insert((position, outlet))));
        if let Some(day) = article.published.as_deref() {
            counts.first = Some(counts.first.map_or(day, |first| first.min(day)));
            counts.last = Some(counts.last.map_or(day, |last| last.max(day)));
        }
    }

    /// The counts of a key.
    pub(super) fn of(&self, key: &K) -> Counts<'g> {
        self.position.get(key).map_or_else(Counts::default, |&position| self.entries[position].1)
    }

    /// The keys with their counts.
    pub(super) fn into_entries(self) -> Vec<(K, Counts<'g>)> {
        self.entries
    }
}
