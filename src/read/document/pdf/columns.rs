//! The order of reading: pieces of lines to columns. From top to bottom, stretches of a page that a strip of white parts
//! all the way down are columns, read from left to right; all else is read line by line.

use super::lines::Line;

/// A column: lines from top to bottom.
pub(super) type Column = Vec<Line>;

/// A strip of white between columns has this width at least, in parts of a letter's size.
const GUTTER: f32 = 0.7;
/// A column takes this part of the width at least, and has so many lines.
const NARROWEST: f32 = 0.15;
const LINES: usize = 3;
/// Columns are in columns no deeper than this.
const DEEPEST: usize = 4;

/// The columns of a page in the order of reading.
pub(super) fn columns(lines: Vec<Line>) -> Vec<Column> {
    let mut found = Vec::new();
    cut(lines, 0, &mut found);
    found
}

/// From left to right, or from top to bottom.
type Range = (f32, f32);

/// Lines at one height.
struct Band {
    lines: Vec<Line>,
    bottom: f32,
}

fn cut(lines: Vec<Line>, depth: usize, found: &mut Vec<Column>) {
    if lines.is_empty() {
        return;
    }
    let mut plain: Vec<Line> = Vec::new();
    let mut stretch: Vec<Band> = Vec::new();
    let mut white: Vec<Range> = Vec::new();
    let whole = extent(lines.iter());
    for band in bands(lines) {
        let free = free(&band.lines, whole);
        let both = if stretch.is_empty() { free.clone() } else { meet(&white, &free) };
        if both.is_empty() {
            close(std::mem::take(&mut stretch), &white, depth, &mut plain, found);
            white = free;
        } else {
            white = both;
        }
        stretch.push(band);
    }
    close(stretch, &white, depth, &mut plain, found);
    push(plain, found);
}

/// Ends a stretch of bands that these strips of white go through.
fn close(stretch: Vec<Band>, white: &[Range], depth: usize, plain: &mut Vec<Line>, found: &mut Vec<Column>) {
    let lines: Vec<Line> = stretch.into_iter().flat_map(|band| band.lines).collect();
    match gutter(&lines, white).filter(|_| depth < DEEPEST) {
        Some(middle) => {
            push(std::mem::take(plain), found);
            let (left, right) = lines.into_iter().partition(|line| line.right <= middle);
            cut(left, depth + 1, found);
            cut(right, depth + 1, found);
        }
        None => plain.extend(lines),
    }
}

fn push(mut column: Vec<Line>, found: &mut Vec<Column>) {
    if !column.is_empty() {
        column.sort_by(|a, b| row(a).cmp(&row(b)).then(a.left.total_cmp(&b.left)));
        found.push(column);
    }
}

/// Lines whose bases differ by less are one.
fn row(line: &Line) -> i32 {
    (line.base / 2.0).round() as i32
}

/// The middle of a strip that parts columns.
fn gutter(lines: &[Line], white: &[Range]) -> Option<f32> {
    let (left, right) = extent(lines.iter());
    let size = lines.iter().map(|line| line.size).fold(f32::MAX, f32::min);
    let parts = |&&(from, to): &&Range| {
        let before = move || lines.iter().filter(move |line| line.right <= from + 0.5);
        let behind = move || lines.iter().filter(move |line| line.left >= to - 0.5);
        let wide = |(from, to): Range| to - from >= (right - left) * NARROWEST;
        to - from >= size * GUTTER
            && before().count() >= LINES
            && behind().count() >= LINES
            && wide(extent(before()))
            && wide(extent(behind()))
    };
    let widest = white.iter().filter(parts).max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    widest.map(|&(from, to)| f32::midpoint(from, to))
}

fn extent<'l>(lines: impl Iterator<Item = &'l Line>) -> Range {
    lines.fold((f32::MAX, f32::MIN), |(left, right), line| (left.min(line.left), right.max(line.right)))
}

/// The bands of lines, from top to bottom.
fn bands(mut lines: Vec<Line>) -> Vec<Band> {
    lines.sort_by(|a, b| a.top().total_cmp(&b.top()));
    let mut bands: Vec<Band> = Vec::new();
    for line in lines {
        match bands.last_mut().filter(|band| line.top() < band.bottom - line.size * 0.15) {
            Some(band) => {
                band.bottom = band.bottom.max(line.bottom());
                band.lines.push(line);
            }
            None => bands.push(Band { bottom: line.bottom(), lines: vec![line] }),
        }
    }
    bands
}

/// The strips within a region that these lines leave white.
fn free(lines: &[Line], (left, right): Range) -> Vec<Range> {
    let mut taken: Vec<Range> = lines.iter().map(|line| (line.left, line.right)).collect();
    taken.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut strips, mut at) = (Vec::new(), left);
    for (from, to) in taken {
        if from > at + 1.0 {
            strips.push((at, from));
        }
        at = at.max(to);
    }
    if right > at + 1.0 {
        strips.push((at, right));
    }
    strips
}

/// What two lists of strips have in common.
fn meet(first: &[Range], second: &[Range]) -> Vec<Range> {
    let (mut a, mut b) = (0, 0);
    let mut both = Vec::new();
    while let (Some(&one), Some(&other)) = (first.get(a), second.get(b)) {
        let (from, to) = (one.0.max(other.0), one.1.min(other.1));
        if to > from + 1.0 {
            both.push((from, to));
        }
        if one.1 < other.1 { a += 1 } else { b += 1 }
    }
    both
}
