//! The legend: what the drawing shows of kinds of sources, statuses of claims and ties. Its nodes have the class
//! `legend`, for programs that take every node for data.

use std::collections::BTreeSet;

use super::super::style;
use super::language::{attributes, quoted, shape};
use crate::claim::Status;
use crate::view::{Item, Network, Tie};

/// Size of its letters, in points.
pub(super) const FONT: f32 = 9.0;

/// An entry: its words, and the shape and all attributes of its node.
pub(super) struct Entry {
    pub(super) words: String,
    pub(super) shape: &'static str,
    pub(super) attributes: String,
}

/// What is in the legend of a network.
pub(super) fn entries(network: &Network<'_>) -> Vec<Entry> {
    let nodes = || network.nodes.iter();
    let kinds = style::KINDS.into_iter().filter(|&kind| nodes().any(|node| node.kind() == Some(kind)));
    let statuses = Status::ALL.into_iter().filter(|&status| nodes().any(|node| node.status() == Some(status)));
    let is_shown = |is: fn(&Item<'_>) -> bool| nodes().any(|node| is(&node.item));
    let article = is_shown(|item| matches!(item, Item::Article(_))) && is_shown(|item| matches!(item, Item::Group(..)));
    let outlet = is_shown(|item| matches!(item, Item::Outlet(_)));
    let places = [("article", "folder", article), ("outlet", "box", outlet)];
    let of = |words: String, shape, look| {
        let attributes = attributes(std::slice::from_ref(&words), shape, look, "\\n");
        Entry { words, shape, attributes }
    };
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(kinds.map(|kind| of(style::kind_label(kind).to_owned(), shape(kind), style::of_kind(kind))));
    let places = places.into_iter().filter(|&(.., shown)| shown);
    entries.extend(places.map(|(words, shape, _)| of(words.to_owned(), shape, style::PLACE)));
    entries.extend(statuses.map(|status| of(format!("{} claim", status.name()), "box", style::of_status(status))));
    entries.extend(ties(network).into_iter().map(tie));
    entries
}

/// The ties that bear no words of their own.
fn ties(network: &Network<'_>) -> BTreeSet<Tie> {
    let is_silent = |tie: &Tie| matches!(tie, Tie::PassesOn | Tie::Beside | Tie::Quotes);
    network.edges.iter().map(|edge| edge.tie).filter(is_silent).collect()
}

fn tie(tie: Tie) -> Entry {
    let line = match tie {
        Tie::PassesOn => "- - ▶",
        Tie::Beside => "——",
        _ => "—▶",
    };
    let words = format!("{line}  {}", style::tie_label(tie));
    let attributes = format!("shape=plaintext, fontcolor=\"{}\", label={}", style::of_tie(tie), quoted(&words));
    Entry { words, shape: "plaintext", attributes }
}
