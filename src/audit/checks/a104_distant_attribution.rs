//! A104: the source comes long after its statement.

use crate::audit::check::{Check, Context, Found, Page};
use crate::diagnostic::Severity;
use crate::text::{AttributionId, Id as _, TokenRange};

/// Words that a reader may read before learning whose they are.
const MOST_WORDS: usize = 45;

pub(super) const CHECK: Check = Check {
    code: "A104",
    name: "distant-attribution",
    severity: Severity::Note,
    default: true,
    page: Page {
        what: "A statement has a source, but a reader learns it only after more than 45 words.",
        why: "Until then the reader takes the statement for the article's own. Many stop reading before.",
        example: "\"We lost everything. … (four more sentences) … Nobody came,\" said Rosa Lindt, a farmer, at the end of the paragraph.",
        instead: "\"We lost everything,\" said Rosa Lindt, a farmer. \"… Nobody came.\"",
        ignore: "Where the speaker is plain from the paragraph before, as in an interview.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    for (attribution, claim) in context.carried() {
        let words = words_before_source(context, attribution);
        if words > MOST_WORDS {
            let tokens = context.analysis.attributions.all[attribution].found.cue;
            let message = format!("{words} words come before their source");
            let hint = "name the source in the first sentence of what it says".to_owned();
            found.claim(context, claim, context.analysis.document.span(tokens), message, hint);
        }
    }
}

/// Words of the content that are before source and cue.
fn words_before_source(context: &Context<'_>, attribution: AttributionId) -> usize {
    let found = &context.analysis.attributions.all[attribution].found;
    let source = found.source.hull().map_or(found.cue, |hull| hull.cover(found.cue));
    let words = |range: TokenRange| {
        let tokens = context.analysis.document.tokens.of(range);
        tokens.iter().filter(|token| token.kind.is_word()).count()
    };
    let before = TokenRange::new(0, source.start().index());
    found.content.within(before).iter().map(words).sum()
}
