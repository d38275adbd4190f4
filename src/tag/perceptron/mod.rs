//! The tagger and its parts, which training uses too.

mod features;
mod impossible_tags;
mod corrections;
mod tagger;
mod traits;
mod vocabulary;

pub use features::Window;
pub use tagger::{NAME_TAGS, TAG_WIDTH, Tagger, best, payload};
pub use traits::{RawWord, Traits, see};
pub use vocabulary::{Entry, Vocabulary};
