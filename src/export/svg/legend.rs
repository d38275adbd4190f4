//! The legend: the kinds of sources and the statuses of claims that the picture shows.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::super::style::{self, KINDS, Look};
use super::super::xml::safe;
use super::layout::{MARGIN, WIDTH};
use super::shapes::{outline, paint};
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::graph::Relation;
use crate::view::{Item, Network, Tie, View};

const ROW: f32 = 24.0;
const SIGN: f32 = 26.0;
/// Mean width of a letter of the legend.
const LETTER: f32 = 6.7;

/// What is before the word of an entry.
enum Sign {
    Source(SourceKind),
    Dot(SourceKind),
    Claim(Status),
    Outlet,
    /// An edge of this colour, broken or not.
    Edge(&'static str, bool),
}

impl Sign {
    fn draw(&self, x: f32, y: f32) -> String {
        match *self {
            Self::Source(kind) => outline(kind, x, y, SIGN, 16.0, style::of_kind(kind)),
            Self::Dot(kind) => format!(
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"7\" {}/>",
                x + SIGN / 2.0,
                y + 8.0,
                paint(style::of_kind(kind))
            ),
            Self::Claim(status) => card(x, y, style::of_status(status)),
            Self::Outlet => card(x, y, style::PLACE),
            Self::Edge(color, dashed) => {
                let class = if dashed { "arc" } else { "edge" };
                format!("<path class=\"{class}\" d=\"M{x:.1} {:.1}h{SIGN}\" stroke=\"{color}\"/>", y + 8.0)
            }
        }
    }
}

/// Draws the legend below `top`; returns the markup and where it ends.
pub(super) fn legend(network: &Network<'_>, top: f32) -> (String, f32) {
    let mut svg = String::new();
    let (mut x, mut y) = (MARGIN, top);
    for (sign, label) in entries(network) {
        let width = SIGN + 8.0 + label.chars().count() as f32 * LETTER + 18.0;
        if x + width > WIDTH - MARGIN {
            (x, y) = (MARGIN, y + ROW);
        }
        svg.push_str(&sign.draw(x, y - 12.0));
        let _ = write!(svg, "<text class=\"small\" x=\"{:.1}\" y=\"{y:.1}\">{}</text>", x + SIGN + 8.0, safe(&label));
        x += width;
    }
    (svg, y + ROW)
}

/// The sign of a claim.
fn card(x: f32, y: f32, look: Look) -> String {
    format!("<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{SIGN}\" height=\"16\" rx=\"3\" {}/>", paint(look))
}

fn entries(network: &Network<'_>) -> Vec<(Sign, String)> {
    let nodes = || network.nodes.iter();
    let kinds = KINDS.into_iter().filter(|&kind| nodes().any(|node| node.kind() == Some(kind)));
    let statuses = Status::ALL.into_iter().filter(|&status| nodes().any(|node| node.status() == Some(status)));
    let is_web = matches!(network.view, View::Sources | View::Outlets);
    let sign = |kind| if is_web { Sign::Dot(kind) } else { Sign::Source(kind) };
    let of_kind = |kind| (sign(kind), style::kind_label(kind).to_owned());
    let of_status = |status: Status| (Sign::Claim(status), format!("{} claim", status.name()));
    let outlet = nodes().any(|node| matches!(node.item, Item::Outlet(_)));
    let outlet = outlet.then(|| (Sign::Outlet, "outlet".to_owned()));
    kinds.map(of_kind).chain(outlet).chain(statuses.map(of_status)).chain(ties(network)).collect()
}

/// The edges that have a colour of their own.
fn ties(network: &Network<'_>) -> impl Iterator<Item = (Sign, String)> {
    let shown: BTreeSet<Tie> = network.edges.iter().map(|edge| edge.tie).collect();
    let plain = style::of_relation(Relation::Asserts);
    let told = shown.into_iter().filter(move |&tie| match tie {
        Tie::Claims(_) => style::of_tie(tie) != plain,
        Tie::PassesOn | Tie::Beside | Tie::Quotes => true,
        Tie::Contains => false,
    });
    told.map(|tie| (Sign::Edge(style::of_tie(tie), tie == Tie::PassesOn), style::tie_label(tie).to_owned()))
}
