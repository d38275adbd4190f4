//! The picture of a network: sources and outlets as dots, larger with more claims, each in its place.

use std::fmt::Write as _;

use super::super::placement::place;
use super::super::style;
use super::super::xml::safe;
use super::layout::{MARGIN, WIDTH};
use super::names::{self, Ground};
use crate::view::{Edge, Item, Network, Node, Tie};

/// Dots and edges take no more height, so that the picture fits on a screen.
const HIGHEST: f32 = 700.0;
/// Left and right of the dots: room for names.
const BESIDE: [f32; 2] = [50.0, 90.0];
/// Above and below them.
const AROUND: f32 = 24.0;
/// Pixels of a unit of the placement at most: few dots stay dots.
const LARGEST: f32 = 1.9;
/// Room around each dot, in units of the placement.
const APART: f32 = 3.0;
/// Side of an outlet's square by its radius: the square is inside the circle.
const SIDE: f32 = std::f32::consts::SQRT_2;

/// The dots, edges and names below `top`; where they end.
pub(super) fn draw(network: &Network<'_>, top: f32, svg: &mut String) -> f32 {
    if network.is_empty() {
        return top + 40.0;
    }
    let ground = ground(network, top + AROUND);
    for edge in &network.edges {
        tie(edge, &ground, svg);
    }
    for ((node, &at), &radius) in network.nodes.iter().zip(&ground.places).zip(&ground.radii) {
        dot(node, at, radius, svg);
    }
    names::draw(network, &ground, svg);
    ground.bottom + MARGIN
}

/// Where the nodes are on the picture, below `top`.
fn ground(network: &Network<'_>, top: f32) -> Ground {
    let sizes: Vec<f32> = network.nodes.iter().map(style::radius).collect();
    let ties: Vec<(usize, usize, f32)> =
        network.edges.iter().map(|edge| (edge.source, edge.target, edge.weight as f32)).collect();
    let apart: Vec<f32> = sizes.iter().map(|size| size + APART).collect();
    let raw = place(&apart, &ties);
    let bound = |axis: usize, pick: fn(f32, f32) -> f32, side: f32| {
        raw.iter().zip(&sizes).map(|(at, size)| at[axis] + side * size).reduce(pick).unwrap_or_default()
    };
    let (left, right) = (bound(0, f32::min, -1.0), bound(0, f32::max, 1.0));
    let (above, below) = (bound(1, f32::min, -1.0), bound(1, f32::max, 1.0));
    let width = WIDTH - 2.0 * MARGIN - BESIDE[0] - BESIDE[1];
    let scale = (width / (right - left).max(1.0)).min(HIGHEST / (below - above).max(1.0)).min(LARGEST);
    let shift = MARGIN + BESIDE[0] + (width - (right - left) * scale) / 2.0;
    let places = raw.iter().map(|[x, y]| [shift + (x - left) * scale, top + (y - above) * scale]).collect();
    let radii = sizes.iter().map(|size| (size * scale).clamp(3.0, 34.0)).collect();
    Ground { places, radii, top: top - AROUND, bottom: top + (below - above) * scale + AROUND }
}

fn tie(edge: &Edge<'_>, ground: &Ground, svg: &mut String) {
    let ([x1, y1], [x2, y2]) = (ground.places[edge.source], ground.places[edge.target]);
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
    let stop = ground.radii[edge.target] + 2.0;
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
        let side = radius * SIDE;
        let (left, top) = (x - side / 2.0, y - side / 2.0);
        writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{side:.1}\" height=\"{side:.1}\" rx=\"4\" {paint}/></g>"
        )
    } else {
        writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" {paint}/></g>")
    };
}
