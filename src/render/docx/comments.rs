//! The comments themselves, and their signs in the text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::edits::Edits;
use crate::audit::Finding;
use crate::read::{Body, Cut, Fault, What, Xml, attribute};
use crate::render::clean::{html, one_line};
use crate::text::Span;

/// Who writes the comments.
const AUTHOR: &str = "ascribe";
/// Characters of the words that a comment shows where it cannot be anchored to them.
const SHOWN: usize = 80;

/// The namespace of the document, which is one of two.
pub(super) fn namespace(xml: &str) -> &'static str {
    const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    if xml.contains(STRICT) { STRICT } else { "http://schemas.openxmlformats.org/wordprocessingml/2006/main" }
}

/// What a part of comments holds.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    /// The ids of those that this program wrote.
    own: Vec<String>,
    /// The id for the first new one.
    next: usize,
    edits: Edits,
}

impl Earlier {
    /// Reads the part; takes out of it what this program wrote.
    ///
    /// # Errors
    /// If it is no XML.
    pub(super) fn read(part: &str, source: &str) -> Result<Self, Fault> {
        let mut earlier = Self::default();
        let mut xml = Xml::new(part, source, |_| ());
        let (mut depth, mut own) = (0_usize, None);
        while let Some(step) = xml.step()? {
            match step.what {
                What::Start((), tag) => {
                    depth += 1;
                    if depth == 2 && tag.local_name().as_ref() == "comment" {
                        let id = attribute(&tag, "id").unwrap_or_default();
                        if attribute(&tag, "author").as_deref() == Some(AUTHOR) {
                            own = Some(step.bytes.start);
                            earlier.own.push(id);
                        } else {
                            earlier.pass(&id);
                        }
                    }
                }
                What::End => {
                    if let Some(start) = own.take_if(|_| depth == 2) {
                        earlier.edits.take_out(start..step.bytes.end);
                    }
                    depth -= 1;
                }
                What::Text(_) | What::Character(_) => {}
            }
        }
        earlier.own.sort();
        Ok(earlier)
    }

    /// Passes over the ids that the text refers to.
    pub(super) fn pass_over(&mut self, body: &Body) {
        for mark in &body.marks {
            if self.own.binary_search(&mark.comment).is_err() {
                self.pass(&mark.comment);
            }
        }
    }

    fn pass(&mut self, id: &str) {
        self.next = self.next.max(id.parse::<usize>().map_or(0, |id| id.saturating_add(1)));
    }

    /// The id of a new comment.
    pub(super) fn id(&self, number: usize) -> usize {
        self.next.saturating_add(number)
    }

    /// The part without what this program wrote earlier.
    pub(super) fn without_own(&mut self, source: &str) -> String {
        std::mem::take(&mut self.edits).applied(source)
    }

    /// Takes the signs of what this program wrote out of the text.
    fn take_out(&self, body: &Body, edits: &mut Edits) {
        for mark in body.marks.iter().filter(|mark| self.own.binary_search(&mark.comment).is_ok()) {
            let run = mark.run.map(|run| &body.runs[run]).filter(|run| run.children == 1);
            edits.take_out(run.map_or_else(|| mark.bytes.clone(), |run| run.tag.start..run.end));
        }
    }
}

/// The main part with a sign for each comment, in the order of the findings' spans.
pub(super) fn signed(xml: &str, body: &Body, spans: &[Span], earlier: &Earlier) -> String {
    let mut edits = Edits::default();
    earlier.take_out(body, &mut edits);
    let signs = Signs::new(xml, body);
    // Ends are before starts where both are at one place.
    let mut places: BTreeMap<Cut, (String, String)> = BTreeMap::new();
    for (number, &span) in spans.iter().enumerate() {
        let Some((start, end)) = body.cuts(span) else { continue };
        let id = earlier.id(number);
        places.entry(start).or_default().1.push_str(&signs.start(id));
        places.entry(end).or_default().0.push_str(&signs.end(id));
    }
    let mut kept = None;
    for (cut, (ends, starts)) in places {
        let (close, open) = signs.parting(&cut);
        edits.put(cut.at, [close, ends, starts, open].concat());
        // White space at the ends of both halves counts.
        if let Some(element) = cut.element.filter(|&element| kept != Some(element)) {
            kept = Some(element);
            let tag = body.elements[element].tag.clone();
            if !xml[tag.clone()].contains("xml:space") {
                edits.put(tag.end - 1, " xml:space=\"preserve\"");
            }
        }
    }
    edits.applied(xml)
}

/// How signs are written in a document.
struct Signs<'d> {
    xml: &'d str,
    body: &'d Body,
    /// The prefix of the document's elements, with its colon, and what declares it if the document does not.
    prefix: &'d str,
    declared: String,
}

impl<'d> Signs<'d> {
    fn new(xml: &'d str, body: &'d Body) -> Self {
        let name = body.runs.first().map_or("w:r", |run| name(&xml[run.tag.clone()]));
        match name.rfind(':') {
            Some(colon) => Self { xml, body, prefix: &name[..=colon], declared: String::new() },
            None => Self { xml, body, prefix: "w:", declared: format!(" xmlns:w=\"{}\"", namespace(xml)) },
        }
    }

    fn start(&self, id: usize) -> String {
        let Self { prefix, declared, .. } = self;
        format!("<{prefix}commentRangeStart{declared} {prefix}id=\"{id}\"/>")
    }

    fn end(&self, id: usize) -> String {
        let Self { prefix, declared, .. } = self;
        format!(
            "<{prefix}commentRangeEnd{declared} {prefix}id=\"{id}\"/>\
             <{prefix}r{declared}><{prefix}commentReference {prefix}id=\"{id}\"/></{prefix}r>"
        )
    }

    /// What ends the run that is parted at a place, and what goes on with it.
    fn parting(&self, cut: &Cut) -> (String, String) {
        let Some(run) = cut.run.map(|run| &self.body.runs[run]) else { return Default::default() };
        let mut close = format!("</{}>", name(&self.xml[run.tag.clone()]));
        let mut open = self.xml[run.tag.start..run.inner].to_owned();
        if let Some(element) = cut.element {
            let name = name(&self.xml[self.body.elements[element].tag.clone()]);
            close.insert_str(0, &format!("</{name}>"));
            let _ = write!(open, "<{name} xml:space=\"preserve\">");
        }
        (close, open)
    }
}

/// The name in a start tag.
fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches('<');
    name.split(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default()
}

/// A comment: code and message, then what to do; before them the words if it is elsewhere.
pub(super) fn comment(id: usize, finding: &Finding, words: Option<&str>, declared: &str) -> String {
    let mut told = String::new();
    if let Some(words) = words {
        let words = one_line(words);
        let short: String = words.chars().take(SHOWN).collect();
        let _ = write!(told, "“{short}{}” — ", if short.len() < words.len() { " …" } else { "" });
    }
    let _ = write!(told, "{} {}: {}", finding.check.code, finding.check.name, one_line(&finding.message));
    let paragraph = |text: &str| format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", html(text));
    format!(
        "<w:comment{declared} w:id=\"{id}\" w:author=\"{AUTHOR}\" w:initials=\"a\">{}{}</w:comment>",
        paragraph(&told),
        paragraph(&one_line(&finding.hint))
    )
}
