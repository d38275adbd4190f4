//! Article text to tokens. Tokens and the white space between them tile the text.

use super::Token;
use crate::text::Column;

/// Cuts `text` into tokens, in text order; only white space and control characters lie between them.
pub fn tokens(text: &str) -> Column<Token> {
    let _ = text;
    Column::new()
}
