//! Counts of mentions linked rightly: pairs, B³ (Bagga and Baldwin 1998), link by link, and the facts
//! told of each source.

use std::fmt;

use super::scores::Tally;
use crate::text::SourceId;

/// Counts over all sections.
#[derive(Clone, Copy, Debug, Default)]
pub struct LinkScores {
    /// Sections and mentions that were looked at.
    pub sections: usize,
    /// Mentions that were looked at.
    pub mentions: usize,
    /// Pairs of mentions of one source.
    pub pairs: Tally,
    /// Sums over the mentions of B³ precision and recall.
    cubed: (f64, f64),
    /// Mentions linked to an earlier one of the same source, or to none where there is none.
    pub link: Tally,
    /// Mentions linked to an earlier one of another source.
    pub merged: Tally,
    /// Kind of the source.
    pub kind: Tally,
    /// Whether the source is identified.
    pub named: Tally,
    /// Name of the source.
    pub name: Tally,
    /// Titles, affiliation, country, media.
    pub other: Tally,
}

impl LinkScores {
    /// Counts the links of one section: for each mention, in text order, the entity that is listed and
    /// the source that was found.
    pub(super) fn link(&mut self, listed: &[&str], found: &[Option<SourceId>]) {
        self.sections += 1;
        self.mentions += listed.len();
        let same = |one: usize, other: usize| listed[one] == listed[other];
        let linked = |one: usize, other: usize| one == other || found[one].is_some() && found[one] == found[other];
        for mention in 0..listed.len() {
            let earlier: Vec<usize> = (0..mention).filter(|&other| linked(mention, other)).collect();
            let wrong = earlier.iter().any(|&other| !same(mention, other));
            let nearest = (0..mention).rev().find(|&other| same(mention, other));
            let right = !wrong && nearest.is_none_or(|other| earlier.contains(&other));
            self.merged.count(wrong);
            self.link.count(right);
            self.pairs.add(Tally {
                right: earlier.iter().filter(|&&other| same(mention, other)).count(),
                found: earlier.len(),
                gold: (0..mention).filter(|&other| same(mention, other)).count(),
            });
            let all = 0..listed.len();
            let [both, mine, theirs] = [
                all.clone().filter(|&other| same(mention, other) && linked(mention, other)).count(),
                all.clone().filter(|&other| linked(mention, other)).count(),
                all.filter(|&other| same(mention, other)).count(),
            ];
            self.cubed.0 += both as f64 / mine as f64;
            self.cubed.1 += both as f64 / theirs as f64;
        }
    }

    /// Counts one fact.
    pub(super) fn fact(&mut self, key: &str, right: bool) {
        match key {
            "entity" => self.name.count(right),
            "kind" => self.kind.count(right),
            "named" => {}
            _ => self.other.count(right),
        }
    }

    /// Counts whether a source is rightly called identified: as listed, else as its kind tells.
    pub(super) fn named(&mut self, kind: Option<&str>, listed: Option<&str>, found: bool) {
        let told = match (listed, kind) {
            (Some(listed), _) => Some(listed == "true"),
            (None, Some("person")) => Some(true),
            (None, Some("anonymous" | "group" | "pronoun")) => Some(false),
            _ => None,
        };
        if let Some(told) = told {
            self.named.count(told == found);
        }
    }

    /// Precision, recall and F1 by B³.
    pub fn b_cubed(&self) -> (f64, f64, f64) {
        let all = self.mentions.max(1) as f64;
        let (precision, recall) = (self.cubed.0 / all, self.cubed.1 / all);
        let sum = precision + recall;
        (precision, recall, if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 })
    }
}

impl fmt::Display for LinkScores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |f: &mut fmt::Formatter<'_>, name: &str, (precision, recall, f1): (f64, f64, f64)| {
            writeln!(f, "{name:17} P {:5.1} R {:5.1} F1 {:5.1}", 100.0 * precision, 100.0 * recall, 100.0 * f1)
        };
        let share = |f: &mut fmt::Formatter<'_>, name: &str, tally: Tally| {
            let Tally { right, found, .. } = tally;
            writeln!(f, "{name:17} {:5.1}  ({right} of {found})", 100.0 * tally.precision())
        };
        writeln!(f, "{} sections, {} mentions", self.sections, self.mentions)?;
        line(f, "pairs", (self.pairs.precision(), self.pairs.recall(), self.pairs.f1()))?;
        line(f, "B³", self.b_cubed())?;
        share(f, "link", self.link)?;
        share(f, "false merges", self.merged)?;
        share(f, "kind", self.kind)?;
        share(f, "named", self.named)?;
        share(f, "name", self.name)?;
        share(f, "other facts", self.other)
    }
}
