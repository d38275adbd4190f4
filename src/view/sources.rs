//! Sources only: who passes on whom, and who is quoted beside whom.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use rustc_hash::FxHashSet;

use super::edge::Tie;
use super::network::{Parts, counted, passed_on, source_nodes, tally_sources};
use crate::graph::{ArticleNode, Graph};

/// So many sources of one article, its most quoted, are tied to each other: an article that quotes hundreds says
/// nothing about any two of them.
pub const BESIDE: usize = 40;

pub(super) fn network(graph: &Graph) -> Parts<'_> {
    let tally = tally_sources(graph);
    let (mut nodes, position) = source_nodes(graph, &tally, |_| true);
    let mut edges = passed_on(graph, &position);
    for edge in &edges {
        nodes[edge.source].rank += edge.weight as f64;
    }
    let passing: FxHashSet<(usize, usize)> = edges.iter().map(|edge| (edge.source, edge.target)).collect();
    let mut quoted = Quoted::default();
    let mut beside = Vec::new();
    for (claim, node) in graph.claims() {
        if quoted.at != Some(node.article) {
            quoted.pairs(graph, &mut beside);
            quoted = Quoted { at: Some(node.article), claims: BTreeMap::new() };
        }
        for (source, _) in graph.assertions(claim) {
            *quoted.claims.entry(source).or_default() += 1;
        }
    }
    quoted.pairs(graph, &mut beside);
    let ends = |(one, other, at, article)| (position[&one], position[&other], Tie::Beside, at, article);
    let apart = |&(one, other, ..): &(usize, usize, Tie, usize, &ArticleNode)| {
        !passing.contains(&(one, other)) && !passing.contains(&(other, one))
    };
    edges.extend(counted(beside.into_iter().map(ends).filter(apart)));
    (nodes, edges)
}

/// Two sources of the article at a position.
type Pair<'g> = (NodeIndex, NodeIndex, usize, &'g ArticleNode);

/// The sources of one article with the number of their claims in it.
#[derive(Default)]
struct Quoted {
    at: Option<usize>,
    claims: BTreeMap<NodeIndex, usize>,
}

impl Quoted {
    /// Adds each two of them, the earlier source first.
    fn pairs<'g>(&self, graph: &'g Graph, pairs: &mut Vec<Pair<'g>>) {
        let Some(at) = self.at else { return };
        let mut most: Vec<(NodeIndex, usize)> = self.claims.iter().map(|(&source, &claims)| (source, claims)).collect();
        most.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        most.truncate(BESIDE);
        most.sort_unstable();
        let article = graph.article(at);
        for (place, &(one, _)) in most.iter().enumerate() {
            pairs.extend(most[place + 1..].iter().map(|&(other, _)| (one, other, at, article)));
        }
    }
}
