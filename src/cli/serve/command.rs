//! `ascribe serve`: a page to paste or drop a draft, and a JSON interface, on this machine.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;

use super::{Desk, Limits, Server, Shelf};
use crate::audit::Config;
use crate::cli::args::ServeArgs;
use crate::cli::edition::edition;
use crate::cli::inputs;
use crate::cli::problem::{Messages, Outcome, Problem, Stop};
use crate::cli::settings::Settings;
use crate::cli::{file, settings_file, signal};
use crate::diagnostic::told;

/// Runs the command.
pub(in crate::cli) fn serve(args: &ServeArgs, settings: &Settings, messages: &Messages) -> Result<Outcome, Stop> {
    let desk = desk(args, settings)?;
    let mut limits = Limits { body: usize::from(args.max_body) << 20, ..Limits::default() };
    if let Some(threads) = settings.threads() {
        limits.analyses = threads;
    }
    let address = SocketAddr::new(args.bind, args.port);
    let server = Server::listen(address, &args.allow_host, limits).map_err(|error| {
        Problem::with(address, format_args!("cannot be listened on: {}; --port 0 takes a free port", told(&error)))
    })?;
    // Whoever starts it reads where it is; if nobody does, it serves all the same.
    let _ = writeln!(std::io::stdout(), "http://{}/", server.address());
    messages.note("the page is served at this address; Ctrl-C ends it");
    server.run(desk, signal::stops).map_err(|error| Problem::with(address, told(&error)))?;
    Ok(Outcome::Done)
}

fn desk(args: &ServeArgs, settings: &Settings) -> Result<Desk, Problem> {
    let rulebook = settings.rulebook()?;
    let path = match &args.config {
        Some(name) if name.as_os_str() == "none" => None,
        Some(path) => Some(path.clone()),
        None => settings_file::found(&[], None),
    };
    let config = match path {
        Some(path) => {
            let read = Config::read(&path.display().to_string(), &file::text(&path)?, &rulebook);
            read.map_err(|mistakes| Problem(mistakes.to_string()))?
        }
        None => Config::default(),
    };
    let networks = settings.networks(config.accurate)?;
    let rulebook =
        if config.lists.is_empty() { rulebook } else { std::borrow::Cow::Owned(config.amend(rulebook.into_owned())) };
    let shelf = |path: &PathBuf| Shelf::new(path.clone(), edition(settings, &args.names)?).map_err(Problem::of);
    let shelf = args.store.as_ref().map(shelf).transpose()?;
    Ok(Desk { rulebook, networks, aliases: inputs::aliases(&args.names)?, config, shelf })
}
