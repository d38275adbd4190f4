//! Parts joined to one graph: sources that are the same become one node, near-equal claims one group.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef as _;

use super::groups::group_claims;
use super::part::ArticlePart;
use super::record::{ArticleNode, Assertion, ClaimGroup, ClaimNode, Edge, Node};
use crate::resolve::corpus::{self, Aliases, Cast, Policy, Profile};

/// Sources, claims and articles, and what ties them. Nodes stand in order: for each list the order
/// of first appearance, articles in the order given.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    net: DiGraph<Node, Edge>,
    articles: Vec<NodeIndex>,
    sources: Vec<NodeIndex>,
    claims: Vec<NodeIndex>,
}

impl Graph {
    /// Joins the parts of articles. Sources that nothing is attributed to are left out.
    pub fn new(parts: impl IntoIterator<Item = ArticlePart>, aliases: &Aliases) -> Self {
        Self::merged(parts, aliases, Policy::default())
    }

    /// The same, with a say in how much it takes for sources of several articles to be one.
    pub fn merged(parts: impl IntoIterator<Item = ArticlePart>, aliases: &Aliases, policy: Policy) -> Self {
        let parts: Vec<ArticlePart> = parts.into_iter().collect();
        let casts: Vec<Cast<'_>> = parts.iter().map(ArticlePart::cast).collect();
        let merging = corpus::merge(&casts, aliases, policy);
        let mut graph = Self::default();
        let mut nodes = vec![None; merging.sources.len()];
        for (part, of) in parts.into_iter().zip(&merging.of) {
            graph.add(part, &mut |net, source| {
                *nodes[of[source]]
                    .get_or_insert_with(|| net.add_node(Node::Source(merging.sources[of[source]].profile.clone())))
            });
        }
        graph.sources = nodes.into_iter().flatten().collect();
        graph.sources.sort_unstable();
        graph.group();
        graph
    }

    /// Adds one article; `node` gives the node of each of its sources.
    fn add(&mut self, part: ArticlePart, node: &mut impl FnMut(&mut DiGraph<Node, Edge>, usize) -> NodeIndex) {
        let position = self.articles.len();
        let article = self.net.add_node(Node::Article(part.article));
        self.articles.push(article);
        let used = part.assertions.iter().map(|&(source, ..)| source);
        for source in used.chain(part.passed_on.iter().flat_map(|&(outer, inner)| [outer, inner])) {
            node(&mut self.net, source);
        }
        let first = self.claims.len();
        for claim in part.claims {
            let node = self.net.add_node(Node::Claim(ClaimNode { article: position, ..claim }));
            self.net.add_edge(article, node, Edge::Contains);
            self.claims.push(node);
        }
        for (source, claim, assertion) in part.assertions {
            let source = node(&mut self.net, source);
            self.net.add_edge(source, self.claims[first + claim], Edge::Asserts(assertion));
        }
        for (outer, inner) in part.passed_on {
            let (outer, inner) = (node(&mut self.net, outer), node(&mut self.net, inner));
            self.pass_on(outer, inner);
        }
    }

    fn pass_on(&mut self, outer: NodeIndex, inner: NodeIndex) {
        let known = self.net.edges_connecting(outer, inner).find(|edge| matches!(edge.weight(), Edge::PassesOn(_)));
        match known.map(|edge| edge.id()) {
            Some(edge) => {
                if let Edge::PassesOn(times) = &mut self.net[edge] {
                    *times += 1;
                }
            }
            None => {
                self.net.add_edge(outer, inner, Edge::PassesOn(1));
            }
        }
    }

    fn group(&mut self) {
        let texts: Vec<&str> = self.claims().map(|(_, claim)| claim.text.as_str()).collect();
        let groups = group_claims(&texts);
        for (&node, group) in self.claims.iter().zip(groups) {
            if let Node::Claim(claim) = &mut self.net[node] {
                claim.group = group;
            }
        }
    }

