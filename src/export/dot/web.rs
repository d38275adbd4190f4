//! Networks of sources and outlets: names in shapes, larger with more claims, each in its place.

use std::fmt::Write as _;

use super::super::placement::{Space, place_in};
use super::super::style;
use super::language::{attributes, quoted, shape};
use super::legend;
use crate::view::{Edge, Network, Node, Tie};

const WIDTH: usize = 15;
const LINES: usize = 3;
/// Widths of letters and heights of lines in sizes of the font, as wide as those of any usual font.
const LETTER: f32 = 0.62;
const LINE: f32 = 1.25;
/// What Graphviz leaves free around a label, on both sides together, in points.
const MARGINS: [f32; 2] = [12.0, 8.0];
/// Names are wide, so that nodes are placed as circles in a space which is drawn so many times as wide.
const ASPECT: f32 = 2.6;
/// That space is less wide than high, so that the drawing is not too wide; names are in the nodes, not between them.
const SPACE: Space = Space { stretch: 0.7, cover: 0.65 };
/// Points of an inch.
const INCH: f32 = 72.0;

const HEAD: &str = "  graph [layout=neato, inputscale=72, overlap=true, splines=line, bgcolor=white, fontname=\"Helvetica\", outputorder=edgesfirst]
  node [fontname=\"Helvetica\", margin=\"0.08,0.05\", penwidth=1.2]
  edge [arrowsize=0.6]
";

/// A node as it is drawn.
struct Figure {
    name: Vec<String>,
    font: f32,
    shape: &'static str,
    /// Width and height in points.
    size: [f32; 2],
}

impl Figure {
    fn new(node: &Node<'_>) -> Self {
        let font = (10.0 + (node.counts.claims as f32).sqrt()).min(20.0);
        let name = style::wrapped(&node.label(), WIDTH, LINES);
        let shape = node.kind().map_or("box", shape);
        Self { size: size(&name, font, shape), name, font, shape }
    }

    /// The radius of the circle that it is placed as.
    fn radius(&self) -> f32 {
        let [width, height] = [self.size[0] / ASPECT, self.size[1]];
        let reach =
            if matches!(self.shape, "ellipse" | "egg" | "diamond") { width.max(height) } else { width.hypot(height) };
        reach / 2.0 + 2.0
    }
}

/// Width and height of a shape around words, in points.
fn size(name: &[String], font: f32, shape: &str) -> [f32; 2] {
    let letters = name.iter().map(|line| line.chars().count()).max().unwrap_or_default().max(2);
    let text = [letters as f32 * LETTER * font, name.len().max(1) as f32 * LINE * font];
    let around = match shape {
        "ellipse" | "egg" => 1.45,
        "hexagon" => 1.65,
        "diamond" => 2.05,
        _ => 1.0,
    };
    [(text[0] + MARGINS[0]) * around, (text[1] + MARGINS[1]) * around]
}

/// Adds nodes, edges and legend.
pub(super) fn draw(network: &Network<'_>, dot: &mut String) {
    dot.push_str(HEAD);
    let figures: Vec<Figure> = network.nodes.iter().map(Figure::new).collect();
    let radii: Vec<f32> = figures.iter().map(Figure::radius).collect();
    let ties: Vec<(usize, usize, f32)> =
        network.edges.iter().map(|edge| (edge.source, edge.target, edge.weight as f32)).collect();
    let places: Vec<[f32; 2]> = place_in(SPACE, &radii, &ties).into_iter().map(|[x, y]| [x * ASPECT, -y]).collect();
    for ((node, figure), [x, y]) in network.nodes.iter().zip(&figures).zip(&places) {
        let [width, height] = figure.size.map(|side| side / INCH);
        let _ = writeln!(
            dot,
            "  {} [{}, fontsize={:.1}, width={width:.3}, height={height:.3}, tooltip={}, pos=\"{x:.1},{y:.1}!\"]",
            node.id,
            attributes(&figure.name, figure.shape, style::of_node(node), "\\n"),
            figure.font,
            quoted(&style::counted(node.counts.claims, "claim"))
        );
    }
    for edge in &network.edges {
        let [from, to] = [edge.source, edge.target].map(|end| network.nodes[end].id);
        let _ = writeln!(dot, "  {from} -> {to} [{}]", tie(edge));
    }
    legend(network, &figures, &places, dot);
}

fn tie(edge: &Edge<'_>) -> String {
    let color = style::of_tie(edge.tie);
    let tooltip = quoted(style::tie_label(edge.tie));
    let width = 0.6 + 0.5 * (edge.weight as f32).sqrt();
    match edge.tie {
        Tie::PassesOn => format!("style=dashed, color=\"{color}\", penwidth={width:.1}, tooltip={tooltip}"),
        Tie::Beside => format!("dir=none, color=\"{color}88\", penwidth={width:.1}, tooltip={tooltip}"),
        _ => format!("color=\"{color}\", penwidth={width:.1}, tooltip={tooltip}"),
    }
}

/// The legend in rows below the nodes.
fn legend(network: &Network<'_>, figures: &[Figure], places: &[[f32; 2]], dot: &mut String) {
    let ends = |axis: usize, side: f32| {
        figures.iter().zip(places).map(move |(figure, at)| at[axis] + side * figure.size[axis] / 2.0)
    };
    let left = ends(0, -1.0).fold(f32::INFINITY, f32::min);
    let right = ends(0, 1.0).fold(f32::NEG_INFINITY, f32::max).max(left + 560.0);
    let below = ends(1, -1.0).fold(f32::INFINITY, f32::min);
    let (mut x, mut y) = (left, below - 36.0);
    for (number, entry) in legend::entries(network).iter().enumerate() {
        let width = size(std::slice::from_ref(&entry.words), legend::FONT, entry.shape)[0] + 14.0;
        if x > left && x + width > right {
            (x, y) = (left, y - 34.0);
        }
        let _ = writeln!(
            dot,
            "  legend{number} [{}, class=legend, fontsize={}, height=0.3, pos=\"{:.1},{y:.1}!\"]",
            entry.attributes,
            legend::FONT,
            x + width / 2.0
        );
        x += width;
    }
}
