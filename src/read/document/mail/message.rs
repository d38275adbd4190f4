//! A mail to its text.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::lines::{Flow, write};
use crate::diagnostic::{Diagnostic, Severity};
use crate::read::document::fault::Fault;
use crate::read::document::prose::Prose;
use crate::read::document::read::Read;
use crate::read::html;

/// Reads a mail: its plain parts, or its parts in HTML where there are none.
///
/// # Errors
/// If it is none.
pub(in crate::read::document) fn read(bytes: &[u8]) -> Result<Read, Fault> {
    if bytes.trim_ascii().is_empty() {
        return Err(Fault::Empty);
    }
    let mail = MessageParser::default().parse(bytes).filter(|mail| has_headers(mail)).ok_or(Fault::Other("mail"))?;
    let mut prose = Prose::default();
    let mut damaged = false;
    // Of a mail that is cut short the library names no body.
    let cut = mail.text_bodies().next().is_none();
    let left = mail.parts.iter().filter(|part| cut && part.content_disposition().is_none());
    for part in mail.text_bodies().chain(left) {
        damaged |= part.is_encoding_problem;
        match &part.body {
            PartType::Text(text) => write(&mut prose, text, flow(part)),
            PartType::Html(page) => write_page(&mut prose, page),
            _ => {}
        }
    }
    let (text, origin) = prose.finish();
    let title = mail.subject().map(|subject| subject.trim().to_owned()).filter(|subject| !subject.is_empty());
    let published = mail.date().filter(|date| date.is_valid()).map(|date| {
        let (year, month, day) = (date.year, date.month, date.day);
        format!("{year:04}-{month:02}-{day:02}")
    });
    let diagnostics = if damaged { vec![told_damaged()] } else { Vec::new() };
    Ok(Read { text, origin, title, published, diagnostics })
}

/// Whether it has something that mails have.
fn has_headers(mail: &Message<'_>) -> bool {
    mail.from().is_some() || mail.date().is_some() || mail.subject().is_some() || mail.message_id().is_some()
}

fn flow(part: &MessagePart<'_>) -> Flow {
    let is = |name: &str, value: &str| {
        let told = part.content_type().and_then(|kind| kind.attribute(name));
        told.is_some_and(|told| told.eq_ignore_ascii_case(value))
    };
    Flow { flowed: is("format", "flowed"), deleted: is("delsp", "yes") }
}

/// Writes the paragraphs of a part in HTML.
fn write_page(prose: &mut Prose, page: &str) {
    let text = html::fragment(page).map_or_else(|| page.to_owned(), |(text, _)| text);
    for paragraph in text.split("\n\n") {
        let words = paragraph.trim();
        if words == "--" {
            return;
        }
        prose.paragraph("", words);
    }
}

fn told_damaged() -> Diagnostic {
    Diagnostic {
        code: "R004".into(),
        severity: Severity::Warning,
        message: "a part of this mail is damaged; what could be read of it is read".to_owned(),
        span: None,
        hint: Some("save it once more from the mail program".to_owned()),
    }
}
