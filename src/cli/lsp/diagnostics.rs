//! Findings as an editor shows them.

use gen_lsp_types::{Code, CodeDescription, Diagnostic, DiagnosticSeverity, Message};

use super::client::Client;
use super::pages::Pages;
use super::place::Places;
use super::reading::Found;
use crate::audit::{Finding, Replacement, Report};
use crate::diagnostic::Severity;

/// The findings of a report, in text order.
pub(super) fn findings(report: &Report<'_>, places: Places<'_>, client: Client, pages: &Pages) -> Vec<Found> {
    let found = |finding: &Finding| {
        let link = pages.address(finding.check).filter(|_| client.shows_links);
        let diagnostic = Diagnostic {
            range: places.range(finding.place.span),
            severity: Some(severity(finding.severity)),
            code: Some(Code::String(finding.check.code.to_owned())),
            code_description: link.map(|link| CodeDescription { href: link.into() }),
            source: Some("ascribe".to_owned()),
            message: Message::String(format!("{}. Hint: {}.", finding.message, finding.hint)),
            tags: None,
            related_information: None,
            data: None,
        };
        let replacement = finding.replacement.as_ref();
        Found {
            check: finding.check,
            diagnostic,
            span: places.in_draft(finding.place.span),
            replacement: replacement.map(|Replacement { span, words }| (places.range(*span), words.clone())),
        }
    };
    report.findings.iter().map(found).collect()
}

const fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Note => DiagnosticSeverity::Information,
        Severity::Warning => DiagnosticSeverity::Warning,
        Severity::Error => DiagnosticSeverity::Error,
    }
}
