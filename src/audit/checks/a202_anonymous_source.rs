//! A202: "a senior official who asked not to be named": unnamed, and the article tells why.

use crate::audit::check::{Check, Context, Found, Page, and_more};
use crate::claim::Status;
use crate::diagnostic::Severity;
use crate::text::{AttributionId, TokenRange};

pub(super) const CHECK: Check = Check {
    code: "A202",
    name: "anonymous-source",
    severity: Severity::Note,
    default: true,
    page: Page {
        what: "The source of a statement is one or a few unnamed people, and the article tells why they are not named. (Without a reason it is A205.)",
        why: "The reason helps readers, but nobody can ask the source again. A second source, named or in writing, makes the statement safer.",
        example: "The talks have collapsed, said a senior official, who spoke on condition of anonymity because the talks are confidential.",
        instead: "The talks have collapsed, said a senior official who spoke on condition of anonymity. Foreign Minister Greta Holl confirmed in a letter that they have ended.",
        ignore: "Where the editors know the name and have agreed to withhold it.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (attribution, claim, count) in context.first_of_source(Status::Anonymous) {
        let mention = &context.analysis.attributions.all[attribution].found.source;
        if !mention.is_empty() && gives_reason(context, attribution) {
            let message = format!("no name is given for {}{}", context.called(attribution), and_more(count));
            let hint = "add somebody, or a document, that can be named".to_owned();
            found.claim(context, claim, context.span(mention), message, hint);
        }
    }
}

/// Words that tell that, and mostly why, a name is kept back.
const WORDS: [&str; 11] = [
    "anonymity",
    "anonymous",
    "anonymously",
    "authorized",
    "authorised",
    "unauthorized",
    "unauthorised",
    "identified",
    "withheld",
    "confidentiality",
    "pseudonym",
];

/// Whether the sentence of the cue tells why there is no name.
pub(super) fn gives_reason(context: &Context<'_>, attribution: AttributionId) -> bool {
    let document = &context.analysis.document;
    let cue: TokenRange = context.analysis.attributions.all[attribution].found.cue;
    let sentence = document.sentences.all()[document.sentences.of(cue.start())].tokens;
    let tells = |token| WORDS.contains(&document.text(token).to_ascii_lowercase().as_str());
    sentence.iter().any(tells) || asks_not_to_be_named(&document.words_of(sentence).to_lowercase())
}

/// "asked not to be named", "did not want his name used", "for fear of losing his job".
fn asks_not_to_be_named(sentence: &str) -> bool {
    [
        "to be named",
        "be quoted by name",
        "name used",
        "name published",
        "for fear of",
        "fear of reprisal",
        "fearing repris",
    ]
    .iter()
    .any(|phrase| sentence.contains(phrase))
}
