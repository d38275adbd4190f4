//! Treebanks in CoNLL-U (Universal Dependencies): their text cut by our own lexer, each token of
//! ours with the tag of theirs (the fifth column).

use std::ops::Range;

use crate::tag::Tag;
use crate::tag::perceptron::RawWord;
use crate::text::Word;
use crate::token::{self, TokenKind};

/// A token of ours with its tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaggedToken {
    /// Its letters.
    pub letters: String,
    /// Identity of its lower-case form.
    pub word: Word,
    /// Its lexical kind.
    pub kind: TokenKind,
    /// Whether no letter or digit follows it directly.
    pub detached: bool,
    /// Its tag.
    pub tag: Tag,
}

impl TaggedToken {
    /// The token without its tag.
    pub fn raw(&self) -> RawWord<'_> {
        RawWord { letters: &self.letters, word: self.word, kind: self.kind, detached: self.detached }
    }
}

/// A sentence of a treebank in our tokens.
pub type TaggedSentence = Vec<TaggedToken>;

/// A line of a treebank that is not CoNLL-U.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: a word of CoNLL-U has ten columns separated by tabs, this line has {columns}")]
pub struct TreebankError {
    /// Its number, from 1.
    pub line: usize,
    /// How many columns it has.
    pub columns: usize,
}

/// Reads the sentences of a CoNLL-U file.
///
/// # Errors
/// If a line is neither empty, nor a comment, nor ten columns.
pub fn read_conllu(treebank: &str) -> Result<Vec<TaggedSentence>, TreebankError> {
    let mut sentences = Vec::new();
    let mut reading = Reading::default();
    for (index, line) in treebank.lines().enumerate() {
        if line.is_empty() {
            sentences.extend(reading.finish());
        } else if !line.starts_with('#') {
            let columns: Vec<&str> = line.split('\t').collect();
            let columns: [&str; 10] =
                columns.try_into().map_err(|found: Vec<_>| TreebankError { line: index + 1, columns: found.len() })?;
            reading.word(&columns);
        }
    }
    sentences.extend(reading.finish());
    Ok(sentences)
}

/// The sentence that is being read: its text so far, and where each of the treebank's words lies in it.
#[derive(Default)]
struct Reading {
    text: String,
    words: Vec<(Range<usize>, Tag)>,
    /// The last word of a form written as one (`don't`), and whether a space follows that.
    joined: Option<(usize, bool)>,
}

impl Reading {
    fn word(&mut self, columns: &[&str; 10]) {
        let [id, form, _, _, tag, .., misc] = columns;
        let spaced = !misc.split('|').any(|part| part == "SpaceAfter=No");
        if let Some((_, last)) = id.split_once('-') {
            self.joined = last.parse().ok().map(|last| (last, spaced));
        } else if let Ok(number) = id.parse::<usize>() {
            let start = self.text.len();
            self.text.push_str(form);
            self.words.push((start..self.text.len(), Tag::from_name(tag)));
            let spaced = match self.joined {
                Some((last, spaced)) => number >= last && spaced,
                None => spaced,
            };
            if self.joined.is_some_and(|(last, _)| number >= last) {
                self.joined = None;
            }
            self.text.push_str(if spaced { " " } else { "" });
        }
    }

    fn finish(&mut self) -> Option<TaggedSentence> {
        let Self { text, words, .. } = std::mem::take(self);
        let tokens = token::tokens(&text);
        let mut sentence: TaggedSentence = tokens
            .iter()
            .map(|&token| {
                let letters = token.span.slice(&text);
                let RawWord { word, kind, detached, .. } = RawWord::new(&text, token, Word::of(letters));
                let tag = last_tag(&words, token.span.start()..token.span.end());
                TaggedToken { letters: letters.to_owned(), word, kind, detached, tag }
            })
            .collect();
        compounds_to_adjectives(&mut sentence);
        (!sentence.is_empty()).then_some(sentence)
    }
}

/// The tag of the last of `words` that shares a letter with `place`.
fn last_tag(words: &[(Range<usize>, Tag)], place: Range<usize>) -> Tag {
    let after = words.partition_point(|(range, _)| range.start < place.end);
    words[..after].last().map_or(Tag::Other, |&(_, tag)| tag)
}

/// A compound before a noun is an adjective: `US-led coalition`, where the treebank has a name, a
/// hyphen and a participle.
fn compounds_to_adjectives(sentence: &mut TaggedSentence) {
    for place in 1..sentence.len() {
        let [here, next] = &mut sentence[place - 1..=place] else { continue };
        let compound = here.kind == TokenKind::Word && here.letters.trim_matches('-').contains('-');
        if compound && !here.tag.is_name() && matches!(next.tag, Tag::Noun | Tag::NounPlural | Tag::Adjective) {
            here.tag = Tag::Adjective;
        }
    }
}
