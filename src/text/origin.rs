//! Where a text that was taken out of a file is in that file: a web page's article is a part of
//! the page, with markup between its words, yet lines and columns are to be those of the page.

use memchr::{memchr_iter, memrchr};
use serde::{Deserialize, Serialize};

use super::lines::Position;
use super::{LineIndex, Span};

/// What the lines are that people count in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// Lines of text.
    #[default]
    Lines,
    /// Paragraphs with text in them, headings, items and cells of tables among them.
    Paragraphs,
    /// Lines of pages: the number of the first line of each page, in order.
    Pages(Vec<usize>),
}

/// Lines and columns of the file that an article's text was taken from.
///
/// The text is cut into pieces that are in the file as they are, each on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Where each piece starts in the text, and its line and column in the file; sorted by the first.
    pieces: Vec<(u32, Position)>,
    /// Where each piece starts in the file, in bytes.
    starts: Vec<u32>,
    /// Number of lines of the file.
    lines: usize,
    measure: Measure,
}

impl Origin {
    /// Takes for each piece the byte where it starts in the text, and that in the file; sorted by the first.
    ///
    /// # Panics
    /// If a piece starts past the end of the file.
    pub fn new(pieces: &[(usize, usize)], file: &str) -> Self {
        let mut walk = Walk { file, at: 0, place: Position { line: 1, column: 1 }, index: None };
        let starts = pieces.iter().map(|&(_, file)| file as u32).collect();
        let pieces = pieces.iter().map(|&(text, file)| (text as u32, walk.position(file))).collect();
        let lines = memchr_iter(b'\n', file.as_bytes()).count() + 1;
        Self { pieces, starts, lines, measure: Measure::Lines }
    }

    /// The byte of the file where a byte of the text is.
    ///
    /// ```
    /// use ascribe::text::Origin;
    /// let origin = Origin::new(&[(0, 3), (3, 10)], "<b>It </b>rained.");
    /// assert_eq!((origin.in_file(1), origin.in_file(3)), (4, 10));
    /// ```
    pub fn in_file(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|&(start, _)| start as usize <= offset);
        let Some(piece) = next.checked_sub(1) else { return offset };
        self.starts[piece] as usize + offset - self.pieces[piece].0 as usize
    }

    /// Takes for each piece the byte where it starts in the text, and its place; sorted by the first. The file has so
    /// many lines, which are what `measure` says.
    ///
    /// ```
    /// use ascribe::text::{Article, LineIndex, Measure, Origin, Position};
    /// let place = |line| Position { line, column: 1 };
    /// let origin = Origin::placed(vec![(0, place(1)), (5, place(2))], 2, Measure::Paragraphs);
    /// let article = Article::new("draft.docx", "One\n\nTwo\n").with_origin(origin);
    /// let lines = LineIndex::of(&article);
    /// assert_eq!(lines.position(6), Position { line: 2, column: 2 });
    /// assert_eq!(lines.in_words(place(2)).as_deref(), Some("paragraph 2"));
    /// ```
    pub fn placed(pieces: Vec<(usize, Position)>, lines: usize, measure: Measure) -> Self {
        let pieces: Vec<_> = pieces.into_iter().map(|(text, place)| (text as u32, place)).collect();
        // A place in such a file is none in its bytes.
        let starts = pieces.iter().map(|&(text, _)| text).collect();
        Self { pieces, starts, lines, measure }
    }

    /// What people are told of a line, unless it is a line of a file of text.
    pub(super) fn in_words(&self, line: usize) -> Option<String> {
        match &self.measure {
            Measure::Lines => None,
            Measure::Paragraphs => Some(format!("paragraph {line}")),
            Measure::Pages(first) => {
                let page = first.partition_point(|&first| first <= line).max(1);
                let before = first.get(page - 1).map_or(0, |first| first - 1);
                Some(format!("page {page}, line {}", line - before.min(line)))
            }
        }
    }

    /// Number of lines of the file.
    pub(super) const fn lines(&self) -> usize {
        self.lines
    }

    /// The start of the piece that holds a byte of the text, and its place; the file's start for an empty text.
    pub(super) fn piece(&self, offset: usize) -> (usize, Position) {
        let next = self.pieces.partition_point(|&(start, _)| start as usize <= offset);
        match self.pieces.get(next.saturating_sub(1)) {
            Some(&(start, place)) => ((start as usize).min(offset), place),
            None => (offset, Position { line: 1, column: 1 }),
        }
    }

    /// The bytes of a text of `length` bytes that are on a line of the file; empty if there are none.
    pub(super) fn line_span(&self, line: usize, length: usize) -> Span {
        let on_line = |&(_, place): &(u32, Position)| place.line == line;
        let Some(first) = self.pieces.iter().position(on_line) else { return Span::default() };
        let last = self.pieces.iter().rposition(on_line).unwrap_or(first);
        let end = self.pieces.get(last + 1).map_or(length, |&(start, _)| start as usize);
        Span::new(self.pieces[first].0 as usize, end)
    }
}

/// Finds places on a way through a file: most pieces are in it in the order of the text.
struct Walk<'f> {
    file: &'f str,
    /// The byte that was reached, and its place.
    at: usize,
    place: Position,
    /// Made once the way goes back.
    index: Option<LineIndex<'f>>,
}

impl Walk<'_> {
    /// The place of a byte.
    fn position(&mut self, byte: usize) -> Position {
        if byte < self.at || self.index.is_some() {
            let file = self.file;
            return self.index.get_or_insert_with(|| LineIndex::new(file)).position(byte);
        }
        let byte = self.file.floor_char_boundary(byte).max(self.at);
        let passed = &self.file[self.at..byte];
        let feeds = memchr_iter(b'\n', passed.as_bytes()).count();
        let line = memrchr(b'\n', passed.as_bytes()).map_or(passed, |feed| &passed[feed + 1..]);
        let start = if feeds == 0 { self.place.column } else { 1 };
        self.place = Position { line: self.place.line + feeds, column: start + line.chars().count() };
        self.at = byte;
        self.place
    }
}
