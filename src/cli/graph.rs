//! `ascribe graph`: the source graph of all articles together.

use super::analyze::each_article;
use super::args::GraphArgs;
use super::format::{self, Format};
use super::inputs;
use super::output::Output;
use super::problem::{Messages, Outcome, Stop};
use super::settings::Settings;
use crate::Analyzer;
use crate::export::{Cells, GraphFormat};
use crate::graph::{ArticlePart, Graph};
use crate::read::Input;

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
    let Some(aliases) = inputs::aliases(args.aliases.as_deref(), messages)? else { return Ok(Outcome::Done) };
    let rulebook = settings.rulebook()?;
    let model = settings.model()?;
    let analyzer = Analyzer::new(&rulebook).with_model(model.as_deref());
    let files = inputs::files(&args.articles)?;
    let mut output = Output::open(settings.output(), &files)?;
    let mut parts = Vec::new();
    let part = |input: &Input| ArticlePart::new(&analyzer.analyze_input(input), &rulebook);
    each_article(files, settings, messages, part, |part| {
        parts.push(part);
        Ok(())
    })?;
    let cells = if args.verbatim_cells { Cells::Verbatim } else { Cells::Defused };
    output.put_with(|writer| format.write(&Graph::new(parts, &aliases), cells, writer))?;
    output.finish()?;
    Ok(Outcome::Done)
}
