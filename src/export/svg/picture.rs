//! The whole picture.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::super::style;
use super::layout::{CLAIM_WIDTH, CLAIM_X, Card, LINE, Layout, MARGIN, SOURCE_WIDTH, SOURCE_X, WIDTH, detail, layout};
use super::legend::legend;
use super::shapes;
use super::xml::safe;
use crate::claim::Status;
use crate::graph::{Assertion, ClaimNode, Graph};
use crate::resolve::corpus::Profile;

const CSS: &str = "text{font-family:Inter,'Helvetica Neue',Helvetica,Arial,sans-serif;fill:#1f2933}\
.title{font-size:20px;font-weight:700}.sub{font-size:13px;fill:#52606d}.small{font-size:12px;fill:#3e4c59}\
.name{font-size:14px;font-weight:600}.claim{font-size:13px}.meta{font-size:10.5px;fill:#616e7c}\
.head{font-size:14px;font-weight:700;fill:#c1121f}.edge{fill:none;stroke-width:1.5;stroke-opacity:.75}\
.arc{fill:none;stroke-width:1.4;stroke-dasharray:4 3}";

/// Writes the picture as an SVG file.
pub(in crate::export) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(picture(graph).as_bytes())
}

/// The picture as an `svg` element.
pub(in crate::export) fn picture(graph: &Graph) -> String {
    let (title, subtitle) = heading(graph);
    let (legend, top) = legend(graph, 92.0);
    let layout = layout(graph, top + 14.0);
    let height = layout.height + 4.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {WIDTH:.0} {height:.0}\" role=\"img\" aria-label=\"{}\">\n<style>{CSS}</style>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"#ffffff\"/>\n\
         <text class=\"title\" x=\"{MARGIN}\" y=\"40\">{}</text>\n<text class=\"sub\" x=\"{MARGIN}\" y=\"63\">{}</text>\n{legend}\n",
        safe(&title),
        safe(&title),
        safe(&subtitle)
    );
    edges(&layout, &mut svg);
    let mut carried = vec![0; layout.sources.len()];
    let mut carriers: Vec<Vec<&Assertion>> = vec![Vec::new(); layout.claims.len()];
    for &(source, claim, assertion) in &layout.edges {
        carried[source] += 1;
        carriers[claim].push(assertion);
    }
    for (card, claims) in layout.sources.iter().zip(carried) {
        source(card, claims, &mut svg);
    }
    if let Some((top, count)) = layout.orphans {
        orphan_heading(top, count, &mut svg);
    }
    for (card, assertions) in layout.claims.iter().zip(&carriers) {
        claim(graph, card, assertions, &mut svg);
    }
    svg.push_str("</svg>\n");
    svg
}

/// Title and line of figures.
fn heading(graph: &Graph) -> (String, String) {
    let mut articles = graph.articles();
    let title = match (articles.next(), articles.len()) {
        (Some((_, only)), 0) => only.title.clone().unwrap_or_else(|| only.id.clone()),
        (Some(_), more) => format!("Who says what in {} articles", more + 1),
        (None, _) => "No article".to_owned(),
    };
    let unattributed = graph.claims().filter(|(_, claim)| claim.status == Status::Unattributed).count();
    let subtitle = format!(
        "{} · {} · {unattributed} without any attribution",
        counted(graph.sources().len(), "source"),
        counted(graph.claims().len(), "claim"),
    );
    (style::wrapped(&title, 90, 1).join(""), subtitle)
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

fn edges(layout: &Layout<'_>, svg: &mut String) {
    for &(from, to, assertion) in &layout.edges {
        let start = (SOURCE_X + SOURCE_WIDTH, layout.sources[from].middle());
        let end = (CLAIM_X, layout.claims[to].middle());
        svg.push_str(&shapes::edge(start, end, style::of_relation(assertion.relation)));
        svg.push('\n');
    }
    for &(from, to) in &layout.arcs {
        let (from, to) = (layout.sources[from].middle(), layout.sources[to].middle());
        svg.push_str(&shapes::arc(SOURCE_X, from, to, style::PASSES_ON));
        svg.push('\n');
    }
}

fn source(card: &Card<'_, Profile>, claims: usize, svg: &mut String) {
    let look = style::of_kind(card.item.kind);
    svg.push_str("<g>");
    let _ = write!(svg, "<title>{}</title>", safe(&card.item.name));
    svg.push_str(&shapes::outline(card.item.kind, SOURCE_X, card.top, SOURCE_WIDTH, card.height, look));
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
    if let Some(detail) = detail(card.item) {
        line("meta", &style::wrapped(detail, 36, 1).join(""), LINE - 2.0);
    }
    let kind = if card.item.state_media { "state media" } else { style::kind_label(card.item.kind) };
    let part = if claims == 0 { "passes on what others say".to_owned() } else { counted(claims, "claim") };
    line("meta", &format!("{kind} · {part}"), 0.0);
    svg.push_str("</g>\n");
}

fn orphan_heading(top: f32, count: usize, svg: &mut String) {
    let y = top + 22.0;
    let text = format!("No source named: {}", counted(count, "claim"));
    let _ = writeln!(
        svg,
        "<path d=\"M{MARGIN} {top:.1}H{:.1}\" stroke=\"#e4e7eb\"/><text class=\"head\" x=\"{CLAIM_X}\" y=\"{y:.1}\">{text}</text>",
        WIDTH - MARGIN
    );
}

fn claim(graph: &Graph, card: &Card<'_, ClaimNode>, assertions: &[&Assertion], svg: &mut String) {
    let look = style::of_status(card.item.status);
    let _ = write!(
        svg,
        "<g><title>{}</title><rect x=\"{CLAIM_X}\" y=\"{:.1}\" width=\"{CLAIM_WIDTH}\" height=\"{:.1}\" rx=\"5\" {}/>",
        safe(&card.item.text),
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
    let note = style::wrapped(&note(graph, card.item, assertions), 100, 1).join("");
    let _ = writeln!(svg, "<text class=\"meta\" x=\"{x}\" y=\"{y:.1}\">{}</text></g>", safe(&note));
}

/// The small print of a claim: status, cues, who passed it on, where it stands.
fn note(graph: &Graph, claim: &ClaimNode, assertions: &[&Assertion]) -> String {
    let mut parts = vec![claim.status.name().to_owned()];
    let mut cues: Vec<String> = Vec::new();
    for assertion in assertions {
        let via = if assertion.via.is_empty() { String::new() } else { format!(", via {}", assertion.via.join(", ")) };
        let cue = format!("“{}”{via}", assertion.cue);
        if !cues.contains(&cue) {
            cues.push(cue);
        }
    }
    parts.extend(cues);
    let article = graph.article_of(claim);
    let place = if graph.articles().len() > 1 {
        format!("{}:{}", article.id, claim.place.line)
    } else {
        format!("line {}", claim.place.line)
    };
    parts.push(place);
    parts.join(" · ")
}
