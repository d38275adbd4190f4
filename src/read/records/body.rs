//! The field of a record that holds the article's text, by its name or by the way to it, and the text in it.

use serde_json::{Map, Value};

use crate::read::Options;

/// What scrapers and feeds call it where nobody named a field.
const OTHERS: [&str; 8] =
    ["maintext", "articleBody", "bodyText", "full_text", "fulltext", "article_text", "content", "paragraphs"];

/// The fields that may hold it, in order: the one that was named, or its usual names.
pub(super) fn names(asked: &str) -> impl Iterator<Item = &str> {
    let others = if asked == Options::TEXT { OTHERS.as_slice() } else { &[] };
    std::iter::once(asked).chain(others.iter().copied())
}

/// What is in a field, which may be told with those that it lies in: `data.article.text`.
pub(super) fn at<'v>(fields: &'v Map<String, Value>, name: &str) -> Option<&'v Value> {
    fields.get(name).or_else(|| {
        let (first, rest) = name.split_once('.')?;
        at(fields.get(first)?.as_object()?, rest)
    })
}

/// The text of a value: its own, or that of its paragraphs with an empty line between; `None` if it is none.
pub(super) fn text(value: &Value) -> Option<String> {
    let paragraph = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(fields) => fields.get(Options::TEXT)?.as_str().map(str::to_owned),
        _ => None,
    };
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(values) if !values.is_empty() => {
            let paragraphs: Option<Vec<String>> = values.iter().map(paragraph).collect();
            paragraphs.map(|paragraphs| paragraphs.join("\n\n"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{at, text};

    #[test]
    fn a_field_is_found_by_its_name_or_by_the_way_to_it() {
        let value: serde_json::Value =
            serde_json::from_str(r#"{"a": {"b": ["One.", {"text": "Two."}], "c": 1}, "d.e": "Three."}"#).unwrap();
        let fields = value.as_object().unwrap();
        let found = |name| at(fields, name).and_then(text);
        assert_eq!(found("a.b").as_deref(), Some("One.\n\nTwo."));
        assert_eq!(found("d.e").as_deref(), Some("Three."));
        assert_eq!([found("a"), found("a.c"), found("a.x"), found("d")], [const { None }; 4]);
    }
}
