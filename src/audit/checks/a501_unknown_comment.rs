//! A501: a comment to this program that it does not understand.

use crate::audit::check::{Check, Context, Found, Page};
use crate::diagnostic::Severity;

pub(super) const CHECK: Check = Check {
    code: "A501",
    name: "unknown-comment",
    severity: Severity::Warning,
    default: true,
    page: Page {
        what: "A comment `<!-- ascribe: … -->` names a check that does not exist, asks for something other than ignore, ignore-file, ignore-start or ignore-end, or starts without an end.",
        why: "The comment does nothing, and whoever wrote it believes that it does.",
        example: "<!-- ascribe: ignore A110 -->",
        instead: "<!-- ascribe: ignore A101 -->",
        ignore: "Never: correct the comment or take it out.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (span, message, hint) in &context.suppressions.mistakes {
        found.words(*span, message.clone(), hint.clone());
    }
}
