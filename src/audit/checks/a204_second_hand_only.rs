//! A204: known only because a medium passed it on.

use crate::audit::check::{Check, Context, Found, Page};
use crate::diagnostic::Severity;

pub(super) const CHECK: Check = Check {
    code: "A204",
    name: "second-hand-only",
    severity: Severity::Note,
    default: true,
    page: Page {
        what: "A statement reached the article only through another medium: \"state media reported that the ministry had said …\".",
        why: "The medium may have cut, translated or framed it. A state's medium speaks for the state.",
        example: "State television reported that General Aske had said a retreat was under way.",
        instead: "A retreat is under way, General Aske's staff said in a statement; state television had reported it first.",
        ignore: "Where the first source is closed to everybody and the article says so.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (attribution, claim) in context.carried() {
        let of = |id| context.analysis.sources.of.get(id).copied().flatten();
        let through =
            context.analysis.claims[claim].attributions.iter().skip(1).filter(|&&id| of(id) != of(attribution));
        let medium =
            through.copied().find(|&id| context.source(id).is_some_and(|source| source.medium || source.state_media));
        let Some(outer) = medium.filter(|_| context.source(attribution).is_some()) else { continue };
        let (name, speaker) = (context.source(outer), context.source(attribution));
        let (Some(name), Some(speaker)) = (name, speaker) else { continue };
        let says_so = name.name.to_lowercase().starts_with("state");
        let kind = if name.state_media && !says_so { ", which speaks for a state" } else { "" };
        let who = if speaker.named { speaker.name.clone() } else { context.called(attribution) };
        let message = format!("what {who} said is known only through {}{kind}", name.name);
        let span = context.span(&context.analysis.attributions.all[outer].found.source);
        found.claim(context, claim, span, message, "ask the first source, or find its own words".to_owned());
    }
}
