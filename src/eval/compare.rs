//! What was found in one article against what people marked in it. The protocol of the field:
//! exact runs of each role, tokens of each role, whole attributions (contents overlap by half, and
//! the sources share a token or both have none), sentences that carry attributed content.

use std::collections::BTreeSet;

use super::covered::{Covered, Tokens};
use super::tokens::{sentences, tokens};
use super::{Annotation, Role, Scores, Tally};

/// The counts of one article, and which attribution answers which.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The counts.
    pub scores: Scores,
    /// Pairs of (position in gold, position in found) that link.
    pub links: Vec<(usize, usize)>,
    /// What people marked, as tokens.
    pub(super) gold: Vec<Covered>,
    /// What was found, as tokens.
    pub(super) found: Vec<Covered>,
}

impl Comparison {
    /// What people marked that answers one that was found.
    pub fn answered(&self, found: usize) -> Option<usize> {
        self.links.iter().find(|link| link.1 == found).map(|link| link.0)
    }

    /// What was found that answers one that people marked.
    pub fn answer(&self, gold: usize) -> Option<usize> {
        self.links.iter().find(|link| link.0 == gold).map(|link| link.1)
    }

    /// The innermost of the marked attributions around one of them.
    pub fn outer_gold(&self, inner: usize) -> Option<usize> {
        outer(&self.gold, inner)
    }

    /// The innermost of the found attributions around one of them.
    pub fn outer_found(&self, inner: usize) -> Option<usize> {
        outer(&self.found, inner)
    }
}

/// Compares what was `found` in `text` with `gold`.
pub fn compare(text: &str, gold: &[Annotation], found: &[Annotation]) -> Comparison {
    let yardstick = tokens(text);
    let gold: Vec<Covered> = gold.iter().map(|one| Covered::new(one, &yardstick)).collect();
    let found: Vec<Covered> = found.iter().map(|one| Covered::new(one, &yardstick)).collect();
    let links = links(&gold, &found);
    let sentence_of = sentences(text, &yardstick);
    let attributed = |all: &[Covered]| -> Tokens {
        all.iter().flat_map(|one| &one.content_words).map(|&token| sentence_of[token]).collect()
    };
    let with_content = |all: &[Covered]| all.iter().filter(|one| !one.content_words.is_empty()).count();
    let scores = Scores {
        exact: Role::ALL.map(|role| overlap(&all_runs(&gold, role), &all_runs(&found, role))),
        token: Role::ALL.map(|role| overlap(&all_tokens(&gold, role), &all_tokens(&found, role))),
        link: Tally { right: links.len(), found: with_content(&found), gold: with_content(&gold) },
        sentence: overlap(&attributed(&gold), &attributed(&found)),
    };
    Comparison { scores, links, gold, found }
}

/// The attribution with the shortest content that holds the cue of another one.
fn outer(all: &[Covered], inner: usize) -> Option<usize> {
    let around = (0..all.len()).filter(|&place| place != inner && all[inner].lies_in(&all[place]));
    around.min_by_key(|&place| all[place].content_words.len())
}

fn all_runs(all: &[Covered], role: Role) -> BTreeSet<(usize, usize)> {
    all.iter().flat_map(|one| one.runs[role as usize].iter().copied()).collect()
}

fn all_tokens(all: &[Covered], role: Role) -> Tokens {
    all.iter().flat_map(|one| one.tokens[role as usize].iter().copied()).collect()
}

fn overlap<T: Ord>(gold: &BTreeSet<T>, found: &BTreeSet<T>) -> Tally {
    Tally { right: gold.intersection(found).count(), found: found.len(), gold: gold.len() }
}

/// Pairs up attributions, the best overlaps first, each at most once.
fn links(gold: &[Covered], found: &[Covered]) -> Vec<(usize, usize)> {
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (i, marked) in gold.iter().enumerate() {
        for (j, proposed) in found.iter().enumerate() {
            candidates.extend(likeness(marked, proposed).map(|likeness| (likeness, i, j)));
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((b.1, b.2).cmp(&(a.1, a.2))));
    let (mut used_gold, mut used_found) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, i, j) in candidates {
        if !used_gold.contains(&i) && !used_found.contains(&j) {
            used_gold.insert(i);
            used_found.insert(j);
            pairs.push((i, j));
        }
    }
    pairs
}

/// Jaccard likeness of two contents, if it is a half or more and the sources agree.
fn likeness(a: &Covered, b: &Covered) -> Option<f64> {
    let likeness = a.likeness(b);
    (likeness >= 0.5 && a.shares_source(b)).then_some(likeness)
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::eval::{Annotation, Tally};

    const TEXT: &str = "The bridge is safe, Ann Lee said. Nobody asked.";

    fn annotation(source: [usize; 2], cue: [usize; 2], content: [usize; 2]) -> Annotation {
        Annotation { source: vec![source], cue: vec![cue], content: vec![content] }
    }

    #[test]
    fn the_same_spans_score_full_marks() {
        let gold = [annotation([20, 27], [28, 32], [0, 18])];
        let scores = compare(TEXT, &gold, &gold).scores;
        assert!(scores.rows().iter().all(|(.., tally)| (tally.f1() - 1.0).abs() < 1e-9), "{scores}");
    }

    #[test]
    fn a_comma_more_at_the_edge_is_no_mistake_but_a_word_less_is() {
        let gold = [annotation([20, 27], [28, 32], [0, 18])];
        let found = [annotation([24, 27], [28, 32], [0, 19])];
        let scores = compare(TEXT, &gold, &found).scores;
        assert_eq!(scores.exact[2], Tally { right: 1, found: 1, gold: 1 });
        assert_eq!(scores.exact[0], Tally { right: 0, found: 1, gold: 1 });
        assert_eq!(scores.link, Tally { right: 1, found: 1, gold: 1 });
    }

    #[test]
    fn an_attribution_to_somebody_else_does_not_link() {
        let gold = [annotation([20, 27], [28, 32], [0, 18])];
        let found = [annotation([34, 40], [28, 32], [0, 18])];
        assert_eq!(compare(TEXT, &gold, &found).scores.link.right, 0);
    }
}
