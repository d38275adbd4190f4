//! Measuring: attributions held against texts that people annotated (brat standoff, the layout of
//! `PolNeAR`): exact spans, tokens, whole attributions, sentences, and how far confidences can be
//! trusted. `ascribe eval` prints what this module counts.

mod annotation;
mod compare;
mod found;
mod gold;
mod scores;
mod tokens;

pub use annotation::{Annotation, Role};
pub use compare::{Comparison, compare};
pub use found::{FoundLine, found};
pub use gold::{GoldArticle, GoldError, read_gold};
pub use scores::{Scores, Tally};
