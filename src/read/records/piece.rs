//! One record to one article.

use std::sync::Arc;

use csv::ByteRecord;
use serde_json::{Map, Value};

use super::Mistake;
use super::body;
use super::spread::Part;
use super::table::Columns;
use crate::diagnostic::Diagnostic;
use crate::read::decode::{self, Decoded};
use crate::read::{Input, Options, ReadError, Text};
use crate::text::{Position, Site};

/// Fields for what an article carries beside its text; the first that is there counts.
const TITLE: [&str; 2] = ["title", "headline"];
const URL: [&str; 2] = ["url", "link"];
const PUBLISHED: [&str; 7] =
    ["published", "published_at", "publishedAt", "datePublished", "date", "date_publish", "pubDate"];
const OUTLET: [&str; 4] = ["outlet", "site", "publisher", "source"];

/// A record as it is found in its file.
pub(super) struct Piece {
    /// Where it starts in the file.
    pub(super) place: Position,
    pub(super) content: Result<Content, Mistake>,
}

/// What a record is made of.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// A JSON value.
    Json(Vec<u8>),
    /// A record that lay in another value.
    Part(Part),
    /// A row, as long as the header.
    Row(ByteRecord, Columns),
}

/// What the records of a file share.
#[derive(Debug)]
pub(super) struct File {
    /// What articles are told to be from.
    pub(super) id: String,
    /// What messages call it.
    pub(super) name: String,
    /// Whether it is packed, so that nobody who opens it sees lines.
    pub(super) is_packed: bool,
    pub(super) options: Options,
}

impl File {
    /// The error that tells a mistake and its place.
    pub(super) fn error(&self, place: Position, mistake: Mistake) -> ReadError {
        let Position { line, column } = place;
        ReadError::Record { place: format!("{}:{line}:{column}", self.name), mistake }
    }
}

/// A record, read but not yet understood.
#[derive(Clone, Debug)]
pub(in crate::read) struct Record {
    pub(super) file: Arc<File>,
    /// Which of the file's records it is, from 1.
    pub(super) number: usize,
    pub(super) place: Position,
    pub(super) content: Content,
}

impl Record {
    /// Number of its bytes.
    pub(in crate::read) fn len(&self) -> usize {
        match &self.content {
            Content::Json(bytes) => bytes.len(),
            Content::Part(part) => part.bytes,
            Content::Row(row, _) => row.as_slice().len(),
        }
    }

    /// Adds to a hash what it holds, and by which fields it is read.
    pub(in crate::read) fn add_to(&self, hash: &mut hmac_sha256::Hash) {
        let Options { text_field, id_field, outlet_field, .. } = &self.file.options;
        let mut add = |bytes: &[u8]| {
            hash.update(bytes.len().to_le_bytes());
            hash.update(bytes);
        };
        for name in [Some(text_field), id_field.as_ref(), outlet_field.as_ref()] {
            add(name.map_or("", |name| name).as_bytes());
        }
        match &self.content {
            Content::Json(bytes) => add(bytes),
            Content::Part(Part { fields, .. }) => {
                for (name, value) in fields {
                    add(name.as_bytes());
                    add(value.to_string().as_bytes());
                }
            }
            Content::Row(row, columns) => {
                columns.iter().for_each(|column| add(column.as_bytes()));
                row.iter().for_each(add);
            }
        }
    }

    /// The JSON of a record that `ascribe extract` wrote, by its schema.
    pub(in crate::read) fn extracted(&self) -> Option<Vec<u8>> {
        const SCHEMA: &str = "ascribe/1";
        #[derive(serde::Deserialize)]
        struct Versioned {
            schema: String,
        }
        match &self.content {
            Content::Json(bytes) => {
                memchr::memmem::find(bytes, SCHEMA.as_bytes())?;
                let found: Versioned = serde_json::from_slice(bytes).ok()?;
                (found.schema == SCHEMA).then(|| bytes.clone())
            }
            Content::Part(Part { fields, .. }) => {
                let is_one = fields.get("schema").and_then(Value::as_str) == Some(SCHEMA);
                is_one.then(|| serde_json::to_vec(fields).ok()).flatten()
            }
            Content::Row(..) => None,
        }
    }

