//! The elements and the text of a part, with their places in it. No entity is expanded but those that every XML has, so
//! that nothing grows; nothing here recurses.

use std::ops::Range;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::fault::Fault;
use crate::text::{LineIndex, Position};

/// Namespaces that may be in force at one place.
const NAMESPACES: usize = 1024;

/// A part that is read from its start to its end; `S` tells namespaces apart.
pub struct Xml<'x, S> {
    part: &'x str,
    source: &'x str,
    reader: NsReader<&'x [u8]>,
    space: fn(&str) -> S,
    depth: usize,
}

/// What is in a part at these bytes.
#[derive(Clone, Debug)]
pub struct Step<'x, S> {
    /// Where; empty for the end of an element without an end tag.
    pub bytes: Range<usize>,
    /// What.
    pub what: What<'x, S>,
}

/// What may be in a part.
#[derive(Clone, Debug)]
pub enum What<'x, S> {
    /// The start of an element; an end follows in any case.
    Start(S, BytesStart<'x>),
    /// The end of an element.
    End,
    /// Text as it is there.
    Text(&'x str),
    /// A character that is written as a reference.
    Character(char),
}

impl<'x, S> Xml<'x, S> {
    /// Reads the part of this name from its text; `space` tells a namespace by its address, which is empty for none.
    pub fn new(part: &'x str, source: &'x str, space: fn(&str) -> S) -> Self {
        let mut reader = NsReader::from_str(source);
        reader.config_mut().expand_empty_elements = true;
        reader.resolver_mut().set_max_namespace_bindings(NAMESPACES);
        Self { part, source, reader, space, depth: 0 }
    }

    /// What comes next; `None` at the end.
    ///
    /// # Errors
    /// If the part is no XML, or ends too early.
    pub fn step(&mut self) -> Result<Option<Step<'x, S>>, Fault> {
        loop {
            let start = self.reader.buffer_position() as usize;
            let space = self.space;
            let (resolved, event) = match self.reader.read_resolved_event() {
                Ok((ResolveResult::Bound(Namespace(address)), event)) => (space(address), event),
                Ok((ResolveResult::Unbound | ResolveResult::Unknown(_), event)) => (space(""), event),
                Err(error) => return Err(self.broken(self.reader.error_position() as usize, error.to_string())),
            };
            let bytes = start..self.reader.buffer_position() as usize;
            let what = match event {
                Event::Start(tag) => {
                    self.depth += 1;
                    What::Start(resolved, tag)
                }
                Event::End(_) => {
                    self.depth -= 1;
                    What::End
                }
                Event::Text(_) => What::Text(&self.source[bytes.clone()]),
                Event::CData(_) => What::Text(inner(&self.source[bytes.clone()])),
                Event::GeneralRef(reference) => match character(&reference) {
                    Some(c) => What::Character(c),
                    None => return Err(self.broken(start, "a reference to what is not there".to_owned())),
                },
                Event::DocType(_) => {
                    return Err(self.broken(start, "a document type, which documents must not declare".to_owned()));
                }
                Event::Eof if self.depth > 0 => return Err(self.broken(start, "it ends too early".to_owned())),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            };
            return Ok(Some(Step { bytes, what }));
        }
    }

    fn broken(&self, at: usize, cause: String) -> Fault {
        let at = self.source.floor_char_boundary(at);
        let Position { line, column } = LineIndex::new(self.source).position(at);
        Fault::Broken { part: self.part.to_owned(), line, column, cause }
    }
}

/// The value of an attribute of this name, whatever its namespace.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found =
        attributes.with_checks(false).filter_map(Result::ok).find(|found| found.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// What is between the signs of a stretch of characters.
fn inner(characters: &str) -> &str {
    let inner = characters.strip_prefix("<![CDATA[").unwrap_or(characters);
    inner.strip_suffix("]]>").unwrap_or(inner)
}

fn character(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Some(c);
    }
    match reference.xml10_content().as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
