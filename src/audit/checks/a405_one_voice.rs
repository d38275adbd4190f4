//! A405: several articles say the same, and all have it from one source. Found by
//! [`crate::audit::across()`], which sees all articles together.

use crate::audit::check::{Check, Page};
use crate::diagnostic::Severity;

pub(in crate::audit) const CHECK: Check = Check {
    code: "A405",
    name: "one-voice",
    severity: Severity::Note,
    default: true,
    page: Page {
        what: "Several of the articles make nearly the same claim, and all of them have it from the same source. Found only where several articles are audited together.",
        why: "What five articles repeat looks confirmed five times. If all have it from one press office, it was said once.",
        example: "Three articles that say \"the new line will carry 40,000 passengers a day\", each according to the rail company.",
        instead: "One of them with a figure from somebody else: the transport authority, an engineer, the contract.",
        ignore: "Where the source is the only one who can know, as a court is for its judgment.",
    },
    run: |_, _| (),
};
