//! The walk through the XML of an odt: what of it is text, in which paragraph.

use quick_xml::events::BytesStart;

use super::styles::Styles;
use crate::read::document::fault::Fault;
use crate::read::document::prose::{HEADING, ITEM};
use crate::read::document::xml::{What, Xml, attribute};

/// The namespaces that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Space {
    Office,
    Text,
    Style,
    /// Titles and descriptions of pictures.
    Picture,
    Other,
}

fn space(address: &str) -> Space {
    let Some(name) = address.strip_prefix("urn:oasis:names:tc:opendocument:xmlns:") else { return Space::Other };
    match name {
        "office:1.0" => Space::Office,
        "text:1.0" => Space::Text,
        "style:1.0" => Space::Style,
        "svg-compatible:1.0" => Space::Picture,
        _ => Space::Other,
    }
}

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) text: String,
    /// What it starts with that tells what it is.
    pub(super) mark: &'static str,
    /// Whether it is in a note.
    pub(super) in_note: bool,
    /// Its place among the paragraphs found: in the order in which they start, text boxes behind what holds them.
    place: usize,
}

/// What was found on the way.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) paragraphs: Vec<Paragraph>,
    /// Whether it is a text, and no table or presentation.
    pub(super) is_text: bool,
}

/// What the end of an element ends.
#[derive(Clone, Copy, Debug)]
enum Effect {
    Nothing,
    /// Something that is not read.
    Mute,
    Paragraph,
    Item,
    Note,
}

/// Learns the styles of a part.
pub(super) fn learn(part: &str, source: &str, styles: &mut Styles) -> Result<(), Fault> {
    let mut xml = Xml::new(part, source, space);
    while let Some(step) = xml.step()? {
        if let What::Start(Space::Style, tag) = step.what {
            styles.learn(tag.local_name().as_ref(), &tag);
        }
    }
    Ok(())
}

/// The walk.
pub(super) struct Walk {
    styles: Styles,
    found: Found,
    effects: Vec<Effect>,
    /// How many elements around are not read, are notes.
    mute: usize,
    notes: usize,
    /// The paragraphs that are open: one, and one more in each text box and note.
    open: Vec<Paragraph>,
    /// Of the items that are open, whether a paragraph was met in each.
    items: Vec<bool>,
}

impl Walk {
    /// Goes through a part.
    pub(super) fn through(part: &str, source: &str, styles: Styles) -> Result<Found, Fault> {
        let found = Found::default();
        let mut walk =
            Self { styles, found, effects: Vec::new(), mute: 0, notes: 0, open: Vec::new(), items: Vec::new() };
        let mut xml = Xml::new(part, source, space);
        while let Some(step) = xml.step()? {
            match step.what {
                What::Start(space, tag) => {
                    let effect = walk.start(space, &tag);
                    walk.effects.push(effect);
                }
                What::End => walk.end(),
                What::Text(words) => walk.text(words),
                What::Character(c) => walk.text(c.encode_utf8(&mut [0; 4])),
            }
        }
        Ok(walk.found)
    }

    fn start(&mut self, space: Space, tag: &BytesStart<'_>) -> Effect {
        let name = tag.local_name();
        let name = name.as_ref();
        match (space, name) {
            (Space::Style, name) => self.styles.learn(name, tag),
            (Space::Office, "text") => self.found.is_text = true,
            (Space::Office, "annotation" | "forms" | "binary-data")
            | (Space::Picture, "title" | "desc")
            | (Space::Text, "tracked-changes" | "note-citation" | "ruby-text" | "sequence-decls" | "variable-decls") => {
                return self.muted();
            }
            _ if self.mute > 0 => {}
            (Space::Text, "p" | "h") => return self.paragraph(name, tag),
            (Space::Text, "list-item") => {
                self.items.push(false);
                return Effect::Item;
            }
            (Space::Text, "note-body") => {
                self.notes += 1;
                return Effect::Note;
            }
            (Space::Text, "hidden-text" | "hidden-paragraph") => return self.muted(),
            (Space::Text, "span") if attribute(tag, "style-name").is_some_and(|style| self.styles.hides(&style)) => {
                return self.muted();
            }
            (Space::Text, "s") => self.text(" "),
            (Space::Text, "tab") => self.text("\t"),
            (Space::Text, "line-break") => self.put('\n'),
            _ => {}
        }
        Effect::Nothing
    }

    fn muted(&mut self) -> Effect {
        self.mute += 1;
        Effect::Mute
    }

    fn paragraph(&mut self, name: &str, tag: &BytesStart<'_>) -> Effect {
        let style = attribute(tag, "style-name").unwrap_or_default();
        if self.styles.hides(&style) {
            return self.muted();
        }
        let first = self.items.last_mut().is_some_and(|met| !std::mem::replace(met, true));
        let mark = match self.styles.mark(&style) {
            "" if name == "h" => HEADING,
            "" if first => ITEM,
            mark => mark,
        };
        let place = self.found.paragraphs.len();
        self.found.paragraphs.push(Paragraph::default());
        self.open.push(Paragraph { mark, place, in_note: self.notes > 0, ..Paragraph::default() });
        Effect::Paragraph
    }

    /// Adds words; white space is one blank.
    fn text(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                '\u{AD}' | '\u{200B}' | '\u{FEFF}' => {}
                c if c.is_ascii_whitespace() => {
                    let ends = |paragraph: &Paragraph| paragraph.text.ends_with([' ', '\n']);
                    if !self.open.last().is_none_or(|paragraph| paragraph.text.is_empty() || ends(paragraph)) {
                        self.put(' ');
                    }
                }
                c => self.put(c),
            }
        }
    }

    fn put(&mut self, c: char) {
        if self.mute == 0
            && let Some(paragraph) = self.open.last_mut()
        {
            paragraph.text.push(c);
        }
    }

    fn end(&mut self) {
        match self.effects.pop().unwrap_or(Effect::Nothing) {
            Effect::Nothing => {}
            Effect::Mute => self.mute -= 1,
            Effect::Item => drop(self.items.pop()),
            Effect::Note => self.notes -= 1,
            Effect::Paragraph => self.end_paragraph(),
        }
    }

    fn end_paragraph(&mut self) {
        if let Some(paragraph) = self.open.pop() {
            let place = paragraph.place;
            self.found.paragraphs[place] = paragraph;
        }
    }
}
