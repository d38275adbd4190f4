//! One row for each finding: the spreadsheet of an auditor.

use super::places::Places;
use crate::audit::Report;
use crate::export::Cells;

const COLUMNS: [&str; 11] =
    ["article", "line", "column", "severity", "code", "name", "status", "score", "text", "message", "hint"];

pub(super) fn head() -> String {
    rows([COLUMNS.map(str::to_owned)])
}

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let cell = |text: &str| Cells::Defused.cell(text).into_owned();
    rows(report.findings.iter().map(|finding| {
        let start = places.start(finding);
        let claim = finding.place.claim.map(|id| &report.analysis.claims[id]);
        let words = places.words(finding.place.span).split_whitespace().collect::<Vec<_>>().join(" ");
        [
            cell(places.path),
            start.line.to_string(),
            start.column.to_string(),
            finding.severity.name().to_owned(),
            finding.check.code.to_owned(),
            finding.check.name.to_owned(),
            claim.map_or("", |claim| claim.status.name()).to_owned(),
            finding.place.score.map(|score| format!("{score:.2}")).unwrap_or_default(),
            cell(&words),
            cell(&finding.message),
            cell(&finding.hint),
        ]
    }))
}

/// The rows by RFC 4180.
fn rows(rows: impl IntoIterator<Item = [String; COLUMNS.len()]>) -> String {
    let mut written = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        if written.write_record(&row).is_err() {
            break;
        }
    }
    written.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
