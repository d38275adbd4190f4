//! The text of a document in the making, a paragraph after the other.

use crate::text::{Measure, Origin, Position};

/// What a title, a heading, an item, a quotation, a caption starts with, as [`crate::layout`] knows them.
pub(super) const TITLE: &str = "# ";
pub(super) const HEADING: &str = "## ";
pub(super) const ITEM: &str = "- ";
pub(super) const QUOTATION: &str = "> ";
pub(super) const CAPTION: &str = "Caption: ";

/// Text with the numbers of its paragraphs.
#[derive(Debug, Default)]
pub(super) struct Prose {
    text: String,
    pieces: Vec<(usize, Position)>,
    paragraphs: usize,
}

impl Prose {
    /// Writes a paragraph, marked as what it is; gives the byte at which its words start, or `None` if it has none.
    pub(super) fn paragraph(&mut self, mark: &str, words: &str) -> Option<usize> {
        if words.trim().is_empty() {
            return None;
        }
        self.paragraphs += 1;
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let place = Position { line: self.paragraphs, column: 1 };
        if !mark.is_empty() {
            self.pieces.push((self.text.len(), place));
            self.text.push_str(mark);
        }
        let start = self.text.len();
        self.pieces.push((start, place));
        self.text.push_str(words);
        self.text.push('\n');
        Some(start)
    }

    /// The text, and where it is.
    pub(super) fn finish(self) -> (String, Origin) {
        (self.text, Origin::placed(self.pieces, self.paragraphs, Measure::Paragraphs))
    }
}
