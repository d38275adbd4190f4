//! Claims that several articles make: who vouches for them, where they stand, and who denies them.

use petgraph::graph::NodeIndex;
use rustc_hash::{FxHashMap, FxHashSet};

use super::count::Tally;
use super::edge::{Edge, Tie};
use super::network::{Parts, article_node, claims_by_article, counted, source_nodes, tally_sources};
use super::node::{Item, Node};
use crate::graph::{ArticleNode, ClaimGroup, ClaimNode, Graph, Relation};

/// The nodes: groups, then sources, then articles.
pub(super) fn network(graph: &Graph) -> Parts<'_> {
    let groups: Vec<ClaimGroup> = graph.groups().into_iter().filter(|group| group.articles.len() > 1).collect();
    let sources: FxHashSet<NodeIndex> =
        groups.iter().flat_map(|group| group.sources.iter().chain(&group.denied_by)).copied().collect();
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
        denials(graph, &group, &claims, |source| first_source + position[&source], number, &mut singles);
        let best = claims.iter().map(|&(_, claim)| claim).min_by_key(|claim| claim.status).unwrap_or(claims[0].1);
        nodes.push(Node::new(Item::Group(best, group), number, tally.of(&())));
    }
    let edges = counted(singles.into_iter());
    nodes.extend(source_nodes);
    nodes.extend(article_nodes);
    rank(&mut nodes, &edges);
    (nodes, edges)
}

/// An edge of one claim: its ends, what it tells, and its article with its position.
type Single<'g> = (usize, usize, Tie, usize, &'g ArticleNode);

fn members<'g>(graph: &'g Graph, group: &ClaimGroup) -> Vec<(NodeIndex, &'g ClaimNode)> {
    group.claims.iter().filter_map(|&index| Some((index, graph.claim(index)?))).collect()
}

/// Those who deny a claim of the group elsewhere.
fn denials<'g>(
    graph: &'g Graph,
    group: &ClaimGroup,
    claims: &[(NodeIndex, &'g ClaimNode)],
    place: impl Fn(NodeIndex) -> usize,
    number: usize,
    singles: &mut Vec<Single<'g>>,
) {
    let at = claims[0].1.article;
    for &source in group.denied_by.iter().filter(|source| !group.sources.contains(source)) {
        singles.push((place(source), number, Tie::Claims(Relation::Denies), at, graph.article(at)));
    }
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
