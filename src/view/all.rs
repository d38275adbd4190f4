//! Sources, claims and articles: who said what, where.

use rustc_hash::FxHashMap;

use super::edge::{Edge, Tie};
use super::network::{Parts, article_node, claims_by_article, passed_on, source_nodes, tally_sources};
use super::node::{Counts, Item, Node};
use crate::graph::Graph;

/// The nodes: sources, then claims, then articles.
pub(super) fn network(graph: &Graph) -> Parts<'_> {
    let tally = tally_sources(graph);
    let (mut nodes, position) = source_nodes(graph, &tally, |_| true);
    let mut edges = Vec::new();
    let first = nodes.len();
    let of_article = claims_by_article(graph);
    let articles = first + graph.claims().len();
    for (number, (index, claim)) in graph.claims().enumerate() {
        let article = graph.article_of(claim);
        let day = article.published.as_deref();
        let counts = Counts { claims: 1, articles: 1, outlets: 0, first: day, last: day };
        nodes.push(Node::new(Item::Claim(claim, article), number, counts).at(index));
        edges.push(Edge::single(articles + claim.article, first + number, Tie::Contains, day));
        for (source, assertion) in graph.assertions(index) {
            let tie = Tie::Claims(assertion.relation);
            let edge = Edge::single(position[&source], first + number, tie, day);
            edges.push(Edge { assertion: Some(assertion), ..edge });
        }
    }
    for number in 0..graph.articles().len() {
        nodes.push(article_node(graph, number, of_article.get(&number).copied().unwrap_or_default()));
    }
    edges.extend(passed_on(graph, &position));
    rank(&mut nodes, &edges);
    (nodes, edges)
}

/// The most check-worthy claim of a source matters as the source does, so that a picture shows no source without one;
/// each further one matters much less, so that it shows many sources. Those of nobody are as if they were one source's.
/// An article matters as its first claim does.
fn rank(nodes: &mut [Node<'_>], edges: &[Edge<'_>]) {
    let mut speaker: FxHashMap<usize, usize> = FxHashMap::default();
    for edge in edges.iter().filter(|edge| matches!(edge.tie, Tie::Claims(_))) {
        let known = speaker.entry(edge.target).or_insert(edge.source);
        if nodes[edge.source].rank > nodes[*known].rank {
            *known = edge.source;
        }
    }
    let score = |position: usize| match nodes[position].item {
        Item::Claim(claim, _) => Some(claim.score),
        _ => None,
    };
    let mut claims: Vec<(usize, f32)> = (0..nodes.len()).filter_map(|at| Some((at, score(at)?))).collect();
    claims.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let nobodys = claims.iter().filter(|(claim, _)| !speaker.contains_key(claim)).count() as f64;
    let mut told: FxHashMap<Option<usize>, usize> = FxHashMap::default();
    for (claim, _) in claims {
        let source = speaker.get(&claim).copied();
        let before = told.entry(source).or_default();
        *before += 1;
        let whole = source.map_or(nobodys, |source| nodes[source].rank);
        nodes[claim].rank = whole.sqrt() / (*before as f64).powf(1.5);
    }
    for node in nodes.iter_mut() {
        match node.item {
            Item::Source(_) => node.rank = node.rank.sqrt(),
            Item::Article(_) => node.rank = 0.0,
            _ => {}
        }
    }
    for edge in edges.iter().filter(|edge| edge.tie == Tie::Contains) {
        nodes[edge.source].rank = nodes[edge.source].rank.max(nodes[edge.target].rank);
    }
}
