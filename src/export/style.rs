//! How kinds and statuses look, the same in every drawn format: colours by kind of source and by
//! status of claim (a palette that colour-blind readers can tell apart, after Okabe and Ito), and
//! broken outlines for whoever cannot be held to account.

use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::graph::Relation;
use crate::view::{Item, Network, Node, Tie};

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

/// How an article or an outlet looks.
pub(super) const PLACE: Look = look("#e4e9ee", "#52606d", "#1f2933", false);

/// How a node looks.
pub(super) fn of_node(node: &Node<'_>) -> Look {
    match &node.item {
        Item::Source(source) => of_kind(source.kind),
        Item::Claim(claim, _) | Item::Group(claim, _) => of_status(claim.status),
        Item::Article(_) | Item::Outlet(_) => PLACE,
    }
}

/// The colour of an edge.
pub(super) const fn of_tie(tie: Tie) -> &'static str {
    match tie {
        Tie::Claims(relation) => of_relation(relation),
        Tie::PassesOn => PASSES_ON,
        Tie::Beside | Tie::Quotes | Tie::Contains => "#9aa5b1",
    }
}

/// What an edge is called in a picture.
pub(super) const fn tie_label(tie: Tie) -> &'static str {
    match tie {
        Tie::Claims(relation) => relation.name(),
        Tie::PassesOn => "passes on",
        Tie::Beside => "quoted in the same article",
        Tie::Quotes => "quotes",
        Tie::Contains => "contains",
    }
}

/// The radius of a node in a network: its area grows with its claims.
pub(super) fn radius(node: &Node<'_>) -> f32 {
    match node.item {
        Item::Article(_) | Item::Claim(..) => 6.0,
        Item::Source(_) | Item::Outlet(_) | Item::Group(..) => 5.0 + 3.0 * (node.counts.claims as f32).sqrt(),
    }
}

/// What is below a picture's title: how much it shows, and how to see what it leaves out.
pub(super) fn shown(network: &Network<'_>) -> Option<String> {
    let left_out = network.left_out?;
    Some(format!(
        "Shown: {} of {} nodes, those with the most claims in the most articles. --max-nodes shows more, --source and \
         the other filters show others.",
        left_out.shown, left_out.of
    ))
}

/// What there is to tell of a group of claims in a line.
pub(super) fn group_note(node: &Node<'_>) -> String {
    let Item::Group(claim, group) = &node.item else { return String::new() };
    let mut parts = vec![counted(node.counts.articles, "article"), counted(group.voices, "independent voice")];
    if group.is_disputed() {
        parts.push("disputed".to_owned());
    }
    if !group.unattributed_in.is_empty() {
        parts.push(format!("unattributed in {}", counted(group.unattributed_in.len(), "article")));
    }
    parts.push(claim.status.name().to_owned());
    parts.join(" · ")
}

/// A count with its thing, in the plural if there is not one.
pub(super) fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
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
