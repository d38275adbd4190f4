//! Byte ranges of an article's text: the one way in which positions travel through the pipeline.
//! Lines, columns and code points are worked out from them at the edge only ([`super::lines`]).

use serde::{Deserialize, Serialize};

/// A half-open range of byte offsets into one article's text.
///
/// `start <= end` always holds: the fields are private and [`Span::new`] checks.
///
/// ```
/// use ascribe::text::Span;
/// let span = Span::new(4, 9);
/// assert_eq!(span.slice("The mayor said"), "mayor");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from byte `start` (included) to byte `end` (excluded).
    ///
    /// # Panics
    /// If `start > end`, or if `end` does not fit into 32 bits (the readers refuse such articles).
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "span {start}..{end} ends before it starts");
        let end = u32::try_from(end).expect("articles are shorter than 4 GiB");
        Self { start: start as u32, end }
    }

    /// First byte.
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether every byte of `other` lies in it.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text that it stands for.
    ///
    /// # Panics
    /// If it is out of bounds of `text` or cuts a character: it belongs to another text.
    pub fn slice(self, text: &str) -> &str {
        &text[self.start()..self.end()]
    }
}
