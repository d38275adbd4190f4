//! The table of sources: who they are over all articles, how much is attributed to them, and why what
//! several articles tell was taken for one. Of an article it keeps no claims, only which source makes which claim.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::elements::ArticleNode;
use super::part::ArticlePart;
use crate::coreference::corpus::{self, Aliases, Cast, Merged, Merging, Policy, Profile};

/// What the table keeps of one article.
#[derive(Clone, Debug)]
pub struct RosterPart {
    article: ArticleNode,
    sources: Box<[Profile]>,
    others: Box<[String]>,
    /// (position of a source, position of a claim that it makes), each once.
    vouched: Box<[(u32, u32)]>,
}

impl RosterPart {
    /// What an article tells of its sources; `vouched` has the position of a source and of a claim, each pair once.
    pub fn new(article: ArticleNode, sources: Vec<Profile>, vouched: Vec<(u32, u32)>) -> Self {
        Self { article, sources: sources.into(), others: Box::default(), vouched: vouched.into() }
    }
}

impl From<ArticlePart> for RosterPart {
    fn from(part: ArticlePart) -> Self {
        let pairs = part.assertions.iter().map(|&(source, claim, _)| (source as u32, claim as u32));
        let vouched: BTreeSet<(u32, u32)> = pairs.collect();
        Self {
            article: part.article,
            sources: part.sources.into(),
            others: part.others.into(),
            vouched: vouched.into_iter().collect(),
        }
    }
}

/// One source over all articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterRow {
    /// Who it is, and why it is one.
    pub source: Merged,
    /// Number of claims that it makes.
    pub claims: usize,
    /// Ids of the articles that it is in, sorted.
    pub article_ids: Vec<String>,
    /// Who published these articles, sorted, each once.
    pub outlets: Vec<String>,
    /// The day of the first of these articles and that of the last, ISO 8601; `None` if no day is known.
    pub days: Option<(String, String)>,
}

impl RosterRow {
    /// The rows of merged sources, in their order; `parts` are of the articles that were merged.
    pub(crate) fn all(merging: Merging, parts: &[RosterPart]) -> Vec<Self> {
        let mut claims = vec![0; merging.sources.len()];
        for (part, of) in parts.iter().zip(&merging.of) {
            let vouched: BTreeSet<(usize, u32)> =
                part.vouched.iter().map(|&(source, claim)| (of[source as usize], claim)).collect();
            for (source, _) in vouched {
                claims[source] += 1;
            }
        }
        merging.sources.into_iter().zip(claims).map(|(source, claims)| Self::new(source, claims, parts)).collect()
    }

    fn new(source: Merged, claims: usize, parts: &[RosterPart]) -> Self {
        let articles: Vec<&ArticleNode> = source.articles.iter().map(|&article| &parts[article].article).collect();
        let mut article_ids: Vec<String> = articles.iter().map(|article| article.id.clone()).collect();
        article_ids.sort();
        let outlets: BTreeSet<&String> = articles.iter().filter_map(|article| article.outlet.as_ref()).collect();
        let days: BTreeSet<&String> = articles.iter().filter_map(|article| article.published.as_ref()).collect();
        Self {
            outlets: outlets.into_iter().cloned().collect(),
            days: days.first().zip(days.last()).map(|(&first, &last)| (first.clone(), last.clone())),
            source,
            claims,
            article_ids,
        }
    }
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
    pub fn new(parts: impl IntoIterator<Item: Into<RosterPart>>, aliases: &Aliases) -> Self {
        Self::merged(parts, aliases, Policy::default())
    }

    /// The same, with a say in how much it takes for sources of several articles to be one.
    pub fn merged(parts: impl IntoIterator<Item: Into<RosterPart>>, aliases: &Aliases, policy: Policy) -> Self {
        let parts: Vec<RosterPart> = parts.into_iter().map(Into::into).collect();
        let casts: Vec<Cast<'_>> =
            parts.iter().map(|part| Cast { sources: &part.sources, others: &part.others }).collect();
        let merging = corpus::merge(&casts, aliases, policy);
        let rows = RosterRow::all(merging, &parts).into_iter();
        let mut rows: Vec<RosterRow> = rows.filter(|row| !row.source.profile.joint).collect();
        rows.sort_by_cached_key(|row| {
            let profile = &row.source.profile;
            let first = row.article_ids.first().cloned();
            let size = (row.claims, row.source.articles.len(), profile.mentions);
            (Reverse(size), profile.name.clone(), profile.kind, profile.titles.clone(), first)
        });
        Self { rows }
    }
}
