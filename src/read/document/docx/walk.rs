//! The walk through the XML of a docx: what of it is text, in which paragraph. It keeps a stack of its own, so that deep
//! documents take no more than their length.

use std::ops::Range;

use quick_xml::events::BytesStart;

use super::body::{Element, Mark, Run};
use super::paragraph::{Paragraph, Place};
use super::styles::Styles;
use super::symbols::symbol;
use crate::read::document::fault::Fault;
use crate::read::document::xml::{Step, What, Xml, attribute};

/// The namespaces that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Word,
    Math,
    /// What programs may choose from.
    Choice,
    Other,
}

/// The namespace of an address.
pub(super) fn space(address: &str) -> Space {
    match address {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Space::Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Space::Math,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Choice,
        _ => Space::Other,
    }
}

/// Whether a property with this value is on.
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off"))
}

/// A note that is referred to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct NoteId {
    pub(super) kind: &'static str,
    pub(super) id: String,
}

/// What was found on the way.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Paragraphs in order.
    pub(super) paragraphs: Vec<Paragraph>,
    /// Which notes are referred to, and by which run.
    pub(super) references: Vec<(NoteId, Option<usize>)>,
    pub(super) runs: Vec<Run>,
    pub(super) elements: Vec<Element>,
    pub(super) marks: Vec<Mark>,
}

/// What the end of an element ends.
#[derive(Clone, Copy, Debug)]
enum Effect {
    Nothing,
    /// Something that is not read.
    Mute,
    ParagraphProperties,
    RunProperties,
    Paragraph,
    Run,
    Text,
    /// Something that holds paragraphs, so that none goes on behind it.
    Frame,
    Note,
    Alternatives,
    /// One of the alternatives, and how much was written before it.
    Alternative(usize),
}

/// What holds text that is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// An element in a run, by its number.
    Element(usize),
    Formula,
}

/// The walk.
pub(super) struct Walk<'s> {
    styles: &'s Styles,
    found: Found,
    effects: Vec<Effect>,
    /// How many elements around are not read, or tell what paragraphs are.
    mute: usize,
    properties: usize,
    /// The paragraphs that are open: one, and one more in each text box.
    open: Vec<Paragraph>,
    /// A paragraph that the next one at this depth goes on with.
    carried: Option<(usize, Paragraph)>,
    runs: Vec<usize>,
    /// What text that is met belongs to, if it is read.
    reading: Option<Reading>,
    /// Of the alternatives that are open, whether one was read.
    chosen: Vec<bool>,
    /// Bytes of text written.
    written: usize,
    note: Option<NoteId>,
}

impl<'s> Walk<'s> {
    /// Goes through a part.
    pub(super) fn through(part: &str, source: &str, styles: &'s Styles) -> Result<Found, Fault> {
        let mut walk = Self {
            styles,
            found: Found::default(),
            effects: Vec::new(),
            mute: 0,
            properties: 0,
            open: Vec::new(),
            carried: None,
            runs: Vec::new(),
            reading: None,
            chosen: Vec::new(),
            written: 0,
            note: None,
        };
        let mut xml = Xml::new(part, source, space);
        while let Some(Step { bytes, what }) = xml.step()? {
            match what {
                What::Start(space, tag) => {
                    let effect = walk.start(space, &tag, bytes);
                    walk.effects.push(effect);
                }
                What::End => walk.end(bytes),
                What::Text(words) => walk.text(words, bytes),
                What::Character(c) => walk.text(c.encode_utf8(&mut [0; 4]), bytes),
            }
        }
        walk.release(0);
        Ok(walk.found)
    }

    fn start(&mut self, space: Space, tag: &BytesStart<'_>, bytes: Range<usize>) -> Effect {
        let name = tag.local_name();
        let name = name.as_ref();
        if let (Some(&run), Some(Effect::Run)) = (self.runs.last(), self.effects.last()) {
            self.found.runs[run].children += usize::from((space, name) != (Space::Word, "rPr"));
        }
        match space {
            Space::Word => self.word(name, tag, bytes),
            Space::Math if name == "t" => {
                self.reading = Some(Reading::Formula);
                Effect::Text
            }
            Space::Choice => self.alternative(name),
            Space::Math | Space::Other => Effect::Nothing,
        }
    }

