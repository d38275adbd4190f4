//! `ascribe sources`: the sources of all articles together, and why those of several articles are one.

use super::analyze::each_article;
use super::args::SourcesArgs;
use super::format::{self, Format};
use super::inputs;
use super::output::Output;
use super::problem::{Messages, Outcome, Stop};
use super::settings::Settings;
use crate::Analyzer;
use crate::export::{Cells, RosterFormat};
use crate::graph::{ArticlePart, Roster};
use crate::read::Input;

/// By name and by further endings of files.
const FORMATS: &[Format<RosterFormat>] = &[
    ("text", RosterFormat::Text),
    ("csv", RosterFormat::Csv),
    ("json", RosterFormat::Json),
    ("txt", RosterFormat::Text),
];

/// Runs the command.
pub(super) fn sources(args: &SourcesArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
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
    output.put_with(|writer| format.write(&Roster::new(&parts, &aliases), Cells::Defused, writer))?;
    output.finish()?;
    Ok(Outcome::Done)
}
