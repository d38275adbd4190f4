//! `ascribe explain`: why an article was read as it was, whole or one line; or the page of a rule, a
//! cue or a check of the audit.

use std::path::Path;

use super::analyze::Failure;
use super::args::{ExplainArgs, NameArgs, RecordArgs};
#[cfg(feature = "store")]
use super::edition::edition;
use super::found::{Found, Unread};
use super::inputs;
use super::output::Output;
use super::problem::{Outcome, Problem, Stop};
use super::settings::Settings;
#[cfg(feature = "store")]
use super::store_input;
use crate::Pipeline;
use crate::coreference::corpus::Aliases;
use crate::diagnostic::closest;
use crate::explain;
#[cfg(feature = "store")]
use crate::export::store::{Row, Store};
use crate::grammar::Rulebook;
use crate::read::{self, ReadError};
use crate::text::LineIndex;

/// Runs the command.
pub(super) fn explain(args: &ExplainArgs, settings: &Settings) -> Result<Outcome, Stop> {
    let rulebook = settings.rulebook()?;
    let subject = Subject::new(&args.subject);
    let text = if subject.is_input() {
        of_article(
            &subject.article(&args.records, &args.names, settings)?,
            &inputs::aliases(&args.names)?,
            settings,
            &rulebook,
        )?
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
    fn article(
        &self,
        records: &RecordArgs,
        names: &NameArgs,
        settings: &Settings,
    ) -> Result<(Found, Option<usize>), Problem> {
        #[cfg(feature = "store")]
        if store_input::is_store(Path::new(self.path)) {
            return self.stored(&store_input::open(Path::new(self.path), &edition(settings, names)?)?);
        }
        let _ = names;
        let told = |failure: Failure| match failure {
            Failure::Unread(error) => Problem(error.to_string()),
            Failure::Unworked(problem) => problem,
        };
        let mut raws = read::open(Path::new(self.path), &inputs::options(records, settings));
        let read = |raw: Result<_, ReadError>| raw.map_err(Failure::Unread).and_then(|raw| Unread::Raw(raw).read());
        let mut articles = raws.by_ref().map(read);
        if !self.names_one {
            let first = articles.next().ok_or_else(|| Problem::with(self.path, "has no article"))?.map_err(told)?;
            return match articles.next() {
                None => Ok((first, self.line)),
                Some(_) => Err(several(self.path, &first.article().name())),
            };
        }
        let without_line = self.line.and_then(|_| self.typed.rsplit_once(':')).map(|(whole, _)| whole);
        for found in articles.flatten() {
            let name = found.article().name().into_owned();
            if name == self.typed {
                return Ok((found, None));
            }
            if Some(&*name) == without_line {
                return Ok((found, self.line));
            }
        }
        Err(Problem::with(self.typed, "the file has no record of this id; --id-field names the field that holds it"))
    }

    /// The article that is meant of a store.
    #[cfg(feature = "store")]
    fn stored(&self, store: &Store) -> Result<(Found, Option<usize>), Problem> {
        let found = |row: Row, line| match Unread::Row(row).read() {
            Ok(found) => Ok((found, line)),
            Err(_) => Err(Problem::with(self.typed, "what the store has of this article is damaged; fill it again")),
        };
        if !self.names_one {
            let is_only = store.count().map_err(Problem::of)? == 1;
            return match store.first_row().map_err(Problem::of)? {
                Some(row) if is_only => found(row, self.line),
                Some(row) => Err(several(self.path, &format!("{}#{}", self.path, row.key()))),
                None => Err(Problem::with(self.path, "has no article")),
            };
        }
        let key = |typed: &str| typed.strip_prefix(self.path).map(|rest| rest[1..].to_owned());
        if let Some(row) = key(self.typed).map(|key| store.find(&key).map_err(Problem::of)).transpose()?.flatten() {
            return found(row, None);
        }
        let without_line = self.line.and_then(|_| self.typed.rsplit_once(':')).and_then(|(whole, _)| key(whole));
        match without_line.map(|key| store.find(&key).map_err(Problem::of)).transpose()?.flatten() {
            Some(row) => found(row, self.line),
            None => Err(Problem::with(self.typed, "the store has no article of this id; its table article tells them")),
        }
    }
}

/// A file of many articles, of which none was named.
fn several(path: &str, example: &str) -> Problem {
    Problem::with(path, format_args!("holds several articles; name one of them by its id or number, such as {example}"))
}

/// The listing of an article, or of one line of it.
fn of_article(
    (found, line): &(Found, Option<usize>),
    aliases: &Aliases,
    settings: &Settings,
    rulebook: &Rulebook,
) -> Result<String, Problem> {
    let networks = settings.networks(false)?;
    let analyzer = Pipeline::new(rulebook).with_networks(&networks).with_aliases(aliases).explaining();
    let analysis = found.analysis(&analyzer);
    let lines = LineIndex::of(found.article());
    let line_span = |line| {
        let told = format_args!("has {} lines, so there is no line {line}", lines.lines());
        lines.line_span(line).ok_or_else(|| Problem::with(found.article().name(), told))
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
