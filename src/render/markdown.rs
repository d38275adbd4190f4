//! A table for a comment on a pull request.

use std::fmt::Write as _;

use super::clean::one_line;
use super::figures::{about_sources, counted, percent};
use super::places::Places;
use crate::audit::{Overall, Repeated, Report, Said};
use crate::claim::Status;

/// The heading.
pub(super) const HEAD: &str = "## Attribution audit\n\n";

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let mut page = format!("### {}\n\n", escape(&places.path));
    if report.findings.is_empty() {
        page.push_str("Nothing to report.\n\n");
        return page;
    }
    page.push_str("| Line | Severity | Code | What | Words |\n| --: | --- | --- | --- | --- |\n");
    for finding in &report.findings {
        let words: String = places.words(finding.place.span).chars().take(160).collect();
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} |",
            places.start(finding).line,
            finding.severity.name(),
            finding.check.code,
            escape(&finding.message),
            escape(&words)
        );
    }
    page.push('\n');
    page
}

/// The claims that several articles have from one source.
fn voices(page: &mut String, repeated: &[Repeated]) {
    if repeated.is_empty() {
        return;
    }
    page.push_str("### Over several articles\n\n");
    for voice in repeated {
        let _ = writeln!(page, "- {} {}: {}", voice.check.code, voice.severity.name(), escape(&voice.message()));
        for Said { site, place, words } in &voice.places {
            let _ = writeln!(page, "  - {}, line {}: {}", escape(&site.name()), place.line, escape(words));
        }
    }
    page.push('\n');
}

pub(super) fn tail(overall: &Overall) -> String {
    let mut page = String::new();
    voices(&mut page, &overall.repeated);
    let summary = &overall.summary;
    let _ = write!(page, "**{}**", counted(summary.total(), "claim"));
    for status in Status::ALL {
        let count = summary.count(status);
        if count > 0 {
            let share = percent(count as f32 / summary.total() as f32);
            let _ = write!(page, " · {} {} ({share})", count, status.name());
        }
    }
    page.push_str("\n\n");
    for line in about_sources(summary) {
        let _ = writeln!(page, "- {}", escape(&line));
    }
    for (heading, parts) in overall.parts() {
        let _ = writeln!(page, "\n| {heading} | Articles | Claims | With a source |\n| --- | --: | --: | --: |");
        for (name, part) in parts {
            let coverage = part.coverage().map(percent).unwrap_or_default();
            let _ = writeln!(page, "| {} | {} | {} | {coverage} |", escape(name), part.articles, part.total());
        }
    }
    page
}

/// Text in which nothing is Markdown or HTML.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '~' | '@' | '!' => safe.extend(['\\', c]),
            c => safe.push(c),
        }
    }
    safe
}