    fn word(&mut self, name: &str, tag: &BytesStart<'_>, bytes: Range<usize>) -> Effect {
        match name {
            "r" => return self.run(bytes),
            "commentRangeStart" | "commentRangeEnd" | "commentReference" => {
                let run = self.runs.last().copied().filter(|_| name == "commentReference");
                self.found.marks.extend(attribute(tag, "id").map(|comment| Mark { comment, bytes, run }));
                return Effect::Nothing;
            }
            _ if self.mute > 0 => return Effect::Nothing,
            "del" | "moveFrom" if self.properties > 0 => {
                self.paragraph_with(|paragraph| paragraph.joins = true);
                return Effect::Nothing;
            }
            _ => {}
        }
        match name {
            "p" => return self.paragraph(),
            "pPr" => {
                self.properties += 1;
                return Effect::ParagraphProperties;
            }
            "rPr" if self.properties == 0 => return Effect::RunProperties,
            "t" if !self.runs.is_empty() => {
                self.found.elements.push(Element { tag: bytes, ..Element::default() });
                self.reading = Some(Reading::Element(self.found.elements.len() - 1));
                return Effect::Text;
            }
            "tc" | "txbxContent" | "body" | "tbl" => {
                self.release(self.open.len());
                return Effect::Frame;
            }
            "footnote" | "endnote" => return self.open_note(name, tag),
            "del" | "moveFrom" | "rt" | "tblPr" | "trPr" | "tcPr" | "sectPr" | "sdtPr" => return self.muted(),
            changed if changed.ends_with("Change") => return self.muted(),
            _ => {}
        }
        if self.properties > 0 {
            self.property(name, attribute(tag, "val"));
        } else {
            self.piece(name, tag, bytes);
        }
        Effect::Nothing
    }

    fn muted(&mut self) -> Effect {
        self.mute += 1;
        Effect::Mute
    }

    fn run(&mut self, bytes: Range<usize>) -> Effect {
        let inner = bytes.end;
        self.runs.push(self.found.runs.len());
        self.found.runs.push(Run { tag: bytes, inner, ..Run::default() });
        Effect::Run
    }

    fn paragraph(&mut self) -> Effect {
        let depth = self.open.len();
        let carried = self.carried.take_if(|(at, _)| *at == depth);
        let paragraph = if let Some((_, paragraph)) = carried {
            paragraph.joined()
        } else {
            let place = self.found.paragraphs.len();
            self.found.paragraphs.push(Paragraph::default());
            Paragraph { place, note: self.note.clone(), ..Paragraph::default() }
        };
        self.open.push(paragraph);
        Effect::Paragraph
    }

    fn paragraph_with(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.open.last_mut() {
            change(paragraph);
        }
    }

    /// Notes what a paragraph's properties tell.
    fn property(&mut self, name: &str, value: Option<String>) {
        self.paragraph_with(|paragraph| match name {
            "pStyle" => paragraph.style = value,
            "outlineLvl" => paragraph.outline = value.and_then(|level| level.parse().ok()),
            "numId" => paragraph.numbered = Some(value.as_deref() != Some("0")),
            _ => {}
        });
    }

    /// Meets what a run or its properties hold beside text.
    fn piece(&mut self, name: &str, tag: &BytesStart<'_>, bytes: Range<usize>) {
        let Some(&run) = self.runs.last() else { return };
        match name {
            "vanish" => self.found.runs[run].hidden = is_on(attribute(tag, "val").as_deref()),
            "rStyle" => {
                self.found.runs[run].hidden |= attribute(tag, "val").is_some_and(|style| self.styles.hides(&style));
            }
            "tab" | "ptab" => self.write("\t", bytes, None),
            // Where a page or a column ends, a word does.
            "cr" | "br" => self.write("\n", bytes, None),
            "noBreakHyphen" => self.write("\u{2011}", bytes, None),
            "sym" => {
                let code = attribute(tag, "char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                if let Some(sign) = code.and_then(|code| symbol(attribute(tag, "font").as_deref(), code)) {
                    self.write(sign.encode_utf8(&mut [0; 4]), bytes, None);
                }
            }
            "footnoteReference" | "endnoteReference" if !self.found.runs[run].hidden => {
                let kind = if name == "footnoteReference" { "footnote" } else { "endnote" };
                let note = attribute(tag, "id").map(|id| (NoteId { kind, id }, self.runs.first().copied()));
                self.found.references.extend(note);
            }
            _ => {}
        }
    }

