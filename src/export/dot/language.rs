//! Graphviz' language: what may be between quotation marks, and the attributes that nodes share.

use super::super::style::Look;
use crate::coreference::SourceKind;

/// The attributes of a node; `end` ends each line of its label. `color` is before `fillcolor`: some readers take
/// the later one for both.
pub(super) fn attributes(label: &[String], shape: &str, look: Look, end: &str) -> String {
    let lines: String = label.iter().map(|line| escaped(line) + end).collect();
    let lines = if end == "\\n" { lines.trim_end_matches(end).to_owned() } else { lines };
    let outline = if look.dashed { "filled,dashed" } else { "filled" };
    let Look { fill, line, ink, .. } = look;
    let corners = if shape == "box" { ",rounded" } else { "" };
    format!(
        "shape={shape}, style=\"{outline}{corners}\", color=\"{line}\", fillcolor=\"{fill}\", fontcolor=\"{ink}\", label=\"{lines}\""
    )
}

/// The shape of a kind.
pub(super) const fn shape(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "ellipse",
        SourceKind::Organization => "box",
        SourceKind::Document => "note",
        SourceKind::Anonymous => "egg",
        SourceKind::Group => "hexagon",
        SourceKind::Pronoun => "diamond",
    }
}

/// A quoted string of the language.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// What may be between quotation marks, with nothing that Graphviz would take for an escape.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => safe.push_str("\\\""),
            '\\' => safe.push_str("\\\\"),
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}