    /// Takes the article out of its fields.
    ///
    /// # Errors
    /// What keeps it from being one, with its place.
    pub(in crate::read) fn article(self) -> Result<Input, ReadError> {
        let Self { file, number, place, content } = self;
        let line = if file.is_packed { 1 } else { place.line };
        let read = || {
            let mut told = Told { text_field: file.options.text_field.clone(), key: None };
            let fields = match content {
                Content::Json(bytes) => {
                    Fields::parse(bytes).map_err(|(within, mistake)| (beyond(place, within), mistake))?
                }
                Content::Part(Part { fields, key, text_field, .. }) => {
                    told = Told { text_field, key };
                    Fields::Object(fields, Vec::new())
                }
                Content::Row(row, columns) => Fields::Row(row, columns),
            };
            article(&file, number, line, fields, told).map_err(|mistake| (place, mistake))
        };
        read().map_err(|(place, mistake)| file.error(place, mistake))
    }
}

/// What is known of a record beside its fields.
struct Told {
    /// The field of its text.
    text_field: String,
    /// What it is called.
    key: Option<String>,
}

fn article(file: &File, number: usize, line: usize, mut fields: Fields, told: Told) -> Result<Input, Mistake> {
    let options = &file.options;
    let text_field = fields.text_field(told.text_field);
    let Decoded { text, diagnostics } = fields.text(&text_field)?;
    if decode::is_blank(&text) {
        return Err(Mistake::Blank { name: text_field });
    }
    let key = match &options.id_field {
        Some(name) if !fields.has(name) => return Err(fields.no_field(name, "--id-field")),
        name => told.key.or_else(|| fields.get(name.as_deref().unwrap_or(Options::ID))),
    };
    let (id, key) = match key {
        Some(key) => (key.clone(), key),
        None => (format!("{}#{number}", file.id), number.to_string()),
    };
    let first = |names: &[&str]| names.iter().filter(|name| **name != text_field).find_map(|name| fields.get(name));
    let (title, url, published) = (first(&TITLE), first(&URL), first(&PUBLISHED));
    let site = Site::record(file.id.clone(), key, line);
    let text = Text { text, id, title, url, published, outlet: outlet(&fields, options) };
    Ok(text.input(Some(site), diagnostics))
}

/// Who published the article by its fields: a name, or an address. Records may leave the field out.
fn outlet(fields: &Fields, options: &Options) -> Option<String> {
    match &options.outlet_field {
        Some(name) => fields.name(name),
        None => OUTLET.iter().filter(|name| **name != options.text_field).find_map(|name| fields.name(name)),
    }
}

/// The fields of a record.
enum Fields {
    /// With what the decoding of the whole record had to tell.
    Object(Map<String, Value>, Vec<Diagnostic>),
    Row(ByteRecord, Columns),
}

impl Fields {
    /// Parses JSON; a mistake has its place in the bytes.
    fn parse(bytes: Vec<u8>) -> Result<Self, (Position, Mistake)> {
        let Decoded { text, mut diagnostics } = decode::decode(bytes);
        // Places in the record are none in its text.
        for remark in &mut diagnostics {
            remark.span = None;
        }
        match serde_json::from_str(&text) {
            Ok(Value::Object(fields)) => Ok(Self::Object(fields, diagnostics)),
            Ok(other) => Err((Position { line: 1, column: 1 }, Mistake::NoObject(kind(&other)))),
            Err(error) => Err((place(&text, &error), Mistake::NotJson(told(&error)))),
        }
    }

    fn has(&self, name: &str) -> bool {
        match self {
            Self::Object(fields, _) => body::at(fields, name).is_some(),
            Self::Row(_, columns) => columns.iter().any(|column| column == name),
        }
    }

