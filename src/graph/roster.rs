//! The table of sources: who they are over all articles, how much comes down to them, and why what
//! several articles tell was taken for one.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::part::ArticlePart;
use crate::resolve::corpus::{self, Aliases, Cast, Merged, Policy};

/// One source over all articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterRow {
    /// Who it is, and why it is one.
    pub source: Merged,
    /// Number of claims that it vouches for.
    pub claims: usize,
}

/// All sources, those with the most claims first, then by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// The rows.
    pub rows: Vec<RosterRow>,
}

impl Roster {
    /// The sources of the parts of articles. Sources named together ("Putin and Xi") are counted one by
    /// one. The order of the articles does not matter.
    pub fn new(parts: &[ArticlePart], aliases: &Aliases) -> Self {
        Self::merged(parts, aliases, Policy::default())
    }

    /// The same, with a say in how much it takes for sources of several articles to be one.
    pub fn merged(parts: &[ArticlePart], aliases: &Aliases, policy: Policy) -> Self {
        let casts: Vec<Cast<'_>> = parts.iter().map(ArticlePart::cast).collect();
        let merging = corpus::merge(&casts, aliases, policy);
        let mut claims = vec![0; merging.sources.len()];
        for (part, of) in parts.iter().zip(&merging.of) {
            let vouched: BTreeSet<(usize, usize)> =
                part.assertions.iter().map(|&(source, claim, _)| (of[source], claim)).collect();
            for (source, _) in vouched {
                claims[source] += 1;
            }
        }
        let rows = merging.sources.into_iter().zip(claims).map(|(source, claims)| RosterRow { source, claims });
        let mut rows: Vec<RosterRow> = rows.filter(|row| !row.source.profile.joint).collect();
        rows.sort_by_cached_key(|row| {
            let profile = &row.source.profile;
            let first = row.source.articles.iter().map(|&article| parts[article].article.id.clone()).min();
            let size = (row.claims, row.source.articles.len(), profile.mentions);
            (Reverse(size), profile.name.clone(), profile.kind, profile.titles.clone(), first)
        });
        Self { rows }
    }
}
