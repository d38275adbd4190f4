//! Outlines by kind of source, and edges.

use super::super::style::Look;
use crate::coreference::SourceKind;

/// The fill and outline attributes of a look.
pub(super) fn paint(look: Look) -> String {
    let dashes = if look.dashed { " stroke-dasharray=\"5 3\"" } else { "" };
    format!("fill=\"{}\" stroke=\"{}\" stroke-width=\"1.4\"{dashes}", look.fill, look.line)
}

/// The outline of a kind of source: pill, box, sheet with a folded corner, broken pill, broken
/// hexagon, broken box.
pub(super) fn outline(kind: SourceKind, x: f32, y: f32, width: f32, height: f32, look: Look) -> String {
    let paint = paint(look);
    let (right, bottom) = (x + width, y + height);
    let rounded = |radius: f32| {
        format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{radius:.1}\" {paint}/>"
        )
    };
    match kind {
        SourceKind::Person | SourceKind::Anonymous => rounded((height / 2.0).min(26.0)),
        SourceKind::Organization | SourceKind::Pronoun => rounded(4.0),
        SourceKind::Document => {
            let fold = (height / 3.0).min(14.0);
            let (bend, below) = (right - fold, y + fold);
            format!(
                "<path d=\"M{x:.1} {y:.1}H{bend:.1}L{right:.1} {below:.1}V{bottom:.1}H{x:.1}Z\" {paint}/>\
                 <path d=\"M{bend:.1} {y:.1}V{below:.1}H{right:.1}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.2\"/>",
                look.line
            )
        }
        SourceKind::Group => {
            let (half_way, tip) = (y + height / 2.0, (height / 3.0).min(14.0));
            let (left_in, right_in) = (x + tip, right - tip);
            format!(
                "<path d=\"M{left_in:.1} {y:.1}H{right_in:.1}L{right:.1} {half_way:.1}L{right_in:.1} {bottom:.1}H{left_in:.1}L{x:.1} {half_way:.1}Z\" {paint}/>"
            )
        }
    }
}

/// A curve from one card to another on its right.
pub(super) fn edge(from: (f32, f32), to: (f32, f32), color: &str) -> String {
    let bend = (to.0 - from.0) * 0.5;
    let (x1, y1, x2, y2) = (from.0, from.1, to.0 - 6.0, to.1);
    format!(
        "<path class=\"edge\" d=\"M{x1:.1} {y1:.1}C{:.1} {y1:.1} {:.1} {y2:.1} {x2:.1} {y2:.1}\" stroke=\"{color}\"/>\
         <path d=\"M{:.1} {y2:.1}l-7 -3.6v7.2z\" fill=\"{color}\"/>",
        x1 + bend,
        x2 - bend,
        to.0
    )
}

/// An arc on the left of two cards that are in one column.
pub(super) fn arc(x: f32, from: f32, to: f32, color: &str) -> String {
    let out = x - 14.0 - ((to - from).abs() / 12.0).min(24.0);
    format!(
        "<path class=\"arc\" d=\"M{x:.1} {from:.1}C{out:.1} {from:.1} {out:.1} {to:.1} {:.1} {to:.1}\" stroke=\"{color}\"/>\
         <path d=\"M{x:.1} {to:.1}l-7 -3.6v7.2z\" fill=\"{color}\"/>",
        x - 6.0
    )
}
