//! nom parsers of rule files: several rules a file, each opened by its name.

use super::ast::{Expression, RawExample, Spanned};
use super::expression::expression;
use super::syntax::{Field, Mistake, example, fields, flat};

/// A rule as its file has it.
#[derive(Clone, Debug)]
pub(super) struct RawRule {
    pub name: Spanned<String>,
    pub description: Option<Spanned<String>>,
    /// Where something must be, and what; an expression that could not be read is left out.
    pub conditions: Vec<(Spanned<String>, Spanned<Expression>)>,
    /// Whether an expression could not be read.
    pub unreadable: bool,
    /// Other fields, for the kind of rule to judge.
    pub options: Vec<(Spanned<String>, Spanned<String>)>,
    pub examples: Vec<RawExample>,
    pub rejects: Vec<RawExample>,
}

/// The rules of a file; `is_part` tells whether a field is named after a part, and so holds an expression.
pub(super) fn rule_file(text: &str, is_part: impl Fn(&str) -> bool) -> (Vec<RawRule>, Vec<Mistake>) {
    let (mut rules, mut mistakes): (Vec<RawRule>, Vec<Mistake>) = (Vec::new(), Vec::new());
    for field in fields(text, ':', &mut mistakes) {
        if field.key.value == "rule" {
            rules.push(RawRule::new(flat(&field.value)));
        } else if let Some(rule) = rules.last_mut() {
            rule.add(&field, &is_part, &mut mistakes);
        } else {
            mistakes.push((field.key.span, "expected \"rule: NAME\" first".into()));
        }
    }
    (rules, mistakes)
}

impl RawRule {
    const fn new(name: Spanned<String>) -> Self {
        Self {
            name,
            description: None,
            conditions: Vec::new(),
            unreadable: false,
            options: Vec::new(),
            examples: Vec::new(),
            rejects: Vec::new(),
        }
    }

    fn add(&mut self, field: &Field<'_>, is_part: impl Fn(&str) -> bool, mistakes: &mut Vec<Mistake>) {
        let key = || Spanned { value: field.key.value.to_owned(), span: field.key.span };
        match field.key.value {
            "description" => {
                if self.description.replace(flat(&field.value)).is_some() {
                    mistakes.push((field.key.span, "a second \"description\"".into()));
                }
            }
            "example" => self.examples.push(example(&field.value, mistakes)),
            "reject" => self.rejects.push(example(&field.value, mistakes)),
            part if is_part(part) => match expression(field.value.value, field.value.span.start()) {
                Ok(parsed) => self.conditions.push((key(), parsed)),
                Err((span, what)) => {
                    self.unreadable = true;
                    mistakes.push((span, format!("expected {what}")));
                }
            },
            _ => self.options.push((key(), flat(&field.value))),
        }
    }
}
