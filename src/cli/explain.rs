//! `ascribe explain`: why an article was read as it was, whole or one line; or the page of a rule, a
//! cue or a check of the audit.

use std::path::Path;

use super::args::{ExplainArgs, RecordArgs};
use super::inputs;
use super::output::Output;
use super::problem::{Outcome, Problem, Stop};
use super::settings::Settings;
use crate::coreference::corpus::Aliases;
use crate::diagnostic::closest;
use crate::explain;
use crate::grammar::Rulebook;
use crate::read::{self, Input, Raw, ReadError};
use crate::text::LineIndex;

/// Runs the command.
pub(super) fn explain(args: &ExplainArgs, settings: &Settings) -> Result<Outcome, Stop> {
    let rulebook = settings.rulebook()?;
    let subject = Subject::new(&args.subject);
    let text = if subject.is_input() {
        of_article(&subject.input(&args.records, settings)?, &inputs::aliases(&args.names)?, settings, &rulebook)?
    } else {
        explain::page(&args.subject, &rulebook).ok_or_else(|| unknown(&args.subject, &rulebook))?
    };
    let mut output = Output::open(settings.output(), &[Ok(subject.path.into())])?;
    output.put(text.as_bytes())?;
    output.finish()?;
    Ok(Outcome::Done)
}

/// What is asked about, taken as an input: `PATH` or `PATH:LINE`, with `#ID` behind the path of a file of many.
struct Subject<'a> {
    typed: &'a str,
    path: &'a str,
    /// Whether one article of the file is named.
    names_one: bool,
    line: Option<usize>,
}

impl<'a> Subject<'a> {
    /// Takes a number at the end for a line, unless a file has that very name.
    fn new(typed: &'a str) -> Self {
        let exists = |path: &str| path == "-" || Path::new(path).exists();
        let split = typed.rsplit_once(':').and_then(|(path, line)| Some((path, line.parse().ok()?)));
        let (whole, line) = match split {
            Some((path, line)) if !exists(typed) => (path, Some(line)),
            _ => (typed, None),
        };
        let before_mark = |(at, _)| &whole[..at];
        let file = whole.match_indices('#').map(before_mark).find(|path| !exists(whole) && exists(path));
        Self { typed, path: file.unwrap_or(whole), names_one: file.is_some(), line }
    }

    fn is_input(&self) -> bool {
        self.path == "-" || self.line.is_some() || Path::new(self.path).exists()
    }

    /// The article that is meant. An id may end like a line: then it is the whole of what was typed.
    fn input(&self, records: &RecordArgs, settings: &Settings) -> Result<(Input, Option<usize>), Problem> {
        let told = |error: ReadError| Problem(error.to_string());
        let mut articles = read::open(Path::new(self.path), &inputs::options(records, settings));
        let mut articles = articles.by_ref().map(|raw| raw.and_then(Raw::article));
        if !self.names_one {
            let first = articles.next().ok_or_else(|| Problem::with(self.path, "has no article"))?.map_err(told)?;
            return match articles.next() {
                None => Ok((first, self.line)),
                Some(_) => Err(several(self.path, &first)),
            };
        }
        let without_line = self.line.and_then(|_| self.typed.rsplit_once(':')).map(|(whole, _)| whole);
        for input in articles.flatten() {
            let name = input.article.name();
            if name == self.typed {
                return Ok((input, None));
            }
            if Some(&*name) == without_line {
                return Ok((input, self.line));
            }
        }
        Err(Problem::with(self.typed, "the file has no record of this id; --id-field names the field that holds it"))
    }
}

/// A file of many articles, of which none was named.
fn several(path: &str, first: &Input) -> Problem {
    let example = first.article.name();
    Problem::with(path, format_args!("holds several articles; name one of them by its id or number, such as {example}"))
}

/// The listing of an article, or of one line of it.
fn of_article(
    (input, line): &(Input, Option<usize>),
    aliases: &Aliases,
    settings: &Settings,
    rulebook: &Rulebook,
) -> Result<String, Problem> {
    let networks = settings.networks(false)?;
    let analyzer = networks.analyzer(rulebook).with_aliases(aliases).explaining();
    let analysis = analyzer.analyze_input(input);
    let lines = LineIndex::of(&input.article);
    let line_span = |line| {
        let told = format_args!("has {} lines, so there is no line {line}", lines.lines());
        lines.line_span(line).ok_or_else(|| Problem::with(input.article.name(), told))
    };
    let within = line.map(line_span).transpose()?;
    Ok(explain::listing(&analysis, rulebook, within))
}

/// No page has this name; perhaps one has a name like it.
pub(super) fn unknown(subject: &str, rulebook: &Rulebook) -> Problem {
    let hint =
        closest(subject, explain::names(rulebook)).map_or_else(String::new, |near| format!("; did you mean {near}?"));
    Problem::with(subject, format_args!("no file, rule, word list, cue or check has this name{hint}"))
}
