//! Signs that stand in fonts of their own.

use std::ops::RangeInclusive;

/// Where symbol fonts put their signs: 0x20 to 0xFF behind U+F000.
const FONTS: RangeInclusive<u32> = 0xF000..=0xF0FF;
/// Characters that nobody agreed on.
const PRIVATE: RangeInclusive<u32> = 0xE000..=0xF8FF;
/// What the font "Symbol" has in the place of capital and of small letters.
const CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
/// What it has elsewhere that text holds.
const OTHERS: &[(u32, char)] = &[
    (0x2D, '−'),
    (0xA0, '€'),
    (0xA3, '≤'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB7, '•'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBB, '≈'),
];

/// The character of a font at a code; `None` for the drawings of other symbol fonts.
pub(super) fn symbol(font: Option<&str>, code: u32) -> Option<char> {
    match font {
        Some("Symbol") if FONTS.contains(&code) || code <= 0xFF => greek(code & 0xFF),
        _ if PRIVATE.contains(&code) => None,
        _ => char::from_u32(code),
    }
}

fn greek(code: u32) -> Option<char> {
    let letter = |first: char, letters: &str| letters.chars().nth(code.checked_sub(first.into())? as usize);
    let other = || OTHERS.iter().find(|&&(other, _)| other == code).map(|&(_, sign)| sign);
    letter('a', SMALL).or_else(|| letter('A', CAPITALS)).or_else(other)
}

#[cfg(test)]
mod tests {
    use super::symbol;

    #[test]
    fn letters_of_the_symbol_font_are_greek() {
        let read = |codes: &[u32]| codes.iter().filter_map(|&code| symbol(Some("Symbol"), code)).collect::<String>();
        assert_eq!(read(&[0xF061, 0xF077, 0xF07A, 0xF041, 0xF05A, 0xF0B3, 0x6D]), "αωζΑΖ≥μ");
        assert_eq!(
            [symbol(Some("Wingdings"), 0xF061), symbol(None, 0x263A), symbol(Some("Symbol"), 0xF001)],
            [None, Some('☺'), None]
        );
    }
}
