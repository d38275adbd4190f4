//! Claims that several articles make or dispute: their sources, where they are, and who denies them.

use petgraph::graph::NodeIndex;
use rustc_hash::{FxHashMap, FxHashSet};

use super::count::Tally;
use super::edge::{Edge, Tie};
use super::network::{Parts, article_node, claims_by_article, counted, source_nodes, tally_sources};
use super::node::{Item, Node};
use crate::graph::{ClaimGroup, ClaimNode, Graph, Relation};

/// The nodes: groups, then sources, then articles.
pub(super) fn network(graph: &Graph) -> Parts<'_> {
    let is_shared = |group: &ClaimGroup| group.articles.len() > 1 || group.is_disputed();
    let groups: Vec<ClaimGroup> = graph.groups().into_iter().filter(is_shared).collect();
    let sources: FxHashSet<NodeIndex> = groups.iter().flat_map(|group| sources_of(graph, group)).collect();
    let articles: FxHashSet<usize> = groups.iter().flat_map(|group| &group.articles).copied().collect();
    let (source_nodes, position) = source_nodes(graph, &tally_sources(graph), |index| sources.contains(&index));
    let first_source = groups.len();
    let first_article = first_source + source_nodes.len();
    let of_article = claims_by_article(graph);
    let mut article_nodes = Vec::new();
    let mut place = FxHashMap::default();
    for at in (0..graph.articles().len()).filter(|at| articles.contains(at)) {
        place.insert(at, first_article + article_nodes.len());
        article_nodes.push(article_node(graph, at, of_article.get(&at).copied().unwrap_or_default()));
    }
    let mut singles = Vec::new();
    let mut nodes = Vec::new();
    for (number, group) in groups.into_iter().enumerate() {
        let claims = members(graph, &group);
        let mut tally = Tally::new();
        for &(index, claim) in &claims {
            let article = graph.article_of(claim);
            tally.add((), 1, claim.article, article);
            singles.push((place[&claim.article], number, Tie::Contains, claim.article, article));
            for (source, assertion) in graph.assertions(index) {
                let tie = Tie::Claims(assertion.relation);
                singles.push((first_source + position[&source], number, tie, claim.article, article));
            }
        }
        for (source, at) in opponents(graph, &group) {
            let tie = Tie::Claims(Relation::Denies);
            singles.push((first_source + position[&source], number, tie, at, graph.article(at)));
        }
        let best = claims.iter().map(|&(_, claim)| claim).min_by_key(|claim| claim.status).unwrap_or(claims[0].1);
        nodes.push(Node::new(Item::Group(best, group), number, tally.of(&())));
    }
    let edges = counted(singles.into_iter());
    nodes.extend(source_nodes);
    nodes.extend(article_nodes);
    rank(&mut nodes, &edges);
    (nodes, edges)
}

/// All who say something about the claims of a group.
fn sources_of(graph: &Graph, group: &ClaimGroup) -> Vec<NodeIndex> {
    let speakers = group.claims.iter().flat_map(|&claim| graph.assertions(claim)).map(|(source, _)| source);
    speakers.chain(opponents(graph, group).into_iter().map(|(source, _)| source)).collect()
}

fn members<'g>(graph: &'g Graph, group: &ClaimGroup) -> Vec<(NodeIndex, &'g ClaimNode)> {
    group.claims.iter().filter_map(|&index| Some((index, graph.claim(index)?))).collect()
}

/// Those who claim the opposite of a group.
fn opponents(graph: &Graph, group: &ClaimGroup) -> Vec<(NodeIndex, usize)> {
    let of_claim = |&claim: &NodeIndex| {
        let at = graph.claim(claim).map(|claim| claim.article);
        let speakers = graph.assertions(claim).into_iter().map(|(source, _)| source);
        speakers.filter_map(move |source| Some((source, at?))).collect::<Vec<_>>()
    };
    group.opposed_by.iter().flat_map(of_claim).collect()
}

/// Groups come first; a source and an article matter as the first of their groups does, a little less.
fn rank(nodes: &mut [Node<'_>], edges: &[Edge<'_>]) {
    for node in nodes.iter_mut().filter(|node| !matches!(node.item, Item::Group(..))) {
        node.rank = 0.0;
    }
    for edge in edges {
        let share = if edge.tie == Tie::Contains { 0.5 } else { 0.9 };
        nodes[edge.source].rank = nodes[edge.source].rank.max(nodes[edge.target].rank * share);
    }
}
