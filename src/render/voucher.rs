//! The source of a claim in words: the source, the cue, the rule that found it, and the confidence.

use super::figures::percent;
use crate::audit::Report;
use crate::text::AttributionId;

/// The words about one attribution: `Ann Lee “said” (by clause-source-cue, confidence 97 %)`.
pub fn voucher(report: &Report<'_>, id: AttributionId) -> String {
    let analysis = report.analysis;
    let attribution = &analysis.attributions.all[id];
    let source = analysis.sources.of.get(id).copied().flatten();
    let name = source.map_or("nobody named", |source| analysis.sources.all[source].name.as_str());
    let cue = analysis.document.words_of(attribution.found.cue);
    let rule = attribution.found.evidence.rules.first().map_or("the model", |&rule| report.rulebook.rule_name(rule));
    format!("{name} “{cue}” (by {rule}, confidence {})", percent(attribution.confidence))
}
