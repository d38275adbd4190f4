//! Takes out of an article's text the blocks that are no part of it: invitations and notices by what they say, other
//! articles by being nothing but links.

use super::prose::{Block, Prose, TITLE};
use super::words::{Line, Words};

/// A paragraph in a link is another article if it has so many words.
const WORDS_OF_A_TITLE: usize = 4;
/// So many items in links are a list of other articles.
const ITEMS: usize = 2;

/// A block quotation with fewer letters may well be found elsewhere by chance.
const SHORTEST_REPEATED: usize = 16;
/// More block quotations are not looked at: each takes a pass over the text.
const MOST_QUOTED: usize = 64;
/// What a name below a block quotation starts with.
const DASHES: [char; 4] = ['—', '–', '-', '―'];

/// The text without such blocks, ended by a line feed.
pub(super) fn sift(prose: &Prose) -> Prose {
    let words = Words::shipped();
    let blocks: Vec<Judged<'_>> = prose.blocks.iter().map(|block| Judged::new(block, &prose.text, words)).collect();
    let mut kept = Vec::with_capacity(blocks.len());
    while let Some(block) = blocks.get(kept.len()) {
        let dropped = dropped(block, &blocks[kept.len() + 1..]);
        kept.extend(std::iter::repeat_n(false, dropped));
        kept.extend((dropped == 0).then_some(true));
    }
    for (index, block) in prose.blocks.iter().enumerate() {
        kept[index] |= index == 0 || block.has_comment;
    }
    drop_repeated(&blocks, &mut kept);
    copy(prose, &kept)
}

/// Leaves out block quotations that only repeat what the article says elsewhere, with the name below them.
fn drop_repeated(blocks: &[Judged<'_>], kept: &mut [bool]) {
    if !blocks.iter().any(|block| block.block.quoted) {
        return;
    }
    let text: String =
        blocks.iter().filter(|block| !block.block.quoted).flat_map(|block| letters(block.text)).collect();
    let mut repeats = false;
    for (block, kept) in blocks.iter().zip(kept).filter(|(block, _)| block.block.quoted).take(MOST_QUOTED) {
        let words: String = letters(block.text).collect();
        let signs = block.text.starts_with(DASHES);
        repeats = words.len() >= SHORTEST_REPEATED && text.contains(&words) || repeats && signs;
        *kept &= !repeats;
    }
}

/// The letters and digits of a text, small.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// How many blocks are none of the article's, this one and those behind it.
fn dropped(block: &Judged<'_>, behind: &[Judged<'_>]) -> usize {
    let links = || behind.iter().take_while(|other| other.is_item() && other.is_link()).count();
    let is_heading = block.block.kind == "## ";
    match block.line {
        Some(Line::Lead) => match behind.iter().take_while(|other| other.may_be_listed()).count() {
            0 => usize::from(block.is_other_article()),
            others => 1 + others,
        },
        Some(Line::Start | Line::Within) if block.is_item() => 0,
        Some(Line::Whole | Line::Start | Line::Within) => 1,
        None if is_heading || block.is_item() && block.is_link() => match links() {
            items if items + usize::from(!is_heading) >= ITEMS => 1 + items,
            _ => 0,
        },
        None => usize::from(block.is_other_article()),
    }
}

/// A block, and what it says.
struct Judged<'b> {
    block: &'b Block,
    text: &'b str,
    line: Option<Line>,
}

impl<'b> Judged<'b> {
    fn new(block: &'b Block, text: &'b str, words: &Words) -> Self {
        let text = text[block.bytes.clone()].trim_start_matches(['#', '>', '-', ' ']);
        Self { block, text, line: words.line(text) }
    }

    fn is_item(&self) -> bool {
        self.block.kind == "- "
    }

    /// Whether nearly all of it is in links.
    fn is_link(&self) -> bool {
        self.block.linked * 10 >= self.block.letters * 9
    }

    /// Whether it may be in a list of other articles.
    fn may_be_listed(&self) -> bool {
        self.is_item() || self.block.kind.is_empty() && self.block.linked * 10 >= self.block.letters * 6
    }

    /// Whether it is the title of another article.
    fn is_other_article(&self) -> bool {
        self.block.kind.is_empty() && self.is_link() && self.text.split_whitespace().nth(WORDS_OF_A_TITLE - 1).is_some()
    }
}

/// The text with the blocks that are kept, and what is between blocks.
fn copy(prose: &Prose, kept: &[bool]) -> Prose {
    let mut copied = Prose { text: String::with_capacity(prose.text.len()), ..Prose::default() };
    let mut pieces = prose.pieces.iter().peekable();
    let mut from = 0;
    let mut take = |from: usize, to: usize, is_kept: bool| {
        let here = copied.text.len();
        while let Some(&(text, page)) = pieces.next_if(|(text, _)| *text < to) {
            if is_kept {
                copied.pieces.push((here + text - from, page));
            }
        }
        if is_kept {
            copied.text.push_str(&prose.text[from..to]);
        }
    };
    for (block, &is_kept) in prose.blocks.iter().zip(kept) {
        take(from, block.bytes.start, true);
        take(block.bytes.start, block.bytes.end, is_kept);
        from = block.bytes.end;
    }
    take(from, prose.text.len(), true);
    let lengths = prose.blocks.iter().zip(kept).filter(|(block, is_kept)| **is_kept && block.is_prose());
    let mut rest = prose.blocks.iter().zip(kept).filter(|(block, is_kept)| **is_kept && block.kind != TITLE);
    copied.has_body = rest.next().is_some();
    copied.length = lengths.map(|(block, _)| block.letters - block.linked).sum();
    copied.text.truncate(copied.text.trim_end().len());
    if !copied.text.is_empty() {
        copied.text.push('\n');
    }
    copied
}
