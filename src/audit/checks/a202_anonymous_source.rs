//! A202: "a senior official": somebody who could be named.

use crate::audit::check::{Check, Context, Found, Page, and_more};
use crate::claim::Status;
use crate::diagnostic::Severity;
use crate::text::{AttributionId, TokenRange};

pub(super) const CHECK: Check = Check {
    code: "A202",
    name: "anonymous-source",
    severity: Severity::Warning,
    page: Page {
        what: "A statement rests on one or a few unnamed people: \"a senior official\", \"a person familiar with the talks\".",
        why: "Readers cannot weigh a source that they do not know. Most newsrooms ask for a reason for anonymity, and for a second source.",
        example: "The talks have collapsed, a senior official said.",
        instead: "The talks have collapsed, said a senior official of the trade ministry, who asked not to be named because the talks are confidential.",
        ignore: "Where the source would be in danger, the desk knows the name, and the article tells why it is withheld.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (attribution, claim, count) in context.first_of_source(Status::Anonymous) {
        let mention = &context.analysis.attributions.all[attribution].found.source;
        if mention.is_empty() || gives_reason(context, attribution) {
            continue;
        }
        let who = context.words(mention);
        let message = format!("“{who}” is not named, and no reason is given{}", and_more(count));
        let hint = "name the source, or tell why it cannot be named and how it knows".to_owned();
        found.claim(context, claim, context.span(mention), message, hint);
    }
}

/// Whether the sentence of the cue tells why there is no name.
fn gives_reason(context: &Context<'_>, attribution: AttributionId) -> bool {
    let document = &context.analysis.document;
    let cue: TokenRange = context.analysis.attributions.all[attribution].found.cue;
    let sentence = document.sentences.all()[document.sentences.of(cue.start())].tokens;
    sentence.iter().any(|token| {
        matches!(
            document.text(token).to_ascii_lowercase().as_str(),
            "anonymity"
                | "anonymously"
                | "authorized"
                | "authorised"
                | "unauthorized"
                | "unauthorised"
                | "identified"
                | "withheld"
        )
    })
}
