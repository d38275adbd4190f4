//! The rulebook's patterns run over the token stream with nom.

mod atoms;
mod clause;
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

use crate::text::TokenRange;

/// The subject of the first finite verb before the token at `at` in its sentence.
pub fn subject_before(sight: &Sight<'_>, at: usize) -> Option<TokenRange> {
    noun_phrase::subject_before(sight, at).map(|(start, end)| TokenRange::new(start, end))
}
