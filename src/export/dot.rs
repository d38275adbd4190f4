//! Graphviz: `dot -Tsvg` draws every view. Sources stand on the left and claims on the right; networks of sources
//! and outlets come with the place of each node.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::placement::place;
use super::style::{self, Look};
use crate::claim::Status;
use crate::resolve::SourceKind;
use crate::view::{Edge, Item, Network, Node, Tie, View};

const CLAIM_WIDTH: usize = 64;
const CLAIM_LINES: usize = 5;
const SOURCE_WIDTH: usize = 26;
const SOURCE_LINES: usize = 3;
/// Points of Graphviz for each unit of a placement.
const SCALE: f32 = 1.6;

/// Writes the network in Graphviz' language.
pub(super) fn write(network: &Network<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(render(network).as_bytes())
}

fn render(network: &Network<'_>) -> String {
    let placed = matches!(network.view, View::Sources | View::Outlets);
    let mut dot = String::from(if placed { PLACED } else { COLUMNS });
    if let Some(note) = style::shown(network) {
        let _ = writeln!(dot, "  label={}; labelloc=t; fontcolor=\"#52606d\"; fontsize=12", quoted(&note));
    }
    if placed {
        network_nodes(network, &mut dot);
    } else {
        column_nodes(network, &mut dot);
    }
    for edge in &network.edges {
        // The frame around the claims of an article says that it contains them.
        if network.view != View::All || edge.tie != Tie::Contains {
            let [from, to] = [edge.source, edge.target].map(|end| network.nodes[end].id);
            let _ = writeln!(dot, "  {from} -> {to} [{}]", tie(edge, placed));
        }
    }
    if !placed {
        legend(&mut dot);
    }
    dot.push_str("}\n");
    dot
}

