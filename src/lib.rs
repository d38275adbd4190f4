//! **ascribe** reads news text and answers two questions: who said what, and which claims lack
//! attribution?
//!
//! ```
//! use ascribe::{Analyzer, Settings};
//!
//! let analyzer = Analyzer::new();
//! let document = analyzer.read("The bridge is safe, Mayor Ann Lee said on Monday.");
//! for claim in document.claims() {
//!     println!("{}: {}", claim.status, claim.text);
//! }
//! assert!(document.audit(&Settings::default()).findings.is_empty());
//! ```
//!
//! - [`Analyzer`] reads texts and files; [`Text`] is a text with its title, address and day.
//! - [`Document`] holds what was found: attributions, sources, claims; [`record`] describes them.
//! - [`Document::audit`] lists the claims that lack attribution; [`Settings`] tell what counts.
//! - [`Analyzer::graph`] joins documents to a [`SourceGraph`], which is written in many forms.
//!
//! What the crate's root and [`record`] show follows semantic versioning. The format of records has a version of its
//! own, [`record::SCHEMA_NAME`]: within it fields are added, and none is taken away or given another meaning. Behind
//! them are the [`stages`], which change as the program does.
//!
//! Cargo features: `cli` (the command line), `documents` (docx, odt, pdf, mails, subtitles), `lsp`, `serve`, `store`
//! (`SQLite`) and `parquet` are on by default; a library does without them by `default-features = false`. `accurate` puts
//! the network of the accurate mode inside, `train` fits models.

#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod diagnostic;
#[doc(hidden)]
pub mod embedded;
#[doc(hidden)]
pub mod weights;
#[doc(hidden)]
pub mod read;
#[doc(hidden)]
pub mod token;
#[doc(hidden)]
pub mod lists;
#[doc(hidden)]
pub mod layout;
#[doc(hidden)]
pub mod quote;
#[doc(hidden)]
pub mod sentence;
#[doc(hidden)]
pub mod tag;
#[doc(hidden)]
pub mod document;
#[doc(hidden)]
pub mod gazetteer;
#[doc(hidden)]
pub mod grammar;
#[doc(hidden)]
pub mod matching;
#[doc(hidden)]
pub mod attribution;
#[doc(hidden)]
pub mod learned;
#[doc(hidden)]
pub mod coreference;
#[doc(hidden)]
pub mod claim;
mod analysis;
#[doc(hidden)]
pub mod graph;
#[doc(hidden)]
pub mod view;
#[doc(hidden)]
pub mod export;
#[doc(hidden)]
pub mod audit;
#[doc(hidden)]
pub mod render;
mod library;
#[doc(hidden)]
pub mod distributed;
#[doc(hidden)]
pub mod explain;
#[doc(hidden)]
pub mod eval;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod train;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;

pub mod record;
pub mod stages;

pub use audit::{Settings, Thresholds};
pub use diagnostic::Severity;
pub use export::GraphFormat;
pub use library::{Analyzer, Document, SetupError, SourceGraph};
pub use read::{ReadError, Text};
pub use view::View;

#[doc(hidden)]
pub use analysis::{Analysis, Pipeline};

/// The examples of the README are compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
