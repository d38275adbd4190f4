//! Nodes and edges as named values, for formats that know flat attributes only.

use crate::graph::{Edge, Node};

/// Type of an attribute's values, by the name that `GraphML` and GEXF both use.
pub(super) type Kind = &'static str;

/// Attributes of nodes, with the type of their values.
pub(super) const NODE_FIELDS: [(&str, Kind); 13] = [
    ("type", "string"),
    ("label", "string"),
    ("kind", "string"),
    ("named", "boolean"),
    ("title", "string"),
    ("affiliation", "string"),
    ("medium", "boolean"),
    ("state_media", "boolean"),
    ("status", "string"),
    ("score", "double"),
    ("line", "int"),
    ("column", "int"),
    ("group", "int"),
];

/// Attributes of edges, with the type of their values.
pub(super) const EDGE_FIELDS: [(&str, Kind); 9] = [
    ("type", "string"),
    ("relation", "string"),
    ("cue", "string"),
    ("via", "string"),
    ("rules", "string"),
    ("confidence", "double"),
    ("line", "int"),
    ("column", "int"),
    ("times", "int"),
];

/// What a node has to say: positions in [`NODE_FIELDS`] with values; the second is the label.
pub(super) fn of_node(node: &Node) -> Vec<(usize, String)> {
    let mut values: Vec<(usize, String)> = Vec::new();
    let mut put = |name: &str, value: String| {
        values.extend(NODE_FIELDS.iter().position(|field| field.0 == name).map(|position| (position, value)));
    };
    match node {
        Node::Article(article) => {
            put("type", "article".into());
            put("label", article.title.clone().unwrap_or_else(|| article.id.clone()));
        }
        Node::Source(source) => {
            put("type", "source".into());
            put("label", source.name.clone());
            put("kind", source.kind.name().into());
            put("named", source.named.to_string());
            put("title", source.titles.join("; "));
            put("affiliation", source.affiliation.clone().unwrap_or_default());
            put("medium", source.medium.to_string());
            put("state_media", source.state_media.to_string());
        }
        Node::Claim(claim) => {
            put("type", "claim".into());
            put("label", claim.text.clone());
            put("status", claim.status.name().into());
            put("score", format!("{:.2}", claim.score));
            put("line", claim.place.line.to_string());
            put("column", claim.place.column.to_string());
            if let Some(group) = claim.group {
                put("group", group.to_string());
            }
        }
    }
    values
}

/// What an edge has to say: positions in [`EDGE_FIELDS`] with values.
pub(super) fn of_edge(edge: &Edge) -> Vec<(usize, String)> {
    let values = match edge {
        Edge::Contains => vec![("type", "contains".into())],
        Edge::PassesOn(times) => vec![("type", "passes-on".into()), ("times", times.to_string())],
        Edge::Asserts(found) => vec![
            ("type", "asserts".into()),
            ("relation", found.relation.name().into()),
            ("cue", found.cue.clone()),
            ("via", found.via.join("; ")),
            ("rules", found.rules.join(" ")),
            ("confidence", format!("{:.2}", found.confidence)),
            ("line", found.place.line.to_string()),
            ("column", found.place.column.to_string()),
        ],
    };
    let position = |name: &str| EDGE_FIELDS.iter().position(|field| field.0 == name);
    values.into_iter().filter_map(|(name, value)| Some((position(name)?, value))).collect()
}

/// The text without what XML 1.0 does not allow.
pub(super) fn xml_text(text: &str) -> String {
    let allowed = |c: char| {
        matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}' | '\u{7F}'..='\u{9F}'))
    };
    text.chars().map(|c| if allowed(c) { c } else { '\u{FFFD}' }).collect()
}