const COLUMNS: &str = "digraph sources {
  graph [rankdir=LR, ranksep=1.6, nodesep=0.14, bgcolor=white, fontname=\"Helvetica\", outputorder=edgesfirst]
  node [fontname=\"Helvetica\", fontsize=11, margin=\"0.12,0.07\", penwidth=1.2]
  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.6, penwidth=1.1]
";

const PLACED: &str = "digraph sources {
  graph [layout=neato, inputscale=72, overlap=true, splines=line, bgcolor=white, fontname=\"Helvetica\", outputorder=edgesfirst]
  node [fontname=\"Helvetica\", fontsize=11, penwidth=1.2, fixedsize=true]
  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.6]
";

/// Nodes whose place is known, each with its name below it.
fn network_nodes(network: &Network<'_>, dot: &mut String) {
    let sizes: Vec<f32> = network.nodes.iter().map(style::radius).collect();
    let ties: Vec<(usize, usize, f32)> =
        network.edges.iter().map(|edge| (edge.source, edge.target, edge.weight as f32)).collect();
    for ((node, size), [x, y]) in network.nodes.iter().zip(&sizes).zip(place(&sizes, &ties)) {
        let name = style::wrapped(&node.label(), SOURCE_WIDTH, SOURCE_LINES).join("\n");
        let shape = if matches!(node.item, Item::Outlet(_)) { "square" } else { "circle" };
        let look = attributes(&[], shape, style::of_node(node), "\\n");
        let (x, y, width) = (x * SCALE, -y * SCALE, size * 2.0 / 72.0 * SCALE.sqrt());
        let _ = writeln!(
            dot,
            "  {} [{look}, xlabel={}, tooltip={}, width={width:.3}, pos=\"{x:.1},{y:.1}!\"]",
            node.id,
            quoted(&name),
            quoted(&style::counted(node.counts.claims, "claim"))
        );
    }
}

/// Sources, then claims, those of each article in a frame with its name where there are several.
fn column_nodes(network: &Network<'_>, dot: &mut String) {
    let orphans = orphans(network);
    if !orphans.is_empty() {
        dot.push_str("  nobody [shape=plaintext, fontcolor=\"#c1121f\", label=\"no source named:\"]\n");
    }
    for node in network.nodes.iter().filter(|node| matches!(node.item, Item::Source(_))) {
        let _ = writeln!(dot, "  {} [{}]", node.id, source(node));
    }
    let mut claims = network.nodes.iter().filter(|node| matches!(node.item, Item::Claim(..))).peekable();
    let several = network.articles > 1;
    for node in &network.nodes {
        match &node.item {
            Item::Group(..) => {
                let _ = writeln!(dot, "  {} [{}]", node.id, group(node));
            }
            Item::Article(_) if network.view == View::Claims => {
                let name = style::wrapped(&node.label(), SOURCE_WIDTH, 2);
                let look = attributes(&name, "folder", style::PLACE, "\\n");
                let _ = writeln!(dot, "  {} [{look}]", node.id);
            }
            Item::Article(article) => {
                if several {
                    frame(node, dot);
                }
                let own = |claim: &&Node<'_>| matches!(&claim.item, Item::Claim(_, of) if std::ptr::eq(*of, *article));
                while let Some(claim) = claims.next_if(own) {
                    let _ = writeln!(dot, "  {} [{}]", claim.id, self::claim(claim));
                }
                if several {
                    dot.push_str("  }\n");
                }
            }
            Item::Source(_) | Item::Claim(..) | Item::Outlet(_) => {}
        }
    }
    for orphan in orphans {
        let _ = writeln!(dot, "  nobody -> {} [style=invis]", network.nodes[orphan].id);
    }
}

/// Opens the frame around the claims of an article.
fn frame(article: &Node<'_>, dot: &mut String) {
    let label = style::wrapped(&article.label(), CLAIM_WIDTH, 2).join("\n");
    let _ = writeln!(
        dot,
        "  subgraph cluster_{} {{\n    label={}; color=\"#c5ccd3\"; fontcolor=\"#52606d\"; fontsize=12",
        article.id,
        quoted(&label)
    );
}

/// Claims that nobody vouches for.
fn orphans(network: &Network<'_>) -> Vec<usize> {
    let mut alone: Vec<bool> = network.nodes.iter().map(|node| matches!(node.item, Item::Claim(..))).collect();
    for edge in network.edges.iter().filter(|edge| matches!(edge.tie, Tie::Claims(_))) {
        alone[edge.target] = false;
    }
    (0..alone.len()).filter(|&at| alone[at]).collect()
}

fn source(node: &Node<'_>) -> String {
    let Item::Source(source) = node.item else { return String::new() };
    let mut label = style::wrapped(&source.name, SOURCE_WIDTH, SOURCE_LINES);
    label.extend(source.titles.first().map(|title| format!("({})", style::wrapped(title, SOURCE_WIDTH, 1).join(""))));
    attributes(&label, shape(source.kind), style::of_kind(source.kind), "\\n")
}

/// The shape of a kind.
const fn shape(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "ellipse",
        SourceKind::Organization => "box",
        SourceKind::Document => "note",
        SourceKind::Anonymous => "egg",
        SourceKind::Group => "hexagon",
        SourceKind::Pronoun => "diamond",
    }
}

fn claim(node: &Node<'_>) -> String {
    let label = style::wrapped(&node.label(), CLAIM_WIDTH, CLAIM_LINES);
    let status = node.status().map_or("", Status::name);
    attributes(&label, "box", style::of_node(node), "\\l") + &format!(", tooltip={}", quoted(status))
}

fn group(node: &Node<'_>) -> String {
    let mut label = style::wrapped(&node.label(), CLAIM_WIDTH, CLAIM_LINES);
    label.push(style::group_note(node));
    attributes(&label, "box", style::of_node(node), "\\l")
}

/// The attributes of a node; `end` ends each line of its label. `color` stands before `fillcolor`: some readers take
/// the later one for both.
fn attributes(label: &[String], shape: &str, look: Look, end: &str) -> String {
    let lines: String = label.iter().map(|line| escaped(line) + end).collect();
    let lines = if end == "\\n" { lines.trim_end_matches(end).to_owned() } else { lines };
    let outline = if look.dashed { "filled,dashed" } else { "filled" };
    let Look { fill, line, ink, .. } = look;
    let corners = if shape == "box" { ",rounded" } else { "" };
    format!(
        "shape={shape}, style=\"{outline}{corners}\", color=\"{line}\", fillcolor=\"{fill}\", fontcolor=\"{ink}\", label=\"{lines}\""
    )
}

fn tie(edge: &Edge<'_>, placed: bool) -> String {
    let color = style::of_tie(edge.tie);
    let tooltip = quoted(style::tie_label(edge.tie));
    let width = 0.6 + 0.5 * (edge.weight as f32).sqrt();
    match (edge.tie, edge.assertion) {
        (_, Some(assertion)) => {
            let cue = quoted(&style::wrapped(&assertion.cue, SOURCE_WIDTH, 1).join(""));
            format!("color=\"{color}\", fontcolor=\"{color}\", label={cue}, tooltip={tooltip}")
        }
        (Tie::PassesOn, None) => {
            let label = if edge.weight > 1 { format!("passes on ({})", edge.weight) } else { "passes on".to_owned() };
            // Graphviz loses edges that have a label and constrain nothing; an outside label keeps them.
            let label = if placed { String::new() } else { format!(", constraint=false, xlabel={}", quoted(&label)) };
            format!("style=dashed, color=\"{color}\", fontcolor=\"{color}\"{label}, tooltip={tooltip}")
        }
        (Tie::Beside, None) => format!("dir=none, color=\"{color}88\", penwidth={width:.1}, tooltip={tooltip}"),
        (_, None) => format!("color=\"{color}\", penwidth={width:.1}, tooltip={tooltip}"),
    }
}

fn legend(dot: &mut String) {
    dot.push_str(
        "  subgraph cluster_legend {\n    label=\"Legend\"; color=\"#c5ccd3\"; fontcolor=\"#52606d\"; fontsize=11\n",
    );
    for (position, kind) in style::KINDS.into_iter().enumerate() {
        let label = [style::kind_label(kind).to_owned()];
        let _ = writeln!(
            dot,
            "    legend{position} [{}, fontsize=9]",
            attributes(&label, shape(kind), style::of_kind(kind), "\\n")
        );
    }
    for (position, status) in Status::ALL.into_iter().enumerate() {
        let label = [format!("{} claim", status.name())];
        let look = attributes(&label, "box", style::of_status(status), "\\n");
        let _ = writeln!(dot, "    legend_claim{position} [{look}, fontsize=9]");
        if position < style::KINDS.len() {
            let _ = writeln!(dot, "    legend{position} -> legend_claim{position} [style=invis]");
        }
    }
    dot.push_str("  }\n");
}

/// A quoted string of the language.
fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// What may stand between quotation marks, with nothing that Graphviz would take for an escape.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => safe.push_str("\\\""),
            '\\' => safe.push_str("\\\\"),
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}
