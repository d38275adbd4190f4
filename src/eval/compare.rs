//! What was found in one article against what people marked in it. The protocol of the field:
//! exact runs of each role, tokens of each role, whole attributions (contents overlap by half, and
//! the sources share a token or both have none), sentences that carry attributed content.

use std::collections::BTreeSet;

use super::tokens::{Token, sentences, tokens};
use super::{Annotation, Role, Scores, Tally};

/// Positions of tokens.
type Tokens = BTreeSet<usize>;

/// The counts of one article, and which attribution answers which.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The counts.
    pub scores: Scores,
    /// Pairs of (position in gold, position in found) that link.
    pub links: Vec<(usize, usize)>,
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
    Comparison { scores, links }
}

/// An attribution as positions of tokens.
struct Covered {
    tokens: [Tokens; 3],
    runs: [Vec<(usize, usize)>; 3],
    source_words: Tokens,
    content_words: Tokens,
}

impl Covered {
    fn new(annotation: &Annotation, yardstick: &[Token<'_>]) -> Self {
        let covered = Role::ALL.map(|role| cover(&annotation[role], yardstick));
        let words =
            |role: Role| covered[role as usize].iter().copied().filter(|&token| !yardstick[token].is_edge()).collect();
        Self {
            source_words: words(Role::Source),
            content_words: words(Role::Content),
            runs: Role::ALL.map(|role| runs(&covered[role as usize], yardstick)),
            tokens: covered,
        }
    }
}

/// The tokens that lie, at least in part, in one of the spans.
fn cover(spans: &[[usize; 2]], yardstick: &[Token<'_>]) -> Tokens {
    let mut covered = Tokens::new();
    for &[start, end] in spans {
        let first = yardstick.partition_point(|token| token.end <= start);
        covered.extend((first..yardstick.len()).take_while(|&at| yardstick[at].start < end));
    }
    covered
}

/// Maximal runs of neighbouring tokens as (first, last), marks at both ends trimmed off.
fn runs(covered: &Tokens, yardstick: &[Token<'_>]) -> Vec<(usize, usize)> {
    let tokens: Vec<usize> = covered.iter().copied().collect();
    tokens
        .chunk_by(|a, b| a + 1 == *b)
        .filter_map(|run| {
            let solid = |&&token: &&usize| !yardstick[token].is_edge();
            Some((*run.iter().find(solid)?, *run.iter().rfind(solid)?))
        })
        .collect()
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
    let (first, last) = (a.content_words.first()?, b.content_words.last()?);
    if first > last || b.content_words.first()? > a.content_words.last()? {
        return None;
    }
    let shared = a.content_words.intersection(&b.content_words).count();
    let all = a.content_words.len() + b.content_words.len() - shared;
    let likeness = shared as f64 / all as f64;
    let same_source =
        !a.source_words.is_disjoint(&b.source_words) || (a.source_words.is_empty() && b.source_words.is_empty());
    (likeness >= 0.5 && same_source).then_some(likeness)
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
