//! Nodes of a network.

use std::borrow::Cow;
use std::fmt;

use petgraph::graph::NodeIndex;

use super::fact::{Fact, Facts};
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::coreference::corpus::Profile;
use crate::graph::{ArticleNode, ClaimGroup, ClaimNode};

/// What a node stands for.
#[derive(Clone, Debug)]
pub enum Item<'g> {
    /// A source.
    Source(&'g Profile),
    /// A claim, and the article that it is in.
    Claim(&'g ClaimNode, &'g ArticleNode),
    /// An article.
    Article(&'g ArticleNode),
    /// An outlet, by name.
    Outlet(&'g str),
    /// Near-equal claims of several articles: of those with the strongest status the first, and what the group tells.
    Group(&'g ClaimNode, ClaimGroup),
}

/// The name of a node in outputs: a letter for its type and a number from 1, `s1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NodeId {
    letter: char,
    number: usize,
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letter, self.number)
    }
}

/// How much a node stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts<'g> {
    /// Claims that a source makes, that an article or an outlet makes, or that a group holds.
    pub claims: usize,
    /// Articles that it appears in.
    pub articles: usize,
    /// Outlets that it appears in.
    pub outlets: usize,
    /// The first day that it appears on, `YYYY-MM-DD`.
    pub first: Option<&'g str>,
    /// The last day.
    pub last: Option<&'g str>,
}

/// A node with what it stands for.
#[derive(Clone, Debug)]
pub struct Node<'g> {
    /// Its name in outputs.
    pub id: NodeId,
    /// What it stands for.
    pub item: Item<'g>,
    /// Its node in the graph, if it is one.
    pub index: Option<NodeIndex>,
    /// How much it stands for.
    pub counts: Counts<'g>,
    /// How much it matters, to choose what a picture shows.
    pub rank: f64,
}

impl<'g> Node<'g> {
    /// A node with its number among those of its type, from 0. What matters most appears in most articles with most
    /// claims.
    pub(super) fn new(item: Item<'g>, position: usize, counts: Counts<'g>) -> Self {
        let id = NodeId { letter: item.letter(), number: position + 1 };
        Self { id, item, index: None, counts, rank: counts.claims as f64 * counts.articles as f64 }
    }

    /// The node, known to stand for one of the graph.
    pub(super) fn at(self, index: NodeIndex) -> Self {
        Self { index: Some(index), ..self }
    }

    /// What a person reads.
    pub fn label(&self) -> Cow<'g, str> {
        match &self.item {
            Item::Source(source) => Cow::Borrowed(&source.name),
            Item::Claim(claim, _) | Item::Group(claim, _) => Cow::Borrowed(&claim.label),
            Item::Article(article) => Cow::Borrowed(article.label()),
            Item::Outlet(name) => Cow::Borrowed(name),
        }
    }

    /// The name of its type: source, claim, article, outlet or group.
    pub const fn type_name(&self) -> &'static str {
        match self.item {
            Item::Source(_) => "source",
            Item::Claim(..) => "claim",
            Item::Article(_) => "article",
            Item::Outlet(_) => "outlet",
            Item::Group(..) => "group",
        }
    }

    /// The kind of a source.
    pub const fn kind(&self) -> Option<SourceKind> {
        if let Item::Source(source) = self.item { Some(source.kind) } else { None }
    }

    /// The status of a claim, or the strongest one in a group.
    pub const fn status(&self) -> Option<Status> {
        if let Item::Claim(claim, _) | Item::Group(claim, _) = self.item { Some(claim.status) } else { None }
    }

    /// Its attributes but for the id, in a fixed order.
    pub fn facts(&self) -> Vec<Fact<'g>> {
        let mut facts = Facts::default();
        facts.text("label", self.label());
        facts.text("type", self.type_name());
        match &self.item {
            Item::Source(source) => of_source(source, &mut facts),
            Item::Claim(claim, article) => of_claim(claim, article, &mut facts),
            Item::Article(article) => of_article(article, &mut facts),
            Item::Outlet(_) => {}
            Item::Group(claim, group) => of_group(claim, group, &mut facts),
        }
        if !matches!(self.item, Item::Claim(..)) {
            facts.count("claims", self.counts.claims);
        }
        if matches!(self.item, Item::Source(_) | Item::Outlet(_) | Item::Group(..)) {
            facts.count("articles", self.counts.articles);
            facts.count("outlets", self.counts.outlets);
            facts.known("first", self.counts.first);
            facts.known("last", self.counts.last);
        }
        facts.0
    }
}

impl Item<'_> {
    const fn letter(&self) -> char {
        match self {
            Self::Source(_) => 's',
            Self::Claim(..) => 'c',
            Self::Article(_) => 'd',
            Self::Outlet(_) => 'o',
            Self::Group(..) => 'g',
        }
    }
}

fn of_source<'g>(source: &'g Profile, facts: &mut Facts<'g>) {
    facts.text("name", &source.name);
    facts.text("kind", source.kind.name());
    facts.flag("named", source.named);
    facts.text("titles", source.titles.join("; "));
    facts.known("affiliation", source.affiliation.as_deref());
    facts.known("country", source.country.as_deref());
    facts.text("aliases", source.aliases.join("; "));
    facts.flag("medium", source.medium);
    facts.flag("state_media", source.state_media);
    facts.count("mentions", source.mentions);
}

fn of_claim<'g>(claim: &'g ClaimNode, article: &'g ArticleNode, facts: &mut Facts<'g>) {
    facts.text("text", &claim.text);
    facts.text("status", claim.status.name());
    facts.number("score", claim.score);
    facts.text("article", &article.id);
    facts.text("path", article.site.file());
    facts.known("published", article.published.as_deref());
    facts.known("outlet", article.outlet.as_deref());
    facts.count("line", claim.place.line);
    facts.count("column", claim.place.column);
    if let Some(group) = claim.group {
        facts.count("group", group);
    }
}

fn of_article<'g>(article: &'g ArticleNode, facts: &mut Facts<'g>) {
    facts.text("article", &article.id);
    facts.known("title", article.title.as_deref());
    facts.known("url", article.url.as_deref());
    facts.known("published", article.published.as_deref());
    facts.known("outlet", article.outlet.as_deref());
    facts.text("path", article.site.file());
    facts.count("line", article.site.key_and_line().map_or(1, |(_, line)| line));
}

fn of_group<'g>(claim: &'g ClaimNode, group: &ClaimGroup, facts: &mut Facts<'g>) {
    facts.text("text", &claim.text);
    facts.text("status", claim.status.name());
    facts.count("voices", group.voices);
    facts.flag("one_voice", group.one_voice);
    facts.flag("disputed", group.is_disputed());
    facts.count("unattributed_in", group.unattributed_in.len());
}
