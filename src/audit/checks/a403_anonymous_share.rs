//! A403: too much of the article rests on people without a name.

use crate::audit::check::{Check, Context, Found, Page, percent};
use crate::diagnostic::Severity;
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    code: "A403",
    name: "anonymous-share",
    severity: Severity::Error,
    default: true,
    page: Page {
        what: "Of the claims that have a source, a larger share comes from unnamed people than `--max-anonymous-share` or `ascribe.toml` allows.",
        why: "One unnamed source may be needed; an article that mostly rests on such sources cannot be checked by anybody.",
        example: "A report with 12 sourced claims of which 9 come from \"officials familiar with the talks\", under --max-anonymous-share 0.5.",
        instead: "The same report with documents, or with named people who confirm what the unnamed ones said.",
        ignore: "Leave the threshold out where sources are in danger throughout, as in reports from a dictatorship.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    let most = context.settings.thresholds.max_anonymous_share;
    let (Some(most), Some(share)) = (most, context.summary.anonymous_share()) else { return };
    if share > most {
        let (share, most) = (percent(share), percent(most));
        let message = format!("{share} of the claims with a source rest on unnamed people; at most {most} may");
        found.words(Span::default(), message, "name sources, or find others who can be named".to_owned());
    }
}
