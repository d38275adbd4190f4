//! The rulebook's patterns run over the token stream with nom.

mod atoms;
mod clause;
mod disguised;
mod engine;
mod input;
mod noun_phrase;
mod occurrence;
mod phrase;
mod sight;
mod words;

pub use engine::{Match, matches};
pub use input::{InOrder, Tokens};
pub use occurrence::{Forms, Occurrence};
pub use sight::Sight;
