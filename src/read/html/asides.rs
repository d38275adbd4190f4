//! Which elements of a page are left out before the library chooses the article: other articles, invitations, notices,
//! cards that open beside a name. They are known by their names, and by what they hold: whatever holds the headline or
//! several long paragraphs stays.

use super::words::Name;

/// An element with more text stays, in bytes: names of large parts of a page tell nothing.
const MOST_TEXT: usize = 4000;
/// An element with so many long paragraphs stays.
const PARAGRAPHS: usize = 3;
/// A paragraph with so much text beside links is long, in bytes.
const LONG_PARAGRAPH: usize = 80;
/// A caption has no more text, in bytes.
const LONGEST_CAPTION: usize = 1000;
/// What tells of another article has no more text, in bytes.
const TEASER: usize = 800;

/// What has been written of a page so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Written {
    /// Bytes of text.
    text: usize,
    /// Bytes of it in links.
    links: usize,
    /// Links that are open, and elements that hold what was published elsewhere.
    open_links: usize,
    open_embeds: usize,
    /// Block quotations, figures and signatures that are open, and the quotations that were closed in the open figure.
    open_quotes: usize,
    open_figures: usize,
    open_signatures: usize,
    quotes_of_figure: usize,
    /// Headlines of the first rank.
    headlines: usize,
    /// Long paragraphs.
    paragraphs: usize,
    /// Headings of lower ranks that are links.
    linked_headings: usize,
}

/// An element that is open.
#[derive(Debug)]
pub(super) struct Open {
    /// Its name.
    pub(super) tag: String,
    /// The name that it is written by, if another.
    other_tag: Option<&'static str>,
    /// Where it starts in what is written.
    pub(super) from: usize,
    /// What its names tell.
    pub(super) name: Name,
    /// Whether it tells whose words a block quotation holds.
    pub(super) signs: bool,
    before: Written,
}

/// What the names of an element tell.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Names {
    /// What it is.
    pub(super) tell: Name,
    /// Whether it is one that tells whose words a block quotation holds.
    pub(super) sign: bool,
}

/// What becomes of an element when it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays.
    Kept,
    /// It stays, but is no caption as its name tells.
    NoCaption,
    /// It is left out, with all that was written since it was opened.
    LeftOut,
}

impl Open {
    /// The name that it is written by: the links of a post that is shown within an article are part of its text.
    pub(super) fn written_tag(&self) -> &str {
        self.other_tag.unwrap_or(&self.tag)
    }
}

impl Written {
    /// Opens an element.
    pub(super) fn open(&mut self, tag: &str, names: Names, from: usize) -> Open {
        let plain = tag == "a" && self.open_embeds > 0;
        let signs = match tag {
            _ if self.open_signatures > 0 => false,
            "cite" | "footer" => self.open_quotes > 0,
            "figcaption" => self.open_quotes + self.quotes_of_figure > 0,
            "p" | "div" | "span" | "small" => self.open_quotes > 0 && names.sign,
            _ => false,
        };
        let name = match (tag, names.tell) {
            _ if signs => Name::Nothing,
            ("figure" | "figcaption", Name::Nothing) => Name::Caption,
            (_, name) => name,
        };
        let other_tag = if signs { Some("cite") } else { plain.then_some("span") };
        let open = Open { tag: tag.to_owned(), other_tag, from, name, signs, before: *self };
        self.open_signatures += usize::from(signs);
        match tag {
            "a" if !plain => self.open_links += 1,
            "h1" => self.headlines += 1,
            "blockquote" => self.open_quotes += 1,
            "figure" => self.open_figures += 1,
            _ => self.open_embeds += usize::from(name == Name::Embed),
        }
        open
    }

    /// Adds text.
    pub(super) const fn text(&mut self, bytes: usize) {
        self.text += bytes;
        if self.open_links > 0 {
            self.links += bytes;
        }
    }

    /// Closes an element; tells what becomes of it.
    pub(super) fn close(&mut self, open: &Open) -> Fate {
        let text = self.text - open.before.text;
        let links = self.links - open.before.links;
        match open.tag.as_str() {
            "p" if text - links >= LONG_PARAGRAPH => self.paragraphs += 1,
            "h2" | "h3" | "h4" if text > 0 && links == text => self.linked_headings += 1,
            _ => {}
        }
        let fate = match open.name {
            _ if self.is_aside(open, text, links) => Fate::LeftOut,
            Name::Caption if text > LONGEST_CAPTION || self.headlines > open.before.headlines => Fate::NoCaption,
            _ => Fate::Kept,
        };
        if fate == Fate::LeftOut {
            *self = open.before;
        }
        (self.open_links, self.open_embeds) = (open.before.open_links, open.before.open_embeds);
        (self.open_quotes, self.open_figures) = (open.before.open_quotes, open.before.open_figures);
        self.open_signatures = open.before.open_signatures;
        self.quotes_of_figure = match open.tag.as_str() {
            "blockquote" if self.open_figures > 0 => self.quotes_of_figure + 1,
            "figure" => 0,
            _ => self.quotes_of_figure,
        };
        fate
    }

    const fn is_aside(&self, open: &Open, text: usize, links: usize) -> bool {
        if self.headlines > open.before.headlines {
            return false;
        }
        let behind_headline = open.before.headlines > 0;
        let teaser = behind_headline && self.linked_headings > open.before.linked_headings && text <= TEASER;
        match open.tag.as_bytes() {
            b"main" | b"h1" => false,
            b"article" => teaser,
            b"li" if teaser && links * 2 >= text => true,
            tag => {
                (matches!(open.name, Name::Aside) || matches!((tag, open.name), (b"nav", Name::Nothing)))
                    && text <= MOST_TEXT
                    && self.paragraphs < open.before.paragraphs + PARAGRAPHS
            }
        }
    }
}
