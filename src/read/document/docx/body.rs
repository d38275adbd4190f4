//! The text of a docx, and where its letters are in the XML of the main part.

use std::ops::Range;

use crate::text::{Origin, Span};

/// The text of a docx.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// Paragraphs with an empty line between, footnotes behind them.
    pub text: String,
    /// Where it is, by paragraphs.
    pub origin: Origin,
    /// Which letters stand where, in the order of the text.
    pub letters: Vec<Letters>,
    /// The runs of the main part.
    pub runs: Vec<Run>,
    /// Its elements that hold the text of runs.
    pub elements: Vec<Element>,
    /// What belongs to comments in it.
    pub marks: Vec<Mark>,
}

/// A run: text of one look.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// Its start tag.
    pub tag: Range<usize>,
    /// Where its contents start, behind its properties.
    pub inner: usize,
    /// Where its end tag starts.
    pub inner_end: usize,
    /// Where it ends.
    pub end: usize,
    /// How many elements it holds, its properties left out.
    pub children: usize,
    /// Whether it is not to be seen.
    pub hidden: bool,
}

/// An element of a run that holds text.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// Its start tag.
    pub tag: Range<usize>,
    /// Where its end tag starts.
    pub inner_end: usize,
    /// Where it ends.
    pub end: usize,
}

/// A stretch of text that is in a run.
#[derive(Clone, Debug)]
pub struct Letters {
    /// Its bytes in the text.
    pub text: Range<usize>,
    /// Its bytes in the XML: as many, unless one character stands for others.
    pub xml: Range<usize>,
    /// The element around it; `None` if it is an element itself, such as a tab.
    pub element: Option<usize>,
    /// The run; for what is in a text box or a note the run of the main text that holds it.
    pub run: usize,
    /// Whether the run is not to be parted for it.
    pub whole: bool,
}

/// Something in the text that belongs to a comment: where it begins or ends, or its sign.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The comment's id.
    pub comment: String,
    /// Its bytes.
    pub bytes: Range<usize>,
    /// The run that it is in, if it is the sign.
    pub run: Option<usize>,
}

/// A place in the XML where something can be put between runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut {
    /// The byte.
    pub at: usize,
    /// The run that has to be parted there, if it is within one.
    pub run: Option<usize>,
    /// The element that has to be parted as well.
    pub element: Option<usize>,
}

impl Body {
    /// Where a span of the text begins and ends; the first letters of the text for one without letters. `None` if there
    /// are none at all.
    pub fn cuts(&self, span: Span) -> Option<(Cut, Cut)> {
        let first = self.letters.partition_point(|letters| letters.text.end <= span.start());
        let behind = self.letters.partition_point(|letters| letters.text.start < span.end());
        let met = &self.letters[first.min(behind)..behind];
        let met = if met.is_empty() { self.letters.get(..1)? } else { met };
        let (first, last) = (met.first()?, met.last()?);
        let start = self.cut(first, span.start().max(first.text.start), true);
        let end = self.cut(last, if span.is_empty() { last.text.end } else { span.end().min(last.text.end) }, false);
        let end = if end.at > start.at { end } else { self.cut(first, first.text.end, false) };
        Some((start, end))
    }

    /// Whether the words of a span are elsewhere than where [`Self::cuts`] tells: in a note, a text box.
    pub fn is_elsewhere(&self, span: Span) -> bool {
        let first = self.letters.partition_point(|letters| letters.text.end <= span.start());
        !span.is_empty() && self.letters.get(first).is_some_and(|letters| letters.whole)
    }

    /// The cut at a byte of the text within these letters, or at an end of them.
    fn cut(&self, letters: &Letters, byte: usize, starts: bool) -> Cut {
        let run = &self.runs[letters.run];
        if letters.whole {
            return Cut { at: if starts { run.tag.start } else { run.end }, run: None, element: None };
        }
        let at = match byte - letters.text.start.min(byte) {
            0 => letters.xml.start,
            ahead if letters.xml.len() == letters.text.len() => letters.xml.start + ahead.min(letters.xml.len()),
            _ => letters.xml.end,
        };
        let (at, element) = match letters.element {
            Some(index) if at == self.elements[index].tag.end => (self.elements[index].tag.start, None),
            Some(index) if at == self.elements[index].inner_end => (self.elements[index].end, None),
            element => (at, element),
        };
        match () {
            () if element.is_none() && at == run.inner => Cut { at: run.tag.start, run: None, element },
            () if element.is_none() && at == run.inner_end => Cut { at: run.end, run: None, element },
            () => Cut { at, run: Some(letters.run), element },
        }
    }
}
