//! The legend: the kinds of sources and the statuses of claims that the picture shows.

use std::fmt::Write as _;

use super::super::style::{self, KINDS, Look};
use super::layout::{MARGIN, WIDTH};
use super::shapes::{outline, paint};
use super::xml::safe;
use crate::claim::Status;
use crate::graph::Graph;
use crate::resolve::SourceKind;

const ROW: f32 = 24.0;
const SIGN: f32 = 26.0;
/// Mean width of a letter of the legend.
const LETTER: f32 = 6.7;

/// One entry: its sign and its word.
struct Entry {
    kind: Option<SourceKind>,
    look: Look,
    label: String,
}

/// Draws the legend below `top`; returns the markup and where it ends.
pub(super) fn legend(graph: &Graph, top: f32) -> (String, f32) {
    let mut svg = String::new();
    let (mut x, mut y) = (MARGIN, top);
    for entry in entries(graph) {
        let width = SIGN + 8.0 + entry.label.chars().count() as f32 * LETTER + 18.0;
        if x + width > WIDTH - MARGIN {
            (x, y) = (MARGIN, y + ROW);
        }
        let corner = y - 12.0;
        let sign = entry.kind.map(|kind| outline(kind, x, corner, SIGN, 16.0, entry.look));
        svg.push_str(&sign.unwrap_or_else(|| card(x, corner, entry.look)));
        let _ =
            write!(svg, "<text class=\"small\" x=\"{:.1}\" y=\"{y:.1}\">{}</text>", x + SIGN + 8.0, safe(&entry.label));
        x += width;
    }
    (svg, y + ROW)
}

/// The sign of a claim.
fn card(x: f32, y: f32, look: Look) -> String {
    format!("<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{SIGN}\" height=\"16\" rx=\"3\" {}/>", paint(look))
}

fn entries(graph: &Graph) -> Vec<Entry> {
    let kinds = KINDS.into_iter().filter(|&kind| graph.sources().any(|(_, source)| source.kind == kind));
    let statuses = Status::ALL.into_iter().filter(|&status| graph.claims().any(|(_, claim)| claim.status == status));
    let of_kind =
        |kind| Entry { kind: Some(kind), look: style::of_kind(kind), label: style::kind_label(kind).to_owned() };
    let of_status = |status: Status| Entry {
        kind: None,
        look: style::of_status(status),
        label: format!("{} claim", status.name()),
    };
    kinds.map(of_kind).chain(statuses.map(of_status)).collect()
}
