//! A page rewritten for the library: the same text and structure, with a mark before each piece of
//! text that tells where it is in the page. Marks are characters for private use, which no page shows.
//!
//! Markup comes out nested no deeper than [`DEEPEST`], each element closed, attributes that tell nothing
//! left out, so that no page takes the parser more than linear time.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::about::About;
use super::asides::{Fate, Names, Open, Written};
use super::elements::{ends_before, is_formatting, is_headline, is_notice, is_phrasing, is_unseen, is_void, telling};
use super::lean::Lean;
use super::unheard::Unheard;
use super::words::{Name, Words};
use crate::read::mask::raises_note;

/// Elements may lie in one another up to this depth; deeper ones are left out, their text stays.
const DEEPEST: usize = 96;

/// A piece of text is no longer than this, in bytes, nor is the value of an attribute: the library writes
/// out a text that is full of ampersands in quadratic time.
const LONGEST: usize = 4 << 10;

/// The attribute that holds the number of the piece of text that a headline starts with. The library
/// compares headlines with the title, so they hold no marks.
pub(super) const MARK_ATTRIBUTE: &str = "data-piece";

/// The attribute of an element that is below a picture, as it is written.
const CAPTION: &str = " data-caption";
/// The attribute by its name.
pub(super) const CAPTION_ATTRIBUTE: &str = "data-caption";

/// The attribute of an element that tells whose words a block quotation holds, as it is written.
const SIGNATURE: &str = " data-signature";
/// The attribute by its name.
pub(super) const SIGNATURE_ATTRIBUTE: &str = "data-signature";

/// The page for the library, and what it takes to find its text again.
#[derive(Default)]
pub(super) struct Marked {
    /// The page with marks.
    pub(super) html: String,
    /// Where each piece of text starts in the page.
    pub(super) pieces: Vec<usize>,
    /// What the page tells about itself.
    pub(super) about: About,
    /// Comments that speak to this program, in order.
    pub(super) comments: Vec<Comment>,
    /// Where the text of the first headline of the first rank starts.
    pub(super) headline: Option<usize>,
    /// Where the text of the page's title starts.
    pub(super) title: Option<usize>,
    /// Whether there was any tag.
    pub(super) has_tags: bool,
}

/// A comment that speaks to this program.
pub(super) struct Comment {
    /// Its first byte in the page.
    pub(super) start: usize,
    /// All of it.
    pub(super) text: String,
    /// The number of the piece of text that it is before.
    pub(super) piece: usize,
    /// Whether it is in the same block as the piece of text before it.
    pub(super) within_block: bool,
}

/// Rewrites a page.
pub(super) fn mark(page: &str) -> Marked {
    let mut writer = Writer { page, ..Writer::default() };
    let lean = Lean::new(page);
    writer.marked.html.reserve(lean.text.len() + lean.text.len() / 8);
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        writer.event(&event, lean.in_page(span));
        None
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(lean.text.as_ref(), Unheard(emitter)).for_each(drop);
    writer.close_to(0);
    writer.marked
}

/// The number of a piece of text as characters: digits of 15 bits, the last of them from another range.
pub(super) fn push_mark(html: &mut String, piece: usize) {
    let digit = |range: u32, digit: usize| char::from_u32(range + (digit as u32 & 0x7FFF)).unwrap_or('\u{FFFD}');
    if piece >> 15 > 0 {
        html.push(digit(0x10_0000, piece >> 15));
    }
    html.push(digit(0xF_0000, piece));
}

/// Reads the numbers of pieces from characters of a text.
#[derive(Default)]
pub(super) struct MarkReader {
    high: usize,
}

impl MarkReader {
    /// The number that ends with this character, if one does.
    pub(super) fn read(&mut self, c: char) -> Option<usize> {
        let digit = c as usize & 0x7FFF;
        if c >= '\u{100000}' {
            self.high = digit << 15;
            return None;
        }
        Some(std::mem::take(&mut self.high) + digit)
    }
}

/// Whether a character is a mark or part of one.
pub(super) const fn is_mark(c: char) -> bool {
    c >= '\u{F0000}'
}

/// The text in pieces that are not too long, none of which ends within a character reference.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let most = &rest[..rest.floor_char_boundary(LONGEST)];
        let cut = most.rfind([' ', '\n', '&']).filter(|&cut| cut > 0 && most.len() < rest.len());
        let (piece, next) = rest.split_at(cut.unwrap_or(most.len()));
        rest = next;
        (!piece.is_empty()).then_some(piece)
    })
}

/// What is done with text.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Text {
    /// It is the page's: marked and written.
    #[default]
    Marked,
    /// It is written as it is: titles, what a page tells about itself.
    Verbatim,
    /// It is left out: scripts.
    Unseen,
}

