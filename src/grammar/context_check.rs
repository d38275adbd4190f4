//! Rule files to checked rules: every mistake of a file is shown at its place.

use rustc_hash::FxHashMap;

use super::CueClass;
use super::ast::{Expression, Spanned};
use super::check::Checker;
use super::compile::Compiler;
use super::context::{Condition, ContextRule, Demands, Kind, Part, Place, Verdict};
use super::pattern::Scope;
use super::rule_file::{RawRule, rule_file};
use super::side::{Direction, Side};
use super::syntax::Mistake;
use crate::text::Span;

/// Fields that any rule may have.
const COMMON: [&str; 4] = ["rule", "description", "example", "reject"];

/// What rules are checked against: the names of the lists, and the phrases.
pub(super) type Known<'a> = (&'a [String], &'a FxHashMap<String, Spanned<Expression>>);

/// The kind of the rules of a file: the folder that it lies in.
fn kind(file: &str) -> Option<Kind> {
    let folder = file.rsplit('/').nth(1)?;
    Kind::from_name(folder)
}

/// Where and at which part a condition of that name reads.
fn place(kind: Kind, name: &str) -> Option<(Place, Part)> {
    let named = |place: &&Place| {
        let part = Part::from_name(name.strip_prefix(place.name())?)?;
        kind.parts().contains(&part).then_some((**place, part))
    };
    Place::ALL.iter().find_map(|place| named(&place))
}

impl Checker {
    /// Checks the rules of a file and adds them. A rule takes the place of one of the same name in another file.
    pub(super) fn rules(&mut self, file: &str, text: &str, known: Known<'_>) {
        let Some(kind) = kind(file) else {
            let folders: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
            let message = format!("a file of rules must be in the folder of their kind: {}", folders.join(", "));
            return self.mistake(file, text, Span::default(), message);
        };
        let (raw, mistakes) = rule_file(text, |name| place(kind, name).is_some());
        self.report(file, text, mistakes);
        let mut own: Vec<String> = Vec::new();
        for rule in raw {
            let name = rule.name.value.clone();
            if own.contains(&name) {
                self.mistake(file, text, rule.name.span, format!("another rule of this file is named \"{name}\""));
            }
            own.push(name);
            if let Some(rule) = self.rule(file, text, kind, &rule, known) {
                match self.contexts.iter().position(|other| other.name == rule.name) {
                    Some(known) => self.contexts[known] = rule,
                    None => self.contexts.push(rule),
                }
            }
        }
    }

    /// A checked rule, if nothing is wrong with it.
    fn rule(&mut self, file: &str, text: &str, kind: Kind, raw: &RawRule, known: Known<'_>) -> Option<ContextRule> {
        let before = self.errors.len();
        self.lacking(file, text, raw);
        let (demands, verdict) = self.options(file, text, kind, raw);
        let conditions: Vec<Condition> = raw
            .conditions
            .iter()
            .filter_map(|(name, parsed)| self.condition(file, text, kind, name, parsed, known))
            .collect();
        let written: Vec<String> = raw
            .conditions
            .iter()
            .map(|(name, parsed)| format!("{}: {}", name.value, parsed.span.slice(text)))
            .chain(raw.options.iter().map(|(name, value)| format!("{}: {}", name.value, value.value)))
            .collect();
        // Parts of candidates are told in the examples; other rules are tried on whole texts.
        let told = matches!(kind, Kind::Vetoes | Kind::Contents | Kind::Figures);
        let examples = raw.examples.iter().map(|example| self.example(file, text, example, told)).collect();
        let rejects = raw.rejects.iter().map(|reject| self.example(file, text, reject, told)).collect();
        (self.errors.len() == before).then(|| ContextRule {
            name: raw.name.value.clone(),
            kind,
            description: raw.description.as_ref().map(|field| field.value.clone()).unwrap_or_default(),
            conditions,
            demands,
            verdict,
            written: written.join("\n"),
            examples,
            rejects,
        })
    }

    /// Says what a rule lacks.
    fn lacking(&mut self, file: &str, text: &str, raw: &RawRule) {
        let wants = [
            (raw.description.is_some(), "a description"),
            (!raw.conditions.is_empty() || raw.unreadable, "a condition"),
            (!raw.examples.is_empty(), "at least one example"),
            (!raw.rejects.is_empty(), "at least one reject: where it must not speak"),
        ];
        for (_, what) in wants.into_iter().filter(|(there, _)| !there) {
            self.mistake(file, text, raw.name.span, format!("the rule lacks {what}"));
        }
    }

