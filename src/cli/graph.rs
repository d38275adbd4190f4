//! `ascribe graph`: the source graph of all articles together.

use super::args::GraphArgs;
use super::format::{self, Format};
use super::gather::{Gathered, gather};
use super::problem::{Messages, Outcome, Stop};
use super::settings::Settings;
use crate::export::GraphFormat;
use crate::graph::Graph;

/// By name and by further endings of files.
const FORMATS: &[Format<GraphFormat>] = &[
    ("csv", GraphFormat::Csv),
    ("dot", GraphFormat::Dot),
    ("json", GraphFormat::Json),
    ("graphml", GraphFormat::GraphMl),
    ("gexf", GraphFormat::Gexf),
    ("svg", GraphFormat::Svg),
    ("html", GraphFormat::Html),
    ("mermaid", GraphFormat::Mermaid),
    ("gv", GraphFormat::Dot),
    ("htm", GraphFormat::Html),
    ("mmd", GraphFormat::Mermaid),
];

/// Runs the command.
pub(super) fn graph(args: &GraphArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let format = format::choose(settings, FORMATS)?;
    let Gathered { aliases, parts, mut output } = gather(&args.articles, settings, messages)?;
    let graph = Graph::new(parts, &aliases);
    if let Some(left_out) = format.left_out(&graph) {
        messages.note(left_out);
    }
    output.put_with(|writer| format.write(&graph, args.table.cells(), writer))?;
    output.finish()?;
    Ok(Outcome::Done)
}