    /// The whole graph.
    pub const fn net(&self) -> &DiGraph<Node, Edge> {
        &self.net
    }

    /// The articles, in the order given.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = (NodeIndex, &ArticleNode)> {
        self.articles.iter().map(|&node| match &self.net[node] {
            Node::Article(article) => (node, article),
            _ => unreachable!("only articles are listed as articles"),
        })
    }

    /// The sources, in the order of their first appearance.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = (NodeIndex, &Profile)> {
        self.sources.iter().map(|&node| match &self.net[node] {
            Node::Source(source) => (node, source),
            _ => unreachable!("only sources are listed as sources"),
        })
    }

    /// The claims, article by article in text order.
    pub fn claims(&self) -> impl ExactSizeIterator<Item = (NodeIndex, &ClaimNode)> {
        self.claims.iter().map(|&node| match &self.net[node] {
            Node::Claim(claim) => (node, claim),
            _ => unreachable!("only claims are listed as claims"),
        })
    }

    /// The article that a claim stands in.
    pub fn article_of(&self, claim: &ClaimNode) -> &ArticleNode {
        match &self.net[self.articles[claim.article]] {
            Node::Article(article) => article,
            _ => unreachable!("only articles are listed as articles"),
        }
    }

    /// Who vouches for a claim, in the order of the sources.
    pub fn assertions(&self, claim: NodeIndex) -> Vec<(NodeIndex, &Assertion)> {
        let mut found: Vec<_> = self
            .net
            .edges_directed(claim, Direction::Incoming)
            .filter_map(|edge| match edge.weight() {
                Edge::Asserts(assertion) => Some((edge.source(), assertion)),
                _ => None,
            })
            .collect();
        found.sort_by_key(|&(source, _)| source);
        found
    }

    /// The groups of near-equal claims, in the order of their first claims.
    pub fn groups(&self) -> Vec<ClaimGroup> {
        let mut members: BTreeMap<usize, Vec<(NodeIndex, &ClaimNode)>> = BTreeMap::new();
        for (node, claim) in self.claims() {
            if let Some(group) = claim.group {
                members.entry(group).or_default().push((node, claim));
            }
        }
        members.into_values().map(|claims| self.told(&claims)).collect()
    }

    /// What there is to tell about a group. A claim without a source may come from anywhere.
    fn told(&self, claims: &[(NodeIndex, &ClaimNode)]) -> ClaimGroup {
        let speakers: Vec<Vec<NodeIndex>> = claims
            .iter()
            .map(|&(node, _)| self.assertions(node).into_iter().map(|(source, _)| source).collect())
            .collect();
        let sources: BTreeSet<NodeIndex> = speakers.iter().flatten().copied().collect();
        let articles: BTreeSet<usize> = claims.iter().map(|(_, claim)| claim.article).collect();
        ClaimGroup {
            claims: claims.iter().map(|&(node, _)| node).collect(),
            articles: articles.into_iter().collect(),
            one_voice: sources.len() == 1 && speakers.iter().all(|speakers| !speakers.is_empty()),
            sources: sources.into_iter().collect(),
        }
    }

    /// Who passes on what whom says: (medium, speaker, how often), in a fixed order.
    pub fn passed_on(&self) -> impl Iterator<Item = (NodeIndex, NodeIndex, usize)> {
        self.net.edge_references().filter_map(|edge| match edge.weight() {
            Edge::PassesOn(times) => Some((edge.source(), edge.target(), *times)),
            _ => None,
        })
    }

    /// The name of a node in outputs: `s1` for the first source, `c1` for the first claim, `d1` for
    /// the first article.
    pub fn id(&self, node: NodeIndex) -> String {
        let (letter, list) = match &self.net[node] {
            Node::Source(_) => ('s', &self.sources),
            Node::Claim(_) => ('c', &self.claims),
            Node::Article(_) => ('d', &self.articles),
        };
        let position = list.binary_search(&node).unwrap_or_else(|place| place);
        format!("{letter}{}", position + 1)
    }
}
