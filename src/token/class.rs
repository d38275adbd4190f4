//! Classes of characters. A table of 128 entries answers for ASCII, so that the lexer's loops look
//! at one byte; everything else is decoded.

/// What a character does for the lexer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// White space, control and invisible formatting characters: they separate tokens.
    Gap,
    /// A letter or a mark on one.
    Letter,
    /// A digit.
    Digit,
    /// Anything else.
    Mark,
}

const ASCII: [Class; 128] = {
    let mut table = [Class::Mark; 128];
    let mut byte = 0;
    while byte < 128_u8 {
        table[byte as usize] = if byte.is_ascii_alphabetic() {
            Class::Letter
        } else if byte.is_ascii_digit() {
            Class::Digit
        } else if byte <= b' ' || byte == 0x7F {
            Class::Gap
        } else {
            Class::Mark
        };
        byte += 1;
    }
    table
};

/// The class of a byte below 128.
#[inline]
pub(super) const fn of_ascii(byte: u8) -> Class {
    ASCII[byte as usize]
}

/// The class of a character.
#[inline]
pub(super) fn of(c: char) -> Class {
    if c.is_ascii() {
        ASCII[c as usize]
    } else if c.is_alphabetic() || combines(c) {
        Class::Letter
    } else if c.is_numeric() {
        Class::Digit
    } else if is_gap(c) {
        Class::Gap
    } else {
        Class::Mark
    }
}

/// Whether `c` can only be between tokens: white space, control characters, and characters
/// that show nothing (direction marks, zero-width blanks, a byte order mark).
pub fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Whether `c` changes the character before it: accents, vowel signs, and the soft hyphen.
pub(super) const fn combines(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'
        | '\u{5C1}'..='\u{5C2}' | '\u{5C4}'..='\u{5C5}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6ED}' | '\u{93C}' | '\u{94D}' | '\u{9BC}' | '\u{9CD}' | '\u{ACD}' | '\u{B4D}' | '\u{BCD}'
        | '\u{C4D}' | '\u{CCD}' | '\u{D4D}' | '\u{E31}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Whether `c` is part of the picture before it: variation selectors, joiners, skin tones.
pub(super) const fn modifies_symbol(c: char) -> bool {
    combines(c)
        || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
}

/// An apostrophe, straight or curly.
#[inline]
pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// A hyphen that joins words.
#[inline]
pub(super) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}
