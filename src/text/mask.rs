//! What of a text is not read: its markup, marks of notes, cards that open beside a name.

use std::ops::Range;

/// The character that replaces each byte that is not read. It is white space that texts do not use.
pub const MASK: char = '\u{B}';

/// A copy of a text in which bytes that are not read are [`MASK`], so that all offsets stay.
///
/// ```
/// use ascribe::text::Mask;
/// let mut mask = Mask::default();
/// mask.hide("*No*, she said.", 0..1);
/// mask.hide("*No*, she said.", 3..4);
/// assert_eq!(mask.into_reading().as_deref(), Some("\u{B}No\u{B}, she said."));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Mask(Vec<u8>);

impl Mask {
    /// Hides bytes of the text that the mask is for, always the same one; ends of lines stay.
    ///
    /// # Panics
    /// If the bytes are none of the text.
    pub fn hide(&mut self, text: &str, bytes: Range<usize>) {
        if self.0.is_empty() {
            self.0.extend(text.as_bytes());
        }
        let hidden = &mut self.0[text.floor_char_boundary(bytes.start)..text.ceil_char_boundary(bytes.end)];
        hidden.iter_mut().filter(|byte| !matches!(**byte, b'\n' | b'\r')).for_each(|byte| *byte = MASK as u8);
    }

    /// Hides bytes, the first of them behind a character of ASCII that is read in their place.
    ///
    /// # Panics
    /// If the bytes are none of the text, or if there are none.
    pub fn put(&mut self, text: &str, bytes: Range<usize>, sign: u8) {
        let start = bytes.start;
        self.hide(text, bytes);
        self.0[text.floor_char_boundary(start)] = sign & 0x7F;
    }

    /// The mask that is left where bytes of a text are read as others: where each run of them starts, and what is read
    /// there. Runs that are none of the text are passed over.
    pub fn of_differences(text: &str, differences: &[(u32, Vec<u8>)]) -> Self {
        let mut reading = Vec::new();
        for (start, run) in differences {
            if reading.is_empty() {
                reading.extend(text.as_bytes());
            }
            let start = *start as usize;
            if let Some(place) = reading.get_mut(start..start + run.len()) {
                place.copy_from_slice(run);
            }
        }
        Self(reading)
    }

    /// The runs of bytes in which what is read differs from the text.
    pub fn differences(text: &str, reading: &str) -> Vec<(u32, Vec<u8>)> {
        let mut runs: Vec<(u32, Vec<u8>)> = Vec::new();
        if std::ptr::eq(text, reading) {
            return runs;
        }
        let pairs = text.bytes().zip(reading.bytes()).enumerate();
        for (at, (_, read)) in pairs.filter(|(_, (byte, read))| byte != read) {
            match runs.last_mut() {
                Some((start, run)) if *start as usize + run.len() == at => run.push(read),
                _ => runs.push((at as u32, vec![read])),
            }
        }
        runs
    }

    /// What is read; `None` if that is the text.
    pub fn into_reading(self) -> Option<String> {
        String::from_utf8(self.0).ok().filter(|reading| !reading.is_empty())
    }
}

/// The character before a byte of what is read.
pub(crate) fn before(text: &str, byte: usize) -> Option<char> {
    text[..byte].trim_end_matches(MASK).chars().next_back()
}

/// The character at or behind a byte of what is read.
pub(crate) fn behind(text: &str, byte: usize) -> Option<char> {
    text[byte..].trim_start_matches(MASK).chars().next()
}
