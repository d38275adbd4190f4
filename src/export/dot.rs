//! Graphviz: `dot -Tsvg` draws it, sources on the left, claims on the right.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::style::{self, Look};
use crate::graph::{Assertion, ClaimNode, Graph};
use crate::resolve::SourceKind;
use crate::resolve::corpus::Profile;

const CLAIM_WIDTH: usize = 64;
const CLAIM_LINES: usize = 5;
const SOURCE_WIDTH: usize = 26;
const SOURCE_LINES: usize = 3;

/// Writes the graph in Graphviz' language.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(render(graph).as_bytes())
}

fn render(graph: &Graph) -> String {
    let mut dot = String::from(HEAD);
    for (node, found) in graph.sources() {
        let _ = writeln!(dot, "  {} [{}]", graph.id(node), source(found));
    }
    claims(graph, &mut dot);
    for (node, _) in graph.claims() {
        let assertions = graph.assertions(node);
        if assertions.is_empty() {
            let _ = writeln!(dot, "  nobody -> {} [style=invis]", graph.id(node));
        }
        for (source, assertion) in assertions {
            let _ = writeln!(dot, "  {} -> {} [{}]", graph.id(source), graph.id(node), edge(assertion));
        }
    }
    for (outer, inner, times) in graph.passed_on() {
        let label = if times > 1 { format!("passes on ({times})") } else { "passes on".into() };
        let _ = writeln!(
            dot,
            "  {} -> {} [style=dashed, constraint=false, color=\"{color}\", fontcolor=\"{color}\", label={}]",
            graph.id(outer),
            graph.id(inner),
            quoted(&label),
            color = style::PASSES_ON
        );
    }
    legend(&mut dot);
    dot.push_str("}\n");
    dot
}

const HEAD: &str = "digraph sources {
  graph [rankdir=LR, ranksep=1.6, nodesep=0.14, bgcolor=white, fontname=\"Helvetica\", outputorder=edgesfirst]
  node [fontname=\"Helvetica\", fontsize=11, margin=\"0.12,0.07\", penwidth=1.2]
  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.6, penwidth=1.1]
  nobody [shape=plaintext, fontcolor=\"#c1121f\", label=\"no source named:\"]
";

/// The claims, each article's in a frame with its name where there are several.
fn claims(graph: &Graph, dot: &mut String) {
    let several = graph.articles().len() > 1;
    let mut claims = graph.claims().peekable();
    for (position, (_, article)) in graph.articles().enumerate() {
        if several {
            let name = article.title.as_deref().unwrap_or(&article.id);
            let label = style::wrapped(name, CLAIM_WIDTH, 2).join("\n");
            let _ = writeln!(
                dot,
                "  subgraph cluster_{position} {{\n    label={}; color=\"#c5ccd3\"; fontcolor=\"#52606d\"; fontsize=12",
                quoted(&label)
            );
        }
        while let Some((node, found)) = claims.next_if(|(_, claim)| claim.article == position) {
            let _ = writeln!(dot, "  {} [{}]", graph.id(node), claim(found));
        }
        if several {
            dot.push_str("  }\n");
        }
    }
}

fn source(source: &Profile) -> String {
    let mut label = style::wrapped(&source.name, SOURCE_WIDTH, SOURCE_LINES);
    label.extend(source.titles.first().map(|title| format!("({})", style::wrapped(title, SOURCE_WIDTH, 1).join(""))));
    node(&label, shape(source.kind), style::of_kind(source.kind), "\\n")
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

fn claim(claim: &ClaimNode) -> String {
    let label = style::wrapped(&claim.text, CLAIM_WIDTH, CLAIM_LINES);
    node(&label, "box", style::of_status(claim.status), "\\l") + &format!(", tooltip={}", quoted(claim.status.name()))
}

/// The attributes of a node; `end` ends each line of its label.
fn node(label: &[String], shape: &str, look: Look, end: &str) -> String {
    let lines: String = label.iter().map(|line| escaped(line) + end).collect();
    let lines = if end == "\\n" { lines.trim_end_matches(end).to_owned() } else { lines };
    let outline = if look.dashed { "filled,dashed" } else { "filled" };
    let Look { fill, line, ink, .. } = look;
    let corners = if shape == "box" { ",rounded" } else { "" };
    format!(
        "shape={shape}, style=\"{outline}{corners}\", fillcolor=\"{fill}\", color=\"{line}\", fontcolor=\"{ink}\", label=\"{lines}\""
    )
}

fn edge(assertion: &Assertion) -> String {
    let cue = style::wrapped(&assertion.cue, SOURCE_WIDTH, 1).join("");
    let color = style::of_relation(assertion.relation);
    format!(
        "color=\"{color}\", fontcolor=\"{color}\", label={}, tooltip={}",
        quoted(&cue),
        quoted(assertion.relation.name())
    )
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
            node(&label, shape(kind), style::of_kind(kind), "\\n")
        );
    }
    for (position, status) in crate::claim::Status::ALL.into_iter().enumerate() {
        let label = [format!("{} claim", status.name())];
        let look = node(&label, "box", style::of_status(status), "\\n");
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
