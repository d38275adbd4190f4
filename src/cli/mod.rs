//! The command line: arguments as typed, settings checked from them, one file for each command,
//! exit codes. Everything that is no argument, no file and no message is done elsewhere.

mod analyze;
mod args;
mod audit;
mod changes;
#[cfg(feature = "documents")]
mod comments;
mod encoder_file;
#[cfg(feature = "store")]
mod edition;
mod eval;
mod eval_sources;
mod explain;
mod file;
#[cfg(feature = "store")]
mod fill;
mod found;
mod extract;
mod grammar;
mod format;
mod gather;
mod graph;
mod graph_args;
mod tables;
mod help;
mod audit_settings;
mod inputs;
#[cfg(feature = "lsp")]
mod lsp;
mod manual;
mod output;
mod problem;
mod progress;
mod queue;
mod resume;
mod run;
#[cfg(feature = "serve")]
mod serve;
mod settings;
mod settings_file;
mod extract_output;
mod signal;
#[cfg(feature = "store")]
mod store_input;
mod sources;
#[cfg(feature = "train")]
mod train;
mod watch;

pub use args::command;
pub use run::{code, run};
