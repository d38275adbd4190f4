//! Counts and the figures that follow from them: precision, recall, F1.

use std::fmt;

use super::Role;

/// How many were found, how many should have been, and how many are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found and right.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// Marked by people.
    pub gold: usize,
}

impl Tally {
    /// Counts one that was looked at.
    pub(super) fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.found += 1;
    }

    /// Adds the counts of one more article.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.gold += other.gold;
    }

    /// Share of the found that is right, 0–1; 0 if nothing was found.
    pub fn precision(self) -> f64 {
        share(self.right, self.found)
    }

    /// Share of the marked that was found, 0–1; 0 if nothing was marked.
    pub fn recall(self) -> f64 {
        share(self.right, self.gold)
    }

    /// Harmonic mean of precision and recall, 0–1.
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }
}

/// `part` of `whole`, 0 if there is nothing.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found, gold, .. } = self;
        let [precision, recall, f1] = [self.precision(), self.recall(), self.f1()].map(|value| 100.0 * value);
        write!(f, "P {precision:5.1} R {recall:5.1} F1 {f1:5.1}  (gold {gold}, found {found})")
    }
}

/// All measures, micro-averaged over the articles added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Maximal runs of tokens of each role, in the order of [`Role::ALL`].
    pub exact: [Tally; 3],
    /// Tokens of each role.
    pub token: [Tally; 3],
    /// Whole attributions.
    pub link: Tally,
    /// Sentences that carry attributed content.
    pub sentence: Tally,
}

impl Scores {
    /// Adds the counts of one more article.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.exact.iter_mut().zip(other.exact).chain(self.token.iter_mut().zip(other.token)) {
            mine.add(theirs);
        }
        self.link.add(other.link);
        self.sentence.add(other.sentence);
    }

    /// Every measure with its name and what it is of.
    pub fn rows(&self) -> Vec<(&'static str, &'static str, Tally)> {
        let roles = |measure, tallies: [Tally; 3]| {
            Role::ALL.into_iter().zip(tallies).map(move |(role, tally)| (measure, role.name(), tally))
        };
        let whole = [("link", "all", self.link), ("sent", "attributed", self.sentence)];
        roles("exact", self.exact).chain(roles("token", self.token)).chain(whole).collect()
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rows().iter().try_for_each(|(measure, of, tally)| writeln!(f, "{measure:6} {of:10} {tally}"))
    }
}
