//! Lines to paragraphs: where one ends, which are headings, and words that a line parts.

use rustc_hash::FxHashSet;

use super::columns::Column;
use super::lines::Line;

/// A paragraph.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// Its lines, each with its page and its number on the page, from 1.
    pub(super) lines: Vec<(Line, usize, usize)>,
    /// Whether it is a heading.
    pub(super) heading: bool,
}

/// Parts of a letter's size: an indent, room that a word would have fitted in, another size of letters.
const INDENT: f32 = 0.7;
const ROOM: f32 = 0.8;
const OTHER: f32 = 0.12;
/// Letters of a heading are so much larger than those of most lines.
const LARGER: f32 = 1.12;
/// Lines stand so much further apart between paragraphs.
const APART: f32 = 1.3;

/// The paragraphs of the columns of all pages.
pub(super) fn paragraphs(pages: Vec<Vec<Column>>) -> Vec<Paragraph> {
    let body = common(pages.iter().flatten().flatten());
    let mut found: Vec<Paragraph> = Vec::new();
    for (page, columns) in pages.into_iter().enumerate() {
        let mut number = 0;
        for column in columns {
            let shape = Shape::new(&column);
            let mut before: Option<Line> = None;
            for line in column {
                number += 1;
                let goes_on = match (&before, found.last().and_then(|last| last.lines.last())) {
                    (Some(before), _) => !shape.ends(before, &line),
                    (None, Some((last, ..))) => shape.continues(last, &line),
                    (None, None) => false,
                };
                let heading = line.size > body * LARGER;
                before = Some(line.clone());
                match found.last_mut().filter(|_| goes_on) {
                    Some(last) => last.lines.push((line, page, number)),
                    None => found.push(Paragraph { lines: vec![(line, page, number)], heading }),
                }
            }
        }
    }
    found
}

/// The size of most letters.
fn common<'l>(lines: impl Iterator<Item = &'l Line>) -> f32 {
    let mut sizes: Vec<(i32, usize)> = lines.map(|line| ((line.size * 4.0).round() as i32, line.text.len())).collect();
    sizes.sort_unstable();
    let best =
        sizes.chunk_by(|a, b| a.0 == b.0).max_by_key(|chunk| chunk.iter().map(|(_, length)| length).sum::<usize>());
    best.map_or(0.0, |chunk| chunk[0].0 as f32 / 4.0)
}

/// What the lines of a column have in common.
struct Shape {
    left: f32,
    right: f32,
    /// How far lines stand apart.
    pitch: f32,
}

impl Shape {
    fn new(column: &[Line]) -> Self {
        let mut lefts: Vec<f32> = column.iter().map(|line| line.left).collect();
        lefts.sort_by(f32::total_cmp);
        let right = column.iter().map(|line| line.right).fold(f32::MIN, f32::max);
        let mut pitches: Vec<f32> =
            column.windows(2).map(|pair| pair[1].base - pair[0].base).filter(|pitch| *pitch > 1.0).collect();
        pitches.sort_by(f32::total_cmp);
        let pitch = pitches.get(pitches.len() / 3).copied().unwrap_or(f32::MAX);
        Self { left: lefts.get(lefts.len() / 4).copied().unwrap_or_default(), right, pitch }
    }

    /// Whether a paragraph ends between two lines of the column.
    fn ends(&self, before: &Line, line: &Line) -> bool {
        let size = before.size;
        let indented = |line: &Line| line.left > self.left + size * INDENT;
        let other = (line.size - before.size).abs() > size * OTHER;
        let apart = line.base - before.base > self.pitch.min(size * 2.0) * APART;
        let room = self.right - before.right;
        let would_fit = room > (line.first_word - line.left) + size * ROOM;
        if line.base - before.base < size * 0.5 {
            // The same line, drawn in two pieces.
            return other;
        }
        other || apart || indented(line) && !indented(before) || would_fit && !is_parted(&before.text)
    }

    /// Whether the first line of the column continues the last line of the column before.
    fn continues(&self, last: &Line, line: &Line) -> bool {
        let alike = (line.size - last.size).abs() <= last.size * OTHER;
        let ended = last.text.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '!', '?', ':']);
        alike && !ended && line.left <= self.left + line.size * INDENT
    }
}

/// Signs at the end of a line that part a word there.
const HYPHENS: [char; 4] = ['\u{AD}', '\u{FFFE}', '\u{2010}', '-'];

fn is_parted(line: &str) -> bool {
    line.ends_with(HYPHENS)
}

/// The words of all paragraphs that are within lines, to tell how parted ones are written.
pub(super) fn words(paragraphs: &[Paragraph]) -> FxHashSet<String> {
    let lines = paragraphs.iter().flat_map(|paragraph| &paragraph.lines);
    let words = lines.flat_map(|(line, ..)| line.text.split_whitespace());
    words.map(bare).filter(|word| !is_parted(word)).map(str::to_lowercase).collect()
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && !HYPHENS.contains(&c))
}

/// What of a line is in the text if `next` follows it, and whether a blank is between.
pub(super) fn join<'l>(line: &'l str, next: &str, words: &FxHashSet<String>) -> (&'l str, bool) {
    let Some(sign) = line.chars().next_back().filter(|sign| HYPHENS.contains(sign)) else { return (line, true) };
    let cut = &line[..line.len() - sign.len_utf8()];
    let start = bare(cut.rsplit(char::is_whitespace).next().unwrap_or_default());
    let end = bare(next.split_whitespace().next().unwrap_or_default());
    let parted = start.ends_with(char::is_alphabetic) && end.starts_with(char::is_lowercase);
    let written = |with: &str| words.contains(&format!("{start}{with}{end}").to_lowercase());
    match sign {
        // A dash between words.
        '-' if start.is_empty() => (line, true),
        '\u{AD}' | '\u{FFFE}' => (cut, false),
        _ if !parted || written("-") && !written("") => (line, false),
        _ => (cut, false),
    }
}
