//! `ascribe extract`: sources, attributions and claims of each article, as records.

use super::analyze::each_article;
use super::args::InputArgs;
use super::format::{self, Format};
use super::inputs;
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::Analyzer;
use crate::export::{ArticleRecord, Cells, brat, csv_header, csv_rows};
use crate::read::Input;
use crate::text::OffsetUnit;

/// How the records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Records {
    /// One line for each article.
    Lines,
    /// One array of all articles, indented.
    Array,
    /// One row for each attribution.
    Table,
    /// Brat standoff of one article.
    Brat,
}

/// By name and by further endings of files.
const FORMATS: &[Format<Records>] = &[
    ("jsonl", Records::Lines),
    ("json", Records::Array),
    ("csv", Records::Table),
    ("brat", Records::Brat),
    ("ndjson", Records::Lines),
    ("ann", Records::Brat),
];

/// Runs the command.
pub(super) fn extract(args: &InputArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let format = format::choose(settings, FORMATS)?;
    let rulebook = settings.rulebook()?;
    let model = settings.model()?;
    let aliases = inputs::aliases(&args.names)?;
    let analyzer = Analyzer::new(&rulebook).with_model(model.as_deref()).with_aliases(&aliases);
    let files = inputs::files(args, settings)?;
    let unit = if format == Records::Brat { OffsetUnit::Char } else { settings.offset_unit() };
    let mut output = Output::open(settings.output(), &files.list)?;
    let piece = |input: &Input| {
        let analysis = analyzer.analyze_input(input);
        format.piece(&ArticleRecord::new(&analysis, &rulebook, unit))
    };
    output.put(format.head().as_bytes())?;
    let mut first = true;
    let (mut held, mut failed) = (String::new(), Vec::new());
    each_article(files, settings, messages, piece, |piece| match piece {
        Ok(piece) => {
            let separator = if std::mem::take(&mut first) { "" } else { format.separator()? };
            if format == Records::Brat {
                // There may be a second article, and then there is no result.
                held = piece;
                return Ok(());
            }
            output.put(separator.as_bytes())?;
            output.put(piece.as_bytes())?;
            output.flush()
        }
        Err(error) => {
            failed.push(error);
            Ok(())
        }
    })?;
    for error in failed {
        messages.error(error);
    }
    output.put(held.as_bytes())?;
    output.put(format.tail().as_bytes())?;
    output.finish()?;
    Ok(Outcome::Done)
}

impl Records {
    /// What stands before the first article.
    fn head(self) -> String {
        match self {
            Self::Array => "[".into(),
            Self::Table => csv_header(),
            Self::Lines | Self::Brat => String::new(),
        }
    }

    /// One article.
    fn piece(self, record: &ArticleRecord<'_>) -> serde_json::Result<String> {
        Ok(match self {
            Self::Lines => serde_json::to_string(record)? + "\n",
            Self::Array => format!("\n{}", serde_json::to_string_pretty(record)?),
            Self::Table => csv_rows(record, Cells::Defused),
            Self::Brat => brat(record),
        })
    }

    /// What stands between two articles.
    fn separator(self) -> Result<&'static str, Problem> {
        match self {
            Self::Array => Ok(","),
            Self::Brat => Err(Problem("brat holds one article in each file; give one input of one article".into())),
            Self::Lines | Self::Table => Ok(""),
        }
    }

    /// What stands after the last article.
    const fn tail(self) -> &'static str {
        if matches!(self, Self::Array) { "\n]\n" } else { "" }
    }
}
