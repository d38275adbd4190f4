//! The `ascribe` command.

fn main() -> std::process::ExitCode {
    ascribe::cli::run(std::env::args_os())
}