/// A start tag as far as it was read.
#[derive(Default)]
struct Tag {
    name: String,
    /// Kept attributes with their values, each once.
    attributes: Vec<(&'static str, String)>,
    /// What its names tell.
    names: Names,
    /// Whether the attribute read last is kept and has no value so far.
    wants_value: bool,
}

#[derive(Default)]
struct Writer<'p> {
    page: &'p str,
    marked: Marked,
    /// The elements that are open.
    open: Vec<Open>,
    written: Written,
    tag: Option<Tag>,
    text: Text,
    /// Whether what comes is a drawing.
    in_drawing: bool,
    /// Whether a block has started or ended since the last piece of text.
    new_block: bool,
}

impl Writer<'_> {
    fn event(&mut self, event: &CallbackEvent<'_>, span: Span<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Some(Tag { name: String::from_utf8_lossy(name).into_owned(), ..Tag::default() });
            }
            CallbackEvent::AttributeName { name } => {
                if let Some(tag) = &mut self.tag {
                    tag.attribute(name);
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(tag) = self.tag.as_mut().filter(|tag| tag.wants_value) {
                    tag.value(value);
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                self.marked.has_tags = true;
                if let Some(tag) = self.tag.take() {
                    self.start(&tag, *self_closing, span.end);
                }
            }
            CallbackEvent::EndTag { name } => self.end(&String::from_utf8_lossy(name)),
            CallbackEvent::String { value } => self.string(value, span),
            CallbackEvent::Comment { value } => self.comment(value, span.start),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag, self_closing: bool, end: usize) {
        let name = tag.name.as_str();
        self.new_block |= !is_phrasing(name);
        self.marked.about.tag(name, &tag.attributes, self.marked.headline.is_some());
        if self.in_drawing && is_phrasing(name) {
            return;
        }
        self.in_drawing &= is_phrasing(name) || !matches!(name, "p" | "div" | "ul" | "table" | "section" | "article");
        match name {
            "svg" | "math" => self.in_drawing = !self_closing,
            _ if self.in_drawing => {}
            "script" if tag.get("type").contains("application/ld+json") => self.verbatim(tag),
            "title" => {
                self.marked.title.get_or_insert(end);
                self.verbatim(tag);
            }
            name if is_unseen(name) => self.text = Text::Unseen,
            "html" | "head" | "body" => tag.write(&mut self.marked.html, &tag.name, ""),
            "frameset" | "frame" => {}
            name if is_formatting(name) => {}
            name if is_void(name) => tag.write(&mut self.marked.html, &tag.name, ""),
            _ => self.open(tag, end),
        }
    }

    /// Opens an element, after the end of those that it ends.
    fn open(&mut self, tag: &Tag, end: usize) {
        while self.open.last().is_some_and(|last| ends_before(&last.tag, &tag.name)) {
            self.close_to(self.open.len() - 1);
        }
        if self.open.len() >= DEEPEST {
            return;
        }
        let open = self.written.open(&tag.name, tag.names, self.marked.html.len());
        if is_headline(&tag.name) && !self.in_headline() {
            if tag.name == "h1" {
                self.marked.headline.get_or_insert(end);
                self.marked.about.headline();
            }
            let piece = self.marked.pieces.len();
            self.marked.pieces.push(end);
            tag.write(&mut self.marked.html, open.written_tag(), &format!(" {MARK_ATTRIBUTE}=\"{piece}\""));
        } else {
            let more = match open.name {
                _ if open.signs => SIGNATURE,
                Name::Caption => CAPTION,
                _ => "",
            };
            tag.write(&mut self.marked.html, open.written_tag(), more);
        }
        self.open.push(open);
    }

    fn verbatim(&mut self, tag: &Tag) {
        self.open.push(self.written.open(&tag.name, Names::default(), self.marked.html.len()));
        tag.write(&mut self.marked.html, &tag.name, "");
        self.text = Text::Verbatim;
    }

    fn end(&mut self, name: &str) {
        self.new_block |= !is_phrasing(name);
        if matches!(name, "svg" | "math") {
            self.in_drawing = false;
        }
        if self.text == Text::Unseen && is_unseen(name) {
            self.text = Text::Marked;
            return;
        }
        if let Some(depth) = self.open.iter().rposition(|open| open.tag == name) {
            self.close_to(depth);
            self.text = Text::Marked;
        }
    }

    /// Ends all elements from a depth on, and takes back those that are to be left out.
    fn close_to(&mut self, depth: usize) {
        for open in self.open.drain(depth..).rev() {
            let fate = self.written.close(&open);
            let is_note = open.tag == "sup" && is_note(&self.marked.html, &open);
            match if is_note { Fate::LeftOut } else { fate } {
                Fate::LeftOut => {
                    self.marked.html.truncate(open.from);
                    continue;
                }
                Fate::NoCaption => {
                    let at = open.from + "<".len() + open.written_tag().len();
                    self.marked.html.replace_range(at..at + CAPTION.len(), &" ".repeat(CAPTION.len()));
                }
                Fate::Kept => {}
            }
            self.marked.html.extend(["</", open.written_tag(), ">"]);
        }
    }

    fn in_headline(&self) -> bool {
        self.open.iter().any(|open| is_headline(&open.tag))
    }

    fn string(&mut self, value: &[u8], span: Span<usize>) {
        if self.text == Text::Unseen || self.in_drawing {
            return;
        }
        let text = self.page.get(span.start..span.end).unwrap_or_default();
        if self.text == Text::Verbatim {
            let element = self.open.last().map_or("", |open| &open.tag);
            self.marked.about.text(element, value);
            return self.copy(text);
        }
        let marked = !self.in_headline();
        self.written.text(text.trim().len());
        if !marked && self.open.iter().any(|open| open.tag == "h1") {
            self.marked.about.text("h1", value);
        }
        let mut start = span.start;
        for piece in pieces(text) {
            if start > span.start {
                self.marked.html.push_str("<wbr>");
            }
            let blank = piece.len() - piece.trim_start().len();
            self.copy(&piece[..blank]);
            if marked && blank < piece.len() {
                push_mark(&mut self.marked.html, self.marked.pieces.len());
                self.marked.pieces.push(start + blank);
                self.new_block = false;
            }
            self.copy(&piece[blank..]);
            start += piece.len();
        }
    }

    /// Writes text without what would be taken for a mark.
    fn copy(&mut self, text: &str) {
        if text.contains(is_mark) {
            self.marked.html.extend(text.chars().filter(|&c| !is_mark(c)));
        } else {
            self.marked.html.push_str(text);
        }
    }

    fn comment(&mut self, value: &[u8], start: usize) {
        if self.marked.pieces.is_empty() {
            self.marked.about.comment(&String::from_utf8_lossy(value));
        }
        if value.trim_ascii_start().starts_with(b"ascribe:") && self.text == Text::Marked {
            self.marked.comments.push(Comment {
                start,
                text: format!("<!--{}-->", String::from_utf8_lossy(value)),
                piece: self.marked.pieces.len(),
                within_block: !self.new_block && !self.marked.pieces.is_empty(),
            });
        }
    }
}

