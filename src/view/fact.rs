//! Attributes of nodes and edges: the same names in every format.

use std::borrow::Cow;

/// A named value. Nothing is named whose value is not known, so that no reader meets an empty text.
pub type Fact<'g> = (&'static str, Value<'g>);

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'g> {
    /// Words.
    Text(Cow<'g, str>),
    /// A count, a line or a column.
    Count(usize),
    /// A share or a score, 0–1, or a coordinate.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

impl Value<'_> {
    /// Its type, by the name that `GraphML` and GEXF both use; GEXF calls `int` `integer`.
    pub const fn type_name(&self) -> &'static str {
        match self {
            Self::Text(_) => "string",
            Self::Count(_) => "int",
            Self::Number(_) => "double",
            Self::Flag(_) => "boolean",
        }
    }

    /// The value as text.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Count(count) => count.to_string().into(),
            Self::Number(number) => format!("{number:.2}").into(),
            Self::Flag(flag) => flag.to_string().into(),
        }
    }
}

/// Facts while they are gathered.
#[derive(Debug, Default)]
pub(super) struct Facts<'g>(pub(super) Vec<Fact<'g>>);

impl<'g> Facts<'g> {
    /// Adds words unless there are none.
    pub(super) fn text(&mut self, name: &'static str, words: impl Into<Cow<'g, str>>) {
        let words = words.into();
        if !words.trim().is_empty() {
            self.0.push((name, Value::Text(words)));
        }
    }

    /// Adds words if they are known.
    pub(super) fn known(&mut self, name: &'static str, words: Option<&'g str>) {
        if let Some(words) = words {
            self.text(name, words);
        }
    }

    pub(super) fn count(&mut self, name: &'static str, count: usize) {
        self.0.push((name, Value::Count(count)));
    }

    /// Adds a number with two digits after the point.
    pub(super) fn number(&mut self, name: &'static str, number: f32) {
        self.0.push((name, Value::Number((f64::from(number) * 100.0).round() / 100.0)));
    }

    pub(super) fn flag(&mut self, name: &'static str, flag: bool) {
        self.0.push((name, Value::Flag(flag)));
    }
}
