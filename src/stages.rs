//! The stages of the analysis, for those who work on the parts. **No promise:** what is here changes from one version to
//! the next.
//!
//! The pipeline goes one way; each stage is a function of values to new values:
//!
//! 1. [`read`]: bytes to an [`Article`](text::Article)
//! 2. [`token`], [`layout`], [`quote`], [`sentence`], [`tag`]: the linguistic layers, gathered in a
//!    [`Document`](document::Document)
//! 3. [`grammar`], [`matching`]: patterns kept as text, run over the tokens with nom
//! 4. [`attribution`]: candidates to [`Attributions`](attribution::Attributions)
//! 5. [`coreference`]: mentions to [`Sources`](coreference::Sources)
//! 6. [`claim`]: statements and their sources
//! 7. [`graph`], [`view`], [`export`], [`audit`], [`render`]: what people and programs get
//!
//! [`Pipeline`] runs 2 to 6 with borrowed parts and gives an [`Analysis`].

#[doc(inline)]
pub use crate::analysis::{Analysis, Pipeline};
#[doc(inline)]
pub use crate::attribution;
#[doc(inline)]
pub use crate::audit;
#[doc(inline)]
pub use crate::claim;
#[cfg(feature = "cli")]
#[doc(inline)]
pub use crate::cli;
#[doc(inline)]
pub use crate::coreference;
#[doc(inline)]
pub use crate::diagnostic;
#[doc(inline)]
pub use crate::distributed;
#[doc(inline)]
pub use crate::document;
#[doc(inline)]
pub use crate::embedded;
#[doc(inline)]
pub use crate::eval;
#[doc(inline)]
pub use crate::explain;
#[doc(inline)]
pub use crate::export;
#[doc(inline)]
pub use crate::gazetteer;
#[doc(inline)]
pub use crate::grammar;
#[doc(inline)]
pub use crate::graph;
#[doc(inline)]
pub use crate::layout;
#[doc(inline)]
pub use crate::learned;
#[doc(inline)]
pub use crate::lists;
#[doc(inline)]
pub use crate::matching;
#[doc(inline)]
pub use crate::quote;
#[doc(inline)]
pub use crate::read;
#[doc(inline)]
pub use crate::render;
#[doc(inline)]
pub use crate::sentence;
#[doc(inline)]
pub use crate::tag;
#[doc(inline)]
pub use crate::text;
#[doc(inline)]
pub use crate::token;
#[cfg(feature = "train")]
#[doc(inline)]
pub use crate::train;
#[doc(inline)]
pub use crate::view;
#[doc(inline)]
pub use crate::weights;