    fn condition(
        &mut self,
        file: &str,
        text: &str,
        kind: Kind,
        name: &Spanned<String>,
        parsed: &Spanned<Expression>,
        (lists, phrases): Known<'_>,
    ) -> Option<Condition> {
        let (place, part) = place(kind, &name.value)?;
        let mut compiler = Compiler::new(lists, phrases);
        let node = compiler.condition(parsed);
        self.compiled(file, text, compiler);
        let backwards = matches!(place, Place::Before | Place::EndOf);
        let (node, direction) =
            if backwards { (node.reversed(), Direction::Backwards) } else { (node, Direction::Forwards) };
        Some(Condition { part, place, side: Side::new(vec![node], direction, Scope::Sentence) })
    }

    /// The fields that hold no expression.
    fn options(&mut self, file: &str, text: &str, kind: Kind, raw: &RawRule) -> (Demands, Verdict) {
        let (mut demands, mut verdict) = (Demands::default(), Verdict::default(kind));
        for (name, value) in &raw.options {
            let taken = kind.options().contains(&name.value.as_str());
            let told = if taken { option(kind, &mut demands, &mut verdict, &name.value, &value.value) } else { Ok(()) };
            if !taken {
                self.unknown_field(file, text, kind, name);
            } else if let Err(expected) = told {
                self.mistake(file, text, value.span, format!("expected {expected}"));
            }
        }
        (demands, verdict)
    }

    fn unknown_field(&mut self, file: &str, text: &str, kind: Kind, name: &Spanned<String>) {
        let parts = kind.parts().iter().map(|part| part.name());
        let names: Vec<&str> = COMMON.into_iter().chain(kind.options().iter().copied()).chain(parts).collect();
        let places: Vec<&str> = Place::ALL.iter().map(|place| place.name()).filter(|name| !name.is_empty()).collect();
        let message = format!(
            "unknown field \"{}\": expected one of {}; a part may have {} before it",
            name.value,
            names.join(", "),
            places.join(", ")
        );
        let error = super::GrammarError::new(file, text, name.span, message);
        self.errors.push(error.suggest(&name.value, names.iter().copied()));
    }

    fn mistake(&mut self, file: &str, text: &str, span: Span, message: String) {
        let mistake: Mistake = (span, message);
        self.report(file, text, vec![mistake]);
    }
}

/// Takes a field into account; what was expected where it says something else.
fn option(kind: Kind, demands: &mut Demands, verdict: &mut Verdict, name: &str, value: &str) -> Result<(), String> {
    let one_of = |names: &[&str]| format!("one of {}", names.join(", "));
    match name {
        "lacks" => {
            let part = Part::from_name(value).filter(|part| kind.parts().contains(part));
            let names: Vec<&str> = kind.parts().iter().map(|part| part.name()).collect();
            demands.lacks.push(part.ok_or_else(|| one_of(&names))?);
        }
        "channel" if value == "model" => demands.learned = true,
        "channel" => return Err("\"model\": only what the model alone proposes".into()),
        "below" => {
            let share = value.parse().ok().filter(|share| (0.0..=1.0).contains(share));
            demands.below = Some(share.ok_or("a number from 0 to 1")?);
        }
        "paragraph" => {
            demands.same_paragraph = match value {
                "same" => Some(true),
                "next" => Some(false),
                _ => return Err(one_of(&["same", "next"])),
            };
        }
        "class" => {
            let classes: Option<Vec<CueClass>> = value.split_whitespace().map(CueClass::from_name).collect();
            demands.classes = classes.ok_or_else(|| one_of(&CueClass::ALL.map(CueClass::name)))?;
        }
        "nested" if value == "yes" => demands.nested = true,
        "nested" => return Err("\"yes\": only what another attribution passes on".into()),
        "after" => demands.after = Some(verdict_of(name, value)?),
        field => *verdict = verdict_of(field, value)?,
    }
    Ok(())
}

/// What a field says that tells a verdict.
fn verdict_of(field: &str, value: &str) -> Result<Verdict, String> {
    let named = Verdict::named(field);
    let known: Vec<&str> = named.iter().map(|&(name, _)| name).collect();
    let found = named.iter().find(|(name, _)| *name == value).map(|&(_, verdict)| verdict);
    found.ok_or_else(|| format!("one of {}", known.join(", ")))
}
