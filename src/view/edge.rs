//! Edges of a network.

use super::fact::{Fact, Facts};
use crate::graph::{Assertion, Relation};

/// What ties two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// What a source does with a claim, or with claims of a group.
    Claims(Relation),
    /// A source passes on what another one says.
    PassesOn,
    /// Two sources are quoted in the same article; neither comes first.
    Beside,
    /// An outlet quotes a source.
    Quotes,
    /// An article makes a claim.
    Contains,
}

impl Tie {
    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Claims(relation) => relation.name(),
            Self::PassesOn => "passes_on",
            Self::Beside => "beside",
            Self::Quotes => "quotes",
            Self::Contains => "contains",
        }
    }

    /// Whether one of the ends comes first.
    pub const fn is_directed(self) -> bool {
        !matches!(self, Self::Beside)
    }
}

/// An edge with its ends, as positions among the network's nodes.
#[derive(Clone, Debug)]
pub struct Edge<'g> {
    /// Where it starts.
    pub source: usize,
    /// Where it ends.
    pub target: usize,
    /// What it tells.
    pub tie: Tie,
    /// How often: claims, or articles of sources beside each other.
    pub weight: usize,
    /// In how many articles.
    pub articles: usize,
    /// The first day of these articles, `YYYY-MM-DD`.
    pub first: Option<&'g str>,
    /// The last day.
    pub last: Option<&'g str>,
    /// The assertion, of an edge that stands for one.
    pub assertion: Option<&'g Assertion>,
}

impl<'g> Edge<'g> {
    /// An edge that stands for one thing in one article.
    pub(super) const fn single(source: usize, target: usize, tie: Tie, day: Option<&'g str>) -> Self {
        Self { source, target, tie, weight: 1, articles: 1, first: day, last: day, assertion: None }
    }

    /// Its attributes but for the ends, in a fixed order.
    pub fn facts(&self) -> Vec<Fact<'g>> {
        let mut facts = Facts::default();
        facts.text("relation", self.tie.name());
        facts.count("weight", self.weight);
        facts.count("articles", self.articles);
        facts.known("first", self.first);
        facts.known("last", self.last);
        if let Some(assertion) = self.assertion {
            facts.text("cue", &*assertion.cue);
            facts.text("via", assertion.via.join("; "));
            facts.text("rules", assertion.rules.join(" "));
            facts.number("confidence", assertion.confidence);
            facts.count("line", assertion.place.line);
            facts.count("column", assertion.place.column);
        }
        facts.0
    }
}