    fn open_note(&mut self, name: &str, tag: &BytesStart<'_>) -> Effect {
        // Separators are notes with a type.
        if attribute(tag, "type").is_some_and(|kind| kind != "normal") {
            return self.muted();
        }
        let kind = if name == "footnote" { "footnote" } else { "endnote" };
        self.note = attribute(tag, "id").map(|id| NoteId { kind, id });
        Effect::Note
    }

    fn alternative(&mut self, name: &str) -> Effect {
        match name {
            "AlternateContent" => {
                self.chosen.push(false);
                Effect::Alternatives
            }
            "Choice" | "Fallback" if self.chosen.last() == Some(&true) => self.muted(),
            "Choice" | "Fallback" => Effect::Alternative(self.written),
            _ => Effect::Nothing,
        }
    }

    fn text(&mut self, words: &str, bytes: Range<usize>) {
        match self.reading {
            Some(Reading::Element(element)) => self.write(words, bytes, Some(element)),
            Some(Reading::Formula) => self.write(words, bytes, None),
            None => {}
        }
    }

    fn write(&mut self, words: &str, xml: Range<usize>, element: Option<usize>) {
        let hidden = self.runs.last().is_some_and(|&run| self.found.runs[run].hidden);
        if self.mute > 0 || self.properties > 0 || hidden {
            return;
        }
        let is_math = self.reading == Some(Reading::Formula);
        let run = self.runs.first().copied().filter(|_| !is_math);
        let place = Place { xml, element, run, whole: self.runs.len() > 1 };
        self.written += words.len();
        self.paragraph_with(|paragraph| paragraph.add(words, &place));
    }

    fn end(&mut self, bytes: Range<usize>) {
        match self.effects.pop().unwrap_or(Effect::Nothing) {
            Effect::Nothing => {}
            Effect::Mute => self.mute -= 1,
            Effect::ParagraphProperties => self.properties -= 1,
            Effect::RunProperties => {
                if let (Some(&run), Some(Effect::Run)) = (self.runs.last(), self.effects.last()) {
                    self.found.runs[run].inner = bytes.end;
                }
            }
            Effect::Paragraph => self.end_paragraph(),
            Effect::Run => {
                if let Some(run) = self.runs.pop() {
                    let run = &mut self.found.runs[run];
                    (run.inner_end, run.end) = (bytes.start, bytes.end);
                }
            }
            Effect::Text => {
                if let Some(Reading::Element(element)) = self.reading.take() {
                    let element = &mut self.found.elements[element];
                    (element.inner_end, element.end) = (bytes.start, bytes.end);
                }
            }
            Effect::Frame => self.release(self.open.len()),
            Effect::Note => {
                self.release(self.open.len());
                self.note = None;
            }
            Effect::Alternatives => drop(self.chosen.pop()),
            Effect::Alternative(before) => {
                if let Some(chosen) = self.chosen.last_mut() {
                    *chosen |= self.written > before;
                }
            }
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        if paragraph.joins {
            self.carried = Some((self.open.len(), paragraph));
        } else {
            self.put(paragraph);
        }
    }

    /// Ends a paragraph of this depth that nothing goes on with.
    fn release(&mut self, depth: usize) {
        if let Some((_, paragraph)) = self.carried.take_if(|(at, _)| *at >= depth) {
            self.put(paragraph);
        }
    }

    fn put(&mut self, paragraph: Paragraph) {
        let place = paragraph.place;
        self.found.paragraphs[place] = paragraph;
    }
}
