//! The whole drawing: what it shows, nodes, edges, legend.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::super::style;
use super::language::quoted;
use super::{columns, web};
use crate::view::{Network, View};

/// Writes the network in Graphviz' language.
pub(in crate::export) fn write(network: &Network<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(render(network).as_bytes())
}

fn render(network: &Network<'_>) -> String {
    let mut dot = String::from("digraph sources {\n");
    let nothing = || network.is_empty().then(|| "Nothing to show".to_owned());
    if let Some(note) = style::shown(network).or_else(nothing) {
        let _ = writeln!(dot, "  label={}; labelloc=t; fontcolor=\"#52606d\"; fontsize=12", quoted(&note));
    }
    match network.view {
        View::All | View::Claims => columns::draw(network, &mut dot),
        View::Sources | View::Outlets => web::draw(network, &mut dot),
    }
    dot.push_str("}\n");
    dot
}
