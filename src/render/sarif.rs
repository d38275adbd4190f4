//! SARIF 2.1.0 (OASIS), written by hand: the few properties that code scanning tools read.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::places::Places;
use super::pointer::Pointer;
use crate::audit::{CHECKS, Check, Repeated, Report, Said};
use crate::diagnostic::Severity;

/// The end of the one run.
pub(super) const TAIL: &str = "\n]}]}\n";

/// The schema, the tool and its rules, up to the results.
pub(super) fn head() -> String {
    let rules: Vec<Value> = CHECKS
        .iter()
        .map(|check| {
            json!({
                "id": check.code, "name": check.name,
                "shortDescription": { "text": check.page.what },
                "fullDescription": { "text": check.page.why },
                "help": { "text": check.page(), "markdown": check.page() },
                "defaultConfiguration": { "level": check.severity.name() },
            })
        })
        .collect();
    let tool = json!({ "driver": { "name": "ascribe", "version": env!("CARGO_PKG_VERSION"), "rules": rules } });
    format!(
        "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{tool},\
         \"columnKind\":\"unicodeCodePoints\",\"results\":[\n"
    )
}

pub(super) fn article(report: &Report<'_>) -> String {
    let places = Places::new(report);
    let results: Vec<String> = report
        .findings
        .iter()
        .map(|finding| {
            let pointer = places.pointer(finding);
            let rank = finding.place.score.map(|score| (f64::from(score) * 1000.0).round() / 10.0);
            let mut result = json!({
                "ruleId": finding.check.code,
                "ruleIndex": index(finding.check),
                "level": level(finding.severity),
                "message": { "text": sentence(&finding.message, &pointer.remark, &finding.hint) },
                "partialFingerprints": { "ascribe/v1": finding.fingerprint.to_string() },
                "locations": [location(&pointer)],
            });
            if let Some(rank) = rank {
                result["rank"] = json!(rank);
            }
            result.to_string()
        })
        .collect();
    results.join(",\n")
}

pub(super) fn across(repeated: &[Repeated]) -> String {
    let result = |voice: &Repeated| {
        let at = |said: &Said| location(&Pointer::new(&said.site, said.place, None));
        let result = json!({
            "ruleId": voice.check.code,
            "ruleIndex": index(voice.check),
            "level": level(voice.severity),
            "message": { "text": sentence(&voice.message(), "", voice.hint()) },
            "locations": voice.places.iter().take(1).map(at).collect::<Vec<_>>(),
            "relatedLocations": voice.places.iter().skip(1).map(at).collect::<Vec<_>>(),
        });
        result.to_string()
    };
    repeated.iter().map(result).collect::<Vec<_>>().join(",\n")
}

/// What is wrong, where in a record, and what to do about it.
fn sentence(message: &str, remark: &str, hint: &str) -> String {
    format!("{message}{remark}. Hint: {hint}.")
}

/// A place in a file; what is known of a record only is in the text beside it.
fn location(pointer: &Pointer<'_>) -> Value {
    let mut region = json!({ "startLine": pointer.line });
    if let Some(column) = pointer.column {
        region["startColumn"] = json!(column);
    }
    if let Some(end) = pointer.end {
        region["endLine"] = json!(end.line);
        region["endColumn"] = json!(end.column);
    }
    let mut location = json!({
        "physicalLocation": { "artifactLocation": { "uri": uri(pointer.file) }, "region": region },
    });
    if !pointer.remark.is_empty() {
        location["message"] = json!({ "text": pointer.remark.trim() });
    }
    location
}

/// The position of a check among the rules.
fn index(check: &Check) -> Option<usize> {
    CHECKS.iter().position(|other| other.code == check.code)
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// The path as a relative reference: every byte that may not be in one is written as %XX.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            b'\\' => uri.push('/'),
            byte => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}
