//! A101: a statement of the article's own, with nobody who vouches for it.

use crate::audit::check::{Check, Context, Found, Page};
use crate::audit::checks::a103_quotation_without_speaker::is_unspoken;
use crate::claim::{Claim, Status};
use crate::diagnostic::Severity;

pub(super) const CHECK: Check = Check {
    code: "A101",
    name: "unattributed-claim",
    severity: Severity::Warning,
    page: Page {
        what: "The article states something in its own voice: no source is named for it, and it does not go on with a statement that has one.",
        why: "A reader cannot tell whether the writer saw it, knows it, or took it from somebody. If it turns out wrong, the article itself was wrong.",
        example: "The plant has leaked more than 4,000 litres of solvent since March.",
        instead: "The plant has leaked more than 4,000 litres of solvent since March, according to the county's inspection report.",
        ignore: "What is common knowledge, what the writer witnessed, and what the article only recalls. The score tells how much a statement is worth checking; --min-score hides the rest.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (id, claim) in context.analysis.claims.entries() {
        if claim.status == Status::Unattributed && !is_unspoken(context, &claim.tokens) {
            let span = context.span(&claim.tokens);
            found.claim(context, id, span, "no source is named for this statement".to_owned(), hint(claim));
        }
    }
}

fn hint(claim: &Claim) -> String {
    let reasons: Vec<&str> = claim.reasons.iter().map(crate::claim::Reason::name).collect();
    if reasons.is_empty() {
        "say who says so, or how it is known".to_owned()
    } else {
        format!("say who says so, or how it is known (worth checking: {})", reasons.join(", "))
    }
}
