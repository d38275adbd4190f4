//! A401: everything that is attributed comes from one source.

use crate::audit::check::{Check, Context, Found, Page};
use crate::diagnostic::Severity;
use crate::text::SourceId;

/// Articles with fewer attributed claims are too short to ask for a second source.
const FEWEST_CLAIMS: usize = 4;

pub(super) const CHECK: Check = Check {
    code: "A401",
    name: "single-source",
    severity: Severity::Warning,
    default: true,
    page: Page {
        what: "All claims of the article that have a source, four or more, have the same one.",
        why: "One voice is one view. A second, independent source is the oldest rule of checking.",
        example: "A report of ten paragraphs in which only the company's spokeswoman speaks.",
        instead: "The same report with a resident, an inspector or a document that can confirm or contradict her.",
        ignore: "Interviews, obituaries by one witness, and reports on one speech.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    let sources = &context.analysis.sources;
    let mut speakers = context
        .analysis
        .claims
        .iter()
        .filter_map(|claim| claim.attributions.iter().find_map(|&id| sources.of.get(id).copied().flatten()));
    let Some(only): Option<SourceId> = speakers.next() else { return };
    let mut count = 1;
    for speaker in speakers {
        if speaker != only {
            return;
        }
        count += 1;
    }
    let source = &sources.all[only];
    if count >= FEWEST_CLAIMS && source.members.is_empty() {
        let span = source.mentions.first().map(|mention| context.span(&mention.tokens)).unwrap_or_default();
        let name = if source.named { source.name.clone() } else { format!("“{}”", source.name) };
        let message = format!("all {count} attributed claims come from one source: {name}");
        found.words(span, message, "add a source that does not depend on this one".to_owned());
    }
}
