//! `ascribe graph`: the source graph of all articles together.

use super::args::GraphArgs;
use super::format::{self, Format};
use super::gather::{Gathered, gather};
use super::inputs;
use super::problem::{Messages, Outcome, Stop};
use super::settings::Settings;
use crate::export::{Cells, GraphFormat};
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
    let policy = inputs::policy(&args.merging);
    let Gathered { aliases, parts, mut output } = gather(&args.articles, settings, messages)?;
    let cells = if args.verbatim_cells { Cells::Verbatim } else { Cells::Defused };
    output.put_with(|writer| format.write(&Graph::merged(parts, &aliases, policy), cells, writer))?;
    output.finish()?;
    Ok(Outcome::Done)
}
