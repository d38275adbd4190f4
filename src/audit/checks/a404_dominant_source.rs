//! A404: one source speaks most of the time.

use crate::audit::check::{Check, Context, Found, Page, percent};
use crate::diagnostic::Severity;
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    code: "A404",
    name: "dominant-source",
    severity: Severity::Error,
    default: true,
    page: Page {
        what: "One source has a larger share of the claims with a source than `--max-top-source-share` or `ascribe.toml` allows.",
        why: "Other voices are there, but one of them tells the story. The one that speaks most decides what the story is about.",
        example: "A report with 15 sourced claims of which 12 are the company's, under --max-top-source-share 0.6.",
        instead: "The same report with more room for the people that the company's plans affect.",
        ignore: "Leave the threshold out for interviews, profiles and reports on one speech.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    let most = context.settings.thresholds.max_top_source_share;
    let (Some(most), Some((name, share))) = (most, context.summary.top_source()) else { return };
    if share > most {
        let (share, most) = (percent(share), percent(most));
        let message = format!("one source carries {share} of the claims with a source: {name}; at most {most} may");
        found.words(Span::default(), message, "add what others say, or cut what is said twice".to_owned());
    }
}
