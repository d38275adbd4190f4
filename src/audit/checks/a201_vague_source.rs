//! A201: "analysts", "critics", "records": nobody in particular.

use crate::audit::check::{Check, Context, Found, Page, and_more};
use crate::claim::Status;
use crate::diagnostic::Severity;
use crate::resolve::SourceKind;

pub(super) const CHECK: Check = Check {
    code: "A201",
    name: "vague-source",
    severity: Severity::Warning,
    page: Page {
        what: "A statement rests on a group or on an unidentified document: \"analysts\", \"critics\", \"many people\", \"records\".",
        why: "A group cannot be asked, and it can be invented. Often it stands for one person, or for the writer.",
        example: "Analysts say the merger will fail.",
        instead: "The merger will fail, said Ann Lee, who follows the industry for Norland Bank; two other analysts agreed.",
        ignore: "Where the next sentences name members of the group, and where the group itself is the news.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (attribution, claim, count) in context.first_of_source(Status::Vague) {
        let Some(source) = context.source(attribution) else { continue };
        let mention = &context.analysis.attributions.all[attribution].found.source;
        let called = context.called(attribution);
        let (message, hint) = match source.kind {
            SourceKind::Document => (
                format!("{called} cannot be looked up from this description"),
                "tell whose document it is, and of what date",
            ),
            _ => (
                format!("{called} names nobody who could be asked"),
                "name at least one of them, or tell how many said so",
            ),
        };
        found.claim(context, claim, context.span(mention), message + &and_more(count), hint.to_owned());
    }
}
