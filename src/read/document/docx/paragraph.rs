//! A paragraph of a docx while it is read.

use std::ops::Range;

use super::body::Letters;
use super::walk::NoteId;

/// Characters that only tell where a word may be parted, or nothing at all.
const HINTS: [char; 3] = ['\u{AD}', '\u{200B}', '\u{FEFF}'];

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) text: String,
    /// Its letters; their bytes are those of this text.
    pub(super) letters: Vec<Letters>,
    pub(super) style: Option<String>,
    pub(super) outline: Option<u8>,
    pub(super) numbered: Option<bool>,
    /// Whether its end is deleted, so that the next one goes on with it.
    pub(super) joins: bool,
    /// The note that it is in, if any.
    pub(super) note: Option<NoteId>,
    /// Its place among the paragraphs found: in the order in which they start, text boxes behind what holds them.
    pub(super) place: usize,
}

/// Where words are.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) xml: Range<usize>,
    pub(super) element: Option<usize>,
    /// `None` for what no comment can be put at.
    pub(super) run: Option<usize>,
    pub(super) whole: bool,
}

impl Paragraph {
    /// The paragraph that goes on with this one: properties are those of the later.
    pub(super) fn joined(self) -> Self {
        Self { style: None, outline: None, numbered: None, joins: false, ..self }
    }

    /// Adds words. White space at the start is left out, and so is what only tells where a word may be parted.
    pub(super) fn add(&mut self, words: &str, place: &Place) {
        let mut at = 0;
        for part in words.split_inclusive(HINTS) {
            let seen = part.trim_end_matches(HINTS);
            let seen = if self.text.is_empty() { seen.trim_start() } else { seen };
            let lead = part.len() - part.trim_start_matches(|c| self.text.is_empty() && char::is_whitespace(c)).len();
            if !seen.is_empty() {
                let start = self.text.len();
                let blank = |c: char| if c.is_ascii_control() && c != '\n' { ' ' } else { c };
                self.text.extend(seen.chars().map(blank));
                let linear = place.xml.len() == words.len();
                let from = place.xml.start + at + lead;
                let xml = if linear { from..from + seen.len() } else { place.xml.clone() };
                let (element, whole) = (place.element, place.whole);
                let letters = |run| Letters { text: start..start + seen.len(), xml, element, run, whole };
                self.letters.extend(place.run.map(letters));
            }
            at += part.len();
        }
    }
}
