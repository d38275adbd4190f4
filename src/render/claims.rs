//! One row for each claim, whatever its status: the spreadsheet of an auditor who goes through all of
//! them, with the source of each, by which words, through whom, and what makes it worth checking.

use super::csv::{even, rows};
use crate::Analysis;
use crate::audit::Report;
use crate::claim::{Claim, Reason};
use crate::export::{Cells, claim_label};
use crate::text::{AttributionId, ClaimId, LineIndex};

const COLUMNS: [&str; 14] = [
    "article",
    "claim_id",
    "line",
    "column",
    "status",
    "score",
    "reasons",
    "claim",
    "source",
    "source_kind",
    "cue",
    "via",
    "confidence",
    "codes",
];

pub(super) fn head() -> String {
    rows([COLUMNS.map(str::to_owned)])
}

pub(super) fn article(report: &Report<'_>, cells: Cells) -> String {
    let lines = LineIndex::of(report.analysis.document.article);
    let mut codes = vec![Vec::new(); report.analysis.claims.len()];
    for finding in &report.findings {
        if let Some(claim) = finding.place.claim {
            codes[crate::text::Id::index(claim)].push(finding.check.code);
        }
    }
    let claims = report.analysis.claims.entries().zip(codes);
    rows(claims.map(|((id, claim), codes)| row(report.analysis, &lines, id, claim, &codes, cells)))
}

fn row(
    analysis: &Analysis<'_>,
    lines: &LineIndex<'_>,
    id: ClaimId,
    claim: &Claim,
    codes: &[&str],
    cells: Cells,
) -> [String; COLUMNS.len()] {
    let cell = |text: &str| cells.cell(text).into_owned();
    let start = claim.tokens.hull().map_or(0, |hull| analysis.document.span(hull).start());
    let place = lines.position(start);
    let reasons: Vec<&str> = claim.reasons.iter().map(Reason::name).collect();
    let [source, kind, cue, confidence] = voucher(analysis, claim.attributions.first().copied());
    let mut via: Vec<String> = Vec::new();
    for name in claim.attributions.iter().skip(1).map(|&id| name(analysis, id)) {
        if !name.is_empty() && name != source && !via.contains(&name) {
            via.push(name);
        }
    }
    [
        cell(&analysis.document.article.name()),
        claim_label(id).to_string(),
        place.line.to_string(),
        place.column.to_string(),
        claim.status.name().to_owned(),
        format!("{:.2}", claim.score),
        reasons.join(" "),
        cell(&even(&analysis.document.words_of_runs(&claim.tokens))),
        cell(&source),
        kind,
        cell(&cue),
        cell(&via.join("; ")),
        confidence,
        codes.join(" "),
    ]
}

/// Source, its kind, cue and confidence of the innermost attribution.
fn voucher(analysis: &Analysis<'_>, attribution: Option<AttributionId>) -> [String; 4] {
    let Some(id) = attribution else { return Default::default() };
    let attribution = &analysis.attributions.all[id];
    let source = analysis.sources.of.get(id).copied().flatten();
    let kind = source.map_or("", |source| analysis.sources.all[source].kind.name());
    let cue = even(analysis.document.words_of(attribution.found.cue));
    [name(analysis, id), kind.to_owned(), cue, format!("{:.2}", attribution.confidence)]
}

fn name(analysis: &Analysis<'_>, attribution: AttributionId) -> String {
    let source = analysis.sources.of.get(attribution).copied().flatten();
    source.map_or_else(String::new, |source| analysis.sources.all[source].name.clone())
}
