//! A406: an article names no source for what another one has from somebody. Found by
//! [`crate::audit::across()`], which sees all articles together.

use crate::audit::check::{Check, Page};
use crate::diagnostic::Severity;

pub(in crate::audit) const CHECK: Check = Check {
    code: "A406",
    name: "sourced-elsewhere",
    severity: Severity::Note,
    default: true,
    page: Page {
        what: "An article makes a claim without a source, and another of the articles makes nearly the same claim and names its source. Found only where several articles are audited together.",
        why: "A claim that somebody made has become a fact on its way from one article to the next. The source is known: a reader can be told.",
        example: "\"The quay will stay closed until May\" in one article, and in another: \"The quay will stay closed until May, harbour master Ann Lee said.\"",
        instead: "\"The quay will stay closed until May, according to harbour master Ann Lee\" in both.",
        ignore: "Where the writer saw it, or where it is common knowledge by now.",
    },
    run: |_, _| (),
};
