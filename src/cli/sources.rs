//! `ascribe sources`: the sources of all articles together, and why those of several articles are one.

use super::args::SourcesArgs;
use super::format::{self, Format};
use super::gather::{Gathered, gather};
use super::inputs::{self, File};
use super::output::Output;
use super::problem::{Messages, Outcome, Stop};
use super::settings::Settings;
use crate::export::RosterFormat;
use crate::graph::Roster;

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
    let open = |inputs: &[File]| Output::open(settings.output(), inputs);
    let Gathered { aliases, parts, mut output } = gather(&args.articles, settings, messages, open)?;
    output.put_with(|writer| {
        format.write(&Roster::merged(&parts, &aliases, inputs::policy(&args.merging)), args.table.cells(), writer)
    })?;
    output.finish()?;
    Ok(Outcome::Done)
}
