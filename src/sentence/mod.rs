//! Tokens to sentences, by the rules of news prose. Sentences never cross blocks and together hold
//! every token once.

mod boundary;
mod sentences;

pub use sentences::{Sentence, Sentences};
