//! Nodes with one neighbour, in rings around it.

use std::cmp::Reverse;
use std::f64::consts::TAU;

/// Room between a node and the rings, and between rings.
const GAP: f64 = 3.0;

/// For each node the one that it is around; `None` for nodes that are placed for themselves. Of two nodes that have
/// nobody but each other, the larger one is the middle.
pub(super) fn hosts(sizes: &[f32], neighbours: &[Vec<(usize, f32)>]) -> Vec<Option<usize>> {
    let only = |node: usize| match neighbours[node][..] {
        [(neighbour, _)] => Some(neighbour),
        _ => None,
    };
    let host = |node: usize| {
        let host = only(node)?;
        let pair = only(host).is_some();
        let smaller = sizes[node].total_cmp(&sizes[host]).then(host.cmp(&node)).is_lt();
        (!pair || smaller).then_some(host)
    };
    (0..sizes.len()).map(host).collect()
}

/// A node with those that are around it.
pub(super) struct Flower {
    /// Their centres, seen from its centre.
    pub(super) petals: Vec<(usize, [f64; 2])>,
    /// The radius of the whole.
    pub(super) radius: f64,
}

/// Places nodes of these radii around a node of radius `middle`. Every other ring is turned by half a step, so that what
/// ties an outer node to the middle passes between inner ones.
pub(super) fn around(middle: f64, petals: &[(usize, f64)]) -> Flower {
    let mut order = petals.to_vec();
    order.sort_by(|one, other| one.1.total_cmp(&other.1).then(one.0.cmp(&other.0)).reverse());
    let mut placed = Vec::with_capacity(order.len());
    let mut edge = middle;
    let mut rest = &order[..];
    let mut turn = 0.0;
    while let Some(&(_, widest)) = rest.first() {
        let ring = edge + GAP + widest;
        let step = 2.0 * ((widest + GAP / 2.0) / ring).min(1.0).asin();
        let room = ((TAU / step) as usize).max(1);
        let (here, later) = rest.split_at(room.min(rest.len()));
        for (position, &(node, _)) in here.iter().enumerate() {
            let angle = TAU * (position as f64 + turn) / here.len() as f64;
            placed.push((node, [ring * angle.cos(), ring * angle.sin()]));
        }
        edge = ring + widest;
        turn = 0.5 - turn;
        rest = later;
    }
    Flower { petals: placed, radius: edge }
}

/// Numbers from 0 in the order of falling radius; of equals the first comes first.
pub(super) fn largest_first(radii: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..radii.len()).collect();
    // Radii are positive, so their bits sort as they do.
    order.sort_by_key(|&node| (Reverse(radii[node].to_bits()), node));
    order
}
