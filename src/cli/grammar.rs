//! `ascribe grammar`: checks, lists, shows and tries out grammar files.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::args::{GrammarArgs, GrammarFolder, GrammarTask};
use super::explain::unknown;
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::attribution::CueClass;
use crate::explain;
use crate::grammar::{Kind, Rulebook};

/// Runs the command.
pub(super) fn grammar(args: &GrammarArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let text = match &args.task {
        GrammarTask::Check(folder) => counts(rulebook(folder, settings)?.as_ref()),
        GrammarTask::List(folder) => list(rulebook(folder, settings)?.as_ref()),
        GrammarTask::Show { name, folder } => show(name, rulebook(folder, settings)?.as_ref())?,
        GrammarTask::Test(folder) => test(rulebook(folder, settings)?.as_ref(), messages),
    };
    let mut output = Output::open(settings.output(), &[])?;
    output.put(text.as_bytes())?;
    output.finish()?;
    Ok(Outcome::Done)
}

/// The grammar of the folder, of the common flags, or the built-in one.
fn rulebook(folder: &GrammarFolder, settings: &Settings) -> Result<Cow<'static, Rulebook>, Problem> {
    match &folder.folder {
        Some(folder) => Settings::grammar_of(folder).map(Cow::Owned),
        None => settings.rulebook(),
    }
}

fn counts(rulebook: &Rulebook) -> String {
    let [rules, cues, lists] = [rules(rulebook), rulebook.cues().len(), rulebook.list_names().len()];
    let counts = format!("no mistakes: {rules} rules, {cues} cues, {lists} word lists\n");
    match rulebook.replaced() {
        [] => counts,
        replaced => format!("{counts}built-in files replaced: {}\n", replaced.join(", ")),
    }
}

/// How many patterns and other rules there are.
fn rules(rulebook: &Rulebook) -> usize {
    rulebook.patterns().len() + rulebook.contexts().len()
}

fn list(rulebook: &Rulebook) -> String {
    let mut text = String::from("rules, the first that matches at a cue wins:\n");
    for pattern in rulebook.patterns() {
        let _ = writeln!(text, "  {:32} {:4}  {}", pattern.name, pattern.priority, pattern.description);
    }
    for kind in Kind::ALL {
        let _ = writeln!(text, "\n{}, the first that applies counts:", kind.name());
        for rule in rulebook.contexts().iter().filter(|rule| rule.kind == *kind) {
            let _ = writeln!(text, "  {:37}  {}", rule.name, rule.description);
        }
    }
    text.push_str("\ncues by class:\n");
    for class in CueClass::ALL {
        let count = rulebook.cues().iter().filter(|cue| cue.class == class).count();
        let _ = writeln!(text, "  {:32} {count:4}", class.name());
    }
    text.push_str("\nword lists:\n");
    for name in rulebook.list_names() {
        let Some(list) = rulebook.list(name) else { continue };
        let _ = writeln!(text, "  {name:32} {:4}  {}", list.entries().len(), list.about());
    }
    text
}

fn show(name: &str, rulebook: &Rulebook) -> Result<String, Problem> {
    explain::page(name, rulebook).ok_or_else(|| unknown(name, rulebook))
}

/// Tries every rule; each failure is an error.
fn test(rulebook: &Rulebook, messages: &mut Messages) -> String {
    let patterns = rulebook.patterns().entries();
    let patterns = patterns.map(|(id, pattern)| (&pattern.name, explain::trial(id, rulebook)));
    let contexts = rulebook.contexts().entries();
    let contexts = contexts.map(|(id, rule)| (&rule.name, explain::context_trial(id, rulebook)));
    let mut failed = 0;
    for (name, failures) in patterns.chain(contexts) {
        failed += usize::from(!failures.is_empty());
        for failure in failures {
            messages.error(format_args!("{name}: {failure}"));
        }
    }
    let rules = rules(rulebook);
    format!("{} of {rules} rules find their examples and pass over their rejects\n", rules - failed)
}
