//! A301: "claimed", "admitted": the verb judges the speaker.

use crate::audit::check::{Check, Context, Found, Page};
use crate::diagnostic::Severity;
use crate::lists::List;
use crate::text::TokenRuns;

pub(super) const CHECK: Check = Check {
    code: "A301",
    name: "loaded-cue",
    severity: Severity::Note,
    page: Page {
        what: "The verb that attributes a statement also judges it or its speaker: \"claimed\", \"admitted\", \"insisted\", \"boasted\".",
        why: "\"Claimed\" casts doubt, \"admitted\" supposes guilt, \"pointed out\" supposes truth. The style guides of the large agencies ask for \"said\".",
        example: "The mayor claimed that the bridge was safe.",
        instead: "The mayor said that the bridge was safe.",
        ignore: "Where the verb is meant: somebody did admit a crime, or two claims are set against each other.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    let document = &context.analysis.document;
    let list = &context.rulebook.lists()[List::LoadedCues];
    for attribution in &context.analysis.attributions.all {
        let head = attribution.found.head;
        let Some((entry, _)) = list.longest(document.lemmas.of(head)) else { continue };
        let Some(neutral) = &entry.value else { continue };
        let cue = context.words(&TokenRuns::from(attribution.found.cue));
        found.words(
            document.span(attribution.found.cue),
            format!("“{cue}” judges the speaker or the statement"),
            format!("a neutral word would be “{neutral}”"),
        );
    }
}
