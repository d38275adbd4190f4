//! A201: "analysts", "critics", "records": nobody in particular.

use crate::audit::check::{Check, Context, Found, Page, and_more};
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::diagnostic::Severity;
use crate::lists::List;
use crate::text::AttributionId;

pub(super) const CHECK: Check = Check {
    code: "A201",
    name: "vague-source",
    severity: Severity::Warning,
    default: true,
    page: Page {
        what: "The source of a statement is a group or an unidentified document: \"analysts\", \"critics\", \"many people\", \"records\".",
        why: "A group cannot be asked, and it can be invented. Often it is one person, or the writer.",
        example: "Analysts say the merger will fail.",
        instead: "The merger will fail, said Ann Lee, who follows the industry for Norland Bank; two other analysts agreed.",
        ignore: "Where the next sentences name members of the group, and where the group itself is the news. The police and similar bodies, groups that the article introduced before and groups of a named organization are not reported.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    if context.is_witness() {
        return;
    }
    for (attribution, claim, count) in context.first_of_source(Status::Vague) {
        let Some(source) = context.source(attribution) else { continue };
        let mention = &context.analysis.attributions.all[attribution].found.source;
        if !context.states(attribution) || !is_vague(context, attribution, source.kind) {
            continue;
        }
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

/// A text that more words tell of can be found by them.
const LONGEST_TITLE: usize = 2;

/// Whether the words of a source are those of many people or of a text, and neither name nor point at any.
fn is_vague(context: &Context<'_>, attribution: AttributionId, kind: SourceKind) -> bool {
    let told = context.told_as(attribution);
    let here = &context.analysis.attributions.all[attribution].found.source;
    let many = context.holds_listed(here, List::WholePronouns) || context.holds_listed(here, List::PronounKinds);
    let placed = many || context.is_placed(told) || context.is_definite(told);
    let lists: &[List] = match kind {
        SourceKind::Document if told.len() > LONGEST_TITLE => return false,
        SourceKind::Document => &[List::VagueDocuments],
        _ => &[List::VagueVoices],
    };
    !placed && lists.iter().any(|&list| context.holds_listed(told, list))
}
