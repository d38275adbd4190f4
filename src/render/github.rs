//! Workflow commands that GitHub shows beside the changed lines.

use std::fmt::Write as _;

use super::clean::one_line;
use super::places::Places;
use crate::audit::{Repeated, Report};
use crate::diagnostic::Severity;

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let mut lines = String::new();
    for finding in &report.findings {
        let (start, end) = (places.start(finding), places.end(finding));
        let command = command(finding.severity);
        let _ = writeln!(
            lines,
            "::{command} file={},line={},endLine={},col={},title={}::{}%0A{}",
            property(&places.path),
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

pub(super) fn across(repeated: &[Repeated]) -> String {
    let mut lines = String::new();
    for voice in repeated {
        for (article, place, _) in &voice.places {
            let _ = writeln!(
                lines,
                "::{} file={},line={},col={},title={}::{}%0A{}",
                command(voice.severity),
                property(article),
                place.line,
                place.column,
                property(&format!("{} {}", voice.check.code, voice.check.name)),
                message(&voice.message()),
                message(voice.hint())
            );
        }
    }
    lines
}

const fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn message(text: &str) -> String {
    one_line(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
