//! How much room words take on a picture, where nobody knows the letters of whoever looks at it.

use unicode_width::UnicodeWidthChar as _;

/// A place that is taken: left, top, right, bottom.
pub(super) type Area = [f32; 4];

/// About the width of a name in letters of 12 pixels.
pub(super) fn width(name: &str) -> f32 {
    let letter = |c: char| match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | '\'' | '’' | ' ' | '-' => 3.7,
        'm' | 'w' | 'M' | 'W' | '…' => 10.0,
        c if c.is_uppercase() => 8.3,
        c if c.is_ascii() => 6.6,
        c => 6.6 * c.width().unwrap_or_default() as f32,
    };
    name.chars().map(letter).sum()
}

/// Whether two places share a point.
pub(super) fn overlap(one: Area, other: Area) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}
