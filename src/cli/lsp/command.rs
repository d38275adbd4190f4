//! `ascribe lsp`: the audit in an editor, over standard input and output.

use std::io::{self, BufReader};

use super::{Auditor, Choice, End, run};
use crate::cli::args::LspArgs;
use crate::cli::problem::{Messages, Outcome, Problem, Stop, unwritable};
use crate::cli::settings::Settings;
use crate::cli::{inputs, settings_file};

/// Runs the command.
pub(in crate::cli) fn lsp(args: &LspArgs, settings: &Settings) -> Result<Outcome, Stop> {
    let choice = match &args.config {
        Some(name) if name.as_os_str() == "none" => Choice::None,
        Some(path) if path.is_file() => Choice::File(settings_file::whole(path)),
        Some(path) => return Err(Problem::with(path.display(), "there is no such file").into()),
        None => Choice::Nearest,
    };
    let networks = |accurate| settings.networks(accurate).map_err(|problem| problem.to_string());
    let auditor = Auditor::new(settings.rulebook()?, inputs::aliases(&args.names)?, choice, networks);
    match run(BufReader::new(io::stdin()), io::stdout(), auditor) {
        Ok(End::Asked) => Ok(Outcome::Done),
        Ok(End::Left) => {
            Messages::new(settings.quiet()).note("the editor left without asking for the end");
            Ok(Outcome::Left)
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Err(Problem::with("standard input", format_args!("{error}; ascribe lsp is to be started by an editor"))
                .into())
        }
        Err(error) => Err(unwritable("standard output", &error)),
    }
}
