//! Outlets and sources: which outlet quotes whom. Articles without an outlet are not shown.

use petgraph::graph::NodeIndex;
use rustc_hash::{FxHashMap, FxHashSet};

use super::count::Tally;
use super::edge::Tie;
use super::network::{Parts, counted, source_nodes, tally_sources};
use super::node::{Item, Node};
use crate::graph::Graph;

/// The nodes: outlets, then the sources that they quote.
pub(super) fn network(graph: &Graph) -> Parts<'_> {
    let mut outlets = Tally::new();
    let mut quotes = Vec::new();
    let sources = tally_sources(graph);
    for (claim, node) in graph.claims() {
        let article = graph.article_of(node);
        let Some(outlet) = article.outlet.as_deref() else { continue };
        outlets.add(outlet, 1, node.article, article);
        let mut latest = None;
        for (source, _) in graph.assertions(claim) {
            if latest.replace(source) != Some(source) {
                quotes.push((outlet, source, node.article, article));
            }
        }
    }
    let wanted: FxHashSet<NodeIndex> = quotes.iter().map(|&(_, source, ..)| source).collect();
    let outlets = outlets.into_entries();
    let place: FxHashMap<&str, usize> = outlets.iter().enumerate().map(|(place, &(name, _))| (name, place)).collect();
    let of_outlet = |(number, (name, counts))| Node::new(Item::Outlet(name), number, counts);
    let mut nodes: Vec<Node<'_>> = outlets.into_iter().enumerate().map(of_outlet).collect();
    let first = nodes.len();
    let (speakers, position) = source_nodes(graph, &sources, |index| wanted.contains(&index));
    nodes.extend(speakers);
    let ends = |(outlet, source, at, article)| (place[outlet], first + position[&source], Tie::Quotes, at, article);
    let edges = counted(quotes.into_iter().map(ends));
    (nodes, edges)
}
