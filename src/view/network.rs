//! A view as nodes and edges.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use rustc_hash::FxHashMap;

use super::count::Tally;
use super::edge::{Edge, Tie};
use super::limit::LeftOut;
use super::node::{Counts, Item, Node};
use super::{View, all, claims, outlets, sources};
use crate::graph::{ArticleNode, Graph};

/// Nodes and edges that answer one question. What it shows is borrowed from the graph.
///
/// ```
/// use ascribe::graph::Graph;
/// use ascribe::view::{Network, View};
/// let graph = Graph::default();
/// assert!(Network::new(&graph, View::Sources).is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Network<'g> {
    /// The question.
    pub view: View,
    /// The nodes.
    pub nodes: Vec<Node<'g>>,
    /// The edges. No two have the same ends and the same tie, but for those from sources to claims.
    pub edges: Vec<Edge<'g>>,
    /// Number of articles that it was made from.
    pub articles: usize,
    /// What it is about, if it is about one article: its title.
    pub title: Option<&'g str>,
    /// What a limit left out.
    pub left_out: Option<LeftOut>,
}

impl<'g> Network<'g> {
    /// The view of a graph.
    pub fn new(graph: &'g Graph, view: View) -> Self {
        let (nodes, edges) = match view {
            View::All => all::network(graph),
            View::Sources => sources::network(graph),
            View::Outlets => outlets::network(graph),
            View::Claims => claims::network(graph),
        };
        let articles = graph.articles().len();
        let title = graph.articles().next().filter(|_| articles == 1).map(|(_, only)| only.label());
        Self { view, nodes, edges, articles, title, left_out: None }
    }

    /// The sources of these names with their neighbours, and what ties these.
    #[must_use]
    pub fn around(self, names: &[String]) -> Self {
        let is_named = |node: &Node<'_>| matches!(node.item, Item::Source(source) if names.contains(&source.name));
        let asked: Vec<bool> = self.nodes.iter().map(is_named).collect();
        let mut kept = asked.clone();
        for edge in &self.edges {
            kept[edge.source] |= asked[edge.target];
            kept[edge.target] |= asked[edge.source];
        }
        self.keep(&kept)
    }

    /// Whether there is nothing to show.
    pub const fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The nodes whose positions are kept, in their order, with the edges between them.
    #[must_use]
    pub(super) fn keep(self, kept: &[bool]) -> Self {
        let mut next = 0;
        let position: Vec<Option<usize>> = kept
            .iter()
            .map(|&keep| {
                keep.then(|| {
                    next += 1;
                    next - 1
                })
            })
            .collect();
        let nodes = self.nodes.into_iter().zip(kept).filter(|&(_, &keep)| keep).map(|(node, _)| node).collect();
        let edge = |edge: Edge<'g>| {
            let (source, target) = (position[edge.source]?, position[edge.target]?);
            Some(Edge { source, target, ..edge })
        };
        Self { nodes, edges: self.edges.into_iter().filter_map(edge).collect(), ..self }
    }
}

/// Nodes and edges of a view while they are made.
pub(super) type Parts<'g> = (Vec<Node<'g>>, Vec<Edge<'g>>);

/// How much each source stands for.
pub(super) fn tally_sources(graph: &Graph) -> Tally<'_, NodeIndex> {
    let mut tally = Tally::new();
    for (claim, node) in graph.claims() {
        let article = graph.article_of(node);
        let mut latest = None;
        for (source, _) in graph.assertions(claim) {
            let is_new = latest.replace(source) != Some(source);
            tally.add(source, usize::from(is_new), node.article, article);
        }
    }
    tally
}

/// The sources as nodes, with the position of each.
pub(super) fn source_nodes<'g>(
    graph: &'g Graph,
    tally: &Tally<'g, NodeIndex>,
    wanted: impl Fn(NodeIndex) -> bool,
) -> (Vec<Node<'g>>, FxHashMap<NodeIndex, usize>) {
    let mut nodes = Vec::new();
    let mut position = FxHashMap::default();
    for (number, (index, source)) in graph.sources().enumerate().filter(|&(_, (index, _))| wanted(index)) {
        position.insert(index, nodes.len());
        nodes.push(Node::new(Item::Source(source), number, tally.of(&index)).at(index));
    }
    (nodes, position)
}

/// An article as a node; its number is its position among all articles.
pub(super) fn article_node(graph: &Graph, position: usize, claims: usize) -> Node<'_> {
    let article = graph.article(position);
    let day = article.published.as_deref();
    let outlets = usize::from(article.outlet.is_some());
    Node::new(Item::Article(article), position, Counts { claims, articles: 1, outlets, first: day, last: day })
        .at(graph.article_at(position))
}

/// Edges between sources: the first passes on what the second says.
pub(super) fn passed_on<'g>(graph: &'g Graph, position: &FxHashMap<NodeIndex, usize>) -> Vec<Edge<'g>> {
    let single = |(claim, outer, inner): (NodeIndex, NodeIndex, NodeIndex)| {
        let (source, target) = (*position.get(&outer)?, *position.get(&inner)?);
        let at = graph.claim(claim)?.article;
        Some((source, target, Tie::PassesOn, at, graph.article(at)))
    };
    counted(graph.relays().filter_map(single))
}

/// Edges with the same ends and tie as one, counted, in the order in which they were first met.
pub(super) fn counted<'g>(singles: impl Iterator<Item = (usize, usize, Tie, usize, &'g ArticleNode)>) -> Vec<Edge<'g>> {
    let mut tally = Tally::new();
    for (source, target, tie, at, article) in singles {
        tally.add((source, target, tie), 1, at, article);
    }
    let edge = |((source, target, tie), counts): ((usize, usize, Tie), Counts<'g>)| Edge {
        weight: counts.claims,
        articles: counts.articles,
        first: counts.first,
        last: counts.last,
        ..Edge::single(source, target, tie, None)
    };
    tally.into_entries().into_iter().map(edge).collect()
}

/// Positions of the claims of each article.
pub(super) fn claims_by_article(graph: &Graph) -> BTreeMap<usize, usize> {
    let mut count = BTreeMap::new();
    for (_, claim) in graph.claims() {
        *count.entry(claim.article).or_default() += 1;
    }
    count
}
