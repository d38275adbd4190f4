//! `ascribe sources`: the sources of all articles together, and why those of several articles are one.

use super::args::SourcesArgs;
use super::format::{self, Format};
use super::gather::{Claims, Gathered, gather};
use super::inputs::{self, File};
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::coreference::corpus::{Merged, suggest};
use crate::export::{RosterFormat, alias_file};
use crate::graph::{Roster, RosterPart};

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
    let open = |inputs: &[File]| Ok((Output::open(settings.output(), inputs)?, suggested(args, inputs)?));
    let gathered = gather(&args.articles, settings, messages, Claims::Brief, open, RosterPart::from)?;
    let Gathered { aliases, parts, output: (mut output, suggested) } = gathered;
    let roster = Roster::merged(parts, &aliases, inputs::policy(&args.merging));
    let cells = args.table.cells();
    // The file first: a reader of the list may close the pipe.
    if let Some(mut file) = suggested {
        let sources: Vec<&Merged> = roster.rows.iter().map(|row| &row.source).collect();
        let pairs = suggest(&sources);
        file.put_with(|writer| alias_file(&pairs, cells, writer))?;
        file.finish()?;
        messages
            .note(format_args!("{} pairs of sources may be one; those marked yes are, with --aliases", pairs.len()));
    }
    output.put_with(|writer| format.write(&roster, cells, writer))?;
    output.finish()?;
    Ok(Outcome::Done)
}

/// The file for doubtful pairs; never the one whose decisions are read.
fn suggested(args: &SourcesArgs, inputs: &[File]) -> Result<Option<Output>, Problem> {
    let Some(path) = &args.suggest_aliases else { return Ok(None) };
    let own = args.articles.names.aliases.as_ref().and_then(|own| own.canonicalize().ok());
    if own.is_some() && own == path.canonicalize().ok() {
        return Err(Problem::with(
            path.display(),
            "is read by --aliases and would lose its decisions; name another file",
        ));
    }
    Output::open(Some(path), inputs).map(Some)
}
