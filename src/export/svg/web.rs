//! The picture of a network: sources and outlets as dots, larger with more claims, names beside the largest of them
//! where no other name stands.

use std::fmt::Write as _;

use super::super::placement::place;
use super::super::style;
use super::super::xml::safe;
use super::layout::{MARGIN, WIDTH};
use crate::view::{Edge, Item, Network, Node, Tie};

/// The picture is so high, as on a screen.
const HEIGHT: f32 = 700.0;
/// Mean width of a letter, and the height of a line, of a name.
const LETTER: f32 = 6.4;
const LINE: f32 = 15.0;
/// Letters of the longest name that is shown whole.
const LONGEST: usize = 32;

/// A dot of at least this radius has room for a name over it.
const ROOMY: f32 = 13.0;

/// A place that is taken: left, top, right, bottom.
type Taken = [f32; 4];

/// The dots, edges and names below `top`; where they end.
pub(super) fn draw(network: &Network<'_>, top: f32, svg: &mut String) -> f32 {
    if network.is_empty() {
        return top + 40.0;
    }
    let (places, radii) = placed(network, top);
    for edge in &network.edges {
        tie(edge, &places, &radii, svg);
    }
    for ((node, &at), &radius) in network.nodes.iter().zip(&places).zip(&radii) {
        dot(node, at, radius, svg);
    }
    names(network, &places, &radii, top, svg);
    top + HEIGHT + MARGIN
}

/// Where the nodes stand on the picture, and their radii.
fn placed(network: &Network<'_>, top: f32) -> (Vec<[f32; 2]>, Vec<f32>) {
    let sizes: Vec<f32> = network.nodes.iter().map(style::radius).collect();
    let ties: Vec<(usize, usize, f32)> =
        network.edges.iter().map(|edge| (edge.source, edge.target, edge.weight as f32)).collect();
    let raw = place(&sizes, &ties);
    let bound = |axis: usize, pick: fn(f32, f32) -> f32, side: f32| {
        raw.iter().zip(&sizes).map(|(at, size)| at[axis] + side * size).reduce(pick).unwrap_or_default()
    };
    let (left, right) = (bound(0, f32::min, -1.0), bound(0, f32::max, 1.0));
    let (above, below) = (bound(1, f32::min, -1.0), bound(1, f32::max, 1.0));
    // Names stand on the right of their dots.
    let room = (WIDTH - 2.0 * MARGIN - 120.0, HEIGHT);
    let scale = (room.0 / (right - left).max(1.0)).min(room.1 / (below - above).max(1.0));
    let shift = (MARGIN + (room.0 - (right - left) * scale) / 2.0, top + (room.1 - (below - above) * scale) / 2.0);
    let places = raw.iter().map(|[x, y]| [shift.0 + (x - left) * scale, shift.1 + (y - above) * scale]).collect();
    (places, sizes.iter().map(|size| (size * scale).clamp(3.0, 34.0)).collect())
}

fn tie(edge: &Edge<'_>, places: &[[f32; 2]], radii: &[f32], svg: &mut String) {
    let ([x1, y1], [x2, y2]) = (places[edge.source], places[edge.target]);
    let color = style::of_tie(edge.tie);
    let width = 0.7 + 0.45 * (edge.weight as f32).sqrt();
    if edge.tie != Tie::PassesOn {
        let _ = writeln!(
            svg,
            "<path class=\"tie\" d=\"M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}\" stroke=\"{color}\" stroke-width=\"{width:.1}\"/>"
        );
        return;
    }
    let length = (x2 - x1).hypot(y2 - y1).max(0.1);
    let (along_x, along_y) = ((x2 - x1) / length, (y2 - y1) / length);
    let stop = radii[edge.target] + 2.0;
    let (tip_x, tip_y) = (x2 - along_x * stop, y2 - along_y * stop);
    let (back_x, back_y) = (tip_x - along_x * 8.0, tip_y - along_y * 8.0);
    let (side_x, side_y) = (-along_y * 4.0, along_x * 4.0);
    let _ = writeln!(
        svg,
        "<path class=\"arc\" d=\"M{x1:.1} {y1:.1}L{back_x:.1} {back_y:.1}\" stroke=\"{color}\"/>\
         <path d=\"M{tip_x:.1} {tip_y:.1}L{:.1} {:.1}L{:.1} {:.1}Z\" fill=\"{color}\"/>",
        back_x + side_x,
        back_y + side_y,
        back_x - side_x,
        back_y - side_y
    );
}

fn dot(node: &Node<'_>, [x, y]: [f32; 2], radius: f32, svg: &mut String) {
    let paint = super::shapes::paint(style::of_node(node));
    let title = safe(&format!("{}: {}", node.label(), style::counted(node.counts.claims, "claim")));
    let _ = write!(svg, "<g><title>{title}</title>");
    let _ = if matches!(node.item, Item::Outlet(_)) {
        let side = radius * 1.8;
        let (left, top) = (x - radius * 0.9, y - radius * 0.9);
        writeln!(svg, "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{side:.1}\" height=\"{side:.1}\" {paint}/></g>")
    } else {
        writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" {paint}/></g>")
    };
}

/// Names, those of the nodes that matter most first; a name that finds no room is left out.
fn names(network: &Network<'_>, places: &[[f32; 2]], radii: &[f32], top: f32, svg: &mut String) {
    let mut order: Vec<usize> = (0..network.nodes.len()).collect();
    order.sort_by(|&one, &other| network.nodes[other].rank.total_cmp(&network.nodes[one].rank).then(one.cmp(&other)));
    let mut taken: Vec<Taken> = Vec::new();
    for &at in &order {
        let name = style::wrapped(&network.nodes[at].label(), LONGEST, 1).join("");
        let width = name.chars().count() as f32 * LETTER;
        let ([x, y], radius) = (places[at], radii[at]);
        let spots = [
            [x + radius + 4.0, y - LINE / 2.0],
            [x - radius - 4.0 - width, y - LINE / 2.0],
            [x - width / 2.0, y - radius - LINE - 2.0],
            [x - width / 2.0, y + radius + 2.0],
            [x - width / 2.0, y - LINE / 2.0],
        ];
        let dots = || places.iter().zip(radii).enumerate().filter(|&(other, _)| other != at);
        // Over its own dot a name is better than none, if the dot is large.
        let spots = if radius > ROOMY { &spots[..] } else { &spots[..4] };
        let free = |&&[left, above]: &&[f32; 2]| {
            let place = [left, above, left + width, above + LINE];
            let inside = left >= MARGIN / 2.0
                && place[2] <= WIDTH - MARGIN / 2.0
                && above >= top - LINE
                && place[3] <= top + HEIGHT + MARGIN;
            inside
                && !taken.iter().any(|other| overlap(*other, place))
                && !dots().any(|(_, (&[x, y], &radius))| {
                    radius > 6.0 && overlap([x - radius, y - radius, x + radius, y + radius], place)
                })
        };
        let Some(&[left, above]) = spots.iter().find(free) else { continue };
        taken.push([left, above, left + width, above + LINE]);
        let ink = style::of_node(&network.nodes[at]).ink;
        let baseline = above + LINE - 3.5;
        let _ = writeln!(
            svg,
            "<text class=\"tag\" x=\"{left:.1}\" y=\"{baseline:.1}\" style=\"fill:{ink}\">{}</text>",
            safe(&name)
        );
    }
}

fn overlap(one: Taken, other: Taken) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}
