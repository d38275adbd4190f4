//! The whole page.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::super::style;
use super::super::xml::safe;
use super::data::Data;
use super::inert;
use super::network::Ties;
use super::policy::policy;
use super::selection::Selection;
use super::still::still;
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::graph::Graph;
use crate::read::GENERATOR;

const SKELETON: &str = include_str!("skeleton.html");
const NOTHING: &str = include_str!("nothing.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = concat!(
    "'use strict';\n",
    include_str!("script/data.js"),
    include_str!("script/dom.js"),
    include_str!("script/filter.js"),
    include_str!("script/state.js"),
    include_str!("script/selection.js"),
    include_str!("script/search.js"),
    include_str!("script/filters.js"),
    include_str!("script/claims.js"),
    include_str!("script/overview.js"),
    include_str!("script/details.js"),
    include_str!("script/sources.js"),
    include_str!("script/outlets.js"),
    include_str!("script/groups.js"),
    include_str!("script/timeline.js"),
    include_str!("script/model.js"),
    include_str!("script/names.js"),
    include_str!("script/draw.js"),
    include_str!("script/network.js"),
    include_str!("script/main.js"),
);

/// Writes the page.
///
/// # Errors
/// What `out` reports.
pub(in crate::export) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let selection = Selection::new(graph);
    let ties = Ties::new(graph, &selection);
    let data = Data::new(graph, &selection, &ties);
    let style = style();
    let skeleton = if graph.claims().len() == 0 { NOTHING } else { SKELETON };
    for piece in skeleton.split("{{") {
        let Some((name, rest)) = piece.split_once("}}") else {
            out.write_all(piece.as_bytes())?;
            continue;
        };
        match name {
            "generator" => out.write_all(GENERATOR.as_bytes())?,
            "policy" => out.write_all(policy(SCRIPT, &style).as_bytes())?,
            "title" => out.write_all(safe(&title(graph)).as_bytes())?,
            "style" => out.write_all(style.as_bytes())?,
            "still" => out.write_all(still(graph, &selection, &ties, &data).as_bytes())?,
            "data" => inert::write(&data, out)?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            _ => unreachable!("the skeleton names no other part"),
        }
        out.write_all(rest.as_bytes())?;
    }
    Ok(())
}

/// What of the graph the page does not hold, and how to get it.
pub(in crate::export) fn left_out(graph: &Graph) -> Option<String> {
    Selection::new(graph).left_out(graph)
}

fn title(graph: &Graph) -> String {
    let mut articles = graph.articles();
    match (articles.next(), articles.len()) {
        (Some((_, only)), 0) => format!("Who says what: {}", only.label()),
        (Some(_), more) => format!("Who says what in {} articles", more + 1),
        (None, _) => "Who says what: no article".to_owned(),
    }
}

/// The colours of kinds and statuses, then the rest.
fn style() -> String {
    let mut css = String::from(":root {");
    let kinds = SourceKind::ALL.map(|kind| (kind.name(), style::of_kind(kind)));
    let statuses = Status::ALL.map(|status| (status.name(), style::of_status(status)));
    for (of, looks) in [("kind", kinds), ("status", statuses)] {
        for (name, look) in looks {
            let _ = write!(css, " --{of}-{name}: {}; --{of}-{name}-fill: {};", look.line, look.fill);
        }
    }
    css.push_str(" }\n");
    css.push_str(STYLE);
    css
}
