//! Whole attributions, right and wrong, by what they are: how much is quoted, what kind of act, inside
//! another one or not, found by whom.

use std::fmt;

use super::{Annotation, Finder, Measured, Points};
use crate::attribution::{CueClass, QuotedKind, quoted};
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::learned::{entry, head};
use crate::text::Article;

/// Class of a cue whose main word the cue lexicon does not have.
const UNLISTED: &str = "not listed";

/// Counts of one group. What people marked and what was found can belong to different groups even
/// where they link, so that each side has its own count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    found: usize,
    found_right: usize,
    gold: usize,
    gold_right: usize,
}

/// One group.
#[derive(Clone, Copy, Debug)]
struct Group {
    by: &'static str,
    name: &'static str,
    counts: Counts,
}

/// Counts by group, summed over the articles added.
#[derive(Clone, Debug)]
pub struct Breakdown {
    groups: Vec<Group>,
}

impl Default for Breakdown {
    fn default() -> Self {
        let kinds = [QuotedKind::Direct, QuotedKind::Mixed, QuotedKind::Indirect].map(|kind| ("kind", kind.name()));
        let classes = CueClass::ALL.map(|class| ("class", class.name()));
        let places = [("class", UNLISTED), ("place", "outermost"), ("place", "nested"), ("chain", "of two")];
        let finders = Finder::ALL.map(|finder| ("finder", finder.name()));
        let all = kinds.into_iter().chain(classes).chain(places).chain(finders);
        Self { groups: all.map(|(by, name)| Group { by, name, counts: Counts::default() }).collect() }
    }
}

impl Breakdown {
    /// Adds the attributions of one article.
    pub fn add(&mut self, measured: &Measured, rulebook: &Rulebook) {
        let article = Article::new(&*measured.article.name, &*measured.article.text);
        let document = Document::new(&article, rulebook.lists());
        let points = Points::new(&document);
        let traits = |one: &Annotation| {
            let cue = points.tokens(&one.cue).hull().and_then(|cue| head(&document, cue));
            let class = cue.and_then(|head| entry(&document, rulebook, head)).map_or(UNLISTED, |cue| cue.class.name());
            [("kind", quoted(&document, &points.tokens(&one.content)).name()), ("class", class)]
        };
        let comparison = &measured.comparison;
        for (place, marked) in measured.article.annotations.iter().enumerate() {
            let right = comparison.answer(place).is_some();
            let nested = nesting(comparison.outer_gold(place));
            traits(marked).into_iter().chain([nested]).for_each(|group| self.counts(group).mark(right));
        }
        for (place, (one, right)) in measured.judged().enumerate() {
            let nested = nesting(comparison.outer_found(place));
            let finder = one.finder.map(|finder| ("finder", finder.name()));
            traits(&one.spans)
                .into_iter()
                .chain([nested])
                .chain(finder)
                .for_each(|group| self.counts(group).find(right));
        }
        self.chains(measured);
    }

    /// Counts pairs of an attribution and the one around it.
    fn chains(&mut self, measured: &Measured) {
        let comparison = &measured.comparison;
        for inner in 0..measured.article.annotations.len() {
            if let Some(outer) = comparison.outer_gold(inner) {
                let answered = comparison.answer(inner).and_then(|found| comparison.outer_found(found));
                let right = answered.is_some() && answered == comparison.answer(outer);
                self.counts(("chain", "of two")).mark(right);
            }
        }
        for inner in 0..measured.found.len() {
            if let Some(outer) = comparison.outer_found(inner) {
                let answered = comparison.answered(inner).and_then(|gold| comparison.outer_gold(gold));
                let right = answered.is_some() && answered == comparison.answered(outer);
                self.counts(("chain", "of two")).find(right);
            }
        }
    }

    fn counts(&mut self, (by, name): (&str, &str)) -> &mut Counts {
        let place = self.groups.iter().position(|group| group.by == by && group.name == name).unwrap_or_default();
        &mut self.groups[place].counts
    }
}

const fn nesting(outer: Option<usize>) -> (&'static str, &'static str) {
    ("place", if outer.is_some() { "nested" } else { "outermost" })
}

impl Counts {
    fn mark(&mut self, right: bool) {
        self.gold += 1;
        self.gold_right += usize::from(right);
    }

    fn find(&mut self, right: bool) {
        self.found += 1;
        self.found_right += usize::from(right);
    }
}

impl fmt::Display for Breakdown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:17} {:>6} {:>6} {:>6} {:>6} {:>6}", "by", "P", "R", "F1", "gold", "found")?;
        for Group { by, name, counts } in self.groups.iter().filter(|group| group.counts != Counts::default()) {
            let share = |right: usize, all: usize| (all > 0).then(|| 100.0 * right as f64 / all as f64);
            let precision = share(counts.found_right, counts.found);
            let recall = share(counts.gold_right, counts.gold);
            let f1 = precision.zip(recall).map(|(p, r)| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 });
            let [p, r, f1] =
                [precision, recall, f1].map(|value| value.map_or("-".into(), |value| format!("{value:.1}")));
            let gold = if *by == "finder" { "-".to_owned() } else { counts.gold.to_string() };
            writeln!(f, "{by:6} {name:10} {p:>6} {r:>6} {f1:>6} {gold:>6} {:6}", counts.found)?;
        }
        Ok(())
    }
}
