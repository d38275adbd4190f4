//! Lines of the text to paragraphs. In most news text a line break ends a paragraph; in text that
//! was wrapped at a fixed width only an empty line, a short line or an indent does.

use memchr::memchr2_iter;

use crate::text::{Column, Span, TokenRange};
use crate::token::Token;

/// A line with at least one token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Without white space on either side.
    pub(super) text: &'t str,
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// Whether an empty line is before it.
    after_gap: bool,
    /// Whether it starts with two blanks or a tab.
    indented: bool,
    /// Length in characters, capped: only short and long matter.
    width: usize,
}

/// A paragraph: one line, or the lines that a wrapped paragraph was cut into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paragraph<'t> {
    /// From its first line's first character to its last line's last.
    pub(super) text: &'t str,
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// Whether it was joined from several lines.
    pub(super) wrapped: bool,
    /// Whether an empty line is before it.
    pub(super) after_gap: bool,
}

/// Lines as wide as this or wider were not cut at a fixed width.
const WIDEST: usize = 110;
/// Lines may be that much shorter than the widest and still be full.
const RAGGED: usize = 6;
/// Lines of a wrapped paragraph reach this width.
const NARROWEST: usize = 45;

/// The paragraphs of `text`, in order; together they hold every token.
pub(super) fn paragraphs<'t>(text: &'t str, tokens: &Column<Token>) -> Vec<Paragraph<'t>> {
    let lines = lines(text, tokens.as_slice());
    let width = wrap_width(&lines);
    let mut paragraphs: Vec<Paragraph<'t>> = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let goes_on = index > 0 && continues(&lines[index - 1], line, width);
        match paragraphs.last_mut().filter(|_| goes_on) {
            Some(paragraph) => {
                paragraph.tokens = paragraph.tokens.cover(line.tokens);
                paragraph.text = between(text, paragraph.text, line.text);
                paragraph.wrapped = true;
            }
            None => paragraphs.push(Paragraph {
                text: line.text,
                tokens: line.tokens,
                wrapped: false,
                after_gap: line.after_gap,
            }),
        }
    }
    paragraphs
}

/// The part of `text` from the start of `first` to the end of `last`, both parts of it.
fn between<'t>(text: &'t str, first: &str, last: &str) -> &'t str {
    let base = text.as_ptr() as usize;
    &text[first.as_ptr() as usize - base..last.as_ptr() as usize - base + last.len()]
}

/// The lines that hold tokens.
fn lines<'t>(text: &'t str, tokens: &[Token]) -> Vec<Line<'t>> {
    let mut lines: Vec<Line<'t>> = Vec::new();
    let (mut start, mut next) = (0, 0);
    let mut after_gap = false;
    for end in memchr2_iter(b'\n', b'\r', text.as_bytes()).chain([text.len()]) {
        let first = next;
        while tokens.get(next).is_some_and(|token| token.span.start() < end) {
            next += 1;
        }
        let line = &text[start..end];
        if first < next {
            let span = Span::new(tokens[first].span.start(), tokens[next - 1].span.end());
            lines.push(Line {
                text: span.slice(text),
                tokens: TokenRange::new(first, next),
                after_gap,
                indented: line.starts_with("  ") || line.starts_with('\t'),
                width: span.slice(text).chars().take(WIDEST + 1).count(),
            });
            after_gap = false;
        } else if !text[..end].ends_with('\r') {
            // The line feed of a CRLF ends no line of its own.
            after_gap = !lines.is_empty();
        }
        start = end + 1;
        if start > text.len() {
            break;
        }
    }
    lines
}

/// The width that the text was wrapped at, if it was.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let width = lines.iter().map(|line| line.width).max()?;
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let (mut pairs, mut cut) = (0_usize, 0_usize);
    for pair in lines.windows(2).filter(|pair| !pair[1].after_gap) {
        pairs += 1;
        cut += usize::from(is_full(&pair[0], &pair[1], width) && !ends_sentence(pair[0].text));
    }
    (cut > 0 && cut * 3 >= pairs).then_some(width)
}

/// Whether the first word of `next` would not have fitted on `line`.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let first = next.text.split_whitespace().next().map_or(0, |word| word.chars().take(WIDEST).count());
    line.width >= NARROWEST && line.width + 1 + first + RAGGED > width
}

/// Whether `line` goes on with what `previous` started.
fn continues(previous: &Line<'_>, line: &Line<'_>, width: Option<usize>) -> bool {
    if line.after_gap || line.indented && !previous.indented || starts_block(line.text) {
        return false;
    }
    if width.is_some_and(|width| is_full(previous, line, width)) {
        return true;
    }
    // A sentence cut at a link or a tag, a word cut at a hyphen.
    let is_cut = previous.text.ends_with(|c: char| c.is_alphanumeric() || c == ',')
        || previous.text.strip_suffix('-').is_some_and(|word| word.ends_with(char::is_lowercase));
    is_cut && line.text.starts_with(char::is_lowercase)
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?', ':', ';', '"', '”', '\'', '’', ')', '…'])
}

/// Whether a line starts a list item, a heading or a quoted block, whatever is before it.
fn starts_block(line: &str) -> bool {
    line.starts_with(['#', '>', '•', '●', '▪', '‣', '◦', '*'])
        || line.starts_with("- ")
        || super::shape::number_mark(line).is_some()
}
