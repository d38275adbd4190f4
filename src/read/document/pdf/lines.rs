//! Letters to pieces of lines: letters that follow each other closely on one base line.

use super::glyphs::Glyph;

/// A piece of a line, in points from the upper left corner of the page.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    pub(super) size: f32,
    /// Where the first word ends.
    pub(super) first_word: f32,
}

impl Line {
    pub(super) fn top(&self) -> f32 {
        self.base - self.size * 0.75
    }

    pub(super) fn bottom(&self) -> f32 {
        self.base + self.size * 0.2
    }
}

/// Parts of a letter's size: the gap between words, the gap that parts columns, how far letters of one line may be
/// above each other.
const WORD: f32 = 0.16;
const COLUMN: f32 = 1.6;
const RAISED: f32 = 0.35;
/// An initial is so much larger than the letters beside it.
const INITIAL: f32 = 1.8;
/// Lines beside it are so many away at most, by their height.
const BESIDE: usize = 40;

/// The pieces of lines of a page.
pub(super) fn lines(glyphs: &[Glyph]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for glyph in glyphs {
        match lines.last_mut().filter(|line| goes_on(line, glyph)) {
            Some(line) => append(line, glyph),
            None => lines.push(Line {
                text: glyph.text.trim_start().to_owned(),
                left: glyph.left,
                right: glyph.right,
                base: glyph.base,
                size: glyph.size,
                first_word: glyph.right,
            }),
        }
    }
    lines.retain(|line| !line.text.trim().is_empty());
    for line in &mut lines {
        line.text.truncate(line.text.trim_end().len());
    }
    initials(joined(lines))
}

fn goes_on(line: &Line, glyph: &Glyph) -> bool {
    let size = line.size.max(glyph.size);
    let gap = glyph.left - line.right;
    let alike = glyph.size < line.size * INITIAL && line.size < glyph.size * INITIAL;
    alike && (glyph.base - line.base).abs() <= size * RAISED && gap > -size && gap < size * COLUMN
}

fn append(line: &mut Line, glyph: &Glyph) {
    let blank = glyph.text.trim().is_empty() && !glyph.text.is_empty();
    let apart = glyph.left - line.right > line.size * WORD || blank;
    if apart && !line.text.is_empty() && !line.text.ends_with(' ') {
        line.text.push(' ');
    }
    if !blank {
        line.text.push_str(&glyph.text);
        line.right = line.right.max(glyph.right);
        if !line.text.contains(' ') {
            line.first_word = line.right;
        }
        line.size = line.size.max(glyph.size);
    }
}

/// Joins pieces that were drawn apart and are beside each other.
fn joined(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    let mut result: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let near = result.iter_mut().rev().take(8).find(|before| {
            let size = before.size.min(line.size);
            let gap = line.left - before.right;
            (before.base - line.base).abs() <= size * RAISED
                && gap > -size * 0.5
                && gap < size * 0.6
                && line.size < before.size * INITIAL
                && before.size < line.size * INITIAL
        });
        match near {
            Some(before) => {
                if line.left - before.right > before.size * WORD {
                    before.text.push(' ');
                }
                before.text.push_str(&line.text);
                before.right = before.right.max(line.right);
            }
            None => result.push(line),
        }
    }
    result
}

/// Puts initials before the first of the lines beside them.
fn initials(mut lines: Vec<Line>) -> Vec<Line> {
    let is_initial = |line: &Line| {
        line.text.len() <= 6 && line.text.chars().take(3).count() <= 2 && line.text.chars().any(char::is_alphabetic)
    };
    let mut at = 0;
    while at < lines.len() {
        let cap = lines[at].clone();
        if !is_initial(&cap) {
            at += 1;
            continue;
        }
        let near = at.saturating_sub(BESIDE)..lines.len().min(at + BESIDE);
        let beside = |line: &Line| {
            line.size * INITIAL <= cap.size
                && line.left >= cap.right - cap.size * 0.2
                && line.left < cap.right + cap.size
                && line.base > cap.base - cap.size
                && line.base <= cap.base + cap.size * 0.2
        };
        let beside: Vec<usize> = near.filter(|&index| beside(&lines[index])).collect();
        match beside.iter().copied().min_by(|&a, &b| lines[a].base.total_cmp(&lines[b].base)) {
            Some(first) => {
                lines[first].text.insert_str(0, &cap.text);
                // They stand where they would without the initial.
                for index in beside {
                    let line = &mut lines[index];
                    line.first_word -= line.left - cap.left;
                    line.left = cap.left;
                }
                lines.remove(at);
            }
            None => at += 1,
        }
    }
    lines
}
