//! The markup of an article to its text: a paragraph for each block with an empty line between, headings,
//! list items, captions and block quotations marked as in Markdown, so that [`crate::layout`] knows them;
//! and where each piece of the text is in the page.

use std::ops::Range;

use html5gum::{StartTag, Token};

use super::cursor::{Cursor, is_blank, is_hint};
use super::elements::{is_phrasing, is_void};
use super::marked::{
    CAPTION_ATTRIBUTE, Comment, MARK_ATTRIBUTE, MarkReader, Marked, SIGNATURE_ATTRIBUTE, is_mark, push_mark,
};
use super::unheard::tokens;

/// The text of an article.
#[derive(Default)]
pub(super) struct Prose {
    /// The text.
    pub(super) text: String,
    /// For each piece that is in the page as in the text: where it starts in the text, and in the page.
    pub(super) pieces: Vec<(usize, usize)>,
    /// What is known of each block of the text, in order.
    pub(super) blocks: Vec<Block>,
    /// Whether there is a block beside the title.
    pub(super) has_body: bool,
    /// Letters of the blocks that are long enough for sentences, those in links and captions left out.
    pub(super) length: usize,
}

/// A block of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// Its bytes, those that tell what it is among them, with the empty line behind it.
    pub(super) bytes: Range<usize>,
    /// What it starts with that tells what it is.
    pub(super) kind: &'static str,
    /// Whether it is in a block quotation or below one.
    pub(super) quoted: bool,
    /// Letters in it, and those that are in links.
    pub(super) letters: usize,
    pub(super) linked: usize,
    /// Whether a comment is in it that speaks to this program.
    pub(super) has_comment: bool,
}

impl Block {
    /// Whether it may be a paragraph of an article rather than a heading or a caption.
    pub(super) fn is_prose(&self) -> bool {
        self.letters >= SENTENCE && matches!(self.kind, "" | "- ")
    }
}

/// Letters of the shortest sentence that counts when two texts are compared.
const SENTENCE: usize = 40;

/// The text of `markup`, which the library chose from the marked `page`, below a title.
pub(super) fn prose(markup: &str, title: &str, page: &str, marked: &Marked) -> Prose {
    let mut writer = Writer::new(page, marked);
    writer.title(title);
    writer.markup(markup);
    writer.finish()
}

/// All the text of a piece of markup, which was marked.
pub(super) fn whole(page: &str, marked: &Marked, breaks: Breaks) -> Prose {
    let mut writer = Writer { breaks, ..Writer::new(page, marked) };
    writer.markup(&marked.html);
    writer.finish()
}

/// Where lines of markup end a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Breaks {
    /// Nowhere: only elements do.
    #[default]
    None,
    /// At each end of a line.
    AtLines,
    /// Where an empty line is.
    AtEmptyLines,
}

/// The text that a page holds as linked data, in markup or plain, with a piece of text that starts at a byte of `page`.
pub(super) fn linked(body: &str, title: &str, page: &str, start: usize) -> Prose {
    let marked = Marked { pieces: vec![start], ..Marked::default() };
    let mut markup = String::with_capacity(body.len());
    push_mark(&mut markup, 0);
    let plain = !body.contains('<');
    for line in body.lines() {
        markup.extend([line, if plain { "<p>" } else { "\n" }]);
    }
    prose(&markup, title, page, &marked)
}

/// An element that is open.
struct Open {
    name: String,
    /// Whether what it holds is below a picture.
    is_caption: bool,
    /// Whether it tells whose words a block quotation holds.
    signs: bool,
}

/// Whether a character opens a quotation by itself.
const fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '„' | '«' | '»' | '‘' | '\'')
}

