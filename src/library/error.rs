//! Why an analyzer or a graph is not what a caller asked for.

use std::io;
use std::path::PathBuf;

use crate::diagnostic::told;
use crate::grammar::LoadError;

/// Why an [`Analyzer`](super::Analyzer) could not be set up. The message names the file, the place and the remedy.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The grammar could not be read, or has mistakes.
    #[error("{0}")]
    Grammar(LoadError),
    /// The file of aliases could not be read.
    #[error("{}: {}", .path.display(), told(.error))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The file of aliases has mistakes, one a line.
    #[error("{0}")]
    Aliases(String),
    /// This build does not hold the network of the accurate mode.
    #[error("this build of ascribe has no accurate mode; build it with the cargo feature `accurate`")]
    NoEncoder,
}
