//! The audit of one article as values: what the JSON form holds, and what other programs get.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::places::Places;
use crate::audit::{Finding, Report, Summary};
use crate::claim::{Reasons, Status};
use crate::export::{Label, claim_label};

/// What an audit says about one article. New fields may come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuditRecord {
    /// The article's path, or that of its file and its id.
    pub article: String,
    /// The findings, in text order.
    pub findings: Vec<FindingRecord>,
    /// The figures.
    pub summary: SummaryRecord,
}

/// One finding. Lines and columns (in code points) count from 1; the end is one column past the last character.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FindingRecord {
    /// The claim that it is about, if it is about one.
    pub claim: Option<Label>,
    /// Stable code of the check: `A101`.
    pub code: String,
    /// Column where it starts.
    pub column: usize,
    /// Column behind its end.
    pub end_column: usize,
    /// Line where it ends.
    pub end_line: usize,
    /// What it is known by from one run to the next.
    pub fingerprint: String,
    /// What to do about it.
    pub hint: String,
    /// Line where it starts.
    pub line: usize,
    /// What is wrong: one line, without a full stop.
    pub message: String,
    /// Name of the check.
    pub name: String,
    /// Why the claim is worth checking.
    pub reasons: Option<Vec<String>>,
    /// How much the claim is worth checking, 0–1.
    pub score: Option<f64>,
    /// `note`, `warning` or `error`.
    pub severity: String,
    /// The claim's status, as in its record.
    pub status: Option<String>,
    /// The words that it is about.
    pub text: String,
}

/// Figures of one article, or of several together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SummaryRecord {
    /// How many articles.
    pub articles: usize,
    /// How many claims of each status.
    pub claims: BTreeMap<String, usize>,
    /// The share of claims that have a source, 0–1; `None` without a claim.
    pub coverage: Option<f64>,
    /// As if so many sources had equal shares of the claims.
    pub effective_sources: f64,
    /// How many sources are fully identified.
    pub identified: usize,
    /// How many sources of each kind.
    pub sources: BTreeMap<String, usize>,
    /// The source with the most claims.
    pub top_source: Option<TopSourceRecord>,
    /// How transparent the sourcing is.
    pub transparency: String,
}

/// The source with the most claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TopSourceRecord {
    /// Its name.
    pub name: String,
    /// Its share of the claims that have a source, 0–1.
    pub share: f64,
}

impl AuditRecord {
    /// The record of a report.
    #[doc(hidden)]
    pub fn new(report: &Report<'_>) -> Self {
        let places = Places::new(report);
        let findings = report.findings.iter().map(|found| FindingRecord::new(report, &places, found)).collect();
        Self { article: places.path.into_owned(), findings, summary: (&report.summary).into() }
    }
}

impl FindingRecord {
    fn new(report: &Report<'_>, places: &Places<'_>, finding: &Finding) -> Self {
        let (start, end) = (places.start(finding), places.end(finding));
        let claim = finding.place.claim.map(|id| &report.analysis.claims[id]);
        let reasons = |reasons: &Reasons| reasons.iter().map(|reason| reason.name().to_owned()).collect();
        Self {
            claim: finding.place.claim.map(claim_label),
            code: finding.check.code.to_owned(),
            column: start.column,
            end_column: end.column,
            end_line: end.line,
            fingerprint: finding.fingerprint.to_string(),
            hint: finding.hint.clone(),
            line: start.line,
            message: finding.message.clone(),
            name: finding.check.name.to_owned(),
            reasons: claim.map(|claim| reasons(&claim.reasons)),
            score: finding.place.score.map(rounded),
            severity: finding.severity.name().to_owned(),
            status: claim.map(|claim| claim.status.name().to_owned()),
            text: places.words(finding.place.span).to_owned(),
        }
    }
}

impl From<&Summary> for SummaryRecord {
    fn from(summary: &Summary) -> Self {
        let claims = Status::ALL.iter().map(|&status| (status.name().to_owned(), summary.count(status)));
        let sources = Summary::KINDS.iter().zip(summary.sources).map(|(kind, count)| (kind.name().to_owned(), count));
        let top = |(name, share): (&str, f32)| TopSourceRecord { name: name.to_owned(), share: rounded(share) };
        Self {
            articles: summary.articles,
            claims: claims.collect(),
            coverage: summary.coverage().map(rounded),
            effective_sources: rounded(summary.effective_sources()),
            identified: summary.identified,
            sources: sources.collect(),
            top_source: summary.top_source().map(top),
            transparency: summary.transparency().name().to_owned(),
        }
    }
}

/// The number with three digits after the point.
fn rounded(number: f32) -> f64 {
    (f64::from(number) * 1000.0).round() / 1000.0
}
