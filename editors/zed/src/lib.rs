//! Starts `ascribe lsp` for Zed: the program that stands on the path.

use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Ascribe;

impl zed::Extension for Ascribe {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree.which("ascribe").ok_or("ascribe is not on the path; install it first")?;
        Ok(Command { command, args: vec!["lsp".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Ascribe);
