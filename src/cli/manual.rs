//! `ascribe completions` and `ascribe man`: both are made from the definition of the arguments.

use clap_complete::Shell;

use super::args::command;
use super::output::Output;
use super::problem::{Outcome, Stop};
use super::settings::Settings;

/// Prints what a shell needs to complete commands and flags.
pub(super) fn completions(shell: Shell, settings: &Settings) -> Result<Outcome, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "ascribe", &mut script);
    print(&script, settings)
}

/// Prints the man page.
pub(super) fn man(settings: &Settings) -> Result<Outcome, Stop> {
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command());
    man.render(&mut page).map_err(|error| super::problem::Problem::with("man page", error))?;
    print(&page, settings)
}

fn print(text: &[u8], settings: &Settings) -> Result<Outcome, Stop> {
    let mut output = Output::open(settings.output(), &[])?;
    output.put(text)?;
    output.finish()?;
    Ok(Outcome::Done)
}
