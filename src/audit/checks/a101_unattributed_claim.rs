//! A101: a statement of the article's own, with nobody who vouches for it.

use crate::audit::check::{Check, Context, Found, Page};
use crate::audit::checks::a103_quotation_without_speaker::is_unspoken;
use crate::claim::{Claim, Status};
use crate::diagnostic::Severity;
use crate::lists::List;
use crate::text::TokenRange;

pub(super) const CHECK: Check = Check {
    code: "A101",
    name: "unattributed-claim",
    severity: Severity::Warning,
    page: Page {
        what: "The article states something in its own voice: no source is named for it, and it does not go on with a statement that has one.",
        why: "A reader cannot tell whether the writer saw it, knows it, or took it from somebody. If it turns out wrong, the article itself was wrong.",
        example: "The plant has leaked more than 4,000 litres of solvent since March.",
        instead: "The plant has leaked more than 4,000 litres of solvent since March, according to the county's inspection report.",
        ignore: "What is common knowledge, what the writer witnessed, and what the article only recalls; that somebody declined to comment, or that a figure could not be verified, is not reported (the list own-inquiries). The score tells how much a statement is worth checking; --min-score hides the rest.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (id, claim) in context.analysis.claims.entries() {
        let own = claim.status == Status::Unattributed;
        if own && !is_unspoken(context, &claim.tokens) && !is_own_inquiry(context, claim) {
            let span = context.span(&claim.tokens);
            found.claim(context, id, span, "no source is named for this statement".to_owned(), hint(claim));
        }
    }
}

/// "The firm declined to comment": the writer asked, and knows.
fn is_own_inquiry(context: &Context<'_>, claim: &Claim) -> bool {
    const LONGEST: usize = 20;
    let list = &context.rulebook.lists()[List::OwnInquiries];
    let tells = |run: TokenRange| {
        let words = context.analysis.document.words.of(run);
        (0..words.len()).any(|at| list.longest(&words[at..]).is_some())
    };
    claim.tokens.len() <= LONGEST && claim.tokens.iter().any(tells)
}

fn hint(claim: &Claim) -> String {
    let reasons = claim.reasons.in_words().map_or_else(String::new, |reasons| format!(" ({reasons})"));
    format!("say who says so, or how it is known{reasons}")
}
