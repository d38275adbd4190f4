//! A205: an unnamed source, and no word on why there is no name.

use super::a202_anonymous_source::gives_reason;
use crate::attribution::CueClass;
use crate::audit::check::{Check, Context, Found, Page, and_more};
use crate::claim::Status;
use crate::diagnostic::Severity;
use crate::lists::List;
use crate::text::AttributionId;

pub(super) const CHECK: Check = Check {
    code: "A205",
    name: "unexplained-anonymity",
    severity: Severity::Warning,
    default: true,
    page: Page {
        what: "The source of a statement is one or a few unnamed people (\"a senior official\"), and the article does not tell why they are not named.",
        why: "Readers cannot weigh a source that they do not know. Most newsrooms ask for a reason for anonymity, and for a second source.",
        example: "The talks have collapsed, a senior official said.",
        instead: "The talks have collapsed, said a senior official of the trade ministry, who asked not to be named because the talks are confidential.",
        ignore: "Where the article gives the reason in another place, or where even the reason would give the source away.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    if context.is_witness() {
        return;
    }
    for (attribution, claim, count) in context.first_of_source(Status::Anonymous) {
        let mention = &context.analysis.attributions.all[attribution].found.source;
        if mention.is_empty() || gives_reason(context, attribution) || !is_unexplained(context, attribution) {
            continue;
        }
        let who = context.called(attribution);
        let message = format!("no name is given for {who}, nor a reason for leaving it out{}", and_more(count));
        let hint = "name the source, or tell why it cannot be named and how it knows this".to_owned();
        found.claim(context, claim, context.span(mention), message, hint);
    }
}

/// Whether a statement rests on somebody of whom nothing tells who it is: nobody who was told of before, whose office
/// tells it, or who speaks for a named body.
fn is_unexplained(context: &Context<'_>, attribution: AttributionId) -> bool {
    let told = context.told_as(attribution);
    let known = context.is_placed(told) || context.is_definite(told) || context.is_pronoun(told);
    let cue = context.analysis.attributions.all[attribution].found.cue;
    let turn = context.analysis.document.text(cue.start()) == ":";
    let public = context.holds_listed(told, List::Spokespeople) || context.holds_listed(told, List::PublicForces);
    let thinks = context.analysis.attributions.all[attribution].found.class == CueClass::Thought;
    let somebody = [List::Insiders, List::Somebodies].into_iter().any(|list| context.holds_listed(told, list));
    context.states(attribution) && somebody && !(thinks || known || turn || public)
}
