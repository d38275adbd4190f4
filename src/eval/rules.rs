//! How often each rule of the grammar is right where it decides.

use std::collections::BTreeMap;
use std::fmt;

use super::{Measured, Tally};

/// Attributions by the rule that decided them, summed over the articles added.
#[derive(Clone, Debug, Default)]
pub struct RuleTable {
    by_rule: BTreeMap<Option<String>, Tally>,
}

impl RuleTable {
    /// Adds the attributions of one article.
    pub fn add(&mut self, measured: &Measured) {
        for (one, right) in measured.judged() {
            let more = Tally { right: usize::from(right), found: 1, gold: 0 };
            self.by_rule.entry(one.rule.clone()).or_default().add(more);
        }
    }
}

impl fmt::Display for RuleTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:40} {:>6} {:>6} {:>6}", "rule", "found", "right", "share")?;
        for (rule, tally) in &self.by_rule {
            let name = rule.as_deref().unwrap_or("(no rule)");
            let share = 100.0 * tally.precision();
            writeln!(f, "{name:40} {:6} {:6} {share:6.1}", tally.found, tally.right)?;
        }
        Ok(())
    }
}
