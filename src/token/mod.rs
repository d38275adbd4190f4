//! Tokens: the article's text cut into words, numbers and marks.

mod abbreviation;
mod apostrophe;
mod class;
mod kind;
mod lexer;
mod mark;
mod web;
mod word;

pub use abbreviation::Abbreviation;
pub use class::is_gap;
pub use kind::{Token, TokenKind};
pub use lexer::tokens;
