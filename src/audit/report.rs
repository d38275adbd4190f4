//! All checks over one article.

use super::check::{Context, Found};
use super::checks::CHECKS;
use super::finding::Finding;
use super::fingerprint::Fingerprints;
use super::settings::Settings;
use super::summary::Summary;
use super::suppress::Suppressions;
use crate::Analysis;
use crate::diagnostic::Severity;
use crate::grammar::Rulebook;
use crate::text::ClaimId;

/// What an audit says about one article.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// The analysis that was audited.
    pub analysis: &'a Analysis<'a>,
    /// The grammar that it was analysed with.
    pub rulebook: &'a Rulebook,
    /// The findings in text order.
    pub findings: Vec<Finding>,
    /// The figures.
    pub summary: Summary,
    /// Claims without attribution that need none, since everybody could hear what they tell, or the writer asked; sorted.
    pub excused: Vec<ClaimId>,
}

impl Report<'_> {
    /// The gravest severity found; `None` if there is nothing to report.
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}

/// Runs all checks that are not off.
pub fn audit<'a>(analysis: &'a Analysis<'a>, rulebook: &'a Rulebook, settings: &Settings) -> Report<'a> {
    let suppressions = Suppressions::new(&analysis.document);
    let summary = Summary::new(analysis);
    let context = Context { analysis, rulebook, settings, suppressions: &suppressions, summary };
    let (mut findings, mut excused) = (Vec::new(), Vec::new());
    for check in CHECKS {
        let Some(severity) = settings.severity(check) else { continue };
        let mut found = Found { check, severity, all: Vec::new(), excused: Vec::new() };
        (check.run)(&context, &mut found);
        findings.extend(found.all);
        excused.extend(found.excused);
    }
    findings.sort_by_key(|finding| (finding.place.span, finding.check.code));
    let mut fingerprints = Fingerprints::new(analysis);
    for finding in &mut findings {
        finding.fingerprint = fingerprints.next(finding.check, finding.place.span);
    }
    let least = settings.min_score.unwrap_or_default();
    findings.retain(|finding| {
        finding.place.score.is_none_or(|score| score >= least)
            && !suppressions.covers(finding.check, finding.place.span)
    });
    excused.sort_unstable();
    Report { analysis, rulebook, findings, summary: context.summary, excused }
}
