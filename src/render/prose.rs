//! The sentence around a span, cleaned and wrapped, with the span's characters marked.

use unicode_width::UnicodeWidthChar as _;

use super::clean::one_line;
use crate::Analysis;
use crate::text::Span;

/// Bytes of the sentence shown before the span, and in all, at most.
const BEFORE: usize = 160;
const MOST: usize = 900;

/// A wrapped line; each character with whether it is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Excerpt(Vec<(char, bool)>);

impl Excerpt {
    /// Runs of characters that are marked alike.
    pub(super) fn pieces(&self) -> Vec<(String, bool)> {
        self.0
            .chunk_by(|left, right| left.1 == right.1)
            .map(|run| (run.iter().map(|c| c.0).collect(), run[0].1))
            .collect()
    }

    /// The line, and the line of marks to be below it; none if nothing on it is marked.
    pub(super) fn with_marks(&self) -> (String, Option<String>) {
        let words = self.0.iter().map(|c| c.0).collect();
        let sign = |&(c, marked): &(char, bool)| if marked { "^" } else { " " }.repeat(c.width().unwrap_or(0));
        let marks: String = self.0.iter().map(sign).collect();
        let marks = marks.trim_end();
        (words, (!marks.is_empty()).then(|| marks.to_owned()))
    }
}

/// The lines around the span, `width` columns wide.
pub(super) fn excerpt(analysis: &Analysis<'_>, span: Span, width: usize) -> Vec<Excerpt> {
    let text = analysis.document.article.text();
    let around = sentence(analysis, span);
    let start = boundary(text, around.start().max(span.start().saturating_sub(BEFORE)));
    let end = boundary(text, around.end().min(start + MOST)).max(start);
    let middle = span.start().clamp(start, end);
    let close = boundary(text, span.end().clamp(middle, end));
    let mut characters = Vec::new();
    if start > around.start() {
        characters.push(('…', false));
    }
    for (piece, marked) in [(start..middle, false), (middle..close, true), (close..end, false)] {
        add(&mut characters, &text[piece], marked);
    }
    if end < around.end() {
        characters.push(('…', false));
    }
    wrap(&characters, width)
}

/// From the start of the sentence that the span starts in to the end of the one that it ends in.
fn sentence(analysis: &Analysis<'_>, span: Span) -> Span {
    let document = &analysis.document;
    let sentences = document.sentences.all().as_slice();
    let first = sentences.partition_point(|sentence| document.span(sentence.tokens).end() <= span.start());
    let after = sentences.partition_point(|sentence| document.span(sentence.tokens).start() < span.end());
    sentences.get(first..after).unwrap_or_default().iter().fold(span, |all, next| all.cover(document.span(next.tokens)))
}

/// The nearest character boundary at or before `offset`.
fn boundary(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset)
}

/// Appends text in one line, a blank before it where the article has white space.
fn add(characters: &mut Vec<(char, bool)>, text: &str, marked: bool) {
    let blank_before = text.starts_with(char::is_whitespace) && !characters.is_empty();
    let clean = one_line(text);
    if blank_before && !clean.is_empty() {
        characters.push((' ', false));
    }
    characters.extend(clean.chars().map(|c| (c, marked)));
    if !clean.is_empty() && text.ends_with(char::is_whitespace) {
        characters.push((' ', false));
    }
}

/// Breaks the characters into lines at blanks.
fn wrap(characters: &[(char, bool)], width: usize) -> Vec<Excerpt> {
    let mut lines = Vec::new();
    let mut line: Vec<(char, bool)> = Vec::new();
    let mut used = 0;
    for word in characters.split_inclusive(|c| c.0 == ' ') {
        let columns: usize = word.iter().map(|c| c.0.width().unwrap_or(0)).sum();
        let seen = columns - usize::from(word.last().is_some_and(|c| c.0 == ' '));
        if used + seen > width && !line.is_empty() {
            lines.push(trimmed(std::mem::take(&mut line)));
            used = 0;
        }
        line.extend_from_slice(word);
        used += columns;
    }
    if !line.is_empty() {
        lines.push(trimmed(line));
    }
    lines
}

/// The line without the blank at its end.
fn trimmed(mut line: Vec<(char, bool)>) -> Excerpt {
    if line.last().is_some_and(|c| c.0 == ' ') {
        line.pop();
    }
    Excerpt(line)
}

#[cfg(test)]
mod tests {
    use super::{add, wrap};

    #[test]
    fn marks_stand_below_the_words_that_they_mark() {
        let mut characters = Vec::new();
        for (text, marked) in [("The mayor ", false), ("of\n the 東 town", true), (" left.", false)] {
            add(&mut characters, text, marked);
        }
        let lines: Vec<_> = wrap(&characters, 14).iter().map(super::Excerpt::with_marks).collect();
        let expected = [("The mayor of", Some("          ^^")), ("the 東 town", Some("^^^^^^^^^^^")), ("left.", None)];
        let expected = expected.map(|(words, marks)| (words.to_owned(), marks.map(str::to_owned)));
        assert_eq!(lines, expected);
    }
}
