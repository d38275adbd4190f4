//! The picture in columns: sources on the left, each with its claims beside it on the right, then the claims that
//! have no source.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use super::super::style;
use super::super::xml::safe;
use super::layout::{
    CLAIM_WIDTH, CLAIM_X, Card, LINE, Layout, MARGIN, SMALL, SOURCE_WIDTH, SOURCE_X, WIDTH, detail, layout,
};
use super::shapes;
use crate::graph::ClaimNode;
use crate::view::{Edge, Item, Network, Node, Tie, View};

/// The cards and edges below `top`; where they end.
pub(super) fn draw(network: &Network<'_>, top: f32, svg: &mut String) -> f32 {
    let layout = layout(network, top);
    edges(network, &layout, svg);
    let mut carried: FxHashMap<usize, usize> = FxHashMap::default();
    let mut carriers: FxHashMap<usize, Vec<&Edge<'_>>> = FxHashMap::default();
    for edge in &network.edges {
        if matches!(edge.tie, Tie::Claims(_)) {
            *carried.entry(edge.source).or_default() += 1;
        }
        carriers.entry(edge.target).or_default().push(edge);
    }
    for card in &layout.sources {
        source(network, card, carried.get(&card.node).copied().unwrap_or_default(), svg);
    }
    if let Some((top, count)) = layout.orphans {
        orphan_heading(network, top, count, svg);
    }
    for card in &layout.claims {
        claim(network, card, carriers.get(&card.node).map_or(&[][..], Vec::as_slice), svg);
    }
    layout.height + 4.0
}

fn edges(network: &Network<'_>, layout: &Layout, svg: &mut String) {
    let cards = layout.sources.iter().chain(&layout.claims);
    let middle: FxHashMap<usize, f32> = cards.map(|card| (card.node, card.middle())).collect();
    for edge in &network.edges {
        let (Some(&from), Some(&to)) = (middle.get(&edge.source), middle.get(&edge.target)) else { continue };
        let color = style::of_tie(edge.tie);
        let drawn = match edge.tie {
            Tie::Claims(_) => shapes::edge((SOURCE_X + SOURCE_WIDTH, from), (CLAIM_X, to), color),
            Tie::PassesOn => shapes::arc(SOURCE_X, from, to, color),
            Tie::Beside | Tie::Quotes | Tie::Contains => continue,
        };
        svg.push_str(&drawn);
        svg.push('\n');
    }
}

fn source(network: &Network<'_>, card: &Card, claims: usize, svg: &mut String) {
    let Item::Source(source) = network.nodes[card.node].item else { return };
    let look = style::of_kind(source.kind);
    svg.push_str("<g>");
    let _ = write!(svg, "<title>{}</title>", safe(&source.name));
    svg.push_str(&shapes::outline(source.kind, SOURCE_X, card.top, SOURCE_WIDTH, card.height, look));
    let x = SOURCE_X + SOURCE_WIDTH / 2.0;
    let mut y = card.top + 20.0;
    let mut line = |class: &str, text: &str, step: f32| {
        let text = safe(text);
        let _ = write!(
            svg,
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\" style=\"fill:{}\">{text}</text>",
            look.ink
        );
        y += step;
    };
    card.lines.iter().for_each(|text| line("name", text, LINE));
    if let Some(detail) = detail(source) {
        line("meta", &style::wrapped(detail, 36, 1).join(""), LINE - 2.0);
    }
    let kind = if source.state_media { "state media" } else { style::kind_label(source.kind) };
    line("meta", &format!("{kind} · {}", told(network, card.node, claims)), 0.0);
    svg.push_str("</g>\n");
}

/// How much a source says, if so many of its claims are shown.
fn told(network: &Network<'_>, source: usize, shown: usize) -> String {
    let all = network.nodes[source].counts.claims;
    match network.view {
        View::All if all == 0 => "passes on what others say".to_owned(),
        View::All if shown < all => format!("{shown} of {}", style::counted(all, "claim")),
        _ => style::counted(shown, "claim"),
    }
}

fn orphan_heading(network: &Network<'_>, top: f32, count: usize, svg: &mut String) {
    let y = top + 22.0;
    let head = if network.view == View::Claims { "No source anywhere" } else { "No source named" };
    let text = format!("{head}: {}", style::counted(count, "claim"));
    let _ = writeln!(
        svg,
        "<path d=\"M{MARGIN} {top:.1}H{:.1}\" stroke=\"#e4e7eb\"/><text class=\"head\" x=\"{CLAIM_X}\" y=\"{y:.1}\">{text}</text>",
        WIDTH - MARGIN
    );
}

fn claim(network: &Network<'_>, card: &Card, carriers: &[&Edge<'_>], svg: &mut String) {
    let node = &network.nodes[card.node];
    let look = style::of_node(node);
    let _ = write!(
        svg,
        "<g><title>{}</title><rect x=\"{CLAIM_X}\" y=\"{:.1}\" width=\"{CLAIM_WIDTH}\" height=\"{:.1}\" rx=\"5\" {}/>",
        safe(words(node)),
        card.top,
        card.height,
        shapes::paint(look)
    );
    let x = CLAIM_X + 14.0;
    let mut y = card.top + 20.0;
    for text in &card.lines {
        let _ = write!(
            svg,
            "<text class=\"claim\" x=\"{x}\" y=\"{y:.1}\" style=\"fill:{}\">{}</text>",
            look.ink,
            safe(text)
        );
        y += LINE;
    }
    for line in notes(network, node, carriers) {
        let line = style::wrapped(&line, 110, 1).join("");
        let _ = write!(svg, "<text class=\"meta\" x=\"{x}\" y=\"{y:.1}\">{}</text>", safe(&line));
        y += SMALL;
    }
    svg.push_str("</g>\n");
}

/// The exact words of a claim.
fn words<'g>(node: &Node<'g>) -> &'g str {
    if let Item::Claim(claim, _) | Item::Group(claim, _) = node.item { &claim.text } else { "" }
}

/// The small print of a claim: status, cues, who passed it on, where it is. That of a group has a second line, its
/// articles.
fn notes(network: &Network<'_>, node: &Node<'_>, carriers: &[&Edge<'_>]) -> Vec<String> {
    if let Item::Claim(claim, article) = &node.item {
        let mut parts = vec![claim.status.name().to_owned()];
        parts.extend(cues(carriers));
        parts.push(place(network, claim, article.label()));
        return vec![parts.join(" · ")];
    }
    let within = carriers.iter().filter(|edge| edge.tie == Tie::Contains);
    let title = |edge: &&Edge<'_>| style::wrapped(&network.nodes[edge.source].label(), 48, 1).join("");
    vec![style::group_note(node), within.map(title).collect::<Vec<_>>().join(" · ")]
}

fn cues(carriers: &[&Edge<'_>]) -> Vec<String> {
    let mut cues: Vec<String> = Vec::new();
    for assertion in carriers.iter().filter_map(|edge| edge.assertion) {
        let via = if assertion.via.is_empty() { String::new() } else { format!(", via {}", assertion.via.join(", ")) };
        let cue = format!("“{}”{via}", assertion.cue);
        if !cues.contains(&cue) {
            cues.push(cue);
        }
    }
    cues
}

fn place(network: &Network<'_>, claim: &ClaimNode, article: &str) -> String {
    if network.articles > 1 {
        format!("{}, line {}", style::wrapped(article, 40, 1).join(""), claim.place.line)
    } else {
        format!("line {}", claim.place.line)
    }
}
