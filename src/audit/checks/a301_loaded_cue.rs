//! A301: "claimed", "admitted": the verb judges the speaker.

use std::collections::BTreeMap;

use crate::audit::check::{Check, Context, Found, Page};
use crate::coreference::SourceKind;
use crate::diagnostic::Severity;
use crate::lists::List;
use crate::tag::{Lemmatizer, Tag};
use crate::text::{AttributionId, Id as _, TokenRange, TokenRuns};

pub(super) const CHECK: Check = Check {
    code: "A301",
    name: "loaded-cue",
    severity: Severity::Note,
    default: false,
    page: Page {
        what: "The verb that attributes a statement also judges it or its speaker: \"claimed\", \"admitted\", \"insisted\", \"boasted\".",
        why: "\"Claimed\" casts doubt, \"admitted\" supposes guilt, \"pointed out\" supposes truth. The style guides of the large agencies ask for \"said\".",
        example: "The mayor claimed that the bridge was safe.",
        instead: "The mayor said that the bridge was safe.",
        ignore: "Where two claims contradict each other. Pleas, confessions and claims of responsibility are not reported, since the verb is literal. A repeated verb is reported once.",
    },
    run,
};

fn run(context: &Context<'_>, found: &mut Found) {
    let document = &context.analysis.document;
    let list = &context.rulebook.lists()[List::LoadedCues];
    let mut uses: BTreeMap<&str, Vec<(AttributionId, &str)>> = BTreeMap::new();
    for (id, attribution) in context.analysis.attributions.all.entries().filter(|&(id, _)| is_meant(context, id)) {
        let Some((entry, _)) = list.longest(document.lemmas.of(attribution.found.head)) else { continue };
        let Some(neutral) = entry.value.as_deref() else { continue };
        uses.entry(&entry.text).or_default().push((id, neutral));
    }
    for uses in uses.values() {
        let [(first, neutral), others @ ..] = &uses[..] else { continue };
        let cue = context.analysis.attributions.all[*first].found.cue;
        let again = match others.len() {
            0 => String::new(),
            1 => "; it is used once more".to_owned(),
            times => format!("; it is used {times} more times"),
        };
        let message = format!("“{}” judges the speaker or the statement{again}", context.words(&TokenRuns::from(cue)));
        found.words(document.span(cue), message, format!("a neutral word would be “{neutral}”"));
        if let Some(words) = in_place(context, *first, neutral) {
            found.replacing(document.span(cue), words);
        }
    }
}

/// The neutral word in the form that the verb has, where it fits as it is: neither a preposition nor a noun that only the
/// loaded verb takes may follow.
fn in_place(context: &Context<'_>, id: AttributionId, neutral: &str) -> Option<String> {
    let document = &context.analysis.document;
    let found = &context.analysis.attributions.all[id].found;
    let is_verb_alone = found.cue == found.head && found.head.len() == 1;
    let clause = |tokens: TokenRange| tokens.iter().any(|token| document.tags[token].is_finite());
    let behind = found.content.iter().find(|run| run.start() >= found.cue.end());
    let takes_clause = behind.is_none_or(|run| {
        let between = TokenRange::new(found.cue.end().index(), run.start().index());
        clause(run) && between.iter().all(|token| !matches!(document.tags[token], Tag::To | Tag::VerbGerund))
    });
    let fits = is_verb_alone && takes_clause && !neutral.contains(' ');
    let form = Lemmatizer::embedded().form(neutral, document.tags[found.head.start()]).filter(|_| fits)?;
    let is_capital = document.text(found.head.start()).starts_with(char::is_uppercase);
    Some(if is_capital { capital(&form) } else { form })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// Whether a verb tells that somebody makes a statement; who owns up to wrongdoing does what the verb says, and a text or
/// picture judges nobody.
fn is_meant(context: &Context<'_>, id: AttributionId) -> bool {
    let found = &context.analysis.attributions.all[id].found;
    let thing = context.source(id).is_some_and(|source| source.kind == SourceKind::Document);
    let pleads = context.holds_listed(&TokenRuns::from(found.cue), List::PleadingVerbs)
        && context.holds_listed(&found.content, List::Wrongdoing);
    let verb = context.analysis.document.tags[found.head.start()].is_verb();
    verb && context.states(id) && !thing && !pleads
}
