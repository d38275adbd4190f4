//! One JSON object: articles with their findings and figures, and the sum.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::places::Places;
use crate::audit::{Finding, Overall, Repeated, Report, Said, Summary};
use crate::claim::Status;

/// The opening of the object.
pub(super) const HEAD: &str = "{\"schema\":\"ascribe-audit/1\",\"articles\":[\n";

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let findings: Vec<Value> = report.findings.iter().map(|found| finding(report, &places, found)).collect();
    json!({ "article": places.path, "findings": findings, "summary": summary(&report.summary) }).to_string()
}

pub(super) fn tail(overall: &Overall) -> String {
    let of_parts = |parts: &BTreeMap<String, Summary>| -> Value {
        parts.iter().map(|(name, figures)| (name.clone(), summary(figures))).collect::<serde_json::Map<_, _>>().into()
    };
    let repeated: Vec<Value> = overall.repeated.iter().map(repeated).collect();
    format!(
        "\n],\"across\":{},\"folders\":{},\"months\":{},\"summary\":{}}}\n",
        Value::from(repeated),
        of_parts(&overall.folders),
        of_parts(&overall.months),
        summary(&overall.summary)
    )
}

fn repeated(voice: &Repeated) -> Value {
    let place = |Said { site, place, words }: &Said| json!({ "article": site.name(), "line": place.line, "column": place.column, "text": words });
    json!({
        "code": voice.check.code,
        "name": voice.check.name,
        "severity": voice.severity.name(),
        "message": voice.message(),
        "hint": voice.hint(),
        "source": voice.source,
        "articles": voice.articles,
        "places": voice.places.iter().map(place).collect::<Vec<_>>(),
        "told": voice.told.as_ref().map(place),
    })
}

fn finding(report: &Report<'_>, places: &Places<'_>, finding: &Finding) -> Value {
    let (start, end) = (places.start(finding), places.end(finding));
    let claim = finding.place.claim.map(|id| (id, &report.analysis.claims[id]));
    json!({
        "code": finding.check.code,
        "name": finding.check.name,
        "fingerprint": finding.fingerprint.to_string(),
        "severity": finding.severity.name(),
        "line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column,
        "text": places.words(finding.place.span),
        "message": finding.message,
        "hint": finding.hint,
        "claim": claim.map(|(id, _)| crate::export::claim_label(id).to_string()),
        "status": claim.map(|(_, claim)| claim.status.name()),
        "score": finding.place.score.map(rounded),
        "reasons": claim.map(|(_, claim)| claim.reasons.iter().map(crate::claim::Reason::name).collect::<Vec<_>>()),
    })
}

fn summary(summary: &Summary) -> Value {
    let claims: serde_json::Map<String, Value> =
        Status::ALL.iter().map(|&status| (status.name().to_owned(), summary.count(status).into())).collect();
    let sources: serde_json::Map<String, Value> = Summary::KINDS
        .iter()
        .zip(summary.sources)
        .map(|(kind, count)| (kind.name().to_owned(), count.into()))
        .collect();
    json!({
        "articles": summary.articles,
        "claims": claims,
        "coverage": summary.coverage().map(rounded),
        "sources": sources,
        "identified": summary.identified,
        "top_source": summary.top_source().map(|(name, share)| json!({ "name": name, "share": rounded(share) })),
        "effective_sources": rounded(summary.effective_sources()),
        "transparency": summary.transparency().name(),
    })
}

/// The number with three digits after the point.
fn rounded(number: f32) -> f64 {
    (f64::from(number) * 1000.0).round() / 1000.0
}
