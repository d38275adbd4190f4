//! What ties the sources of one article.

use std::collections::BTreeMap;

use crate::export::ArticleRecord;
use crate::view::Tie;

/// Two sources of an article, and what ties them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tied {
    /// Whether the first passes on the second, or both are quoted beside each other.
    pub tie: Tie,
    /// Positions of the sources in the article.
    pub ends: [usize; 2],
    /// Number of claims that are passed on; 1 for sources beside each other.
    pub weight: usize,
}

/// Who passes on whom in an article, and who of those quoted most is quoted beside whom; `most` is how many of these
/// are looked at.
pub fn ties(record: &ArticleRecord<'_>, most: usize) -> Vec<Tied> {
    let mut passed: BTreeMap<[usize; 2], usize> = BTreeMap::new();
    let mut quoted: BTreeMap<usize, usize> = BTreeMap::new();
    for chain in record.chains() {
        chain.iter().take(1).flatten().for_each(|&speaker| *quoted.entry(speaker).or_default() += 1);
        for pair in chain.windows(2) {
            for (&inner, &outer) in pair[0].iter().flat_map(|inner| pair[1].iter().map(move |outer| (inner, outer))) {
                if inner != outer {
                    *passed.entry([outer, inner]).or_default() += 1;
                }
            }
        }
    }
    let mut beside: Vec<(usize, usize)> = quoted.into_iter().collect();
    beside.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    beside.truncate(most);
    beside.sort_unstable();
    let pairs =
        beside.iter().enumerate().flat_map(|(at, one)| beside[at + 1..].iter().map(move |other| [one.0, other.0]));
    let passes = passed.into_iter().map(|(ends, weight)| Tied { tie: Tie::PassesOn, ends, weight });
    passes.chain(pairs.map(|ends| Tied { tie: Tie::Beside, ends, weight: 1 })).collect()
}
