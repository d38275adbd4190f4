//! A102: "is expected to", "reportedly": a belief without a believer.

use crate::audit::check::{Check, Context, Found, Page};
use crate::claim::{Claim, Status};
use crate::diagnostic::Severity;
use crate::text::TokenRuns;

pub(super) const CHECK: Check = Check {
    code: "A102",
    name: "hedge-without-source",
    severity: Severity::Warning,
    page: Page {
        what: "A statement is passed on by an evidential (\"is expected to\", \"reportedly\", \"is seen as\") without telling who expects, reports or sees.",
        why: "The words admit that the article has it from somebody, and hide from whom. Readers cannot weigh it.",
        example: "The minister is expected to resign on Friday.",
        instead: "The minister is expected to resign on Friday, two members of her party's executive said.",
        ignore: "Where the expectation is a published schedule or a rule that everybody can look up.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (id, claim) in context.analysis.claims.entries().filter(|(_, claim)| claim.status == Status::Hedged) {
        let message = match evidential(context, claim) {
            Some(words) => format!("“{words}” does not tell whose view or knowledge this is"),
            None => "it is not told whose view or knowledge this is".to_owned(),
        };
        found.claim(
            context,
            id,
            context.span(&claim.tokens),
            message,
            "name who expects, reports or believes it".to_owned(),
        );
    }
}

/// The words that hedge: the cue without a source, or the evidential of the article's own.
fn evidential(context: &Context<'_>, claim: &Claim) -> Option<String> {
    let cue = claim.attributions.first().map(|&id| context.analysis.attributions.all[id].found.cue);
    cue.or(claim.signal).map(|range| context.words(&TokenRuns::from(range)))
}
