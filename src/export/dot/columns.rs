//! Sources on the left, claims on the right, those of each article in a frame where there are several.

use std::fmt::Write as _;

use super::super::style;
use super::language::{attributes, quoted, shape};
use super::legend;
use crate::claim::Status;
use crate::graph::Relation;
use crate::view::{Edge, Item, Network, Node, Tie, View};

const CLAIM_WIDTH: usize = 64;
const CLAIM_LINES: usize = 5;
const SOURCE_WIDTH: usize = 26;
const SOURCE_LINES: usize = 3;

const HEAD: &str =
    "  graph [rankdir=LR, ranksep=1.6, nodesep=0.14, bgcolor=white, fontname=\"Helvetica\", outputorder=edgesfirst]
  node [fontname=\"Helvetica\", fontsize=11, margin=\"0.12,0.07\", penwidth=1.2]
  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.6, penwidth=1.1]
";

/// Adds nodes, edges and legend.
pub(super) fn draw(network: &Network<'_>, dot: &mut String) {
    dot.push_str(HEAD);
    legend(network, dot);
    nodes(network, dot);
    for edge in &network.edges {
        // The frame around the claims of an article says that it contains them.
        if network.view != View::All || edge.tie != Tie::Contains {
            let [from, to] = [edge.source, edge.target].map(|end| network.nodes[end].id);
            let _ = writeln!(dot, "  {from} -> {to} [{}]", tie(edge));
        }
    }
}

fn nodes(network: &Network<'_>, dot: &mut String) {
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

/// Claims that have no source.
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

fn tie(edge: &Edge<'_>) -> String {
    let color = style::of_tie(edge.tie);
    let tooltip = quoted(style::tie_label(edge.tie));
    match (edge.tie, edge.assertion) {
        (_, Some(assertion)) => {
            let cue = quoted(&style::wrapped(&assertion.cue, SOURCE_WIDTH, 1).join(""));
            format!("color=\"{color}\", fontcolor=\"{color}\", label={cue}, tooltip={tooltip}")
        }
        (Tie::PassesOn, None) => {
            let times = if edge.weight > 1 { format!(" ({})", edge.weight) } else { String::new() };
            // Graphviz loses edges that have a label and constrain nothing; an outside label keeps them.
            format!(
                "style=dashed, color=\"{color}\", fontcolor=\"{color}\", constraint=false, xlabel=\"passes on{times}\", tooltip={tooltip}"
            )
        }
        (Tie::Claims(relation), None) if relation != Relation::Asserts => {
            format!("color=\"{color}\", fontcolor=\"{color}\", label=\"{}\", tooltip={tooltip}", relation.name())
        }
        (_, None) => format!("color=\"{color}\", tooltip={tooltip}"),
    }
}

/// The legend in a column of its own.
fn legend(network: &Network<'_>, dot: &mut String) {
    let entries = legend::entries(network);
    if entries.is_empty() {
        return;
    }
    dot.push_str(
        "  subgraph cluster_legend {\n    label=\"Legend\"; color=\"#c5ccd3\"; fontcolor=\"#52606d\"; fontsize=11\n",
    );
    for (number, entry) in entries.iter().enumerate() {
        let _ = writeln!(
            dot,
            "    legend{number} [{}, class=legend, fontsize={}, height=0.3]",
            entry.attributes,
            legend::FONT
        );
    }
    dot.push_str("  }\n");
}
