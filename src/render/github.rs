//! Workflow commands that GitHub shows beside the changed lines.

use super::clean::one_line;
use super::places::Places;
use super::pointer::Pointer;
use crate::audit::{Check, Finding, Repeated, Report, Said};
use crate::diagnostic::Severity;

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let one =
        |found: &Finding| annotation(found.severity, found.check, &places.pointer(found), &found.message, &found.hint);
    report.findings.iter().map(one).collect()
}

pub(super) fn across(repeated: &[Repeated]) -> String {
    let mut lines = String::new();
    for voice in repeated {
        for Said { site, place, .. } in &voice.places {
            let pointer = Pointer::new(site, *place, None);
            lines.push_str(&annotation(voice.severity, voice.check, &pointer, &voice.message(), voice.hint()));
        }
    }
    lines
}

/// A line with one command.
fn annotation(severity: Severity, check: &Check, pointer: &Pointer<'_>, told: &str, hint: &str) -> String {
    let Pointer { file, line, column, end, remark } = pointer;
    let end = end.map_or_else(String::new, |end| format!(",endLine={}", end.line));
    let column = column.map_or_else(String::new, |column| format!(",col={column}"));
    format!(
        "::{} file={},line={line}{end}{column},title={}::{}%0A{}\n",
        command(severity),
        property(file),
        property(&format!("{} {}", check.code, check.name)),
        message(&format!("{told}{remark}")),
        message(hint)
    )
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
