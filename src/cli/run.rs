//! From arguments to an exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;

use super::args::{Arguments, Color, Command};
use super::problem::{Messages, Outcome, Stop};
use super::settings::Settings;
use super::{audit, eval, explain, extract, grammar, graph, manual, sources};

/// Runs the command that the arguments ask for; the first argument is the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    code(arguments).into()
}

/// The same for programs of another language: the exit code as a number.
pub fn code(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nobody to tell if standard error is closed.
            let _ = error.print();
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    choose_color(arguments.common.color);
    // A panic in one article is reported with the article's name where it is caught.
    std::panic::set_hook(Box::new(|_| {}));
    let mut messages = Messages::new(arguments.common.quiet);
    let end = dispatch(arguments, &mut messages);
    messages.exit_code(&end)
}

fn dispatch(arguments: Arguments, messages: &mut Messages) -> Result<Outcome, Stop> {
    let Arguments { command, common } = arguments;
    let settings = Settings::new(common);
    match command {
        Command::Extract(args) => extract::extract(&args, &settings, messages),
        Command::Graph(args) => graph::graph(&args, &settings, messages),
        Command::Sources(args) => sources::sources(&args, &settings, messages),
        Command::Audit(args) => audit::audit(&args, &settings, messages),
        Command::Explain(args) => explain::explain(&args, &settings),
        #[cfg(feature = "lsp")]
        Command::Lsp(args) => super::lsp::lsp(&args, &settings),
        #[cfg(feature = "serve")]
        Command::Serve(args) => super::serve::serve(&args, &settings, messages),
        Command::Grammar(args) => grammar::grammar(&args, &settings, messages),
        Command::Eval(args) => eval::eval(&args, &settings, messages),
        #[cfg(feature = "train")]
        Command::Train(args) => super::train::train(&args, &settings, messages),
        Command::Completions { shell } => manual::completions(shell, &settings),
        Command::Man { command } => manual::man(command.as_deref(), &settings),
    }
}

fn choose_color(color: Color) {
    let choice = match color {
        Color::Auto => anstream::ColorChoice::Auto,
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}
