//! One article: its text, each claim marked.

use std::fmt::Write as _;

use super::margin::margin;
use crate::Analysis;
use crate::audit::Report;
use crate::claim::Claim;
use crate::layout::{Block, BlockKind};
use crate::render::clean::html as safe;
use crate::render::figures::percent;
use crate::render::places::Places;
use crate::text::{AttributionId, ClaimId, Id as _, SourceId, Span, Word};

/// The article's text with its margin.
pub(in crate::render) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let anchor = anchor(&places.path);
    let mut page = format!(
        "<article id=\"{anchor}\" data-findings=\"{}\">\n<h2 id=\"{anchor}-name\">{}</h2>\n<div class=\"columns\">\n<div class=\"text\">\n",
        report.findings.len(),
        safe(&places.path)
    );
    let document = &report.analysis.document;
    let mut claims = pieces(report.analysis).into_iter().peekable();
    for block in document.blocks.all() {
        let span = document.span(block.tokens);
        let mut inside = Vec::new();
        while let Some(piece) = claims.next_if(|(piece, _)| piece.end() <= span.end()) {
            inside.push(piece);
        }
        paragraph(&mut page, report, &places, block, &inside);
    }
    page.push_str("</div>\n");
    margin(&mut page, report, &places, &anchor);
    page.push_str("</div>\n</article>\n");
    page
}

/// What links to an article name it by.
fn anchor(path: &str) -> String {
    format!("a{:x}", Word::of(path).hash())
}

/// The runs of all claims in text order.
fn pieces(analysis: &Analysis<'_>) -> Vec<(Span, ClaimId)> {
    let runs = analysis.claims.entries().flat_map(|(id, claim)| claim.tokens.iter().map(move |run| (run, id)));
    let mut pieces: Vec<(Span, ClaimId)> = runs.map(|(run, id)| (analysis.document.span(run), id)).collect();
    pieces.sort_unstable();
    pieces.dedup_by(|later, earlier| later.0.overlaps(earlier.0));
    pieces
}

fn paragraph(page: &mut String, report: &Report<'_>, places: &Places<'_>, block: &Block, claims: &[(Span, ClaimId)]) {
    let span = report.analysis.document.span(block.tokens);
    let (tag, class) = match block.kind {
        BlockKind::Title | BlockKind::Heading => ("h3", "prose"),
        BlockKind::BlockQuote => ("blockquote", "prose"),
        BlockKind::Byline | BlockKind::Dateline | BlockKind::Caption | BlockKind::Furniture => ("p", "aside"),
        BlockKind::Item => ("p", "item"),
        BlockKind::Paragraph => ("p", "prose"),
    };
    let line = places.line(span.start());
    let _ = write!(page, "<{tag} class=\"{class}\" data-line=\"{line}\">");
    let mut done = span.start();
    for &(piece, id) in claims {
        page.push_str(&safe(places.words(Span::new(done, piece.start().max(done)))));
        mark(page, report.analysis, report, id, places.words(piece));
        done = piece.end();
    }
    page.push_str(&safe(places.words(Span::new(done, span.end().max(done)))));
    let _ = writeln!(page, "</{tag}>");
}

/// A claim's words with what there is to tell about it.
fn mark(page: &mut String, analysis: &Analysis<'_>, report: &Report<'_>, id: ClaimId, words: &str) {
    let claim = &analysis.claims[id];
    let source =
        speaker(analysis, claim).map_or_else(String::new, |source| format!(" data-source=\"{}\"", source.index()));
    let _ = write!(
        page,
        "<mark class=\"{}\" tabindex=\"0\"{source} aria-description=\"{}\">{}</mark>",
        claim.status.name(),
        safe(&about(analysis, report, claim)),
        safe(words)
    );
}

/// The source that speaks.
pub(super) fn speaker(analysis: &Analysis<'_>, claim: &Claim) -> Option<SourceId> {
    claim.attributions.iter().find_map(|&id| analysis.sources.of.get(id).copied().flatten())
}

/// What pointing at a claim tells: status, source, cue, rule, confidence, what makes it worth checking.
fn about(analysis: &Analysis<'_>, report: &Report<'_>, claim: &Claim) -> String {
    let mut parts = vec![claim.status.name().to_owned()];
    parts.extend(claim.attributions.iter().map(|&id| voucher(analysis, report, id)));
    if let Some(signal) = claim.signal {
        parts.push(format!("told by “{}”", analysis.document.words_of(signal)));
    }
    parts.push(format!("score {:.2}", claim.score));
    parts.extend(claim.reasons.in_words());
    parts.join(" · ")
}

fn voucher(analysis: &Analysis<'_>, report: &Report<'_>, id: AttributionId) -> String {
    let attribution = &analysis.attributions.all[id];
    let source = analysis.sources.of.get(id).copied().flatten();
    let name = source.map_or("nobody named", |source| analysis.sources.all[source].name.as_str());
    let cue = analysis.document.words_of(attribution.found.cue);
    let rule = attribution.found.evidence.rules.first().map_or("the model", |&rule| report.rulebook.rule_name(rule));
    format!("{name} “{cue}” (by {rule}, confidence {})", percent(attribution.confidence))
}
