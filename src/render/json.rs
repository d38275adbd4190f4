//! One JSON object: articles with their findings and figures, and the sum.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::audit_record::{AuditRecord, SummaryRecord};
use crate::audit::{Overall, Repeated, Report, Said, Summary};

/// The opening of the object.
pub(super) const HEAD: &str = "{\"schema\":\"ascribe-audit/1\",\"articles\":[\n";

pub(super) fn article(report: &Report<'_>) -> String {
    text(&AuditRecord::new(report))
}

pub(super) fn tail(overall: &Overall) -> String {
    let of_parts = |parts: &BTreeMap<String, Summary>| {
        let records = parts.iter().map(|(name, figures)| (name.clone(), SummaryRecord::from(figures)));
        text(&records.collect::<BTreeMap<_, _>>())
    };
    let repeated: Vec<Value> = overall.repeated.iter().map(repeated).collect();
    format!(
        "\n],\"across\":{},\"folders\":{},\"months\":{},\"summary\":{}}}\n",
        Value::from(repeated),
        of_parts(&overall.folders),
        of_parts(&overall.months),
        text(&SummaryRecord::from(&overall.summary))
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

/// What a record is as JSON, which it always can be.
fn text(record: &impl Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}
