//! `ascribe eval` on case files: who mentions refer to (coreference), against what people listed.

use std::path::Path;

use super::args::EvalArgs;
use super::output::Output;
use super::problem::{Outcome, Problem, Stop};
use super::settings::Settings;
use crate::eval::{LinkScores, Section, read_cases, score_section};

/// The sections of the case files at a path; nothing if there are none.
pub(super) fn sections(path: &Path) -> Result<Vec<Section>, Problem> {
    if path.exists() { read_cases(path).map_err(|error| Problem(error.to_string())) } else { Ok(Vec::new()) }
}

/// Runs the command.
pub(super) fn eval(args: &EvalArgs, sections: &[Section], settings: &Settings) -> Result<Outcome, Stop> {
    let rulebook = settings.rulebook()?;
    let mut scores = LinkScores::default();
    let mut wrong = Vec::new();
    for section in sections {
        let told = score_section(section, &rulebook, &mut scores).map_err(|error| Problem(error.to_string()))?;
        wrong.extend(told);
    }
    let mut output = Output::open(settings.output(), &[])?;
    output.put(scores.to_string().as_bytes())?;
    if args.mistakes {
        for line in wrong {
            output.put(line.as_bytes())?;
            output.put(b"\n")?;
        }
    }
    output.finish()?;
    Ok(Outcome::Done)
}
