//! The library as other programs use it: owned values that hide the stages. The crate's root re-exports what is here.

mod analyzer;
mod document;
mod error;
mod network;

pub use analyzer::Analyzer;
pub use document::Document;
pub use error::SetupError;
pub use network::SourceGraph;
