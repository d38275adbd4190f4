//! Pages: what a rule of the grammar finds, what a cue takes, what a word list holds, what a check of the audit reports.

use std::fmt::Write as _;

use crate::audit::{self, CHECKS, Check};
use crate::grammar::{ContextRule, Cue, Example, Pattern, Rulebook};
use crate::lists::WordList;
use crate::tag::{Lemmatizer, Tag};

/// The page of the check, rule, word list or cue of that name, as Markdown. A lemma may stand for several cues, and may be
/// given in another form; one word of a check's name is enough.
pub fn page(name: &str, rulebook: &Rulebook) -> Option<String> {
    if let Some(check) = audit::check(name) {
        return Some(check.page());
    }
    if let Some(pattern) = rulebook.pattern(name) {
        return Some(of_pattern(pattern));
    }
    if let Some(rule) = rulebook.context(name) {
        return Some(of_context(rule));
    }
    if let Some(list) = rulebook.list(name) {
        return Some(of_list(name, list));
    }
    of_cues(name, rulebook).or_else(|| of_form(name, rulebook)).or_else(|| of_checks(name))
}

/// The pages of the cues of that lemma.
fn of_cues(lemma: &str, rulebook: &Rulebook) -> Option<String> {
    let cues: Vec<&Cue> = rulebook.cues().iter().filter(|cue| cue.lemma.eq_ignore_ascii_case(lemma)).collect();
    joined(cues.into_iter().map(of_cue))
}

/// The pages of the cue that has this form: "said" is one of "say".
fn of_form(form: &str, rulebook: &Rulebook) -> Option<String> {
    let forms = [Tag::VerbPast, Tag::VerbParticiple, Tag::VerbThird, Tag::VerbGerund, Tag::NounPlural];
    forms.into_iter().find_map(|tag| of_cues(&Lemmatizer::embedded().lemma(form, tag), rulebook))
}

/// The pages of the checks that have this word in their names: "vague" is one of "vague-source".
fn of_checks(word: &str) -> Option<String> {
    let named = |check: &&Check| check.name.split('-').any(|part| part.eq_ignore_ascii_case(word));
    joined(CHECKS.iter().filter(named).map(Check::page))
}

fn joined(pages: impl Iterator<Item = String>) -> Option<String> {
    let pages: Vec<String> = pages.collect();
    (!pages.is_empty()).then(|| pages.join("\n"))
}

/// Every name that has a page, cues left out.
pub fn names(rulebook: &Rulebook) -> impl Iterator<Item = &str> {
    let checks = CHECKS.iter().flat_map(|check| [check.code, check.name]);
    let rules = rulebook.patterns().iter().map(|pattern| pattern.name.as_str());
    let contexts = rulebook.contexts().iter().map(|rule| rule.name.as_str());
    checks.chain(rules).chain(contexts).chain(rulebook.list_names())
}

fn of_pattern(pattern: &Pattern) -> String {
    let Pattern { name, description, priority, confidence, written, .. } = pattern;
    let mut page = format!(
        "# {name}\n\n{description}\n\nPriority {priority}; among its finds {:.0} in 100 are right; sees as far as the {}.\n",
        100.0 * confidence,
        pattern.scope.name(),
    );
    let _ = write!(page, "\n## Pattern\n\n{}\n\n## Finds\n", indented(written));
    examples(&mut page, &pattern.examples);
    page.push_str("\n## Passes over\n");
    examples(&mut page, &pattern.rejects);
    page
}

fn of_context(rule: &ContextRule) -> String {
    let ContextRule { name, description, kind, written, .. } = rule;
    let mut page = format!("# {name}\n\n{description}\n\nA rule of `{}/`: {}\n", kind.name(), kind.meaning());
    let _ = write!(page, "\n## Conditions\n\n{}\n\n## Applies\n", indented(written));
    examples(&mut page, &rule.examples);
    page.push_str("\n## Does not apply\n");
    examples(&mut page, &rule.rejects);
    page
}

/// Texts, each with what its slots hold.
fn examples(page: &mut String, examples: &[Example]) {
    for example in examples {
        let _ = write!(page, "\n{}\n", indented(&example.text));
        for (number, (slot, words)) in example.slots.iter().enumerate() {
            let _ = writeln!(page, "{}- {}: {words}", if number == 0 { "\n" } else { "" }, slot.name());
        }
    }
}

fn of_list(name: &str, list: &WordList) -> String {
    let told = |value: &Option<String>| value.as_ref().map_or_else(String::new, |value| format!(" = {value}"));
    let entries = list.entries().iter().map(|entry| format!("{}{}", entry.text, told(&entry.value)));
    let entries: Vec<String> = entries.collect();
    format!(
        "# {name}\n\n{}\n\nA word list of {} entries; `[lists.{name}]` in ascribe.toml adds to it or takes away from it.\n\n{}\n",
        list.about(),
        entries.len(),
        indented(&entries.join("\n")),
    )
}

fn of_cue(cue: &Cue) -> String {
    format!(
        "# {}\n\nA {} of the class {}; stance {}; {:.0} in 100 of its uses are cues.\n",
        cue.lemma,
        cue.part.name(),
        cue.class.name(),
        cue.stance.name(),
        100.0 * cue.strength,
    )
}

fn indented(text: &str) -> String {
    text.trim().lines().map(|line| format!("    {}", line.trim())).collect::<Vec<_>>().join("\n")
}
