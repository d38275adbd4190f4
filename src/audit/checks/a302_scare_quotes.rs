//! A302: one to three quoted words that nobody is said to have used.

use crate::audit::check::{Check, Context, Found, Page};
use crate::audit::reach::Reach;
use crate::diagnostic::Severity;
use crate::quote::Quotation;

const MOST_WORDS: usize = 3;

pub(super) const CHECK: Check = Check {
    code: "A302",
    name: "scare-quotes",
    severity: Severity::Note,
    default: false,
    page: Page {
        what: "A word or two are in quotation marks, and no attribution tells whose words they are.",
        why: "The marks may quote somebody or mock something; readers will take them as they like.",
        example: "The \"experts\" met again on Friday.",
        instead: "The panel, which the governor called \"experts\", met again on Friday.",
        ignore: "Titles of works, nicknames, and words that are mentioned as words.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    let document = &context.analysis.document;
    let reach = Reach::new(context.analysis);
    for quotation in document.quotes.all().iter().filter(|quotation| quotation.closed && quotation.depth == 0) {
        let sentence = document.sentences.of(quotation.tokens.start());
        let carries = document.blocks.all()[document.sentences.all()[sentence].block].kind.carries_claims();
        if carries && is_short(context, quotation) && !reach.has_cue(sentence) && !reach.touches(quotation.inner) {
            let message = "nothing tells whose words these are".to_owned();
            let hint = "tell who uses them, or leave the quotation marks out".to_owned();
            found.words(document.span(quotation.tokens), message, hint);
        }
    }
}

/// One to three words that are no name or title.
fn is_short(context: &Context<'_>, quotation: &Quotation) -> bool {
    let document = &context.analysis.document;
    let lower = |token| document.text(token).starts_with(char::is_lowercase);
    (1..=MOST_WORDS).contains(&quotation.inner.len()) && quotation.inner.iter().all(lower)
}