    /// The text of a field, or its number; `None` if it is missing, empty or something else.
    fn get(&self, name: &str) -> Option<String> {
        let value = match self {
            Self::Object(fields, _) => match body::at(fields, name).or_else(|| of_metadata(fields, name))? {
                Value::String(text) => text.trim().to_owned(),
                Value::Number(number) => number.to_string(),
                _ => return None,
            },
            Self::Row(row, columns) => cell(row, columns, name)?.text.trim().to_owned(),
        };
        Some(value).filter(|value| !value.is_empty())
    }

    /// What somebody is called in a field: its text, or the name in an object as JSON-LD has it.
    fn name(&self, field: &str) -> Option<String> {
        let Self::Object(fields, _) = self else { return self.get(field) };
        let Some(Value::Object(named)) = fields.get(field) else { return self.get(field) };
        let name = named.get("name")?.as_str()?.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }

    /// The field of the text: that asked for, or another of its usual names that holds some.
    fn text_field(&self, asked: String) -> String {
        let holds = |name: &&str| match self {
            Self::Object(fields, _) => body::at(fields, name).is_some_and(|value| !value.is_null()),
            Self::Row(..) => self.has(name),
        };
        let found = body::names(&asked).find(holds).map(str::to_owned);
        found.unwrap_or(asked)
    }

    /// Takes the text of the article out.
    fn text(&mut self, name: &str) -> Result<Decoded, Mistake> {
        let missing = |fields: &Self| fields.no_field(name, "--text-field");
        match self {
            Self::Object(fields, diagnostics) => match fields.get_mut(name) {
                Some(Value::String(text)) => {
                    Ok(Decoded { text: std::mem::take(text), diagnostics: std::mem::take(diagnostics) })
                }
                _ => match body::at(fields, name) {
                    Some(value) => match body::text(value) {
                        Some(text) => Ok(Decoded { text, diagnostics: std::mem::take(diagnostics) }),
                        None => Err(Mistake::NoText { name: name.to_owned(), what: kind(value) }),
                    },
                    None => Err(missing(self)),
                },
            },
            Self::Row(row, columns) => cell(row, columns, name).ok_or_else(|| missing(self)),
        }
    }

    fn no_field(&self, name: &str, flag: &'static str) -> Mistake {
        match self {
            Self::Object(fields, _) => Mistake::no_field("field", name, flag, fields.keys().map(String::as_str)),
            Self::Row(_, columns) => Mistake::no_field("column", name, flag, columns.iter().map(String::as_str)),
        }
    }
}

/// What a field says among those that tell about the article.
fn of_metadata<'v>(fields: &'v Map<String, Value>, name: &str) -> Option<&'v Value> {
    fields.get("metadata")?.as_object()?.get(name)
}

/// The cell below a column, decoded.
fn cell(row: &ByteRecord, columns: &Columns, name: &str) -> Option<Decoded> {
    let position = columns.iter().position(|column| column == name)?;
    Some(decode::decode(row.get(position)?.to_vec()))
}

/// What is wrong with JSON, without the place.
fn told(error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "it ends too early".to_owned();
    }
    let words = error.to_string();
    let words = words.rsplit_once(" at line ").map_or(&*words, |(words, _)| words);
    words.replace("expected ident", "expected null, true or false")
}

/// What a value is called.
const fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// A place in a record as one of the file, in which the record starts somewhere.
const fn beyond(start: Position, within: Position) -> Position {
    let column = if within.line == 1 { start.column + within.column - 1 } else { within.column };
    Position { line: start.line + within.line - 1, column }
}

/// Line and column in characters of an error, which counts bytes.
fn place(text: &str, error: &serde_json::Error) -> Position {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = &line[..line.floor_char_boundary(error.column().saturating_sub(1))];
    Position { line: error.line().max(1), column: before.chars().count() + 1 }
}
