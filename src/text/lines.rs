//! The only code that knows lines, columns and offset units: byte offsets become what people and
//! other programs count in, at the edge.

use memchr::memchr_iter;
use serde::{Deserialize, Serialize};

use super::{Article, Origin};

/// What the offsets of an output count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OffsetUnit {
    /// Unicode code points: Python's slicing, brat. The default.
    #[default]
    Char,
    /// Bytes of the UTF-8 text.
    Byte,
    /// UTF-16 code units: JavaScript, Java.
    Utf16,
}

impl OffsetUnit {
    /// Its name on the command line and in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Char => "char",
            Self::Byte => "byte",
            Self::Utf16 => "utf16",
        }
    }
}

/// One-based line and column (in code points), as editors show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
}

/// Where the lines of a text start.
///
/// ```
/// use ascribe::text::{LineIndex, Position};
/// let index = LineIndex::new("one\ntwo");
/// assert_eq!(index.position(5), Position { line: 2, column: 2 });
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
    columns: Offsets<'a>,
    /// The file that people see, if the text is a part of it.
    origin: Option<&'a Origin>,
}

impl<'a> LineIndex<'a> {
    /// Finds the lines of `text`; they end with a line feed.
    pub fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(memchr_iter(b'\n', text.as_bytes()).map(|feed| feed + 1)).collect();
        Self { text, starts, columns: Offsets::new(text, OffsetUnit::Char), origin: None }
    }

    /// The lines of an article, which are those of the file that it was taken out of, if it was.
    pub fn of(article: &'a Article) -> Self {
        Self { origin: article.origin(), ..Self::new(article.text()) }
    }

    /// Line and column of the byte `offset`, in time independent of the line's length.
    pub fn position(&self, offset: usize) -> Position {
        if let Some(origin) = self.origin {
            let (start, Position { line, column }) = origin.piece(offset);
            return Position { line, column: column + self.columns.convert(offset) - self.columns.convert(start) };
        }
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        Position { line, column: self.columns.convert(offset) - self.columns.convert(start) + 1 }
    }

    /// What people are told of a position where it is none in a file of text: `paragraph 12`, `page 2, line 14`.
    pub fn in_words(&self, position: Position) -> Option<String> {
        self.origin?.in_words(position.line)
    }

    /// The text of a one-based line without its line ending; `None` past the last line.
    pub fn line(&self, line: usize) -> Option<&'a str> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        Some(self.text[start..end].trim_end_matches('\r'))
    }

    /// Byte range of a one-based line, its line ending left out; empty where a line of the file holds
    /// nothing of the article.
    pub fn line_span(&self, line: usize) -> Option<super::Span> {
        if let Some(origin) = self.origin {
            return (1..=origin.lines()).contains(&line).then(|| origin.line_span(line, self.text.len()));
        }
        let start = *self.starts.get(line.checked_sub(1)?)?;
        Some(super::Span::new(start, start + self.line(line)?.len()))
    }

    /// Number of lines.
    pub fn lines(&self) -> usize {
        self.origin.map_or(self.starts.len(), Origin::lines)
    }
}

/// Turns byte offsets of one text into another unit, in time independent of the text's length.
#[derive(Clone, Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    unit: OffsetUnit,
    /// Units before each block of `STEP` bytes; empty when a byte is a unit.
    marks: Vec<u32>,
}

impl<'a> Offsets<'a> {
    const STEP: usize = 64;

    /// Counts the units of `text` once.
    pub fn new(text: &'a str, unit: OffsetUnit) -> Self {
        let mut marks = Vec::new();
        if unit != OffsetUnit::Byte && !text.is_ascii() {
            let mut units = 0;
            for block in text.as_bytes().chunks(Self::STEP) {
                marks.push(units);
                units += count(block, unit);
            }
            marks.push(units);
        }
        Self { text, unit, marks }
    }

    /// The offset of byte `offset` in the unit asked for.
    ///
    /// # Panics
    /// If `offset` is past the end of the text.
    pub fn convert(&self, offset: usize) -> usize {
        if self.marks.is_empty() {
            return offset;
        }
        let block = offset / Self::STEP;
        let rest = &self.text.as_bytes()[block * Self::STEP..offset];
        (self.marks[block] + count(rest, self.unit)) as usize
    }

    /// Length of the text in the unit asked for.
    pub fn total(&self) -> usize {
        self.convert(self.text.len())
    }
}

/// Units that start in `bytes`: every byte that continues no character starts one, and one of four
/// bytes is two units of UTF-16.
fn count(bytes: &[u8], unit: OffsetUnit) -> u32 {
    let starts = bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
    let pairs = if unit == OffsetUnit::Utf16 { bytes.iter().filter(|&&byte| byte >= 0xF0).count() } else { 0 };
    (starts + pairs) as u32
}
