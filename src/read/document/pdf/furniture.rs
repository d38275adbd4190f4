//! What is at the same place on several pages: running heads and feet, page numbers.

use rustc_hash::{FxHashMap, FxHashSet};

use super::lines::Line;

/// So many lines at the top and at the bottom of a page may be furniture.
const OUTER: usize = 3;
/// Lines at one height on several pages differ by less, in points.
const NEAR: f32 = 4.0;

/// Takes it out of the lines of each page.
pub(super) fn remove(pages: &mut [Vec<Line>]) {
    let mut seen: FxHashMap<(String, i32), usize> = FxHashMap::default();
    for lines in pages.iter() {
        let mut keys: Vec<_> = outer(lines).into_iter().flat_map(|index| keys(&lines[index])).collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            *seen.entry(key).or_default() += 1;
        }
    }
    for lines in pages {
        let repeated = |line: &Line| keys(line).iter().any(|key| seen.get(key).is_some_and(|&pages| pages >= 2));
        let gone: FxHashSet<usize> = outer(lines)
            .into_iter()
            .filter(|&index| repeated(&lines[index]) || is_number(&lines[index].text))
            .collect();
        let mut index = 0;
        lines.retain(|_| {
            index += 1;
            !gone.contains(&(index - 1))
        });
    }
}

/// The outermost lines of a page by their height.
fn outer(lines: &[Line]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|&a, &b| lines[a].base.total_cmp(&lines[b].base));
    let rows = |order: &mut dyn Iterator<Item = usize>| {
        let (mut taken, mut rows, mut base) = (Vec::new(), 0, f32::MIN);
        for index in order {
            if (lines[index].base - base).abs() > NEAR {
                rows += 1;
                base = lines[index].base;
            }
            if rows > OUTER {
                break;
            }
            taken.push(index);
        }
        taken
    };
    let mut outer = rows(&mut order.iter().copied());
    outer.extend(rows(&mut order.iter().rev().copied()));
    outer
}

/// What a line is known by on other pages: its words without their numbers, and its height, rounded both ways.
fn keys(line: &Line) -> [(String, i32); 2] {
    let mut words: String = line.text.chars().map(|c| if c.is_numeric() { '#' } else { c }).collect();
    while words.contains("##") {
        words = words.replace("##", "#");
    }
    let height = line.base / (2.0 * NEAR);
    [(words.clone(), height.floor() as i32), (words, height.ceil() as i32)]
}

/// Whether a line is a page number.
fn is_number(text: &str) -> bool {
    let sign = |c: char| {
        c.is_numeric() || c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '|' | '.' | '·' | '[' | ']')
    };
    text.len() <= 12 && text.chars().any(char::is_numeric) && text.chars().all(sign)
}
