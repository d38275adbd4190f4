//! `ascribe explain`: why an article was read as it was, whole or one line; or the page of a rule, a
//! cue or a check of the audit.

use std::path::Path;

use super::args::ExplainArgs;
use super::inputs;
use super::output::Output;
use super::problem::{Outcome, Problem, Stop};
use super::settings::Settings;
use crate::Analyzer;
use crate::diagnostic::closest;
use crate::explain;
use crate::grammar::Rulebook;
use crate::read;
use crate::resolve::corpus::Aliases;
use crate::text::LineIndex;

/// Runs the command.
pub(super) fn explain(args: &ExplainArgs, settings: &Settings) -> Result<Outcome, Stop> {
    let rulebook = settings.rulebook()?;
    let subject = Subject::new(&args.subject);
    let text = if subject.is_input() {
        of_article(&subject, &inputs::aliases(&args.names)?, settings, &rulebook)?
    } else {
        explain::page(&args.subject, &rulebook).ok_or_else(|| unknown(&args.subject, &rulebook))?
    };
    let mut output = Output::open(settings.output(), &[Ok(subject.path.into())])?;
    output.put(text.as_bytes())?;
    output.finish()?;
    Ok(Outcome::Done)
}

/// What is asked about, taken as an input: `PATH` or `PATH:LINE`.
struct Subject<'a> {
    path: &'a str,
    line: Option<usize>,
}

impl<'a> Subject<'a> {
    /// Takes a number at the end for a line, unless a file has that very name.
    fn new(typed: &'a str) -> Self {
        let split = typed.rsplit_once(':').and_then(|(path, line)| Some((path, line.parse().ok()?)));
        match split {
            Some((path, line)) if !Path::new(typed).exists() => Self { path, line: Some(line) },
            _ => Self { path: typed, line: None },
        }
    }

    fn is_input(&self) -> bool {
        self.path == "-" || self.line.is_some() || Path::new(self.path).exists()
    }
}

/// The listing of an article, or of one line of it.
fn of_article(
    subject: &Subject<'_>,
    aliases: &Aliases,
    settings: &Settings,
    rulebook: &Rulebook,
) -> Result<String, Problem> {
    let input = read::read(Path::new(subject.path)).map_err(|error| Problem(error.to_string()))?;
    let model = settings.model()?;
    let analyzer = Analyzer::new(rulebook).with_model(model.as_deref()).with_aliases(aliases);
    let analysis = analyzer.analyze_input(&input);
    let lines = LineIndex::of(&input.article);
    let line_span = |line| {
        let told = format_args!("has {} lines, so there is no line {line}", lines.lines());
        lines.line_span(line).ok_or_else(|| Problem::with(subject.path, told))
    };
    let within = subject.line.map(line_span).transpose()?;
    Ok(explain::listing(&analysis, rulebook, within))
}

/// No page has this name; perhaps one has a name like it.
pub(super) fn unknown(subject: &str, rulebook: &Rulebook) -> Problem {
    let hint =
        closest(subject, explain::names(rulebook)).map_or_else(String::new, |near| format!("; did you mean {near}?"));
    Problem::with(subject, format_args!("no file, rule, cue or check has this name{hint}"))
}
