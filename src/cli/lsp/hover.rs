//! What a hover shows: the source of a claim, the rule, the confidence, and the findings there.

use std::fmt::Write as _;

use gen_lsp_types::{Contents, Hover, MarkupContent, MarkupKind, Position, Range};

use super::place::Places;
use super::reading::{Found, Reading};
use crate::audit::Report;
use crate::claim::Claim;
use crate::render::{escape_markdown, voucher};

/// The runs of all claims, each with its source; sources and cues tell the same as the first claim that they carry.
pub(super) fn told(report: &Report<'_>, places: Places<'_>, markdown: bool) -> Vec<(Range, String)> {
    let document = &report.analysis.document;
    let mut told = Vec::new();
    let mut spoken = vec![false; report.analysis.attributions.all.len()];
    for claim in &report.analysis.claims {
        let words = about(report, claim, markdown);
        for &id in &claim.attributions {
            let found = &report.analysis.attributions.all[id].found;
            if !std::mem::replace(&mut spoken[crate::text::Id::index(id)], true) {
                let runs = found.source.iter().chain([found.cue]);
                told.extend(runs.map(|run| (places.range(document.span(run)), words.clone())));
            }
        }
        told.extend(claim.tokens.iter().map(|run| (places.range(document.span(run)), words.clone())));
    }
    told
}

/// Status, source, what makes it worth checking.
fn about(report: &Report<'_>, claim: &Claim, markdown: bool) -> String {
    let shown = |text: &str| if markdown { escape_markdown(text) } else { text.to_owned() };
    let strong = if markdown { "**" } else { "" };
    let mut words = format!("{strong}{}{strong} claim, check-worthiness {:.2}", claim.status.name(), claim.score);
    if let Some(reasons) = claim.reasons.in_words() {
        let _ = write!(words, " ({reasons})");
    }
    for &id in &claim.attributions {
        let _ = write!(words, "\n- {}", shown(&voucher(report, id)));
    }
    if let Some(signal) = claim.signal {
        let _ = write!(words, "\n- told by “{}”", shown(report.analysis.document.words_of(signal)));
    }
    words
}

/// What is at a position: the claim of the fewest words, and all findings.
pub(super) fn hover(reading: &Reading, position: Position, markdown: bool) -> Option<Hover> {
    let is_at = |range: &Range| range.start <= position && position < range.end;
    let lines =
        |range: &Range| (range.end.line - range.start.line, range.end.character.wrapping_sub(range.start.character));
    let claim = reading.told.iter().filter(|(range, _)| is_at(range)).min_by_key(|(range, _)| lines(range));
    let findings: Vec<&Found> = reading.findings.iter().filter(|found| is_at(&found.diagnostic.range)).collect();
    let range = claim.map(|(range, _)| *range).or_else(|| findings.first().map(|found| found.diagnostic.range))?;
    let claim = claim.map(|(_, words)| words.clone());
    let parts: Vec<String> = claim.into_iter().chain(findings.iter().map(|found| page(found, markdown))).collect();
    let kind = if markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    let value = parts.join("\n\n");
    Some(Hover { contents: Contents::MarkupContent(MarkupContent { kind, value }), range: Some(range) })
}

/// What a check looks for, and what may be there instead.
fn page(found: &Found, markdown: bool) -> String {
    let strong = if markdown { "**" } else { "" };
    let page = found.check.page;
    format!("{strong}{} {}{strong}: {} {}", found.check.code, found.check.name, page.what, page.why)
}
