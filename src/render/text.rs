//! For people: each finding with its sentence wrapped as prose, the words in question marked below
//! (or underlined in colour), and what to do; the figures at the end with bars.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style as Ansi};

use super::clean::one_line;
use super::figures::{about_sources, counted, percent};
use super::format::Style;
use super::places::Places;
use super::prose::{Excerpt, excerpt};
use crate::audit::{Finding, Overall, Repeated, Report, Said, Summary};
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::diagnostic::Severity;

const GUTTER: &str = "   │ ";
/// Columns of a bar, and of one on a narrow terminal.
const BAR: usize = 24;
const SHORT_BAR: usize = 8;
/// Columns from which a bar is a long one.
const ROOM: usize = 60;

pub(super) fn article(report: &Report<'_>, style: Style) -> String {
    let places = Places::new(report);
    let mut text = String::new();
    for finding in &report.findings {
        one(&mut text, report, &places, finding, style);
    }
    text
}

fn one(text: &mut String, report: &Report<'_>, places: &Places<'_>, finding: &Finding, style: Style) {
    let grave = paint(style, severity(finding.severity), finding.severity.name());
    let code = paint(style, Ansi::new().bold(), finding.check.code);
    let message = paint(style, Ansi::new().bold(), &one_line(&finding.message));
    let _ = writeln!(text, "{} {grave} {code} {message}", one_line(&places.told(finding)));
    let dim = Ansi::new().dimmed();
    let width = style.width.clamp(40, 110) - GUTTER.chars().count();
    if !finding.place.span.is_empty() {
        let gutter = paint(style, dim, GUTTER);
        for line in excerpt(report.analysis, finding.place.span, width) {
            prose(text, &gutter, &line, style);
        }
    }
    let score = finding.place.score.map(|score| format!(" [score {score:.2}]")).unwrap_or_default();
    let hint = format!("{}{score}", one_line(&finding.hint));
    for (position, line) in textwrap::wrap(&hint, width.saturating_sub(3)).into_iter().enumerate() {
        let lead = paint(style, dim, if position == 0 { "   ╰ → " } else { "       " });
        let _ = writeln!(text, "{lead}{line}");
    }
    text.push('\n');
}

/// A line of the article, its marked part underlined, or with a line of marks below it.
fn prose(text: &mut String, gutter: &str, line: &Excerpt, style: Style) {
    text.push_str(gutter);
    if style.color {
        let mark = Ansi::new().underline().bold();
        for (words, marked) in line.pieces() {
            text.push_str(&if marked { paint(style, mark, &words) } else { words });
        }
        text.push('\n');
    } else {
        let (words, marks) = line.with_marks();
        text.push_str(&words);
        text.push('\n');
        if let Some(marks) = marks {
            let _ = writeln!(text, "{gutter}{marks}");
        }
    }
}

pub(super) fn across(repeated: &[Repeated], style: Style) -> String {
    let mut text = String::new();
    for voice in repeated {
        let grave = paint(style, severity(voice.severity), voice.severity.name());
        let code = paint(style, Ansi::new().bold(), voice.check.code);
        let _ = writeln!(text, "{grave} {code} {}", paint(style, Ansi::new().bold(), &one_line(&voice.message())));
        for Said { site, place, words } in &voice.places {
            let place = format!("{}:{}:{}", one_line(&site.name()), place.line, place.column);
            let _ = writeln!(text, "{}{place} {}", paint(style, Ansi::new().dimmed(), GUTTER), one_line(words));
        }
        let _ = writeln!(text, "{}{}\n", paint(style, Ansi::new().dimmed(), "   ╰ → "), voice.hint());
    }
    text
}

/// The share of claims with a source in each part: folders, months.
fn parts(text: &mut String, overall: &Overall, style: Style) {
    for (heading, parts) in overall.parts() {
        let _ = writeln!(text, "{}", paint(style, Ansi::new().bold(), &format!("claims with a source {heading}")));
        for (name, part) in parts {
            let coverage = part.coverage().unwrap_or_default();
            let bar = paint(style, color_of(Status::Attributed), &bar(coverage, style));
            let name = one_line(name);
            let _ =
                writeln!(text, "  {name:<24} {bar} {:>5}  of {}", percent(coverage), counted(part.total(), "claim"));
        }
    }
}

pub(super) fn tail(overall: &Overall, style: Style) -> String {
    let summary = &overall.summary;
    let mut text = String::new();
    let total = summary.total();
    let heading = format!("{} in {}", counted(total, "claim"), counted(summary.articles, "article"));
    let _ = writeln!(text, "{}", paint(style, Ansi::new().bold(), &heading));
    for status in Status::ALL {
        let count = summary.count(status);
        if count > 0 {
            let share = count as f32 / total as f32;
            let bar = bar(share, style);
            let bar = paint(style, color_of(status), &bar);
            let _ = writeln!(text, "  {:<13} {bar} {:>5}  {count}", status.name(), percent(share));
        }
    }
    let kinds: Vec<String> = Summary::KINDS
        .iter()
        .zip(summary.sources)
        .filter(|&(_, count)| count > 0)
        .map(|(kind, count)| format!("{count} {}", kinds_of(*kind, count)))
        .collect();
    if !kinds.is_empty() {
        let _ = writeln!(text, "{}", wrapped(&format!("sources: {}", kinds.join(", ")), style));
    }
    for line in about_sources(summary) {
        let _ = writeln!(text, "{}", wrapped(&line, style));
    }
    parts(&mut text, overall, style);
    text
}

/// A line of the summary, as wide as the terminal.
fn wrapped(line: &str, style: Style) -> String {
    let options = textwrap::Options::new(style.width.clamp(40, 110)).subsequent_indent("  ");
    textwrap::fill(&one_line(line), options)
}

/// The sources of a kind, in words.
const fn kinds_of(kind: SourceKind, count: usize) -> &'static str {
    match (kind, count) {
        (SourceKind::Person, 1) => "person",
        (SourceKind::Person, _) => "persons",
        (SourceKind::Organization, 1) => "organization",
        (SourceKind::Organization, _) => "organizations",
        (SourceKind::Document, 1) => "document",
        (SourceKind::Document, _) => "documents",
        (SourceKind::Anonymous, _) => "unnamed",
        (SourceKind::Group, 1) => "vague group",
        (SourceKind::Group, _) => "vague groups",
        (SourceKind::Pronoun, 1) => "unresolved pronoun",
        (SourceKind::Pronoun, _) => "unresolved pronouns",
    }
}

/// A bar that is as full as the share.
fn bar(share: f32, style: Style) -> String {
    let length = if style.width < ROOM { SHORT_BAR } else { BAR };
    let least = usize::from(share > 0.0);
    let full = ((share * length as f32).round() as usize).clamp(least, length);
    "█".repeat(full) + &"░".repeat(length - full)
}

fn paint(style: Style, ansi: Ansi, text: &str) -> String {
    if style.color { format!("{ansi}{text}{ansi:#}") } else { text.to_owned() }
}

fn severity(severity: Severity) -> Ansi {
    let color = match severity {
        Severity::Note => AnsiColor::Cyan,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Error => AnsiColor::Red,
    };
    color.on_default().bold()
}

fn color_of(status: Status) -> Ansi {
    match status {
        Status::Attributed | Status::Continued => AnsiColor::Green,
        Status::Anonymous | Status::Vague => AnsiColor::Yellow,
        Status::Hedged => AnsiColor::Magenta,
        Status::Unattributed => AnsiColor::Red,
    }
    .on_default()
}
