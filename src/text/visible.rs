//! Characters that act on what shows them, as signs.

/// A sign for a character that a terminal or a page would act on: control characters, and marks that turn the direction
/// of writing.
///
/// ```
/// use ascribe::text::visible;
/// assert_eq!("a\u{1b}[31m\u{202e}b".chars().map(visible).collect::<String>(), "a␛[31m\u{fffd}b");
/// ```
pub fn visible(c: char) -> char {
    match c {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{FFFD}'),
        '\u{7F}' => '\u{2421}',
        '\u{80}'..='\u{9F}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        c => c,
    }
}
