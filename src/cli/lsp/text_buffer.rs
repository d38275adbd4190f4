//! The text of an open draft: positions as the editor counts them become bytes and back, and changes are applied.
//! Positions outside of the text are taken for the nearest one in it, as the protocol has it.

use gen_lsp_types::{Position, PositionEncodingKind, Range};
use memchr::memchr2_iter;

use crate::text::Span;

/// What the columns of an editor count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Unit {
    /// Code units of UTF-16, which every editor knows.
    #[default]
    Utf16,
    /// Bytes.
    Utf8,
    /// Code points.
    Utf32,
}

impl Unit {
    /// What the protocol calls it.
    pub(super) const fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    /// The unit of that name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            "utf-16" => Some(Self::Utf16),
            "utf-8" => Some(Self::Utf8),
            "utf-32" => Some(Self::Utf32),
            _ => None,
        }
    }

    fn of(self, c: char) -> usize {
        match self {
            Self::Utf16 => c.len_utf16(),
            Self::Utf8 => c.len_utf8(),
            Self::Utf32 => 1,
        }
    }

    fn length(self, text: &str) -> usize {
        if self == Self::Utf8 || text.is_ascii() { text.len() } else { text.chars().map(|c| self.of(c)).sum() }
    }
}

/// A text with its lines.
#[derive(Clone, Debug)]
pub(super) struct TextBuffer {
    text: String,
    /// Where each line starts.
    starts: Vec<usize>,
    unit: Unit,
}

impl TextBuffer {
    /// Finds the lines of a text.
    pub(super) fn new(text: String, unit: Unit) -> Self {
        let starts = starts(&text);
        Self { text, starts, unit }
    }

    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The byte of a position.
    pub(super) fn offset(&self, position: Position) -> usize {
        let line = position.line as usize;
        let Some(span) = self.line(line) else { return self.text.len() };
        let words = span.slice(&self.text);
        let wanted = position.character as usize;
        if self.unit == Unit::Utf8 || words.is_ascii() {
            return span.start() + words.floor_char_boundary(wanted.min(words.len()));
        }
        let mut units = 0;
        let at = words.char_indices().find(|&(_, c)| {
            units += self.unit.of(c);
            units > wanted
        });
        at.map_or(span.end(), |(at, _)| span.start() + at)
    }

    /// The position of a byte.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let line = self.starts.partition_point(|&start| start <= offset) - 1;
        let character = self.unit.length(&self.text[self.starts[line]..offset]);
        Position { line: line as u32, character: character as u32 }
    }

    /// The positions of a span.
    pub(super) fn range(&self, span: Span) -> Range {
        Range { start: self.position(span.start()), end: self.position(span.end()) }
    }

    /// The bytes of the line that holds a byte, its ending left out.
    pub(super) fn line_of(&self, offset: usize) -> Span {
        let line = self.starts.partition_point(|&start| start <= offset) - 1;
        self.line(line).unwrap_or_default()
    }

    /// Puts text in the place of a range, or of everything.
    pub(super) fn change(&mut self, range: Option<Range>, text: &str) {
        match range {
            Some(Range { start, end }) => {
                let (one, other) = (self.offset(start), self.offset(end));
                self.text.replace_range(one.min(other)..one.max(other), text);
            }
            None => text.clone_into(&mut self.text),
        }
        self.starts = starts(&self.text);
    }

    /// The bytes of a line, its ending left out.
    fn line(&self, line: usize) -> Option<Span> {
        let start = *self.starts.get(line)?;
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        Some(Span::new(start, start + self.text[start..end].trim_end_matches(['\r', '\n']).len()))
    }
}

/// Where lines start: behind a line feed, a carriage return, or both.
fn starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends =
        memchr2_iter(b'\n', b'\r', bytes).filter(|&end| bytes[end] == b'\n' || bytes.get(end + 1) != Some(&b'\n'));
    std::iter::once(0).chain(ends.map(|end| end + 1)).collect()
}

#[cfg(test)]
mod tests {
    use gen_lsp_types::{Position, Range};

    use super::{TextBuffer, Unit};

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn each_unit_counts_columns_in_its_way() {
        let text = "one\r\n“né” 🙂 x\rlast";
        for (unit, column) in [(Unit::Utf16, 8), (Unit::Utf8, 15), (Unit::Utf32, 7)] {
            let buffer = TextBuffer::new(text.to_owned(), unit);
            let x = text.find('x').unwrap();
            assert_eq!((buffer.position(x), buffer.offset(at(1, column))), (at(1, column), x));
            assert_eq!(buffer.position(text.len()), at(2, 4));
        }
    }

    #[test]
    fn positions_outside_of_the_text_are_the_nearest_in_it() {
        let buffer = TextBuffer::new("ab\r\n🙂c\n".to_owned(), Unit::Utf16);
        for (position, offset) in [(at(0, 99), 2), (at(9, 0), 10), (at(2, 5), 10), (at(1, 1), 4), (at(1, 2), 8)] {
            assert_eq!(buffer.offset(position), offset, "{position:?}");
        }
    }

    #[test]
    fn changes_are_applied_one_after_the_other() {
        let mut buffer = TextBuffer::new("It rained.\n".to_owned(), Unit::Utf16);
        buffer.change(Some(Range { start: at(0, 3), end: at(0, 9) }), "snowed 🙂");
        buffer.change(Some(Range { start: at(0, 12), end: at(0, 10) }), "");
        buffer.change(Some(Range { start: at(7, 0), end: at(8, 0) }), "End");
        assert_eq!(buffer.text(), "It snowed .\nEnd");
        buffer.change(None, "");
        assert_eq!((buffer.text(), buffer.position(9)), ("", at(0, 0)));
    }
}
