//! The rulebook's patterns run over the token stream with nom.

mod atoms;
mod clause;
mod disguised;
mod engine;
mod input;
mod noun_phrase;
mod occurrence;
mod phrase;
mod search;
mod sight;
mod surroundings;
mod words;

pub use input::{InOrder, Tokens};
pub use occurrence::Occurrence;
pub use search::{Match, matches};
pub use sight::Sight;
