//! The marks of Markdown: emphasis, addresses of links, pictures, code, notes, front matter. What [`crate::layout`] knows
//! blocks by stays: signs of headings, items and block quotations.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use crate::text::Mask;

/// Hides them.
pub(super) fn hide(text: &str, mask: &mut Mask) {
    let options = Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let parser = Parser::new_ext(text, options);
    for (_, definition) in parser.reference_definitions().iter() {
        mask.hide(text, definition.span.clone());
    }
    let mut marks = Marks { text, mask, at: 0, hidden_to: 0, open: 0 };
    for (event, range) in parser.into_offset_iter().filter(|(_, range)| !range.is_empty()) {
        if range.end > marks.hidden_to {
            marks.event(&event, range);
        }
    }
}

/// The pass over a text.
struct Marks<'t, 'm> {
    text: &'t str,
    mask: &'m mut Mask,
    /// Where the words end that were met last.
    at: usize,
    /// Where something ends of which nothing is read.
    hidden_to: usize,
    /// How many elements within a line are open.
    open: usize,
}

impl Marks<'_, '_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) if is_unread(tag) => self.pass_over(range),
            Event::FootnoteReference(_) => self.pass_over(range),
            Event::InlineHtml(html) if !html.starts_with("<!--") => self.pass_over(range),
            Event::Html(_) => self.tags(range),
            Event::Start(tag) if is_within_line(tag) => {
                self.words(range.start..range.start);
                self.open += 1;
            }
            Event::End(_) if self.open > 0 => {
                self.words(range.end..range.end);
                self.open -= 1;
            }
            Event::Start(_) => self.at = range.start,
            Event::Code(_) => self.code(range),
            Event::Text(_) | Event::SoftBreak | Event::HardBreak => self.words(range),
            _ => self.at = range.end,
        }
    }

    /// Meets words: what is between them and those before is a mark if an element is open, or a backslash.
    fn words(&mut self, range: Range<usize>) {
        let between = self.at.min(range.start)..range.start;
        if self.open > 0 || &self.text[between.clone()] == "\\" {
            self.mask.hide(self.text, between);
        }
        self.at = range.end;
    }

    /// Code within a line is read without its marks.
    fn code(&mut self, range: Range<usize>) {
        let code = &self.text[range.clone()];
        let marks = code.len() - code.trim_start_matches('`').len();
        let inner = range.start + marks..range.end.saturating_sub(marks).max(range.start + marks);
        self.words(range.start..range.start);
        self.mask.hide(self.text, range.start..inner.start);
        self.mask.hide(self.text, inner.end..range.end);
        self.at = range.end;
    }

    /// Tags of HTML are not read; what is between them is, and comments are not text anyway.
    fn tags(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while let Some(tag) = self.text[at..range.end].find('<').map(|open| at + open) {
            let end = self.text[tag..range.end].find('>').map_or(range.end, |close| tag + close + 1);
            if !self.text[tag..].starts_with("<!--") {
                self.mask.hide(self.text, tag..end);
            }
            at = end;
        }
        self.at = range.end;
    }

    fn pass_over(&mut self, range: Range<usize>) {
        self.words(range.start..range.start);
        self.mask.hide(self.text, range.clone());
        (self.at, self.hidden_to) = (range.end, range.end);
    }
}

/// Whether nothing of an element is read.
const fn is_unread(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::MetadataBlock(_)
            | Tag::CodeBlock(CodeBlockKind::Fenced(_))
            | Tag::FootnoteDefinition(_)
            | Tag::Image { .. }
            | Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }
    )
}

/// Whether an element is within a line.
const fn is_within_line(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
}