struct Writer<'p> {
    prose: Prose,
    /// What is known of the block at the end.
    block: Block,
    cursor: Cursor<'p>,
    marks: MarkReader,
    marked: &'p Marked,
    /// Comments that are not written yet.
    comments: std::iter::Peekable<std::slice::Iter<'p, Comment>>,
    /// Number of the piece of text that was met last.
    piece: usize,
    /// Whether the block at the end has text.
    in_block: bool,
    /// Whether the next letter is apart from the one before.
    blank: bool,
    /// What the next block starts with that tells what it is.
    kind: &'static str,
    open: Vec<Open>,
    /// How many block quotations and links are open.
    quoted: usize,
    links: usize,
    /// Whether the next letter is the first of a quotation in a line, and how many of these are open whose marks are
    /// only drawn.
    opens_quotation: bool,
    drawn: usize,
    breaks: Breaks,
    /// Ends of lines since the last letter.
    feeds: usize,
}

/// What the title starts with.
pub(super) const TITLE: &str = "# ";
/// What captions start with.
const CAPTION: &str = "Caption: ";

impl<'p> Writer<'p> {
    fn new(page: &'p str, marked: &'p Marked) -> Self {
        Self {
            prose: Prose::default(),
            block: Block::default(),
            cursor: Cursor::new(page),
            marks: MarkReader::default(),
            marked,
            comments: marked.comments.iter().peekable(),
            piece: 0,
            in_block: false,
            blank: false,
            kind: "",
            open: Vec::new(),
            quoted: 0,
            links: 0,
            opens_quotation: false,
            drawn: 0,
            breaks: Breaks::None,
            feeds: 0,
        }
    }
}

