//! What goes wrong on the command line, what it is called on standard error, and the exit codes.

use std::fmt::Display;
use std::io::{self, Write as _};

use anstyle::{AnsiColor, Style};

use crate::diagnostic::told;

/// An error that a user can do something about: it names the input or the flag.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Problem(pub(super) String);

impl Problem {
    /// What an error tells that names its input.
    #[cfg(feature = "store")]
    pub(super) fn of(error: impl Display) -> Self {
        Self(error.to_string())
    }

    /// A problem with a thing, named first.
    pub(super) fn with(thing: impl Display, cause: impl Display) -> Self {
        Self(format!("{thing}: {cause}"))
    }
}

/// How a command ended, if no error stopped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Done, nothing to report.
    Done,
    /// Audit findings at or over the threshold.
    Findings,
    /// The editor left a language server without asking for its end.
    #[cfg(feature = "lsp")]
    Left,
}

/// Why a command stopped early.
#[derive(Debug)]
pub(super) enum Stop {
    /// Something to tell.
    Problem(Problem),
    /// Nobody reads the output any longer: no error.
    BrokenPipe,
}

impl Stop {
    /// The same, with something more to tell.
    pub(super) fn but(self, more: impl Display) -> Self {
        match self {
            Self::Problem(Problem(told)) => Self::Problem(Problem(format!("{told}; {more}"))),
            Self::BrokenPipe => Self::BrokenPipe,
        }
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Standard error: errors, warnings, notes. Remembers whether there was an error, which decides the
/// exit code.
#[derive(Debug)]
pub(super) struct Messages {
    quiet: bool,
    errors: usize,
}

impl Messages {
    /// Nothing said so far; with `quiet` only errors are printed.
    pub(super) const fn new(quiet: bool) -> Self {
        Self { quiet, errors: 0 }
    }

    /// Reports an error and goes on.
    pub(super) fn error(&mut self, message: impl Display) {
        self.errors += 1;
        say("error", AnsiColor::Red, &message);
    }

    /// Reports something that may be a mistake.
    pub(super) fn warning(&self, message: impl Display) {
        if !self.quiet {
            say("warning", AnsiColor::Yellow, &message);
        }
    }

    /// Tells how work goes on.
    pub(super) fn note(&self, message: impl Display) {
        if !self.quiet {
            say("note", AnsiColor::Cyan, &message);
        }
    }

    /// The exit code for how the command ended and what was reported on the way.
    pub(super) fn exit_code(mut self, end: &Result<Outcome, Stop>) -> u8 {
        if let Err(Stop::Problem(problem)) = end {
            self.error(problem);
        }
        match end {
            _ if self.errors > 0 => 2,
            Ok(Outcome::Findings) => 1,
            #[cfg(feature = "lsp")]
            Ok(Outcome::Left) => 1,
            Ok(Outcome::Done) | Err(_) => 0,
        }
    }
}

/// Writes a line to standard error; if that is closed, there is nobody to tell. What a terminal would act on, in the
/// name of an input say, is replaced.
fn say(kind: &str, color: AnsiColor, message: &dyn Display) {
    let style = Style::new().bold().fg_color(Some(color.into()));
    let acts = |c: char| c.is_control() && c != '\n' && c != '\t';
    let message = message.to_string().replace(acts, "\u{FFFD}");
    let _ = writeln!(anstream::stderr().lock(), "{style}{kind}{style:#}: {message}");
}

/// What to do when the output cannot be written: nothing if nobody reads it, else tell.
pub(super) fn unwritable(target: impl Display, error: &io::Error) -> Stop {
    if error.kind() == io::ErrorKind::BrokenPipe {
        Stop::BrokenPipe
    } else {
        Stop::Problem(Problem::with(target, format_args!("cannot be written: {}", told(error))))
    }
}
