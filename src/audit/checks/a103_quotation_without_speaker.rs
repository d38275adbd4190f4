//! A103: a quoted statement that no attribution reaches.

use crate::audit::check::{Check, Context, Found, Page};
use crate::audit::reach::Reach;
use crate::claim::Status;
use crate::diagnostic::Severity;
use crate::quote::Quotation;
use crate::text::TokenRuns;

/// Shorter quotations are quoted words, not statements.
const FEWEST_WORDS: usize = 5;

pub(super) const CHECK: Check = Check {
    code: "A103",
    name: "quotation-without-speaker",
    severity: Severity::Warning,
    default: false,
    page: Page {
        what: "A statement is in quotation marks, and nothing near it tells who said it.",
        why: "Quotation marks promise that somebody used these very words. Without a speaker the promise cannot be kept or checked.",
        example: "\"We never saw the second report.\" The meeting ended soon after.",
        instead: "\"We never saw the second report,\" said Ann Lee, who chairs the board. The meeting ended soon after.",
        ignore: "Quotations of laws, songs and books whose author is named elsewhere, and mottoes.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    let document = &context.analysis.document;
    let reach = Reach::new(context.analysis);
    for quotation in document.quotes.all() {
        let carries = document.blocks.all()[document.blocks.of(quotation.tokens.start())].kind.carries_claims();
        if carries && states(context, quotation) && !reach.touches(quotation.inner) && !is_carried(context, quotation) {
            found.words(
                document.span(quotation.tokens),
                "nothing tells who said these words".to_owned(),
                "name the speaker in the same paragraph".to_owned(),
            );
        }
    }
}

/// Whether the speaker of the paragraph before goes on speaking.
fn is_carried(context: &Context<'_>, quotation: &Quotation) -> bool {
    let claims = context.analysis.claims.as_slice();
    let first =
        claims.partition_point(|claim| claim.tokens.hull().is_some_and(|hull| hull.end() <= quotation.inner.start()));
    claims.get(first).is_some_and(|claim| {
        claim.status == Status::Continued && claim.tokens.iter().any(|run| run.overlaps(quotation.inner))
    })
}

/// An outermost quotation with enough words and a verb.
fn states(context: &Context<'_>, quotation: &Quotation) -> bool {
    let tags = &context.analysis.document.tags;
    quotation.depth == 0
        && quotation.inner.len() >= FEWEST_WORDS
        && quotation.inner.iter().any(|token| tags[token].is_finite())
}

/// Whether a claim without attribution is in a quotation of nobody, which is not the article's own.
pub(super) fn is_unspoken(context: &Context<'_>, claim: &TokenRuns) -> bool {
    let document = &context.analysis.document;
    let around = claim.hull().and_then(|hull| document.quotes.around(hull.start()));
    around.is_some_and(|id| states(context, &document.quotes.all()[id]))
}
