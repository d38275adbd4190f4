//! The source graph, and what it tells: lists, the sources of claims, names of nodes.

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef as _;

use super::elements::{ArticleNode, Assertion, ClaimNode, Edge, Node};
use super::voices::Relay;
use crate::coreference::corpus::Profile;

/// Sources, claims and articles, and what ties them. Nodes are in order: for each list the order
/// of first appearance, articles in the order given.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    pub(super) net: DiGraph<Node, Edge>,
    pub(super) articles: Vec<NodeIndex>,
    pub(super) sources: Vec<NodeIndex>,
    pub(super) claims: Vec<NodeIndex>,
    /// Who passes on whose claim, by claim.
    pub(super) relays: Vec<Relay>,
    /// For each group of near-equal claims those that say the opposite.
    pub(super) against: Vec<Vec<NodeIndex>>,
}

impl Graph {
    /// The whole graph.
    pub const fn net(&self) -> &DiGraph<Node, Edge> {
        &self.net
    }

    /// The articles, in the order given.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = (NodeIndex, &ArticleNode)> {
        self.articles.iter().map(|&node| match &self.net[node] {
            Node::Article(article) => (node, &**article),
            _ => unreachable!("only articles are listed as articles"),
        })
    }

    /// The sources, in the order of their first appearance.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = (NodeIndex, &Profile)> {
        self.sources.iter().map(|&node| match &self.net[node] {
            Node::Source(source) => (node, &**source),
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

    /// The node of the article at that position.
    ///
    /// # Panics
    /// If there are fewer articles.
    pub fn article_at(&self, position: usize) -> NodeIndex {
        self.articles[position]
    }

    /// The article at that position.
    ///
    /// # Panics
    /// If there are fewer articles.
    pub fn article(&self, position: usize) -> &ArticleNode {
        match &self.net[self.articles[position]] {
            Node::Article(article) => article,
            _ => unreachable!("only articles are listed as articles"),
        }
    }

    /// The article that a claim is in.
    pub fn article_of(&self, claim: &ClaimNode) -> &ArticleNode {
        self.article(claim.article)
    }

    /// The claim that a node stands for.
    pub fn claim(&self, node: NodeIndex) -> Option<&ClaimNode> {
        match &self.net[node] {
            Node::Claim(claim) => Some(claim),
            _ => None,
        }
    }

    /// Who passes on whose claim: (claim, medium, speaker), by claim.
    pub fn relays(&self) -> impl Iterator<Item = (NodeIndex, NodeIndex, NodeIndex)> {
        self.relays.iter().map(|relay| (relay.claim, relay.outer, relay.inner))
    }

    /// The sources of a claim, in the order of the sources.
    pub fn assertions(&self, claim: NodeIndex) -> Vec<(NodeIndex, &Assertion)> {
        let mut found: Vec<_> = self.asserted(claim).collect();
        found.sort_by_key(|&(source, _)| source);
        found
    }

    /// The same in no order.
    pub(super) fn asserted(&self, claim: NodeIndex) -> impl Iterator<Item = (NodeIndex, &Assertion)> {
        self.net.edges_directed(claim, Direction::Incoming).filter_map(|edge| match edge.weight() {
            Edge::Asserts(assertion) => Some((edge.source(), &**assertion)),
            _ => None,
        })
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
