//! No more nodes than a picture or its reader has room for: those that matter most.

use rustc_hash::FxHashSet;

use super::View;
use super::edge::{Edge, Tie};
use super::network::Network;
use super::node::Item;

/// So many nodes fit on a picture that a person can read.
pub const PICTURE: usize = 150;

/// What a limit left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Nodes that are shown.
    pub shown: usize,
    /// Nodes that there are.
    pub of: usize,
}

impl Network<'_> {
    /// Number of nodes that a limit counts.
    pub fn drawn(&self) -> usize {
        (0..self.nodes.len()).filter(|&at| self.is_drawn(at)).count()
    }

    /// Whether a limit counts the node at a position: articles of the view of all frame their claims.
    fn is_drawn(&self, at: usize) -> bool {
        self.view != View::All || !matches!(self.nodes[at].item, Item::Article(_))
    }

    /// The network with at most so many nodes, those that matter most, and what ties them. Articles of the view of
    /// all do not count: a picture frames its claims with them. Nor is a source shown there without any of its claims.
    #[must_use]
    pub fn limited(self, most: usize) -> Self {
        let mut order: Vec<usize> = (0..self.nodes.len()).filter(|&at| self.is_drawn(at)).collect();
        if order.len() <= most {
            return self;
        }
        order.sort_by(|&one, &other| self.nodes[other].rank.total_cmp(&self.nodes[one].rank).then(one.cmp(&other)));
        let of = self.left_out.map_or(order.len(), |left_out| left_out.of);
        order.truncate(most);
        let mut kept = vec![false; self.nodes.len()];
        for at in order {
            kept[at] = true;
        }
        if self.view == View::All {
            self.leave_out_silent(&mut kept);
            for edge in &self.edges {
                if matches!(self.nodes[edge.source].item, Item::Article(_)) && kept[edge.target] {
                    kept[edge.source] = true;
                }
            }
        }
        let mut network = self.keep(&kept);
        network.left_out = Some(LeftOut { shown: network.drawn(), of });
        network
    }

    /// Leaves out the sources that claim something, but nothing that is kept: the last ones of a limit. Where no claim
    /// is kept, they are all that there is to show.
    fn leave_out_silent(&self, kept: &mut [bool]) {
        let told = |edge: &&Edge<'_>| matches!(edge.tie, Tie::Claims(_)) && kept[edge.target];
        let speakers: FxHashSet<usize> = self.edges.iter().filter(told).map(|edge| edge.source).collect();
        if speakers.is_empty() {
            return;
        }
        for (at, node) in self.nodes.iter().enumerate() {
            let claims = node.counts.claims > 0 && matches!(node.item, Item::Source(_));
            kept[at] &= !claims || speakers.contains(&at);
        }
    }
}
