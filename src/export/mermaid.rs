//! A Mermaid flow chart, for Markdown pages that draw them.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::style;
use crate::claim::Status;
use crate::graph::Graph;
use crate::resolve::SourceKind;

const WIDTH: usize = 44;

/// Writes the graph as a Mermaid flow chart.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let mut chart = String::from("flowchart LR\n");
    for (node, source) in graph.sources() {
        let (open, close) = brackets(source.kind);
        let name = label(&source.name, 3);
        let _ = writeln!(chart, "  {}{open}\"{name}\"{close}:::{}", graph.id(node), source.kind.name());
    }
    for (node, claim) in graph.claims() {
        let text = label(&claim.text, 5);
        let _ = writeln!(chart, "  {}[\"{text}\"]:::claim_{}", graph.id(node), claim.status.name());
        for (source, assertion) in graph.assertions(node) {
            let cue = label(&assertion.cue, 1);
            let _ = writeln!(chart, "  {} -- \"{cue}\" --> {}", graph.id(source), graph.id(node));
        }
    }
    for (outer, inner, _) in graph.passed_on() {
        let _ = writeln!(chart, "  {} -. \"passes on\" .-> {}", graph.id(outer), graph.id(inner));
    }
    classes(&mut chart);
    out.write_all(chart.as_bytes())
}

/// The brackets that give a kind its shape.
const fn brackets(kind: SourceKind) -> (&'static str, &'static str) {
    match kind {
        SourceKind::Person => ("([", "])"),
        SourceKind::Organization => ("[", "]"),
        SourceKind::Document => ("[/", "/]"),
        SourceKind::Anonymous => ("{{", "}}"),
        SourceKind::Group => (">", "]"),
        SourceKind::Pronoun => ("((", "))"),
    }
}

fn classes(chart: &mut String) {
    let kinds = style::KINDS.map(|kind| (kind.name().to_owned(), style::of_kind(kind)));
    let statuses = Status::ALL.map(|status| (format!("claim_{}", status.name()), style::of_status(status)));
    for (name, look) in kinds.into_iter().chain(statuses) {
        let dashes = if look.dashed { ",stroke-dasharray:4 3" } else { "" };
        let style::Look { fill, line, ink, .. } = look;
        let _ = writeln!(chart, "  classDef {name} fill:{fill},stroke:{line},color:{ink}{dashes}");
    }
}

/// Wrapped text in which nothing is markup: whatever could be is written as an entity.
fn label(text: &str, lines: usize) -> String {
    let escape = |line: String| {
        let mut safe = String::with_capacity(line.len());
        for c in line.chars() {
            match c {
                c if c.is_alphanumeric() || " .,:-'’“”()%$…/".contains(c) => safe.push(c),
                c => {
                    let _ = write!(safe, "#{};", u32::from(c));
                }
            }
        }
        safe
    };
    style::wrapped(text, WIDTH, lines).into_iter().map(escape).collect::<Vec<_>>().join("<br/>")
}
