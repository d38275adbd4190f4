//! One row for each finding: the spreadsheet of an auditor.

use super::places::Places;
use crate::audit::{Repeated, Report};
use crate::export::Cells;

const COLUMNS: [&str; 11] =
    ["article", "line", "column", "severity", "code", "name", "status", "score", "text", "message", "hint"];

pub(super) fn head() -> String {
    rows([COLUMNS.map(str::to_owned)])
}

pub(super) fn article(report: &Report<'_>, cells: Cells) -> String {
    let places = Places::new(report);
    let cell = |text: &str| cells.cell(text).into_owned();
    rows(report.findings.iter().map(|finding| {
        let start = places.start(finding);
        let claim = finding.place.claim.map(|id| &report.analysis.claims[id]);
        let words = even(places.words(finding.place.span));
        [
            cell(&places.path),
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

pub(super) fn across(repeated: &[Repeated], cells: Cells) -> String {
    let cell = |text: &str| cells.cell(text).into_owned();
    rows(repeated.iter().flat_map(|voice| {
        voice.places.iter().map(move |said| {
            [
                cell(&said.site.name()),
                said.place.line.to_string(),
                said.place.column.to_string(),
                voice.severity.name().to_owned(),
                voice.check.code.to_owned(),
                voice.check.name.to_owned(),
                String::new(),
                String::new(),
                cell(&said.words),
                cell(&voice.message()),
                cell(voice.hint()),
            ]
        })
    }))
}

/// The rows by RFC 4180.
pub(super) fn rows<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut written = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        if written.write_record(&row).is_err() {
            break;
        }
    }
    written.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The words with single blanks between them.
pub(super) fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
