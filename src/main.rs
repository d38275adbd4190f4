//! The `ascribe` command.

use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> std::process::ExitCode {
    ascribe::cli::run(std::env::args_os())
}
