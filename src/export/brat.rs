//! Attributions as brat standoff, to be looked at and corrected in an annotation tool: the `.ann`
//! file beside the article's text. `ascribe eval` reads it back.

use std::fmt::Write as _;

use super::record::{ArticleRecord, AttributionRecord, SpanRecord};

/// The annotation file of an article whose record counts code points, as brat does.
pub fn brat(record: &ArticleRecord<'_>) -> String {
    let mut file = File::default();
    record.attributions.iter().for_each(|attribution| file.attribution(attribution));
    file.text
}

#[derive(Default)]
struct File {
    text: String,
    spans: usize,
    events: usize,
}

impl File {
    fn attribution(&mut self, attribution: &AttributionRecord<'_>) {
        let parts = [
            ("Source", attribution.source.as_ref().map(|source| &source.span)),
            ("Cue", Some(&attribution.cue.span)),
            ("Content", Some(&attribution.content)),
            ("Addressee", attribution.addressee.as_ref()),
            ("Setting", attribution.setting.as_ref()),
            ("Time", attribution.time.as_ref()),
        ];
        let filled =
            parts.into_iter().filter_map(|(role, span)| Some((role, span.filter(|span| !span.spans.is_empty())?)));
        let arguments: Vec<String> = filled.map(|(role, span)| format!("{role}:T{}", self.span(role, span))).collect();
        let trigger = self.span("Attribution", &attribution.cue.span);
        self.events += 1;
        let _ = writeln!(self.text, "E{}\tAttribution:T{trigger} {}", self.events, arguments.join(" "));
    }

    /// Writes a span and gives its number. Line breaks count as blanks, as brat wants it.
    fn span(&mut self, role: &str, span: &SpanRecord<'_>) -> usize {
        self.spans += 1;
        let runs: Vec<String> = span.spans.iter().map(|[start, end]| format!("{start} {end}")).collect();
        let words = span.text.replace(" … ", " ").replace(['\r', '\n', '\t'], " ");
        let _ = writeln!(self.text, "T{}\t{role} {}\t{words}", self.spans, runs.join(";"));
        self.spans
    }
}
