//! A docx from its bytes to its text.

use rustc_hash::FxHashMap;

use super::body::{Body, Letters};
use super::paragraph::Paragraph;
use super::parts;
use super::styles::Styles;
use super::walk::{Found, NoteId, Walk};
use crate::read::document::fault::Fault;
use crate::read::document::package::Package;
use crate::read::document::prose::Prose;

/// The paragraphs of notes.
type Notes = FxHashMap<NoteId, Vec<Paragraph>>;

/// A docx that was read.
#[derive(Debug)]
pub struct Docx<'b> {
    /// Its parts.
    pub package: Package<'b>,
    /// The name of its main part.
    pub main: String,
    /// The XML of its main part.
    pub xml: String,
    /// Its text.
    pub body: Body,
}

impl<'b> Docx<'b> {
    /// Reads a docx whose parts stay under `limit` bytes once unpacked.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(bytes: &'b [u8], limit: u64) -> Result<Self, Fault> {
        let mut package = Package::open(bytes, "docx", limit)?;
        let main = parts::main(&mut package)?;
        let xml = package.part(&main)?.ok_or(Fault::Other("docx"))?;
        let styles = match related(&mut package, &main, "styles")? {
            Some((name, source)) => Styles::read(&name, &source)?,
            None => Styles::default(),
        };
        let found = Walk::through(&main, &xml, &styles)?;
        let mut notes = Notes::default();
        for kind in ["footnotes", "endnotes"] {
            if let Some((name, source)) = related(&mut package, &main, kind)? {
                for mut paragraph in Walk::through(&name, &source, &styles)?.paragraphs {
                    let note = paragraph.note.take();
                    if let Some(note) = note {
                        notes.entry(note).or_default().push(paragraph);
                    }
                }
            }
        }
        let body = body(found, notes, &styles);
        Ok(Self { package, main, xml, body })
    }

    /// The name of the part that the main part points to as this kind.
    ///
    /// # Errors
    /// If what it points to cannot be read.
    pub fn related(&mut self, kind: &str) -> Result<Option<String>, Fault> {
        parts::related(&mut self.package, &self.main, kind)
    }

    /// The name of the part that tells what the main part points to.
    pub fn relationships(&self) -> String {
        parts::relationships_of(&self.main)
    }
}

/// The part that the main part points to as this kind: its name and text.
fn related(package: &mut Package<'_>, main: &str, kind: &str) -> Result<Option<(String, String)>, Fault> {
    let Some(name) = parts::related(package, main, kind)? else { return Ok(None) };
    Ok(package.part(&name)?.map(|source| (name, source)))
}

/// The paragraphs one after the other, then those of the notes.
fn body(found: Found, mut notes: Notes, styles: &Styles) -> Body {
    let Found { paragraphs, references, runs, elements, marks } = found;
    let mut prose = Prose::default();
    let mut letters = Vec::new();
    for paragraph in &paragraphs {
        put(&mut prose, &mut letters, paragraph, styles);
    }
    for (note, run) in references {
        for mut paragraph in notes.remove(&note).unwrap_or_default() {
            // They are in another part; comments go to where it is referred to.
            paragraph.letters = run.map(|run| at_run(&paragraph, run)).into_iter().collect();
            put(&mut prose, &mut letters, &paragraph, styles);
        }
    }
    let (text, origin) = prose.finish();
    Body { text, origin, letters, runs, elements, marks }
}

/// All the letters of a paragraph, at a run.
fn at_run(paragraph: &Paragraph, run: usize) -> Letters {
    Letters { text: 0..paragraph.text.len(), xml: 0..0, element: None, run, whole: true }
}

fn put(prose: &mut Prose, letters: &mut Vec<Letters>, paragraph: &Paragraph, styles: &Styles) {
    let mark = styles.mark(paragraph.style.as_deref(), paragraph.outline, paragraph.numbered);
    let Some(start) = prose.paragraph(mark, &paragraph.text) else { return };
    letters.extend(paragraph.letters.iter().cloned().map(|mut letters| {
        letters.text = letters.text.start + start..letters.text.end + start;
        letters
    }));
}
