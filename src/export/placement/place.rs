//! The steps in order.

use super::forces::spread;
use super::petals::{Flower, around, hosts, largest_first};
use super::room::{Circle, Room, Spiral};

/// Room that is kept around each node.
const MARGIN: f64 = 2.0;
/// Room between unconnected parts.
const APART: f64 = 14.0;
/// Radius of the beads that keep parts away from edges.
const BEAD: f64 = 9.0;
/// Distance between tries for a part by its reach.
const STEP: f64 = 0.4;

/// What the placed nodes fill.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Space {
    /// Width by height of what unconnected parts fill together.
    pub(in crate::export) stretch: f64,
    /// Share of a part's disc that its nodes cover before they are moved apart.
    pub(in crate::export) cover: f64,
}

/// A picture, wider than high, with room for names between the nodes.
const PICTURE: Space = Space { stretch: 1.5, cover: 0.3 };

/// Positions of the centres of nodes with these radii, in the units of the radii; no node lies on another. Edges are
/// (node, node, weight) with weights over 0; what ties a node to itself, or to none, does not count. The same
/// arguments give the same positions, on every machine and with any number of threads.
pub(in crate::export) fn place(sizes: &[f32], edges: &[(usize, usize, f32)]) -> Vec<[f32; 2]> {
    place_in(PICTURE, sizes, edges)
}

/// Positions as [`place`] gives them, in another space.
pub(in crate::export) fn place_in(space: Space, sizes: &[f32], edges: &[(usize, usize, f32)]) -> Vec<[f32; 2]> {
    let neighbours = neighbours(sizes.len(), edges);
    let hosts = hosts(sizes, &neighbours);
    let mut petals: Vec<Vec<(usize, f64)>> = vec![Vec::new(); sizes.len()];
    for (node, host) in hosts.iter().enumerate() {
        if let Some(host) = *host {
            petals[host].push((node, radius(sizes[node])));
        }
    }
    let flowers: Vec<Flower> = petals.iter().zip(sizes).map(|(petals, &size)| around(radius(size), petals)).collect();
    let discs: Vec<f64> = flowers.iter().map(|flower| flower.radius).collect();
    let parts: Vec<Part> = parts(&hosts, &neighbours)
        .into_iter()
        .map(|nodes| part(nodes, &hosts, &neighbours, &discs, space.cover))
        .collect();
    let mut placed = vec![[0.0; 2]; sizes.len()];
    for (part, origin) in parts.iter().zip(packed(&parts, space.stretch)) {
        for (&node, offset) in part.nodes.iter().zip(&part.places) {
            let centre = [origin[0] + offset[0], origin[1] + offset[1]];
            placed[node] = rounded(centre);
            for &(petal, seen) in &flowers[node].petals {
                placed[petal] = rounded([centre[0] + seen[0], centre[1] + seen[1]]);
            }
        }
    }
    placed
}

fn radius(size: f32) -> f64 {
    f64::from(if size.is_finite() { size.max(0.5) } else { 0.5 }) + MARGIN
}

fn rounded(place: [f64; 2]) -> [f32; 2] {
    place.map(|value| ((value * 8.0).round() / 8.0) as f32)
}

/// For each node its neighbours, each once, with the weight of all edges between the two.
fn neighbours(count: usize, edges: &[(usize, usize, f32)]) -> Vec<Vec<(usize, f32)>> {
    let mut neighbours: Vec<Vec<(usize, f32)>> = vec![Vec::new(); count];
    for &(from, to, weight) in edges.iter().filter(|edge| edge.0 != edge.1 && edge.0.max(edge.1) < count) {
        neighbours[from].push((to, weight));
        neighbours[to].push((from, weight));
    }
    for list in &mut neighbours {
        list.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
        list.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            earlier.1 += if same { later.1 } else { 0.0 };
            same
        });
    }
    neighbours
}

/// A connected part, around the origin.
struct Part {
    /// Its nodes that are around no other.
    nodes: Vec<usize>,
    /// Their places.
    places: Vec<[f64; 2]>,
    /// Circles about the origin that cover its nodes and the edges between them, with room around.
    shape: Vec<Circle>,
    /// Half of its height or width, whichever is larger.
    reach: f64,
}

/// The nodes that are around no other, by connected part.
fn parts(hosts: &[Option<usize>], neighbours: &[Vec<(usize, f32)>]) -> Vec<Vec<usize>> {
    let mut seen: Vec<bool> = hosts.iter().map(Option::is_some).collect();
    let mut parts = Vec::new();
    for first in 0..hosts.len() {
        if std::mem::replace(&mut seen[first], true) {
            continue;
        }
        let mut part = vec![first];
        let mut done = 0;
        while let Some(&node) = part.get(done) {
            done += 1;
            for &(next, _) in &neighbours[node] {
                if !std::mem::replace(&mut seen[next], true) {
                    part.push(next);
                }
            }
        }
        parts.push(part);
    }
    parts
}

