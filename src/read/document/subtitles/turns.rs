//! Lines to paragraphs: one for each turn of a speaker, and a new one behind a pause or when one grows long.

use super::cues::{Cue, cues};
use super::line::{Line, unescaped};
use crate::read::decode::{self, Decoded};
use crate::read::document::fault::Fault;
use crate::read::document::read::Read;
use crate::text::Origin;

/// A pause of so many milliseconds ends a paragraph.
const PAUSE: u64 = 4000;
/// A paragraph of so many bytes ends with its sentence, unless somebody is known to speak.
const LONG: usize = 480;
/// Letters of the longest name before a colon.
const LONGEST_NAME: usize = 40;

/// Reads subtitles.
///
/// # Errors
/// If there is no cue.
pub(in crate::read::document) fn read(bytes: &[u8], kind: &'static str) -> Result<Read, Fault> {
    let Decoded { text: file, mut diagnostics } = decode::decode(bytes.to_vec());
    for remark in &mut diagnostics {
        remark.span = None;
    }
    let cues = cues(&file);
    if cues.is_empty() {
        return Err(if decode::is_blank(&file) { Fault::Empty } else { Fault::Other(kind) });
    }
    let mut turns = Turns::default();
    for cue in &cues {
        turns.cue(&file, cue);
    }
    let Turns { text, pieces, .. } = turns;
    let origin = Origin::new(&pieces, &file);
    let text = if text.is_empty() { text } else { text + "\n" };
    Ok(Read { text, origin, diagnostics, ..Read::default() })
}

/// The text in the making.
#[derive(Default)]
struct Turns {
    text: String,
    pieces: Vec<(usize, usize)>,
    /// Where the last paragraph starts.
    start: usize,
    /// Who is known to speak.
    voice: Option<String>,
    /// Whether the paragraph names its speaker.
    named: bool,
    /// The last lines, and when they were shown: captions that roll show each of them twice.
    shown: [String; 2],
    until: u64,
}

impl Turns {
    fn cue(&mut self, file: &str, cue: &Cue) {
        let pause = !self.text.is_empty() && cue.start.saturating_sub(self.until) >= PAUSE;
        let rolls = cue.start <= self.until.saturating_add(PAUSE / 4);
        let mut first = true;
        for bytes in &cue.lines {
            let line = Line::read(file, bytes.clone());
            let again = rolls && self.shown.contains(&line.words);
            if line.words.is_empty() || again {
                continue;
            }
            self.line(file, &line, pause && first);
            first = false;
            self.shown.swap(0, 1);
            self.shown[1] = line.words;
        }
        self.until = self.until.max(cue.end);
    }

    fn line(&mut self, file: &str, line: &Line, pause: bool) {
        let voice = line.voice.clone().map(|name| unescaped(&file[name]));
        let other = voice.is_some() && voice != self.voice;
        let label = is_labelled(&line.words);
        let long = !self.named && self.text.len() - self.start >= LONG && ends_sentence(&self.text);
        if other || label || line.changes || pause || long {
            self.begin();
        }
        if let (Some(bytes), Some(name)) = (&line.voice, voice) {
            if other || self.text.len() == self.start {
                self.named = true;
                self.pieces.push((self.text.len(), bytes.start));
                self.text.push_str(&name);
                self.text.push_str(": ");
            }
            self.voice = Some(name);
        } else if label || line.changes {
            (self.voice, self.named) = (None, label);
        }
        if self.text.len() > self.start && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        let here = self.text.len();
        self.pieces
            .extend(line.pieces.iter().filter(|(at, _)| *at < line.words.len()).map(|&(at, file)| (here + at, file)));
        self.text.push_str(&line.words);
    }

    /// Begins a paragraph.
    fn begin(&mut self) {
        if self.text.len() > self.start {
            self.text.push_str("\n\n");
            self.start = self.text.len();
            self.named = false;
        }
    }
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '!', '?'])
}

/// Whether a line starts with a name in capitals and a colon.
fn is_labelled(words: &str) -> bool {
    let Some((name, _)) = words.split_once(": ") else { return false };
    let fits = |c: char| c.is_uppercase() || c.is_whitespace() || matches!(c, '.' | '-' | '\'' | '’' | ',' | '(' | ')');
    name.len() <= LONGEST_NAME && name.chars().all(fits) && name.chars().filter(|c| c.is_uppercase()).count() >= 2
}
