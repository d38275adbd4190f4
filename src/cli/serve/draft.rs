//! What a request sends: the draft, in JSON or as a form.

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::http::StatusCode;
use serde::Deserialize;

use super::answer::Refusal;
use crate::read::{Input, ReadError};
use crate::text::OffsetUnit;

/// The name of a draft that has none.
const NAME: &str = "draft";

/// What a text is written in.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Markup {
    /// Plain text.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
}

impl Markup {
    const fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
        }
    }
}

/// A unit of offsets by its name.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Unit {
    #[default]
    Char,
    Byte,
    Utf16,
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Char => Self::Char,
            Unit::Byte => Self::Byte,
            Unit::Utf16 => Self::Utf16,
        }
    }
}

/// A draft in JSON.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    pub(super) text: String,
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) format: Markup,
    #[serde(default)]
    pub(super) offset_unit: Unit,
}

impl Sent {
    /// The article.
    pub(super) fn into_input(self) -> Result<Input, Refusal> {
        let id = self.id.unwrap_or_else(|| NAME.to_owned());
        let input =
            Input::from_text(&format!("{NAME}.{}", self.format.ending()), self.text).map_err(|error| unread(&error))?;
        Ok(Input { article: input.article.called(id), ..input })
    }
}

/// A draft of a form.
#[derive(Clone, Debug)]
pub(super) enum Draft {
    /// Words that were pasted.
    Text(String),
    /// A file, by its name.
    File(String, Vec<u8>),
}

impl Draft {
    /// The article.
    pub(super) fn into_input(self) -> Result<Input, Refusal> {
        let read = match self {
            Self::File(name, bytes) => Input::from_bytes(&name, bytes),
            // Lines of a form end as those of a mail do.
            Self::Text(text) => Input::from_text(&format!("{NAME}.txt"), text.replace("\r\n", "\n")),
        };
        read.map_err(|error| unread(&error))
    }
}

/// The draft of a form: a file if one was chosen, else the text.
pub(super) async fn of_form(mut form: Multipart) -> Result<Draft, Refusal> {
    let (mut text, mut file) = (String::new(), None);
    while let Some(field) = form.next_field().await.map_err(|error| illegible(&error))? {
        match field.name() {
            Some("text") => text = field.text().await.map_err(|error| illegible(&error))?,
            Some("file") => file = of_file(field).await?.or(file),
            _ => {}
        }
    }
    Ok(file.map_or(Draft::Text(text), |(name, bytes)| Draft::File(name, bytes)))
}

/// Name and bytes of a file; `None` if the field was left empty.
async fn of_file(field: Field<'_>) -> Result<Option<(String, Vec<u8>)>, Refusal> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let bytes = field.bytes().await.map_err(|error| illegible(&error))?;
    Ok((!name.is_empty()).then(|| (name, bytes.to_vec())))
}

fn unread(error: &ReadError) -> Refusal {
    Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, error.to_string())
}

fn illegible(error: &MultipartError) -> Refusal {
    Refusal::new(error.status(), format!("the form could not be read: {}", error.body_text()))
}
