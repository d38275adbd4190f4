//! A203: "he said", and nobody can tell who he is.

use crate::audit::check::{Check, Context, Found, Page};
use crate::coreference::{Mention, Source, SourceKind};
use crate::diagnostic::Severity;
use crate::lists::List;
use crate::text::AttributionId;

pub(super) const CHECK: Check = Check {
    code: "A203",
    name: "unresolved-pronoun",
    severity: Severity::Note,
    default: false,
    page: Page {
        what: "A statement is attributed to \"he\", \"she\" or \"they\", and the pronoun has two or more candidates.",
        why: "If this program cannot resolve the pronoun, a hurried reader may not either.",
        example: "Tom Reed met Otto Brandt on Monday. He said that the vote was close.",
        instead: "Tom Reed met Otto Brandt on Monday. Reed said that the vote was close.",
        ignore: "Where the name is in a headline, a caption or a video next to the text.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (attribution, claim) in context.carried() {
        let Some(source) = context.source(attribution).filter(|source| source.kind == SourceKind::Pronoun) else {
            continue;
        };
        if !is_ambiguous(context, source, attribution) {
            continue;
        }
        let mention = &context.analysis.attributions.all[attribution].found.source;
        let message = format!("it is not clear to whom “{}” refers", context.words(mention));
        found.claim(context, claim, context.span(mention), message, "write the name instead".to_owned());
    }
}

/// Whether a pronoun of a third person could mean two at least.
fn is_ambiguous(context: &Context<'_>, source: &Source, attribution: AttributionId) -> bool {
    let mention = source.mentions.iter().find(|mention| mention.attribution == Some(attribution));
    let kinds = &context.rulebook.lists()[List::PronounKinds];
    let third = |mention: &Mention| {
        let word = mention.tokens.hull().map(|hull| context.analysis.document.words[hull.start()]);
        let kind = word.and_then(|word| kinds.longest(&[word])?.0.value.as_deref());
        matches!(kind, Some("masculine" | "feminine" | "many"))
    };
    let could = |mention: &Mention| mention.candidates.iter().filter(|other| !other.standing.rules_out()).count();
    mention.is_some_and(|mention| third(mention) && could(mention) > 1)
}
