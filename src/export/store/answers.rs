//! What a store answers: sources, outlets, articles and claims, as records of their own.

use schemars::JsonSchema;
use serde::Serialize;

/// How many articles, sources and claims there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Overview {
    /// Number of articles.
    pub articles: u64,
    /// Number of sources of one article or several.
    pub sources: u64,
    /// Number of claims.
    pub claims: u64,
    /// Day of the first article that tells one.
    pub from: Option<String>,
    /// Day of the last article that tells one.
    pub to: Option<String>,
}

/// A source, over all articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct SourceBrief {
    /// Its id in the table `entity`; it holds until the store is filled again.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its kind: `person`, `organization` and so on.
    pub kind: String,
    /// Number of articles that have it as a source.
    pub articles: u64,
}

/// An article, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct ArticleBrief {
    /// Its id in the table `article`.
    pub id: i64,
    /// The id by which inputs call it: its path, or the id of its record.
    pub key: String,
    /// Its title.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// When it was published.
    pub published: Option<String>,
}

/// A claim of an article, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Said {
    /// The claim.
    pub text: String,
    /// Whether it has a source: `attributed`, `unattributed` and so on.
    pub status: String,
    /// Who says so, as the article calls him.
    pub source: Option<String>,
    /// The id of that source over all articles.
    pub source_id: Option<i64>,
    /// `says`, `denies` and so on; `None` if nobody says so.
    pub stance: Option<String>,
    /// Whether that is negated: "did not say".
    pub negated: bool,
    /// The words that tell that it is said.
    pub cue: Option<String>,
    /// Who passes it on.
    pub via: Option<String>,
    /// Its line in the article.
    pub line: u64,
    /// The article.
    pub article: ArticleBrief,
}

/// How often something is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Share {
    /// What.
    pub name: String,
    /// Number of articles.
    pub articles: u64,
}

/// Who a source is, and what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct SourceProfile {
    /// Its name and kind.
    pub source: SourceBrief,
    /// Whether it has a name.
    pub named: bool,
    /// Its titles.
    pub titles: Vec<String>,
    /// What it belongs to.
    pub affiliation: Option<String>,
    /// Its country.
    pub country: Option<String>,
    /// What else it is called.
    pub aliases: Vec<String>,
    /// Why sources of several articles are held to be this one.
    pub merged: String,
    /// The outlets that quote it, those with most articles first.
    pub outlets: Vec<Share>,
    /// What it said, the latest first.
    pub claims: Vec<Said>,
}

/// Whom an outlet quotes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct OutletProfile {
    /// The outlet, and the number of its articles.
    pub outlet: Share,
    /// Its claims by status.
    pub statuses: Vec<StatusCount>,
    /// The sources that it quotes in most articles.
    pub sources: Vec<SourceBrief>,
    /// Its articles, the latest first.
    pub articles: Vec<ArticleBrief>,
}

/// Number of claims of a status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct StatusCount {
    /// The status.
    pub status: String,
    /// Number of claims.
    pub claims: u64,
}

/// What a search finds, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Hits {
    /// Sources whose name or other name has the words.
    pub sources: Vec<SourceBrief>,
    /// Claims that have all of the words.
    pub claims: Vec<Said>,
    /// Articles that have all of the words.
    pub articles: Vec<ArticleBrief>,
}

/// A part of a long list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Number of entries at most.
    pub limit: u32,
    /// Number of entries to pass over.
    pub offset: u32,
}
