//! `ascribe extract`: sources, attributions and claims of each article, as records.

use super::analyze::each_article;
use super::args::TableArgs;
use super::format::{self, Format};
use super::inputs;
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use super::sheet::{Form, Sheet};
use crate::export::ArticleRecord;
use crate::read::Input;
use crate::text::OffsetUnit;

/// By name and by further endings of files.
const FORMATS: &[Format<Form>] = &[
    ("jsonl", Form::Lines),
    ("json", Form::Array),
    ("csv", Form::Table),
    ("parquet", Form::Parquet),
    ("brat", Form::Brat),
    ("ndjson", Form::Lines),
    ("ann", Form::Brat),
];

/// Runs the command.
pub(super) fn extract(args: &TableArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let format = format::choose(settings, FORMATS)?;
    if format == Form::Parquet && settings.writes_to_terminal() {
        return Err(Problem("parquet is for programs, not for a terminal; add -o FILE.parquet".into()).into());
    }
    let rulebook = settings.rulebook()?;
    let networks = settings.networks(false)?;
    let aliases = inputs::aliases(&args.articles.names)?;
    let analyzer = networks.analyzer(&rulebook).with_aliases(&aliases);
    let files = inputs::files(&args.articles, settings)?;
    let unit = if format == Form::Brat { OffsetUnit::Char } else { settings.offset_unit() };
    let mut sheet = Sheet::open(format, Output::open(settings.output(), &files.list)?)?;
    let cells = args.table.cells();
    let piece = |input: &Input| {
        let analysis = analyzer.analyze_input(input);
        format.piece(&ArticleRecord::new(&analysis, &rulebook, unit), cells)
    };
    let mut failed = Vec::new();
    each_article(files, settings, messages, piece, |piece| match piece {
        Ok(piece) => sheet.add(piece),
        Err(error) => {
            failed.push(error);
            Ok(())
        }
    })?;
    for error in failed {
        messages.error(error);
    }
    sheet.finish()?;
    Ok(Outcome::Done)
}
