//! Tokens: the article's text cut into words, numbers and marks.

mod kind;
mod lexer;

pub use kind::{Token, TokenKind};
pub use lexer::tokens;
