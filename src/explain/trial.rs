//! Rules tried on their own examples: what a rule's file says that it finds, it must find; what it
//! says that it passes over, it must pass over.

use crate::attribution::{self, Candidate};
use crate::document::Document;
use crate::grammar::{Example, Rulebook, Slot};
use crate::matching::MatchContext;
use crate::text::{Article, RuleId, TokenRange};

/// Tries a rule on its examples and rejects; one line for each that fails.
pub fn trial(rule: RuleId, rulebook: &Rulebook) -> Vec<String> {
    let pattern = &rulebook.patterns()[rule];
    let missed = pattern.examples.iter().filter_map(|example| missed(rule, example, rulebook));
    let strayed = pattern.rejects.iter().filter_map(|reject| strayed(rule, reject, rulebook));
    missed.chain(strayed).collect()
}

/// What the rule finds instead of what an example lists; `None` if it finds just that.
fn missed(rule: RuleId, example: &Example, rulebook: &Rulebook) -> Option<String> {
    let found = finds(rule, &example.text, rulebook);
    let listed = |found: &Found| example.slots.iter().all(|(slot, words)| found.words(*slot) == even(words));
    if found.iter().any(listed) {
        return None;
    }
    let wanted = Found(example.slots.iter().map(|(slot, words)| (*slot, even(words))).collect());
    let instead = match &found[..] {
        [] => "nothing".to_owned(),
        found => found.iter().map(Found::listed).collect::<Vec<_>>().join(" and "),
    };
    Some(format!("example \"{}\": should find {}, finds {instead}", even(&example.text), wanted.listed()))
}

/// What the rule finds where it should find nothing.
fn strayed(rule: RuleId, reject: &Example, rulebook: &Rulebook) -> Option<String> {
    let found = finds(rule, &reject.text, rulebook);
    let first = found.first()?;
    Some(format!("reject \"{}\": should find nothing, finds {}", even(&reject.text), first.listed()))
}

/// The words of each slot that is filled.
struct Found(Vec<(Slot, String)>);

impl Found {
    fn words(&self, slot: Slot) -> &str {
        self.0.iter().find(|(filled, _)| *filled == slot).map_or("none", |(_, words)| words)
    }

    fn listed(&self) -> String {
        self.0.iter().map(|(slot, words)| format!("{} \"{words}\"", slot.name())).collect::<Vec<_>>().join(", ")
    }
}

/// What the rule finds in a text.
fn finds(rule: RuleId, text: &str, rulebook: &Rulebook) -> Vec<Found> {
    let article = Article::new("example", text);
    let document = Document::new(&article, rulebook.lists());
    let candidates = attribution::candidates(&MatchContext::new(&document, rulebook), &mut Vec::new());
    let own = candidates.iter().filter(|candidate| candidate.evidence.rules.contains(&rule));
    own.map(|candidate| slots(candidate, &document)).collect()
}

fn slots(candidate: &Candidate, document: &Document<'_>) -> Found {
    let optional = |slot: Slot, range: Option<TokenRange>| range.map(|range| (slot, even(document.words_of(range))));
    let runs = [(Slot::Source, &candidate.source), (Slot::Content, &candidate.content)];
    let runs = runs.into_iter().filter(|(_, runs)| !runs.is_empty());
    let mut found: Vec<(Slot, String)> = runs.map(|(slot, runs)| (slot, even(&document.words_of_runs(runs)))).collect();
    found.extend(optional(Slot::Cue, Some(candidate.cue)));
    found.extend(optional(Slot::Addressee, candidate.addressee));
    found.extend(optional(Slot::Setting, candidate.setting));
    found.extend(optional(Slot::Time, candidate.time));
    found.sort_by_key(|&(slot, _)| slot);
    Found(found)
}

fn even(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
