//! How kinds and statuses look, the same in every drawn format: colours by kind of source and by
//! status of claim (a palette that colour-blind readers can tell apart, after Okabe and Ito), and
//! broken outlines for whoever cannot be held to account.

use crate::claim::Status;
use crate::graph::Relation;
use crate::resolve::SourceKind;

/// Fill, outline and writing of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// Background.
    pub(super) fill: &'static str,
    /// Outline.
    pub(super) line: &'static str,
    /// Writing.
    pub(super) ink: &'static str,
    /// Whether the outline is broken.
    pub(super) dashed: bool,
}

const fn look(fill: &'static str, line: &'static str, ink: &'static str, dashed: bool) -> Look {
    Look { fill, line, ink, dashed }
}

/// The kinds of sources in the order of the legend.
pub(super) const KINDS: [SourceKind; 6] = SourceKind::ALL;

/// How a source looks.
pub(super) const fn of_kind(kind: SourceKind) -> Look {
    match kind {
        SourceKind::Person => look("#d6e8f7", "#0b62a4", "#0a3a5e", false),
        SourceKind::Organization => look("#d5efe4", "#00775a", "#0a4636", false),
        SourceKind::Document => look("#e9e2f5", "#6b4ea8", "#3a2a63", false),
        SourceKind::Anonymous => look("#fdf0d5", "#b36b00", "#5f3a00", true),
        SourceKind::Group => look("#fbf6cf", "#8a7a00", "#4f4600", true),
        SourceKind::Pronoun => look("#eeeeee", "#707070", "#404040", true),
    }
}

/// How a claim looks.
pub(super) const fn of_status(status: Status) -> Look {
    match status {
        Status::Attributed => look("#ffffff", "#8b97a3", "#1f2933", false),
        Status::Anonymous => look("#fff9ee", "#b36b00", "#1f2933", true),
        Status::Vague => look("#fefcea", "#8a7a00", "#1f2933", true),
        Status::Hedged => look("#fdf1ea", "#c75b12", "#1f2933", true),
        Status::Continued => look("#f7f9fa", "#8b97a3", "#1f2933", true),
        Status::Unattributed => look("#fdeaea", "#c1121f", "#7a0b14", false),
    }
}

/// The colour of an edge between sources.
pub(super) const PASSES_ON: &str = "#6b4ea8";

/// The colour of an edge from a source to a claim.
pub(super) const fn of_relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Asserts | Relation::Believes | Relation::Intends | Relation::Demands => "#6b7785",
        Relation::Supports => "#00775a",
        Relation::Denies => "#c1121f",
        Relation::Doubts | Relation::Withholds => "#b36b00",
    }
}

/// What a kind is called in a legend.
pub(super) const fn kind_label(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "named person",
        SourceKind::Organization => "organization",
        SourceKind::Document => "document",
        SourceKind::Anonymous => "anonymous",
        SourceKind::Group => "group (vague)",
        SourceKind::Pronoun => "pronoun, unresolved",
    }
}

/// The text in lines of about `width` characters, at most `lines` of them; what does not fit is
/// replaced by "…". Control characters become blanks.
pub(super) fn wrapped(text: &str, width: usize, lines: usize) -> Vec<String> {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let limit: String = clean.chars().take(width * (lines + 1)).collect();
    let mut wrapped: Vec<String> =
        textwrap::wrap(&limit, width).into_iter().map(std::borrow::Cow::into_owned).collect();
    let cut = wrapped.len() > lines || limit.len() < clean.len();
    wrapped.truncate(lines);
    if cut && let Some(last) = wrapped.last_mut() {
        while last.chars().count() >= width {
            last.pop();
        }
        last.push('…');
    }
    wrapped
}
