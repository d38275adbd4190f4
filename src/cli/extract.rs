//! `ascribe extract`: sources, attributions and claims of each article, as records.

#[cfg(feature = "store")]
use std::path::PathBuf;

use super::analyze::{Run, each_article};
use super::args::TableArgs;
use super::extract_output::Form;
#[cfg(feature = "store")]
use super::fill;
use super::format::{self, Format};
use super::found::Found;
use super::inputs;
use super::output::Kept;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::resume::Resumed;
use super::settings::Settings;
use crate::Pipeline;
use crate::export::ArticleRecord;
use crate::text::OffsetUnit;

/// By name and by further endings of files.
const FORMATS: &[Format<Form>] = &[
    ("jsonl", Form::Lines),
    ("json", Form::Array),
    ("csv", Form::Table),
    ("parquet", Form::Parquet),
    ("parquet-records", Form::Records),
    ("brat", Form::Brat),
    ("ndjson", Form::Lines),
    ("ann", Form::Brat),
];

/// Runs the command.
pub(super) fn extract(args: &TableArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    #[cfg(feature = "store")]
    if fill::is_wanted(settings.format(), settings.output().map(PathBuf::as_path)) {
        return fill::fill(args, settings, messages);
    }
    let format = format::choose(settings, FORMATS)?;
    if matches!(format, Form::Parquet | Form::Records) && settings.writes_to_terminal() {
        return Err(Problem("parquet is for programs, not for a terminal; add -o FILE.parquet".into()).into());
    }
    let rulebook = settings.rulebook()?;
    let networks = settings.networks(false)?;
    let aliases = inputs::aliases(&args.articles.names)?;
    let analyzer = Pipeline::new(&rulebook).with_networks(&networks).with_aliases(&aliases);
    let files = inputs::files(&args.articles, settings)?;
    let unit = if format == Form::Brat { OffsetUnit::Char } else { settings.offset_unit() };
    let resumed = Resumed::open(args.resume, format, settings, &files.list)?;
    let known = resumed.known;
    let mut output = resumed.output;
    if !format.goes_on() {
        inputs::tell_unresumable(&files, messages);
    }
    let cells = args.table.cells();
    let piece = |found: &Found| {
        if known.has(&format.id(found.article().id(), cells)) {
            return None;
        }
        let analysis = found.analysis(&analyzer);
        Some(format.piece(&ArticleRecord::new(&analysis, &rulebook, unit), cells))
    };
    let mut failed = Vec::new();
    let run = each_article(files, settings, messages, piece, |piece| match piece {
        None => Ok(()),
        Some(Ok(piece)) => output.add(piece),
        Some(Err(error)) => {
            failed.push(error);
            Ok(())
        }
    });
    for error in failed {
        messages.error(error);
    }
    match run {
        Ok(Run::Whole) => output.finish()?,
        Ok(Run::Stopped(done)) => {
            output.finish()?;
            messages.error(format_args!("stopped after {done} articles{}", format.way_on(settings.output())));
        }
        Err(stop) => {
            return Err(match output.keep() {
                Kept::In(saved) => {
                    stop.but(format_args!("what was whole is in {}{}", saved.display(), format.way_on(Some(&saved))))
                }
                Kept::Nothing => stop,
            });
        }
    }
    Ok(Outcome::Done)
}
