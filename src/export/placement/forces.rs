//! The spread of a connected graph by `ForceAtlas2`.

use fa2::{FA2Data, FA2Settings};

use super::start::{FEW, start};

/// Positions are kept on a grid of this width while they move: what machines compute differently in the last bits of a
/// logarithm is rounded away before it can grow.
const GRID: f64 = 1.0 / 256.0;
/// Rounds for a graph that starts evenly, for one that starts near its end, and for the largest ones.
const EVEN_ROUNDS: usize = 400;
const MOST_ROUNDS: usize = 80;
const FEWEST_ROUNDS: usize = 40;
/// Nodes times rounds that are spent.
const EFFORT: usize = 200_000;
/// From so many nodes on, far nodes are seen as one.
const MANY: usize = 256;

/// Positions of `count` nodes about the origin. `edges` name nodes below `count`; the scale is arbitrary.
pub(super) fn spread(count: usize, edges: &[(usize, usize, f64)]) -> Vec<[f64; 2]> {
    let mut data = FA2Data::with_capacity(count, edges.len());
    let width = 20.0 * (count as f64).sqrt();
    for place in start(count, edges, width) {
        let [x, y] = place.map(snapped);
        data.add_node_with_position(x, y);
    }
    for &(from, to, weight) in edges {
        data.add_edge_with_weight(from, to, weight);
    }
    // On one thread: a round is too short to be shared out, and then each pair is looked at once.
    let mut settings = FA2Settings::default()
        .strong_gravity_mode(true)
        .gravity(0.2)
        .scaling_ratio(10.0)
        .slow_down(1.0 + 0.7 * f64::from(count.max(1).ilog2()));
    if count > MANY {
        settings = settings.with_barnes_hut_theta(1.2);
    }
    let most = if count < FEW { EVEN_ROUNDS } else { MOST_ROUNDS };
    for _ in 0..(EFFORT / count.max(1)).clamp(FEWEST_ROUNDS, most) {
        let mut layout = settings.clone().build(data);
        layout.run(1);
        data = layout.into_data();
        let moved: Vec<(f64, f64)> = data.positions().collect();
        for (node, (x, y)) in moved.into_iter().enumerate() {
            data.set_node_position(node, snapped(x), snapped(y));
        }
    }
    data.positions().map(|(x, y)| [x, y]).collect()
}

fn snapped(value: f64) -> f64 {
    (value / GRID).round() * GRID
}
