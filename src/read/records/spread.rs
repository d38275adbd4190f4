//! JSON in which records lie deeper: in an array below a field, or as the values of an object, keyed by their ids.

use std::collections::HashMap;

use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use super::body;
use super::piece::{Content, Piece};

/// So deep below the top an array of records is looked for.
const DEEPEST: usize = 4;

/// A record that lay in another value.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) fields: Map<String, Value>,
    /// What it was called there.
    pub(super) key: Option<String>,
    /// The way to its text.
    pub(super) text_field: String,
    /// Bytes of the value, shared by those that lay in it.
    pub(super) bytes: usize,
}

/// The records in a piece of JSON: itself, or those that lie in it.
pub(super) fn spread(piece: Piece, asked: &str) -> Vec<Piece> {
    let parts = match &piece.content {
        Ok(Content::Json(bytes)) => parts(bytes, asked).unwrap_or_default(),
        _ => Vec::new(),
    };
    if parts.is_empty() {
        return vec![piece];
    }
    let place = piece.place;
    parts.into_iter().map(|part| Piece { place, content: Ok(Content::Part(part)) }).collect()
}

/// The records that lie in a value; none if it is one itself, or if there are none.
fn parts(bytes: &[u8], asked: &str) -> Option<Vec<Part>> {
    #[expect(clippy::zero_sized_map_values, reason = "only the keys are wanted; the values are passed over unread")]
    let keys: HashMap<String, IgnoredAny> = serde_json::from_slice(bytes).ok()?;
    if body::names(asked).any(|name| keys.contains_key(name)) {
        return None;
    }
    let Value::Object(fields) = serde_json::from_slice(bytes).ok()? else { return None };
    if fields.get("schema").and_then(Value::as_str).is_some_and(|schema| schema.starts_with("ascribe")) {
        // A report or a baseline: it tells of articles and holds none.
        return None;
    }
    let mut parts = if asked.contains('.') { on_the_way(fields, asked) } else { below(fields, asked, DEEPEST) };
    let share = bytes.len() / parts.len().max(1);
    for part in &mut parts {
        part.bytes = share;
    }
    Some(parts)
}

/// The records on the way to a field: the elements of the last array on it.
fn on_the_way(fields: Map<String, Value>, path: &str) -> Vec<Part> {
    let mut found = Vec::new();
    let mut open = vec![(fields, path)];
    while let Some((mut fields, path)) = open.pop() {
        let next = path.split_once('.').filter(|(first, rest)| fields.get(*first).is_some_and(|v| has_array(v, rest)));
        match next.and_then(|(first, rest)| Some((fields.remove(first)?, rest))) {
            Some((Value::Object(inner), rest)) => open.push((inner, rest)),
            Some((Value::Array(values), rest)) => open.extend(objects(values).rev().map(|inner| (inner, rest))),
            _ => found.push(Part { fields, key: None, text_field: path.to_owned(), bytes: 0 }),
        }
    }
    found
}

/// Whether an array of objects lies on a way.
fn has_array(value: &Value, path: &str) -> bool {
    match value {
        Value::Array(values) => values.iter().any(Value::is_object),
        Value::Object(fields) => path
            .split_once('.')
            .is_some_and(|(first, rest)| fields.get(first).is_some_and(|inner| has_array(inner, rest))),
        _ => false,
    }
}

/// The records of the first array of them, or of the first object keyed by their ids, below a value.
fn below(fields: Map<String, Value>, asked: &str, depth: usize) -> Vec<Part> {
    let part = |key, fields| Part { fields, key, text_field: asked.to_owned(), bytes: 0 };
    let is_record = |fields: &Map<String, Value>| body::names(asked).any(|name| fields.contains_key(name));
    let is_keyed = |fields: &Map<String, Value>| {
        fields.values().all(Value::is_object) && fields.values().filter_map(Value::as_object).any(is_record)
    };
    if is_keyed(&fields) {
        let keyed = fields.into_iter().filter_map(|(key, value)| match value {
            Value::Object(fields) => Some(part(Some(key), fields)),
            _ => None,
        });
        return keyed.collect();
    }
    for (_, value) in fields {
        let found = match value {
            Value::Array(values) if values.iter().filter_map(Value::as_object).any(is_record) => {
                objects(values).map(|fields| part(None, fields)).collect()
            }
            Value::Object(inner) if depth > 0 => below(inner, asked, depth - 1),
            _ => Vec::new(),
        };
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn objects(values: Vec<Value>) -> impl DoubleEndedIterator<Item = Map<String, Value>> {
    values.into_iter().filter_map(|value| match value {
        Value::Object(fields) => Some(fields),
        _ => None,
    })
}
