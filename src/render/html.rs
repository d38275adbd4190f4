//! A page in one file that needs no network and no script: the text of each article with its claims
//! coloured by status, findings in the margin, figures at the end. Statuses can be switched off.

use std::fmt::Write as _;

use super::clean::html as safe;
use super::figures::{about_sources, counted, percent};
use super::places::Places;
use crate::Analysis;
use crate::audit::{Overall, Report};
use crate::claim::{Claim, Status};
use crate::layout::{Block, BlockKind};
use crate::text::{ClaimId, Span};

const CSS: &str = include_str!("page.css");

/// Up to the first article.
pub(super) fn head() -> String {
    let mut filters = String::new();
    for status in Status::ALL {
        let name = status.name();
        let _ = write!(
            filters,
            "<label class=\"key {name}\"><input type=\"checkbox\" id=\"show-{name}\" checked> {name}</label>"
        );
    }
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>Attribution audit</title>\n<style>\n{CSS}</style>\n</head>\n<body>\n<header><h1>Attribution audit</h1>\
         <fieldset><legend>Show claims that are</legend>{filters}</fieldset></header>\n<main>\n"
    )
}

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let mut page =
        format!("<article>\n<h2>{}</h2>\n<div class=\"columns\">\n<div class=\"text\">\n", safe(places.path));
    let document = &report.analysis.document;
    let mut claims = pieces(report.analysis).into_iter().peekable();
    for block in document.blocks.all() {
        let span = document.span(block.tokens);
        let mut inside = Vec::new();
        while let Some(piece) = claims.next_if(|(piece, _)| piece.end() <= span.end()) {
            inside.push(piece);
        }
        paragraph(&mut page, report, &places, block, span, &inside);
    }
    page.push_str("</div>\n");
    margin(&mut page, report, &places);
    page.push_str("</div>\n</article>\n");
    page
}

/// The runs of all claims in text order.
fn pieces(analysis: &Analysis<'_>) -> Vec<(Span, ClaimId)> {
    let runs = analysis.claims.entries().flat_map(|(id, claim)| claim.tokens.iter().map(move |run| (run, id)));
    let mut pieces: Vec<(Span, ClaimId)> = runs.map(|(run, id)| (analysis.document.span(run), id)).collect();
    pieces.sort_unstable();
    pieces.dedup_by(|later, earlier| later.0.overlaps(earlier.0));
    pieces
}

fn paragraph(
    page: &mut String,
    report: &Report<'_>,
    places: &Places<'_>,
    block: &Block,
    span: Span,
    claims: &[(Span, ClaimId)],
) {
    let (open, close) = match block.kind {
        BlockKind::Title | BlockKind::Heading => ("<h3>", "</h3>"),
        BlockKind::BlockQuote => ("<blockquote>", "</blockquote>"),
        BlockKind::Byline | BlockKind::Dateline | BlockKind::Caption | BlockKind::Furniture => {
            ("<p class=\"aside\">", "</p>")
        }
        BlockKind::Item => ("<p class=\"item\">", "</p>"),
        BlockKind::Paragraph => ("<p>", "</p>"),
    };
    page.push_str(open);
    let mut done = span.start();
    for &(piece, id) in claims {
        let claim = &report.analysis.claims[id];
        page.push_str(&safe(places.words(Span::new(done, piece.start().max(done)))));
        let about = about(report.analysis, claim);
        let _ = write!(
            page,
            "<mark class=\"{}\" tabindex=\"0\" title=\"{}\">{}</mark>",
            claim.status.name(),
            safe(&about),
            safe(places.words(piece))
        );
        done = piece.end();
    }
    page.push_str(&safe(places.words(Span::new(done, span.end().max(done)))));
    page.push_str(close);
    page.push('\n');
}

/// What hovering over a claim tells: status, source, cue, confidence, score.
fn about(analysis: &Analysis<'_>, claim: &Claim) -> String {
    let mut parts = vec![claim.status.name().to_owned()];
    for &id in &claim.attributions {
        let found = &analysis.attributions.all[id].found;
        let source = analysis.sources.of.get(id).copied().flatten().map(|source| &analysis.sources.all[source]);
        let name = source.map_or("nobody named", |source| source.name.as_str());
        let cue = analysis.document.words_of(found.cue);
        parts.push(format!("{name} “{cue}” (confidence {})", percent(found.confidence)));
    }
    parts.push(format!("worth checking {:.2}", claim.score));
    parts.join(" · ")
}

fn margin(page: &mut String, report: &Report<'_>, places: &Places<'_>) {
    let _ = writeln!(page, "<aside aria-label=\"Findings\"><h3>{}</h3><ol>", counted(report.findings.len(), "finding"));
    for finding in &report.findings {
        let words: String = places.words(finding.place.span).chars().take(120).collect();
        let _ = writeln!(
            page,
            "<li class=\"{}\"><b>{} {}</b> line {}: {}<q>{}</q><small>{}</small></li>",
            finding.severity.name(),
            finding.check.code,
            finding.check.name,
            places.start(finding).line,
            safe(&finding.message),
            safe(&words),
            safe(&finding.hint)
        );
    }
    page.push_str("</ol></aside>\n");
}

pub(super) fn tail(overall: &Overall) -> String {
    let summary = &overall.summary;
    let mut page = format!(
        "</main>\n<footer><h2>{} in {}</h2><table>\n",
        counted(summary.total(), "claim"),
        counted(summary.articles, "article")
    );
    for status in Status::ALL {
        let count = summary.count(status);
        let share = count as f32 / summary.total().max(1) as f32;
        let _ = writeln!(
            page,
            "<tr><th scope=\"row\">{name}</th><td>{count}</td><td>{}</td><td class=\"bar\"><span class=\"{name}\" style=\"width:{:.1}%\"></span></td></tr>",
            percent(share),
            share * 100.0,
            name = status.name()
        );
    }
    page.push_str("</table><ul>");
    for line in about_sources(summary) {
        let _ = write!(page, "<li>{}</li>", safe(&line));
    }
    page.push_str("</ul></footer>\n</body>\n</html>\n");
    page
}
