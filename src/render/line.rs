//! One line for each finding, as editors and scripts read it.

use std::fmt::Write as _;

use super::clean::one_line;
use super::places::Places;
use crate::audit::{Repeated, Report, Said};

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let mut lines = String::new();
    for finding in &report.findings {
        let start = places.start(finding);
        let _ = writeln!(
            lines,
            "{}:{}:{}: {} {} {}",
            one_line(&places.path),
            start.line,
            start.column,
            finding.severity.name(),
            finding.check.code,
            one_line(&finding.message)
        );
    }
    lines
}

pub(super) fn across(repeated: &[Repeated]) -> String {
    let mut lines = String::new();
    for voice in repeated {
        for Said { site, place, .. } in &voice.places {
            let _ = writeln!(
                lines,
                "{}:{}:{}: {} {} {}",
                one_line(&site.name()),
                place.line,
                place.column,
                voice.severity.name(),
                voice.check.code,
                one_line(&voice.message())
            );
        }
    }
    lines
}
