//! `ascribe sources`: the sources of all articles together, and why those of several articles are one.

use super::args::InputArgs;
use super::format::{self, Format};
use super::gather::{Gathered, gather};
use super::output::Output;
use super::problem::{Messages, Outcome, Stop};
use super::settings::Settings;
use crate::export::{Cells, RosterFormat};
use crate::graph::Roster;

/// By name and by further endings of files.
const FORMATS: &[Format<RosterFormat>] = &[
    ("text", RosterFormat::Text),
    ("csv", RosterFormat::Csv),
    ("json", RosterFormat::Json),
    ("txt", RosterFormat::Text),
];

/// Runs the command.
pub(super) fn sources(args: &InputArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let format = format::choose(settings, FORMATS)?;
    let Gathered { aliases, parts, mut output } =
        gather(args, settings, messages, |inputs| Output::open(settings.output(), inputs))?;
    output.put_with(|writer| format.write(&Roster::new(&parts, &aliases), Cells::Defused, writer))?;
    output.finish()?;
    Ok(Outcome::Done)
}