/// Spreads a part, and moves its discs apart.
fn part(
    nodes: Vec<usize>,
    hosts: &[Option<usize>],
    neighbours: &[Vec<(usize, f32)>],
    discs: &[f64],
    cover: f64,
) -> Part {
    if let [only] = nodes[..] {
        let reach = discs[only] + APART / 2.0;
        return Part { nodes, places: vec![[0.0; 2]], shape: vec![([0.0; 2], reach)], reach };
    }
    let mut number = rustc_hash::FxHashMap::default();
    number.extend(nodes.iter().enumerate().map(|(number, &node)| (node, number)));
    let mut edges = Vec::new();
    for (from, &node) in nodes.iter().enumerate() {
        let ahead = neighbours[node].iter().filter(|&&(next, _)| next > node && hosts[next].is_none());
        edges.extend(ahead.map(|&(next, weight)| (from, number[&next], f64::from(weight.max(0.01)).sqrt())));
    }
    let radii: Vec<f64> = nodes.iter().map(|&node| discs[node]).collect();
    let mut places = spread(nodes.len(), &edges);
    scale(&mut places, &radii, cover);
    let mut room = Room::default();
    for node in largest_first(&radii) {
        let spiral = Spiral { step: (radii[node] * 0.4).max(2.0), stretch: 1.0, first: 0 };
        places[node] = room.take(places[node], &[([0.0; 2], radii[node])], &spiral).0;
    }
    let reach = centre(&mut places, &radii) + APART / 2.0;
    let shape = shape(&places, &radii, &edges);
    Part { nodes, places, shape, reach }
}

/// Makes the disc of all places so large that the nodes cover a fixed share of it.
fn scale(places: &mut [[f64; 2]], radii: &[f64], cover: f64) {
    let count = places.len() as f64;
    let spread = places.iter().map(|[x, y]| x * x + y * y).sum::<f64>() / count;
    let covered: f64 = radii.iter().map(|radius| radius * radius).sum();
    // The mean square of the distances in an even disc is half of the square of its radius.
    let factor = (covered / cover / (2.0 * spread).max(1e-9)).sqrt();
    for place in places {
        *place = place.map(|value| value * factor);
    }
}

/// Moves the middle of the places to the origin; gives half of the larger side of all of them.
fn centre(places: &mut [[f64; 2]], radii: &[f64]) -> f64 {
    let middle = [0, 1].map(|axis| {
        let ends = || places.iter().zip(radii).map(|(place, radius)| (place[axis] - radius, place[axis] + radius));
        f64::midpoint(
            ends().map(|(low, _)| low).fold(f64::INFINITY, f64::min),
            ends().map(|(_, high)| high).fold(f64::NEG_INFINITY, f64::max),
        )
    });
    let mut reach = 0.0_f64;
    for (place, radius) in places.iter_mut().zip(radii) {
        *place = [place[0] - middle[0], place[1] - middle[1]];
        reach = reach.max(place[0].abs() + radius).max(place[1].abs() + radius);
    }
    reach
}

/// What another part keeps away from: the nodes, and beads along the edges.
fn shape(places: &[[f64; 2]], radii: &[f64], edges: &[(usize, usize, f64)]) -> Vec<Circle> {
    let mut circles: Vec<Circle> =
        places.iter().zip(radii).map(|(&place, &radius)| (place, radius + APART / 2.0)).collect();
    for &(from, to, _) in edges {
        let (from, to) = (places[from], places[to]);
        let way = [to[0] - from[0], to[1] - from[1]];
        let beads = (way[0].hypot(way[1]) / (2.0 * BEAD)) as usize;
        circles.extend((1..beads).map(|bead| {
            let share = bead as f64 / beads as f64;
            ([from[0] + way[0] * share, from[1] + way[1] * share], BEAD)
        }));
    }
    circles
}

/// Where the middles of the parts are: the largest in the middle of the picture, the others around it.
fn packed(parts: &[Part], stretch: f64) -> Vec<[f64; 2]> {
    let reaches: Vec<f64> = parts.iter().map(|part| part.reach).collect();
    let mut origins = vec![[0.0; 2]; parts.len()];
    let mut room = Room::default();
    let mut spiral = Spiral { step: f64::INFINITY, stretch, first: 0 };
    for part in largest_first(&reaches) {
        // What was too narrow for larger parts is tried again once parts are markedly smaller.
        if reaches[part] * STEP < spiral.step * 0.75 {
            (spiral.step, spiral.first) = (reaches[part] * STEP, 0);
        }
        (origins[part], spiral.first) = room.take([0.0; 2], &parts[part].shape, &spiral);
    }
    origins
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::place;

    fn apart(sizes: &[f32], places: &[[f32; 2]]) -> bool {
        (0..sizes.len()).all(|one| {
            (0..one).all(|other| {
                let [dx, dy] = [0, 1].map(|axis| places[one][axis] - places[other][axis]);
                dx.hypot(dy) >= sizes[one] + sizes[other]
            })
        })
    }

    #[test]
    fn neighbours_stand_nearer_than_strangers() {
        let ring = |first: usize| (0..6).map(move |node| (first + node, first + (node + 1) % 6, 1.0));
        let edges: Vec<_> = ring(0).chain(ring(6)).chain([(0, 6, 1.0)]).collect();
        let places = place(&[5.0; 12], &edges);
        let distance =
            |one: usize, other: usize| (places[one][0] - places[other][0]).hypot(places[one][1] - places[other][1]);
        assert!(distance(2, 3) < distance(2, 9), "{places:?}");
    }

    #[test]
    fn nothing_has_no_place() {
        assert!(place(&[], &[]).is_empty());
        assert_eq!(place(&[4.0], &[(0, 0, 1.0), (0, 7, 1.0)]), [[0.0, 0.0]]);
    }

    proptest! {
        #[test]
        fn no_node_lies_on_another_and_twice_gives_the_same(
            sizes in prop::collection::vec(0.5_f32..40.0, 1..60),
            ties in prop::collection::vec((0_usize..60, 0_usize..60, 0.1_f32..50.0), 0..120),
        ) {
            let edges: Vec<_> = ties.iter().map(|&(a, b, w)| (a % sizes.len(), b % sizes.len(), w)).collect();
            let places = place(&sizes, &edges);
            prop_assert!(apart(&sizes, &places), "{places:?}");
            let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool of one thread");
            prop_assert_eq!(alone.install(|| place(&sizes, &edges)), places);
        }
    }
}
