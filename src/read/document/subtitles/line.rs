//! A line of a cue to the letters that are heard: tags, signs and sounds out.

use std::ops::Range;

/// A line as it is heard.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// The words, white space at the ends left out.
    pub(super) words: String,
    /// Where each stretch of them starts, in the words and in the file.
    pub(super) pieces: Vec<(usize, usize)>,
    /// Who speaks, if a tag tells, and where.
    pub(super) voice: Option<Range<usize>>,
    /// Whether a sign tells that somebody else speaks from here.
    pub(super) changes: bool,
}

/// References that subtitles know.
const REFERENCES: [(&str, char); 9] = [
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&apos;", '\''),
    ("&#39;", '\''),
    ("&nbsp;", ' '),
    ("&lrm;", '\u{200E}'),
    ("&rlm;", '\u{200F}'),
];

/// A text with its references replaced by what they stand for.
pub(super) fn unescaped(text: &str) -> String {
    // The sign that begins references comes last, so that none is made of it.
    REFERENCES
        .iter()
        .rev()
        .fold(text.to_owned(), |text, &(reference, sign)| text.replace(reference, sign.encode_utf8(&mut [0; 4])))
}

/// Tags are no longer, in bytes.
const LONGEST_TAG: usize = 256;
/// Signs of songs.
const SONG: [char; 3] = ['♪', '♫', '♬'];

impl Line {
    /// Reads the line at these bytes of the file.
    pub(super) fn read(file: &str, bytes: Range<usize>) -> Self {
        let mut line = Self::default();
        let mut at = bytes.start;
        let sung = file[bytes.clone()].contains(SONG);
        while at < bytes.end && !sung {
            at += line.step(&file[at..bytes.end], at);
        }
        line.words.truncate(line.words.trim_end().len());
        if line.is_sound() {
            line.words.clear();
        }
        line
    }

    /// Takes what is at the start of the rest of the line; gives how many bytes that is.
    fn step(&mut self, rest: &str, at: usize) -> usize {
        if self.words.is_empty()
            && !self.changes
            && let Some(length) = turn(rest)
        {
            self.changes = true;
            return length;
        }
        let near = &rest[..rest.floor_char_boundary(LONGEST_TAG)];
        let closed = |open: usize, close: char| near.find(close).filter(|&end| end > open).map(|end| end + 1);
        match rest.as_bytes()[0] {
            b'<' if is_tag(&rest[1..]) => {
                if let Some(length) = closed(1, '>') {
                    self.voice =
                        voice(&rest[..length - 1]).map(|name| at + name.start..at + name.end).or(self.voice.take());
                    return length;
                }
            }
            b'{' if rest.starts_with("{\\") => {
                if let Some(length) = closed(1, '}') {
                    return length;
                }
            }
            b'[' => {
                if let Some(length) = closed(0, ']') {
                    return length;
                }
            }
            b'&' => {
                if let Some(&(name, c)) = REFERENCES.iter().find(|(name, _)| rest.starts_with(name)) {
                    self.push(c, at, name.len());
                    return name.len();
                }
            }
            _ => {}
        }
        let c = rest.chars().next().unwrap_or(' ');
        self.push(c, at, c.len_utf8());
        c.len_utf8()
    }

    fn push(&mut self, c: char, at: usize, length: usize) {
        if matches!(c, '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{200B}' | '\u{AD}') {
            return;
        }
        let c = if c.is_whitespace() || c.is_control() { ' ' } else { c };
        if c == ' ' && (self.words.is_empty() || self.words.ends_with(' ')) {
            return;
        }
        let here = self.words.len();
        if self.pieces.last().is_none_or(|&(words, file)| here - words + file != at) {
            self.pieces.push((here, at));
        }
        self.words.push(c);
        if c.len_utf8() != length {
            self.pieces.push((self.words.len(), at + length));
        }
    }

    /// Whether all of it is in brackets: a sound, not words.
    fn is_sound(&self) -> bool {
        self.words.starts_with('(') && self.words.find(')') == Some(self.words.len() - 1)
    }
}

/// Length of the sign that somebody else speaks: `>>`, `- `.
fn turn(rest: &str) -> Option<usize> {
    let arrows = rest.len() - rest.trim_start_matches('>').len();
    if arrows >= 2 {
        return Some(arrows);
    }
    if rest.starts_with("&gt;&gt;") {
        return Some(rest.len() - rest.trim_start_matches("&gt;").len());
    }
    ["- ", "– ", "— "].iter().find(|dash| rest.starts_with(**dash)).map(|dash| dash.len())
}

/// Whether `<` with this behind it opens a tag.
fn is_tag(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
}

/// Where the name is in a tag `<v.loud Ann Lee`.
fn voice(tag: &str) -> Option<Range<usize>> {
    let rest = tag.strip_prefix("<v").filter(|rest| rest.starts_with(['.', ' ', '\t']))?;
    let start = tag.len() - rest.len() + rest.find([' ', '\t'])?;
    let name = tag[start..].trim();
    let start = start + (tag[start..].len() - tag[start..].trim_start().len());
    (!name.is_empty()).then_some(start..start + name.len())
}
