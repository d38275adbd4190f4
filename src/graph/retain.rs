//! A graph with fewer nodes.

use petgraph::graph::NodeIndex;
use rustc_hash::FxHashMap;

use super::build::Graph;
use super::elements::{Edge, Node};
use super::voices::Relay;

impl Graph {
    /// The graph with those nodes only that `keep` tells, in the same order, and with the edges between them.
    /// Groups keep their numbers. Claims whose article is left out are left out, too.
    #[must_use]
    pub fn retain(self, keep: impl Fn(NodeIndex) -> bool) -> Self {
        let stays = |node: NodeIndex| match &self.net[node] {
            Node::Claim(claim) => keep(node) && keep(self.articles[claim.article]),
            _ => keep(node),
        };
        let next = numbered(self.net.node_indices().map(stays));
        let articles: Vec<bool> = self.articles.iter().map(|&article| keep(article)).collect();
        let position = numbered(articles.into_iter());
        let moved = |node: NodeIndex| next[node.index()].map(NodeIndex::new);
        let relay = |relay: &Relay| {
            Some(Relay { claim: moved(relay.claim)?, outer: moved(relay.outer)?, inner: moved(relay.inner)? })
        };
        let relays: Vec<Relay> = self.relays.iter().filter_map(relay).collect();
        let against = self.against.iter().map(|claims| claims.iter().filter_map(|&claim| moved(claim)).collect());
        let against = against.collect();
        let node = |index: NodeIndex, mut node: Node| {
            moved(index)?;
            if let Node::Claim(claim) = &mut node {
                claim.article = position[claim.article]?;
            }
            Some(node)
        };
        let mut graph = Self { relays, against, ..Self::default() };
        graph.net = self.net.filter_map_owned(node, |_, edge| Some(edge));
        graph.recount();
        for node in graph.net.node_indices() {
            match &graph.net[node] {
                Node::Article(_) => graph.articles.push(node),
                Node::Source(_) => graph.sources.push(node),
                Node::Claim(_) => graph.claims.push(node),
            }
        }
        graph
    }

    /// Counts again how often each source passes on another, and leaves out the edges of those that no longer do.
    fn recount(&mut self) {
        let mut times: FxHashMap<(NodeIndex, NodeIndex), usize> = FxHashMap::default();
        for relay in &self.relays {
            *times.entry((relay.outer, relay.inner)).or_default() += 1;
        }
        self.net.retain_edges(|mut net, edge| {
            let ends = net.edge_endpoints(edge);
            let Edge::PassesOn(known) = &mut net[edge] else { return true };
            *known = ends.and_then(|ends| times.get(&ends)).copied().unwrap_or_default();
            *known > 0
        });
    }
}

/// The new position of each that stays.
fn numbered(stay: impl Iterator<Item = bool>) -> Vec<Option<usize>> {
    let mut next = 0;
    let number = |stays: bool| {
        stays.then(|| {
            next += 1;
            next - 1
        })
    };
    stay.map(number).collect()
}
