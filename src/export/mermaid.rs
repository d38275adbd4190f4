//! A Mermaid flow chart, for Markdown pages that draw them. Mermaid takes no chart of more than
//! [`MOST_CHARACTERS`] or [`MOST_EDGES`]; a chart over that shows fewer nodes.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::style;
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::view::{Edge, Item, Network, Tie, View};

const WIDTH: usize = 44;
/// Labels are wrapped here; without this Mermaid wraps them again, in narrower lines.
const SETTINGS: &str = "  %%{init: {\"flowchart\": {\"wrappingWidth\": 420}}}%%\n";
/// Beyond so many characters of UTF-16 (`maxTextSize`) Mermaid draws a stand-in.
pub(super) const MOST_CHARACTERS: usize = 50_000;
/// Beyond so many edges (`maxEdges`) Mermaid refuses the chart.
pub(super) const MOST_EDGES: usize = 500;

/// Writes the network as a Mermaid flow chart.
pub(super) fn write(network: &Network<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(chart(network).as_bytes())
}

/// Whether Mermaid draws the network.
pub(super) fn fits(network: &Network<'_>) -> bool {
    shown(network).count() <= MOST_EDGES && chart(network).encode_utf16().count() < MOST_CHARACTERS
}

fn chart(network: &Network<'_>) -> String {
    let mut chart = String::from("flowchart LR\n") + SETTINGS;
    for node in &network.nodes {
        let (id, name) = (node.id, label(&node.label(), 5));
        match &node.item {
            Item::Source(source) => {
                let (open, close) = brackets(source.kind);
                let _ = writeln!(chart, "  {id}{open}\"{name}\"{close}:::{}", source.kind.name());
            }
            Item::Claim(claim, _) => {
                let _ = writeln!(chart, "  {id}[\"{name}\"]:::claim_{}", claim.status.name());
            }
            Item::Group(claim, _) => {
                let note = label(&style::group_note(node), 1);
                let _ = writeln!(chart, "  {id}[\"{name}<br/>{note}\"]:::claim_{}", claim.status.name());
            }
            Item::Article(_) if network.view == View::All => {}
            Item::Article(_) | Item::Outlet(_) => {
                let _ = writeln!(chart, "  {id}[[\"{name}\"]]:::place");
            }
        }
    }
    for edge in shown(network) {
        let [from, to] = [edge.source, edge.target].map(|end| network.nodes[end].id);
        let _ = writeln!(chart, "  {from} {} {to}", arrow(edge));
    }
    if let Some(note) = style::shown(network) {
        let _ = writeln!(chart, "  note[\"{}\"]:::place", label(&note, 6));
    }
    classes(&mut chart);
    chart
}

/// The edges that are drawn.
fn shown<'n>(network: &'n Network<'n>) -> impl Iterator<Item = &'n Edge<'n>> {
    network.edges.iter().filter(|edge| network.view != View::All || edge.tie != Tie::Contains)
}

fn arrow(edge: &Edge<'_>) -> String {
    match (edge.tie, edge.assertion) {
        (_, Some(assertion)) => format!("-- \"{}\" -->", label(&assertion.cue, 1)),
        (Tie::PassesOn, _) => "-. \"passes on\" .->".to_owned(),
        (Tie::Beside, _) => "---".to_owned(),
        (Tie::Claims(relation), _) => format!("-- \"{}\" -->", relation.name()),
        (Tie::Quotes | Tie::Contains, _) => "-->".to_owned(),
    }
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
    let place = [("place".to_owned(), style::PLACE)];
    for (name, look) in kinds.into_iter().chain(statuses).chain(place) {
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
