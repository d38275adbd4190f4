//! Attributions as positions of the yardstick's tokens: what overlaps, what is exact, what is nested.

use std::collections::BTreeSet;

use super::tokens::Token;
use super::{Annotation, Role};

/// Positions of tokens.
pub(super) type Tokens = BTreeSet<usize>;

/// An attribution as positions of tokens.
#[derive(Clone, Debug)]
pub(super) struct Covered {
    /// The tokens of each role, in the order of [`Role::ALL`].
    pub(super) tokens: [Tokens; 3],
    /// Their maximal runs as (first, last), marks at both ends trimmed off.
    pub(super) runs: [Vec<(usize, usize)>; 3],
    /// The tokens of the source that are no marks.
    pub(super) source_words: Tokens,
    /// The tokens of the content that are no marks.
    pub(super) content_words: Tokens,
}

impl Covered {
    /// The tokens of the yardstick that an annotation covers.
    pub(super) fn new(annotation: &Annotation, yardstick: &[Token<'_>]) -> Self {
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

    /// Jaccard likeness of the contents, 0-1.
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        let (one, other) = (&self.content_words, &other.content_words);
        let apart = |one: &Tokens, other: &Tokens| one.last() < other.first() || other.is_empty();
        if apart(one, other) || apart(other, one) {
            return 0.0;
        }
        let shared = one.intersection(other).count();
        shared as f64 / (one.len() + other.len() - shared) as f64
    }

    /// Whether the sources share a word, or neither has one.
    pub(super) fn shares_source(&self, other: &Self) -> bool {
        let (one, other) = (&self.source_words, &other.source_words);
        !one.is_disjoint(other) || (one.is_empty() && other.is_empty())
    }

    /// Whether the cue lies in the content of another attribution.
    pub(super) fn lies_in(&self, outer: &Self) -> bool {
        let (cue, content) = (&self.tokens[Role::Cue as usize], &outer.tokens[Role::Content as usize]);
        !cue.is_empty() && cue.is_subset(content)
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
