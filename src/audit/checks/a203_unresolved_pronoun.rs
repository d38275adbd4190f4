//! A203: "he said", and nobody can tell who he is.

use crate::audit::check::{Check, Context, Found, Page};
use crate::diagnostic::Severity;
use crate::resolve::SourceKind;

pub(super) const CHECK: Check = Check {
    code: "A203",
    name: "unresolved-pronoun",
    severity: Severity::Note,
    page: Page {
        what: "A statement is attributed to a pronoun for which no earlier name was found.",
        why: "If this program cannot tell who is meant, a hurried reader may not either.",
        example: "The board met on Monday. He said that the vote was close.",
        instead: "The board met on Monday. Its chairman, Tom Reed, said that the vote was close.",
        ignore: "Where the name stands in a headline, a caption or a video beside the text.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (attribution, claim) in context.carried() {
        let Some(source) = context.source(attribution).filter(|source| source.kind == SourceKind::Pronoun) else {
            continue;
        };
        // Outside of quotation marks "I" is the author, "we" the newsroom.
        if ["i", "we"].iter().any(|author| source.name.eq_ignore_ascii_case(author)) {
            continue;
        }
        let mention = &context.analysis.attributions.all[attribution].found.source;
        let message = format!("it is not clear to whom “{}” refers", context.words(mention));
        found.claim(context, claim, context.span(mention), message, "write the name instead".to_owned());
    }
}
