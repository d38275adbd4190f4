//! `ascribe extract`: sources, attributions and claims of each article, as records.

use super::analyze::each_article;
use super::args::InputArgs;
use super::format::{self, Format};
use super::inputs;
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::export::ArticleRecord;
use crate::read::Input;

/// How the records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Records {
    /// One line for each article.
    Lines,
    /// One array of all articles, indented.
    Array,
}

const FORMATS: &[Format<Records>] = &[("jsonl", Records::Lines), ("json", Records::Array)];

/// Runs the command.
pub(super) fn extract(args: &InputArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let format = format::choose(settings, FORMATS)?;
    let rulebook = settings.rulebook()?;
    let analyzer = settings.analyzer(&rulebook)?;
    let unit = settings.offset_unit();
    let files = inputs::files(args)?;
    let mut output = Output::open(settings.output(), &files)?;
    let record = |input: &Input| {
        let analysis = analyzer.analyze_input(input);
        let record = ArticleRecord::new(&analysis, &rulebook, unit);
        match format {
            Records::Lines => serde_json::to_string(&record),
            Records::Array => serde_json::to_string_pretty(&record),
        }
        .map_err(|error| Problem::with(input.article.id(), error))
    };
    let mut records = Joined::new(format);
    let mut failed = Vec::new();
    each_article(files, settings, messages, record, |result| match result {
        Ok(record) => output.put(records.next(&record).as_bytes()).and_then(|()| output.flush()),
        Err(problem) => {
            failed.push(problem);
            Ok(())
        }
    })?;
    for problem in failed {
        messages.error(problem);
    }
    output.put(records.end().as_bytes())?;
    output.finish()?;
    Ok(Outcome::Done)
}

/// What stands between the records and around them.
struct Joined {
    format: Records,
    first: bool,
}

impl Joined {
    const fn new(format: Records) -> Self {
        Self { format, first: true }
    }

    /// The next record with what goes before and after it.
    fn next(&mut self, record: &str) -> String {
        let first = std::mem::replace(&mut self.first, false);
        match self.format {
            Records::Lines => format!("{record}\n"),
            Records::Array if first => format!("[\n{record}"),
            Records::Array => format!(",\n{record}"),
        }
    }

    /// What goes after the last record.
    const fn end(&self) -> &'static str {
        match self.format {
            Records::Lines => "",
            Records::Array if self.first => "[]\n",
            Records::Array => "\n]\n",
        }
    }
}
