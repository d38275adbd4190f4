//! Words by which parts of a page are known: the names that sites give to elements, and what lines say that are no part
//! of an article. They are text, in `data/pages/`.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::embedded;

/// A longer line is no invitation and no heading; in bytes.
const LONGEST_LINE: usize = 300;
/// A line that opens a list has no more words.
const LONGEST_LEAD: usize = 8;

/// What is known of names and lines.
pub(super) struct Words {
    names: Phrases<Name>,
    signatures: Phrases<()>,
    lines: Phrases<Line>,
}

/// What the names of an element tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Name {
    /// It holds the article.
    Article,
    /// It is beside the article.
    Aside,
    /// It is below a picture.
    Caption,
    /// It holds what was published elsewhere, and is shown within the article.
    Embed,
    #[default]
    Nothing,
}

/// What a line is that is no part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It has the words and no others.
    Whole,
    /// It starts with the words.
    Start,
    /// It opens a list of other articles.
    Lead,
    /// It has the words somewhere.
    Within,
}

impl Words {
    /// Those of `data/pages/`, read once.
    pub(super) fn shipped() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| {
            let names = [
                ("pages/asides.txt", Name::Aside),
                ("pages/captions.txt", Name::Caption),
                ("pages/embeds.txt", Name::Embed),
            ];
            let names = names.into_iter().flat_map(|(path, name)| entries(path).map(move |words| (words, name)));
            let line = |entry: &'static str| {
                let (how, words) = entry.split_once('\t')?;
                let kind =
                    [("whole", Line::Whole), ("start", Line::Start), ("lead", Line::Lead), ("within", Line::Within)];
                Some((words, kind.into_iter().find(|(name, _)| *name == how)?.1))
            };
            let signatures = Phrases::new(entries("pages/signatures.txt").map(|words| (words, ())));
            Self {
                names: Phrases::new(names),
                signatures,
                lines: Phrases::new(entries("pages/lines.tsv").filter_map(line)),
            }
        })
    }

    /// What a class or an id tells.
    pub(super) fn name(&self, names: &str) -> Name {
        let words = words_of_name(names);
        let words: SmallVec<[&str; 16]> = words.split(' ').filter(|word| !word.is_empty()).collect();
        let told = (0..words.len()).flat_map(|from| self.names.at_start(&words[from..])).map(|(name, _)| name);
        told.min().unwrap_or_default()
    }

    /// Whether a class or an id tells within a block quotation whose words they are.
    pub(super) fn signs(&self, names: &str) -> bool {
        let words = words_of_name(names);
        let words: SmallVec<[&str; 16]> = words.split(' ').filter(|word| !word.is_empty()).collect();
        (0..words.len()).any(|from| self.signatures.at_start(&words[from..]).next().is_some())
    }

    /// What a line is, if it is no part of an article.
    pub(super) fn line(&self, line: &str) -> Option<Line> {
        if line.len() > LONGEST_LINE {
            return None;
        }
        let words = words_of_line(line);
        let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
        let fits = |kind, length| match kind {
            Line::Whole => length == words.len(),
            Line::Start | Line::Within => true,
            Line::Lead => words.len() <= LONGEST_LEAD,
        };
        let within = || {
            let found = (1..words.len()).flat_map(|from| self.lines.at_start(&words[from..]));
            found.map(|(kind, _)| kind).find(|&kind| kind == Line::Within)
        };
        self.lines.at_start(&words).find(|&(kind, length)| fits(kind, length)).map(|(kind, _)| kind).or_else(within)
    }
}

/// The lines of a data file without remarks.
fn entries(path: &str) -> impl Iterator<Item = &'static str> {
    embedded::data_lines(path)
}

/// The words of a line in small letters with blanks between; a colon is a word.
fn words_of_line(line: &str) -> String {
    let mut words = String::with_capacity(line.len() + 8);
    for c in line.chars() {
        match c {
            ':' => words.extend([' ', c, ' ']),
            '’' | '\'' => words.push('\''),
            c if c.is_alphanumeric() => words.extend(c.to_lowercase()),
            _ => words.push(' '),
        }
    }
    words
}

/// The words of the name of an element in small letters with blanks between: "sdc-related__listItem" has four.
fn words_of_name(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 8);
    let mut after_small = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() && after_small {
            words.push(' ');
        }
        words.push(if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' });
        after_small = c.is_ascii_lowercase();
    }
    words
}

/// Phrases with values, found by their first word.
struct Phrases<T>(FxHashMap<&'static str, Vec<(Vec<&'static str>, T)>>);

impl<T: Copy> Phrases<T> {
    fn new(entries: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut phrases: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for (words, value) in entries {
            let words: Vec<&str> = words.split(' ').collect();
            phrases.entry(words[0]).or_default().push((words, value));
        }
        Self(phrases)
    }

    /// The values of the phrases that the words start with, with their numbers of words.
    fn at_start<'p>(&'p self, words: &'p [&str]) -> impl Iterator<Item = (T, usize)> + 'p {
        let phrases = words.first().and_then(|first| self.0.get(first)).into_iter().flatten();
        phrases.filter(move |(phrase, _)| words.starts_with(phrase)).map(|(phrase, value)| (*value, phrase.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Name, Words};

    #[test]
    fn parts_of_names_are_whole_words_however_they_are_joined() {
        let words = Words::shipped();
        for name in ["x-related__list", "relatedStories", "box story related", "mostRead", "most_read-list"] {
            assert_eq!(words.name(name), Name::Aside, "{name}");
        }
        for name in ["unrelated", "most", "read most", "correlated-body", "", "article-body"] {
            assert_eq!(words.name(name), Name::Nothing, "{name}");
        }
        for name in ["Figure-caption", "newsCaption", "embed caption"] {
            assert_eq!(words.name(name), Name::Caption, "{name}");
        }
    }

    #[test]
    fn lines_are_known_by_their_words() {
        let words = Words::shipped();
        for (line, expected) in [
            ("ADVERTISEMENT", Some(Line::Whole)),
            ("Advertisement sales fell, the paper said.", None),
            ("[Related: Ferry fares rise]", Some(Line::Start)),
            ("Related companies rose, too.", Some(Line::Lead)),
            ("Related companies in the north of the country rose as well, the bank said.", None),
            ("Don’t miss", Some(Line::Lead)),
            ("Ida Brandt writes about ferries. Follow her on Twitter @idabrandt.", Some(Line::Within)),
            ("Sign up for our newsletter.", Some(Line::Start)),
            ("© 2024 The Herald", None),
            ("The mayor said: read more.", None),
        ] {
            assert_eq!(words.line(line), expected, "{line}");
        }
    }
}
