//! A402: too few claims have a source at all.

use crate::audit::check::{Check, Context, Found, Page, percent};
use crate::diagnostic::Severity;
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    code: "A402",
    name: "low-coverage",
    severity: Severity::Error,
    default: true,
    page: Page {
        what: "The share of claims with a source is below the threshold that `--min-coverage` or `ascribe.toml` sets.",
        why: "A newsroom that wants most statements attributed can hold every draft to it.",
        example: "A draft with 40 claims of which 9 have a source, under --min-coverage 0.5.",
        instead: "The draft with sources for at least half of its claims, the most check-worthy ones first.",
        ignore: "Leave the threshold out for columns, reviews and other texts that argue in their own voice.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    let (Some(least), Some(coverage)) = (context.settings.thresholds.min_coverage, context.summary.coverage()) else {
        return;
    };
    if coverage < least {
        let message =
            format!("only {} of the claims have a source; the settings ask for {}", percent(coverage), percent(least));
        found.words(Span::default(), message, "start with the claims of the highest score".to_owned());
    }
}
