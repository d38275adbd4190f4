//! A102: "is expected to", "reportedly": a belief without a believer.

use crate::audit::check::{Check, Context, Found, Page};
use crate::claim::{Claim, Status};
use crate::diagnostic::Severity;
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{Id as _, TokenRange, TokenRuns};

pub(super) const CHECK: Check = Check {
    code: "A102",
    name: "hedge-without-source",
    severity: Severity::Warning,
    default: true,
    page: Page {
        what: "A statement has an evidential (\"is expected to\", \"reportedly\", \"is seen as\") that does not tell who expects, reports or sees.",
        why: "The words admit that the article has it from somebody, and hide the source. Readers cannot weigh it.",
        example: "The minister is expected to resign on Friday.",
        instead: "The minister is expected to resign on Friday, two members of her party's executive said.",
        ignore: "Where the expectation is a published schedule or a rule that everybody can look up. What the writer saw (\"was seen leaving\"), how something looks and what it is known for is not reported.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    if context.is_witness() {
        return;
    }
    for (id, claim) in context.analysis.claims.entries().filter(|(_, claim)| claim.status == Status::Hedged) {
        if signal(context, claim).is_some_and(|signal| !passes_on(context, signal)) {
            continue;
        }
        let message = match evidential(context, claim) {
            Some(words) => format!("“{words}” does not tell whose view or knowledge this is"),
            None => "it is not told whose view or knowledge this is".to_owned(),
        };
        found.claim(
            context,
            id,
            signal(context, claim)
                .map_or_else(|| context.span(&claim.tokens), |words| context.analysis.document.span(words)),
            message,
            "name who expects, reports or believes it".to_owned(),
        );
    }
}

/// The words that hedge: the cue without a source, or the evidential of the article's own.
fn evidential(context: &Context<'_>, claim: &Claim) -> Option<String> {
    signal(context, claim).map(|range| context.words(&TokenRuns::from(range)))
}

fn signal(context: &Context<'_>, claim: &Claim) -> Option<TokenRange> {
    let cue = claim.attributions.first().map(|&id| context.analysis.attributions.all[id].found.cue);
    cue.or(claim.signal)
}

/// Whether an evidential passes on what somebody says or believes; what the writer saw, how things look and traits of
/// them are no such thing.
fn passes_on(context: &Context<'_>, signal: TokenRange) -> bool {
    let document = &context.analysis.document;
    let list = &context.rulebook.lists()[List::Evidentials];
    // What must or would be seen so is nobody's report.
    let wished = signal.iter().any(|token| document.tags[token] == Tag::Modal);
    !wished
        && signal.iter().any(|token| {
            let from = token.index();
            let (words, lemmas) = (&document.words.as_slice()[from..], document.lemmas[token]);
            list.longest(words).is_some() || list.longest(&[lemmas]).is_some_and(|(entry, _)| entry.value.is_some())
        })
}
