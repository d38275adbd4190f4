//! The rulebook's patterns run over the token stream with nom.

mod adjuncts;
mod atoms;
mod clause;
mod disguised;
mod engine;
mod input;
mod main_clause;
mod noun_phrase;
mod occurrence;
mod paragraph;
mod phrase;
mod scene;
mod script;
mod search;
mod match_context;
mod surroundings;
mod turns;
mod words;

pub use adjuncts::Adjuncts;
pub use input::{InOrder, Tokens};
pub use main_clause::{main_verb, main_verbs};
pub use match_context::MatchContext;
pub use occurrence::Occurrence;
pub use scene::{Scene, Spoken};
pub use script::{UnmarkedTurn, unmarked_turns};
pub use search::{Match, matches};
