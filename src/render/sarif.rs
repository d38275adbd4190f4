//! SARIF 2.1.0 (OASIS), written by hand: the few properties that code scanning tools read.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::places::Places;
use crate::audit::{CHECKS, Check, Repeated, Report};
use crate::diagnostic::Severity;
use crate::text::Position;

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
            let (start, end) = (places.start(finding), places.end(finding));
            let rank = finding.place.score.map(|score| (f64::from(score) * 1000.0).round() / 10.0);
            let region = json!({
                "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
            });
            let mut result = json!({
                "ruleId": finding.check.code,
                "ruleIndex": index(finding.check),
                "level": level(finding.severity),
                "message": { "text": format!("{}. Hint: {}.", finding.message, finding.hint) },
                "partialFingerprints": { "ascribe/v1": finding.fingerprint.to_string() },
                "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&places.path) }, "region": region } }],
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
        let location = |(article, place, _): &(String, Position, String)| {
            let region = json!({ "startLine": place.line, "startColumn": place.column });
            json!({ "physicalLocation": { "artifactLocation": { "uri": uri(article) }, "region": region } })
        };
        let result = json!({
            "ruleId": voice.check.code,
            "ruleIndex": index(voice.check),
            "level": level(voice.severity),
            "message": { "text": format!("{}. Hint: {}.", voice.message(), voice.hint()) },
            "locations": voice.places.iter().take(1).map(location).collect::<Vec<_>>(),
            "relatedLocations": voice.places.iter().skip(1).map(location).collect::<Vec<_>>(),
        });
        result.to_string()
    };
    repeated.iter().map(result).collect::<Vec<_>>().join(",\n")
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

/// The path as a relative reference: every byte that may not stand in one is written as %XX.
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
