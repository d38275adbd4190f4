//! **ascribe** reads news text and answers two questions: who said what, and which claims lack
//! attribution?
//!
//! The pipeline, one way, each stage a function of values to new values:
//!
//! 1. [`read`]: bytes to an [`Article`](text::Article)
//! 2. [`token`], [`layout`], [`quote`], [`sentence`], [`tag`]: the linguistic layers, gathered in a
//!    [`Document`](document::Document)
//! 3. [`grammar`], [`matching`]: patterns kept as text, run over the tokens with nom
//! 4. [`attribution`]: candidates to [`Attributions`](attribution::Attributions)
//! 5. [`coreference`]: mentions to [`Sources`](coreference::Sources)
//! 6. [`claim`]: statements and who vouches for them
//! 7. [`graph`], [`view`], [`export`], [`audit`], [`render`]: what people and programs get
//!
//! [`Analyzer`] runs 2 to 6. Start there; go to [`export`] for the JSON records and to [`grammar`]
//! for rules of your own.

pub mod text;
pub mod diagnostic;
pub mod embedded;
pub mod weights;
pub mod read;
pub mod token;
pub mod lists;
pub mod layout;
pub mod quote;
pub mod sentence;
pub mod tag;
pub mod document;
pub mod gazetteer;
pub mod grammar;
pub mod matching;
pub mod attribution;
pub mod learned;
pub mod coreference;
pub mod claim;
mod analysis;
pub mod graph;
pub mod view;
pub mod export;
pub mod audit;
pub mod render;
pub mod explain;
pub mod eval;
#[cfg(feature = "train")]
pub mod train;
pub mod cli;

pub use analysis::{Analysis, Analyzer};

/// The examples of the README are compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
