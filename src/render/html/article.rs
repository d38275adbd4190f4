//! One article: its text, each claim marked.

use std::fmt::Write as _;

use super::margin::margin;
use super::painter::Painter;
use crate::Analysis;
use crate::audit::Report;
use crate::claim::Claim;
use crate::layout::{Block, BlockKind};
use crate::render::clean::html as safe;
use crate::render::places::Places;
use crate::render::voucher::voucher;
use crate::text::{ClaimId, Id as _, SourceId, Span, Word};

/// The article's text with its margin.
pub(in crate::render) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let anchor = anchor(&places.path);
    let (claims, coverage) = (report.summary.total(), report.summary.coverage().unwrap_or(1.0));
    let mut page = format!(
        "<article id=\"{anchor}\" data-findings=\"{}\" data-claims=\"{claims}\" data-coverage=\"{coverage:.3}\">\n\
         <h2 id=\"{anchor}-name\" class=\"path\">{}</h2>\n<div class=\"columns\">\n<div class=\"text\">\n",
        report.findings.len(),
        safe(&places.path)
    );
    let document = &report.analysis.document;
    let mut painter = Painter::new(report, &anchor);
    let mut claims = pieces(report.analysis).into_iter().peekable();
    for block in document.blocks.all() {
        let span = document.span(block.tokens);
        let mut inside = Vec::new();
        while let Some(piece) = claims.next_if(|(piece, _)| piece.end() <= span.end()) {
            inside.push(piece);
        }
        paragraph(&mut page, report, &places, block, &inside, &mut painter);
    }
    page.push_str("</div>\n");
    margin(&mut page, report, &places, &anchor, &painter.placed);
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

fn paragraph(
    page: &mut String,
    report: &Report<'_>,
    places: &Places<'_>,
    block: &Block,
    claims: &[(Span, ClaimId)],
    painter: &mut Painter<'_>,
) {
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
        painter.put(page, Span::new(done, piece.start().max(done)));
        mark(page, report, id);
        painter.put(page, piece);
        page.push_str("</mark>");
        done = piece.end();
    }
    painter.put(page, Span::new(done, span.end().max(done)));
    let _ = writeln!(page, "</{tag}>");
}

/// Opens a claim's words with what there is to tell about it.
fn mark(page: &mut String, report: &Report<'_>, id: ClaimId) {
    let (analysis, claim) = (report.analysis, &report.analysis.claims[id]);
    let source =
        speaker(analysis, claim).map_or_else(String::new, |source| format!(" data-source=\"{}\"", source.index()));
    let excused = report.excused.binary_search(&id).is_ok();
    let _ = write!(
        page,
        "<mark class=\"{}{}\" tabindex=\"0\"{source} aria-description=\"{}\">",
        claim.status.name(),
        if excused { " excused" } else { "" },
        safe(&about(report, claim, excused)),
    );
}

/// The source that speaks.
pub(super) fn speaker(analysis: &Analysis<'_>, claim: &Claim) -> Option<SourceId> {
    claim.attributions.iter().find_map(|&id| analysis.sources.of.get(id).copied().flatten())
}

/// What pointing at a claim tells: status, source, cue, rule, confidence, what makes it worth checking.
fn about(report: &Report<'_>, claim: &Claim, excused: bool) -> String {
    let mut parts = vec![claim.status.name().to_owned()];
    parts.extend(excused.then(|| "needs no source: everybody could hear it, or the writer asked".to_owned()));
    parts.extend(claim.attributions.iter().map(|&id| voucher(report, id)));
    if let Some(signal) = claim.signal {
        parts.push(format!("told by “{}”", report.analysis.document.words_of(signal)));
    }
    parts.push(format!("score {:.2}", claim.score));
    parts.extend(claim.reasons.in_words());
    parts.join(" · ")
}
