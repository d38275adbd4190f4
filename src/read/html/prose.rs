//! The markup of an article to its text: a paragraph for each block with an empty line between, headings,
//! list items, captions and block quotations marked as in Markdown, so that [`crate::layout`] knows them;
//! and where each piece of the text stands in the page.

use html5gum::{StartTag, Token, Tokenizer};

use super::cursor::{Cursor, is_blank, is_hint};
use super::elements::is_phrasing;
use super::marked::{Comment, MARK_ATTRIBUTE, MarkReader, Marked, is_mark};

/// The text of an article.
#[derive(Default)]
pub(super) struct Prose {
    /// The text.
    pub(super) text: String,
    /// For each piece that stands in the page as it does in the text: where it starts in the text, and in the page.
    pub(super) pieces: Vec<(usize, usize)>,
}

/// The text of `markup`, which the library chose from the marked `page`, below a title.
pub(super) fn prose(markup: &str, title: &str, page: &str, marked: &Marked) -> Prose {
    let mut writer = Writer {
        prose: Prose::default(),
        cursor: Cursor::new(page),
        marks: MarkReader::default(),
        marked,
        comments: marked.comments.iter().peekable(),
        piece: 0,
        in_block: false,
        blank: false,
        kind: "",
        quoted: 0,
    };
    writer.title(title);
    for token in Tokenizer::new(markup).map_while(Result::ok) {
        match token {
            Token::StartTag(tag) => writer.start(&tag),
            Token::EndTag(tag) => writer.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => writer.string(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    writer.finish()
}

struct Writer<'p> {
    prose: Prose,
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
    /// How many block quotations are open.
    quoted: usize,
}

impl Writer<'_> {
    /// Writes the title, unless the article opens with it.
    fn title(&mut self, title: &str) {
        let place = self.marked.headline.or(self.marked.title);
        self.cursor.jump(place.unwrap_or_default());
        self.kind = "# ";
        self.string(title);
        self.end_block();
        self.kind = "";
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        if !is_phrasing(&name) {
            self.end_block();
            match name.as_ref() {
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.kind = "## ",
                "li" => self.kind = "- ",
                "figcaption" => self.kind = "Caption: ",
                "blockquote" => self.quoted += 1,
                _ => {}
            }
        }
        let piece = tag.attributes.get(MARK_ATTRIBUTE.as_bytes());
        if let Some(piece) = piece.and_then(|piece| String::from_utf8_lossy(piece).parse().ok()) {
            self.meet(piece);
        }
    }

    fn end(&mut self, name: &str) {
        if is_phrasing(name) {
            return;
        }
        self.end_block();
        self.kind = "";
        if name == "blockquote" {
            self.quoted = self.quoted.saturating_sub(1);
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
            } else {
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
            let quote = if self.quoted > 0 { "> " } else { "" };
            self.stands_at(place.bytes.start, false);
            self.prose.text.extend([quote, std::mem::take(&mut self.kind)]);
        } else if self.blank {
            self.prose.text.push(' ');
        }
        self.blank = false;
        self.in_block = true;
        self.stands_at(place.bytes.start, place.on_new_line);
        self.prose.text.push(c);
        if place.bytes.len() != c.len_utf8() {
            self.stands_at(place.bytes.end, true);
        }
    }

    /// Notes that what is written next stands at this byte of the page.
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
        self.stands_at(comment.start, true);
        self.prose.text.push_str(&comment.text);
        self.blank |= self.in_block;
    }

    /// Ends the block, after the comments that stand at its end.
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
    }

    fn finish(mut self) -> Prose {
        self.end_block();
        while let Some(comment) = self.comments.next() {
            self.comment(comment);
            self.prose.text.push('\n');
        }
        self.prose.text.truncate(self.prose.text.trim_end().len());
        if !self.prose.text.is_empty() {
            self.prose.text.push('\n');
        }
        self.prose
    }
}
