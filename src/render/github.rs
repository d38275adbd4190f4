//! Workflow commands that GitHub shows beside the changed lines.

use std::fmt::Write as _;

use super::clean::one_line;
use super::places::Places;
use crate::audit::Report;
use crate::diagnostic::Severity;

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let mut lines = String::new();
    for finding in &report.findings {
        let (start, end) = (places.start(finding), places.end(finding));
        let command = match finding.severity {
            Severity::Note => "notice",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let _ = writeln!(
            lines,
            "::{command} file={},line={},endLine={},col={},title={}::{}%0A{}",
            property(places.path),
            start.line,
            end.line,
            start.column,
            property(&format!("{} {}", finding.check.code, finding.check.name)),
            message(&finding.message),
            message(&finding.hint)
        );
    }
    lines
}

fn message(text: &str) -> String {
    one_line(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
