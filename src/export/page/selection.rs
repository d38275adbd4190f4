//! What of a graph the page holds: all of it, or the most quoted where that would be more than a browser opens.

use std::cmp::Reverse;

use petgraph::graph::NodeIndex;
use rustc_hash::FxHashSet;

use crate::graph::{ClaimNode, Graph};

/// Sources that the page holds at most.
const MOST_SOURCES: usize = 12_000;
/// Bytes of claims in their sentences that the page holds at most, about.
const MOST_BYTES: usize = 14_000_000;
/// Bytes of the numbers of a claim, about.
const NUMBERS: usize = 48;

/// The nodes of the page, each list in the order of the graph.
pub(super) struct Selection {
    pub(super) sources: Vec<NodeIndex>,
    pub(super) claims: Vec<NodeIndex>,
    pub(super) articles: Vec<NodeIndex>,
    position: Vec<u32>,
}

impl Selection {
    /// Chooses. Sources with the most claims in the most articles come first, each with all of its claims, then the
    /// claims without a source that are most worth checking.
    pub(super) fn new(graph: &Graph) -> Self {
        Self::within(graph, MOST_SOURCES, MOST_BYTES)
    }

    fn within(graph: &Graph, sources: usize, bytes: usize) -> Self {
        let size: usize = graph.claims().map(|(_, claim)| weight(claim)).sum();
        if graph.sources().len() <= sources && size <= bytes {
            let nodes = |all: &mut dyn Iterator<Item = NodeIndex>| all.collect::<Vec<_>>();
            return Self::of(
                graph,
                nodes(&mut graph.sources().map(|(node, _)| node)),
                nodes(&mut graph.claims().map(|(node, _)| node)),
                nodes(&mut graph.articles().map(|(node, _)| node)),
            );
        }
        Self::most_quoted(graph, sources, bytes)
    }

    fn most_quoted(graph: &Graph, most: usize, bytes: usize) -> Self {
        let claims: Vec<(NodeIndex, &ClaimNode)> = graph.claims().collect();
        let mut vouched: Vec<Vec<u32>> = vec![Vec::new(); graph.net().node_count()];
        let mut silent: Vec<u32> = Vec::new();
        for (number, &(node, _)) in claims.iter().enumerate() {
            let assertions = graph.assertions(node);
            if assertions.is_empty() {
                silent.push(number as u32);
            }
            for (source, _) in assertions {
                vouched[source.index()].push(number as u32);
            }
        }
        let mut order: Vec<NodeIndex> = graph.sources().map(|(node, _)| node).collect();
        order.sort_by_cached_key(|source| {
            let own = &vouched[source.index()];
            let articles: FxHashSet<usize> = own.iter().map(|&number| claims[number as usize].1.article).collect();
            (Reverse(own.len() * articles.len()), *source)
        });
        order.truncate(most);
        silent.sort_by_key(|&number| (Reverse(claims[number as usize].1.score.to_bits()), number));
        let mut left = bytes;
        let mut kept = vec![false; claims.len()];
        let mut sources = Vec::new();
        for source in order {
            let new = || vouched[source.index()].iter().filter(|&&number| !kept[number as usize]);
            let Some(rest) = left.checked_sub(new().map(|&number| weight(claims[number as usize].1)).sum()) else {
                break;
            };
            left = rest;
            vouched[source.index()].iter().for_each(|&number| kept[number as usize] = true);
            sources.push(source);
        }
        for number in silent {
            let Some(rest) = left.checked_sub(weight(claims[number as usize].1)) else { break };
            left = rest;
            kept[number as usize] = true;
        }
        sources.sort_unstable();
        let held = || claims.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(claim, _)| claim);
        let told: FxHashSet<usize> = held().map(|(_, claim)| claim.article).collect();
        let articles = graph.articles().enumerate().filter(|(position, _)| told.contains(position));
        let articles = articles.map(|(_, (node, _))| node).collect();
        Self::of(graph, sources, held().map(|&(node, _)| node).collect(), articles)
    }

    fn of(graph: &Graph, sources: Vec<NodeIndex>, claims: Vec<NodeIndex>, articles: Vec<NodeIndex>) -> Self {
        let mut position = vec![u32::MAX; graph.net().node_count()];
        for list in [&sources, &claims, &articles] {
            for (number, node) in list.iter().enumerate() {
                position[node.index()] = number as u32;
            }
        }
        Self { sources, claims, articles, position }
    }

    /// The position of a node in the list of its type; `None` if the page does not hold it.
    pub(super) fn position(&self, node: NodeIndex) -> Option<usize> {
        Some(self.position[node.index()]).filter(|&position| position != u32::MAX).map(|position| position as usize)
    }

    /// What the page says where it does not hold everything.
    pub(super) fn left_out(&self, graph: &Graph) -> Option<String> {
        let part = |kept: usize, all: usize, things: &str| format!("{kept} of {all} {things}");
        let (sources, claims, articles) = (graph.sources().len(), graph.claims().len(), graph.articles().len());
        (self.sources.len() < sources || self.claims.len() < claims).then(|| {
            format!(
                "the page holds {}, {} and {}, the most quoted; filters such as --source, --outlet or --from choose \
                 others, and --format json holds all",
                part(self.sources.len(), sources, "sources"),
                part(self.claims.len(), claims, "claims"),
                part(self.articles.len(), articles, "articles"),
            )
        })
    }
}

/// Bytes that a claim takes in the page, about; most sentences hold two.
fn weight(claim: &ClaimNode) -> usize {
    claim.sentence.len() * 2 / 3 + NUMBERS
}