impl Tag {
    fn attribute(&mut self, name: &[u8]) {
        let kept = telling(name).filter(|name| self.attributes.iter().all(|(known, _)| known != name));
        self.wants_value = kept.is_some();
        self.attributes.extend(kept.map(|name| (name, String::new())));
    }

    fn value(&mut self, value: &[u8]) {
        self.wants_value = false;
        let Some((name, kept)) = self.attributes.last_mut() else { return };
        kept.push_str(&String::from_utf8_lossy(&value[..value.len().min(LONGEST)]));
        match *name {
            "class" | "id" => {
                let words = Words::shipped();
                if self.names.tell == Name::Nothing {
                    self.names.tell = words.name(kept);
                }
                self.names.sign |= words.signs(kept);
                if is_notice(value) {
                    kept.push_str(" gdpr");
                }
            }
            "role" if kept == "navigation" => self.names.tell = Name::Aside,
            "itemprop" if kept == "articleBody" => self.names.tell = Name::Article,
            _ => {}
        }
    }

    /// The value of an attribute.
    fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    /// Writes the tag by a name, with a further attribute. What was published elsewhere is not to be judged by its
    /// names, nor is who said what.
    fn write(&self, html: &mut String, name: &str, more: &str) {
        html.extend(["<", name, more]);
        for (name, value) in &self.attributes {
            let judged = self.names.tell != Name::Embed && more != SIGNATURE;
            if judged || !matches!(*name, "class" | "id") {
                html.extend([" ", name, "=\""]);
                escape(value, html);
                html.push('"');
            }
        }
        html.push('>');
    }
}

/// Whether a raised element at the end is the mark of a note, not a power or the end of an ordinal number.
fn is_note(html: &str, open: &Open) -> bool {
    let (before, element) = html.split_at(open.from);
    let mut letters = outside_tags(element).filter(|c| !c.is_whitespace()).peekable();
    let is_sign = |c: char| c.is_ascii_digit() || "[](),;*†‡§¶^–-".contains(c);
    letters.peek().is_some() && letters.all(is_sign) && raises_note(before.trim_end_matches(is_mark))
}

/// The letters of markup that are seen.
fn outside_tags(html: &str) -> impl Iterator<Item = char> {
    let mut in_tag = false;
    html.chars().filter(move |&c| {
        let seen = !in_tag && c != '<' && !is_mark(c);
        in_tag = c == '<' || in_tag && c != '>';
        seen
    })
}

/// Writes the value of an attribute.
fn escape(value: &str, html: &mut String) {
    for c in value.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            c => html.push(c),
        }
    }
}