impl Writer<'_> {
    fn markup(&mut self, markup: &str) {
        for token in tokens(markup).map_while(Result::ok) {
            match token {
                Token::StartTag(tag) => self.start(&tag),
                Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name)),
                Token::String(text) => self.string(&String::from_utf8_lossy(&text)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    /// Writes the title, unless the article opens with it.
    fn title(&mut self, title: &str) {
        let place = self.marked.headline.or(self.marked.title);
        self.cursor.jump(place.unwrap_or_default());
        self.kind = TITLE;
        self.string(title);
        self.end_block();
        self.kind = "";
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        let opens_caption = tag.attributes.contains_key(CAPTION_ATTRIBUTE.as_bytes());
        let signs = tag.attributes.contains_key(SIGNATURE_ATTRIBUTE.as_bytes());
        if opens_caption || signs || !is_phrasing(&name) {
            self.end_block();
            self.kind = match name.as_ref() {
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "## ",
                "li" => "- ",
                _ if is_phrasing(&name) => "",
                _ => self.kind,
            };
        }
        match name.as_ref() {
            "blockquote" => self.quoted += 1,
            "a" => self.links += 1,
            "q" => self.opens_quotation = true,
            _ => {}
        }
        if !is_void(&name) {
            let is_caption = match name.as_ref() {
                "blockquote" | "table" | "pre" => false,
                _ => opens_caption || self.open.last().is_some_and(|open| open.is_caption),
            };
            self.open.push(Open { name: name.clone().into_owned(), is_caption, signs });
        }
        let piece = tag.attributes.get(MARK_ATTRIBUTE.as_bytes());
        if let Some(piece) = piece.and_then(|piece| String::from_utf8_lossy(piece).parse().ok()) {
            self.meet(piece);
        }
    }

    fn end(&mut self, name: &str) {
        let was_caption = self.open.last().is_some_and(|open| open.is_caption);
        let signed = self.open.last().is_some_and(|open| open.signs);
        if let Some(depth) = self.open.iter().rposition(|open| open.name == name) {
            self.open.truncate(depth);
        }
        let is_caption = self.open.last().is_some_and(|open| open.is_caption);
        match name {
            "a" => self.links = self.links.saturating_sub(1),
            "blockquote" => self.quoted = self.quoted.saturating_sub(1),
            "q" => self.end_quotation(),
            _ => {}
        }
        if !is_phrasing(name) || was_caption != is_caption || signed {
            self.end_block();
            self.kind = "";
        }
    }

    fn string(&mut self, text: &str) {
        for c in text.chars() {
            if is_mark(c) {
                if let Some(piece) = self.marks.read(c) {
                    self.meet(piece);
                }
            } else if is_blank(c) {
                self.blank |= !is_hint(c);
                self.feeds += usize::from(c == '\n');
                let most = if self.breaks == Breaks::AtLines { 1 } else { 2 };
                if self.breaks != Breaks::None && self.feeds == most {
                    self.end_block();
                }
            } else {
                self.feeds = 0;
                self.letter(c);
            }
        }
    }

    /// Goes to a piece of the page's text. The comments before it are written now.
    fn meet(&mut self, piece: usize) {
        let Some(&start) = self.marked.pieces.get(piece) else { return };
        self.piece = piece;
        while let Some(comment) = self.comments.next_if(|comment| comment.piece <= piece) {
            self.comment(comment);
            if !self.in_block {
                self.prose.text.push_str("\n\n");
            }
        }
        self.cursor.jump(start);
    }

    fn letter(&mut self, c: char) {
        let place = self.cursor.next(c);
        if !self.in_block {
            let signs = self.open.iter().any(|open| open.signs);
            let quote = match () {
                () if signs && matches!(c, '-' | '–' | '—' | '―') => "> ",
                () if signs => "> — ",
                () if self.quoted > 0 => "> ",
                () => "",
            };
            let is_caption = self.open.last().is_some_and(|open| open.is_caption);
            let kind = std::mem::take(&mut self.kind);
            self.block.kind = if is_caption && !signs { CAPTION } else { kind };
            self.block.quoted = !quote.is_empty();
            self.block.bytes.start = self.prose.text.len();
            self.stands_at(place.bytes.start, false);
            self.prose.text.extend([quote, self.block.kind]);
        } else if self.blank {
            self.prose.text.push(' ');
        }
        if std::mem::take(&mut self.opens_quotation) && !is_quotation_mark(c) {
            self.stands_at(place.bytes.start, false);
            self.prose.text.push('“');
            self.drawn += 1;
        }
        self.block.letters += 1;
        self.block.linked += usize::from(self.links > 0);
        self.blank = false;
        self.in_block = true;
        self.stands_at(place.bytes.start, place.on_new_line);
        self.prose.text.push(c);
        if place.bytes.len() != c.len_utf8() {
            self.stands_at(place.bytes.end, true);
        }
    }

    /// Ends a quotation in a line with the mark that browsers draw.
    fn end_quotation(&mut self) {
        if !std::mem::take(&mut self.opens_quotation) && self.drawn > 0 {
            self.drawn -= 1;
            self.stands_at(self.cursor.at(), false);
            self.prose.text.push('”');
            self.stands_at(self.cursor.at(), true);
        }
    }

    /// Notes that what is written next is at this byte of the page.
    fn stands_at(&mut self, place: usize, anew: bool) {
        let here = self.prose.text.len();
        let goes_on = self.prose.pieces.last().is_some_and(|&(text, page)| here - text + page == place);
        if goes_on && !anew {
            return;
        }
        match self.prose.pieces.last_mut() {
            Some(last) if last.0 == here => last.1 = place,
            _ => self.prose.pieces.push((here, place)),
        }
    }

    fn comment(&mut self, comment: &Comment) {
        if self.in_block {
            self.prose.text.push(' ');
        }
        self.block.has_comment |= self.in_block;
        self.stands_at(comment.start, true);
        self.prose.text.push_str(&comment.text);
        self.blank |= self.in_block;
    }

    /// Ends the block, after the comments that are at its end.
    fn end_block(&mut self) {
        self.blank = false;
        if !self.in_block {
            return;
        }
        let next = self.piece + 1;
        while let Some(comment) = self.comments.next_if(|comment| comment.within_block && comment.piece <= next) {
            self.comment(comment);
        }
        self.stands_at(self.cursor.at(), false);
        self.prose.text.push_str("\n\n");
        self.in_block = false;
        let mut block = std::mem::take(&mut self.block);
        block.bytes.end = self.prose.text.len();
        self.prose.blocks.push(block);
    }

    fn finish(mut self) -> Prose {
        self.end_block();
        while let Some(comment) = self.comments.next() {
            self.comment(comment);
            self.prose.text.push('\n');
        }
        self.prose
    }
}
