//! `ascribe completions` and `ascribe man`: both are made from the definition of the arguments.

use clap_complete::Shell;

use super::args::command;
use super::output::Output;
use super::problem::{Outcome, Problem, Stop};
use super::settings::Settings;

/// Prints what a shell needs to complete commands and flags.
pub(super) fn completions(shell: Shell, settings: &Settings) -> Result<Outcome, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "ascribe", &mut script);
    print(&script, settings)
}

/// Prints the man page of the program, or of a command.
pub(super) fn man(name: Option<&str>, settings: &Settings) -> Result<Outcome, Stop> {
    let mut program = command().disable_help_subcommand(true);
    program.build();
    let asked = match name {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(found) => found.clone(),
            None => return Err(unknown(name, &program).into()),
        },
    };
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(asked);
    man.render(&mut page).map_err(|error| Problem::with("man page", error))?;
    print(&page, settings)
}

fn unknown(name: &str, program: &clap::Command) -> Problem {
    let known: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
    Problem::with(name, format_args!("is no command of ascribe; they are {}", known.join(", ")))
}

fn print(text: &[u8], settings: &Settings) -> Result<Outcome, Stop> {
    let mut output = Output::open(settings.output(), &[])?;
    output.put(text)?;
    output.finish()?;
    Ok(Outcome::Done)
}
