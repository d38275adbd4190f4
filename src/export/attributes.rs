//! Attributes that a format declares before it gives their values.

use crate::view::{Edge, Fact, Network, Node};

/// The attributes of a network's nodes and edges, each once, in the order in which they first appear.
pub(super) struct Attributes {
    pub(super) node: Vec<(&'static str, &'static str)>,
    pub(super) edge: Vec<(&'static str, &'static str)>,
}

impl Attributes {
    /// Names with types, as `GraphML` calls them.
    pub(super) fn of(network: &Network<'_>) -> Self {
        Self {
            node: declared(network.nodes.iter().map(Node::facts)),
            edge: declared(network.edges.iter().map(Edge::facts)),
        }
    }
}

fn declared<'g>(all: impl Iterator<Item = Vec<Fact<'g>>>) -> Vec<(&'static str, &'static str)> {
    let mut known: Vec<(&'static str, &'static str)> = Vec::new();
    for (name, value) in all.flatten() {
        if !known.iter().any(|&(other, _)| other == name) {
            known.push((name, value.type_name()));
        }
    }
    known
}

/// Position of an attribute among those declared.
pub(super) fn place(declared: &[(&'static str, &'static str)], name: &str) -> usize {
    declared.iter().position(|&(known, _)| known == name).unwrap_or_default()
}
