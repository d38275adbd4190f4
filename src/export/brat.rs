//! Attributions as brat standoff, to be looked at and corrected in an annotation tool: the `.ann`
//! file beside the article's text. `ascribe eval` reads it back.

use std::fmt::Write as _;

use super::article_record::{ArticleRecord, AttributionRecord, SpanRecord};

/// The annotation file of an article whose record counts code points, as brat does.
pub fn brat(record: &ArticleRecord<'_>) -> String {
    let mut file = File::default();
    record.attributions.iter().for_each(|attribution| file.attribution(attribution));
    file.text
}

/// Words and their runs.
type Words<'r> = (&'r str, &'r [[usize; 2]]);

fn words<'r>(span: &'r SpanRecord<'_>) -> Words<'r> {
    (&span.text, &span.spans)
}

#[derive(Default)]
struct File {
    text: String,
    spans: usize,
    events: usize,
}

impl File {
    fn attribution(&mut self, attribution: &AttributionRecord<'_>) {
        let AttributionRecord { source, cue, content, addressee, setting, time, .. } = attribution;
        let parts: [(&str, Option<Words<'_>>); 6] = [
            ("Source", source.as_ref().map(|source| (source.text.as_ref(), source.spans.as_slice()))),
            ("Cue", Some((&cue.text, &cue.spans))),
            ("Content", Some(words(content))),
            ("Addressee", addressee.as_ref().map(words)),
            ("Setting", setting.as_ref().map(words)),
            ("Time", time.as_ref().map(words)),
        ];
        let filled =
            parts.into_iter().filter_map(|(role, span)| Some((role, span.filter(|(_, runs)| !runs.is_empty())?)));
        let arguments: Vec<String> =
            filled.map(|(role, words)| format!("{role}:T{}", self.span(role, words))).collect();
        let trigger = self.span("Attribution", (&cue.text, &cue.spans));
        self.events += 1;
        let _ = writeln!(self.text, "E{}\tAttribution:T{trigger} {}", self.events, arguments.join(" "));
    }

    /// Writes a span and gives its number. Line breaks count as blanks, as brat wants it.
    fn span(&mut self, role: &str, (text, runs): Words<'_>) -> usize {
        self.spans += 1;
        let runs: Vec<String> = runs.iter().map(|[start, end]| format!("{start} {end}")).collect();
        let words = text.replace(" … ", " ").replace(['\r', '\n', '\t'], " ");
        let _ = writeln!(self.text, "T{}\t{role} {}\t{words}", self.spans, runs.join(";"));
        self.spans
    }
}
