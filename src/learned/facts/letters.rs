//! What a token's letters and tag tell. Of a name only the shape is seen.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use smallvec::SmallVec;

use super::Facts;
use crate::document::Document;
use crate::tag::Tag;
use crate::text::{TokenId, Word, is_small};

/// The facts that come from the token alone.
pub fn facts(document: &Document<'_>, token: TokenId) -> Facts {
    let letters = document.text(token);
    let tag = document.tags[token];
    let shape = shape(letters);
    let known = Facts { tag: tag as u8, coarse: coarse(tag), shape, ..Facts::default() };
    if tag.is_name() {
        return Facts { word: !shape, lemma: !shape, ..known };
    }
    let [prefix, suffix2, suffix3] = ends(letters);
    Facts {
        word: short(document.words[token]),
        lemma: short(document.lemmas[token]),
        prefix,
        suffix2,
        suffix3,
        ..known
    }
}

/// A word's identity in 32 bits.
pub const fn short(word: Word) -> u32 {
    (word.hash() >> 32 ^ word.hash()) as u32
}

/// Those of words that the program knows.
pub const fn shorts<const N: usize>(words: [&str; N]) -> [u32; N] {
    let mut all = [0; N];
    let mut at = 0;
    while at < N {
        all[at] = short(Word::literal(words[at]));
        at += 1;
    }
    all
}

/// Hashes of the first three letters, the last two and the last three, whatever their case.
fn ends(letters: &str) -> [u32; 3] {
    if letters.is_ascii() {
        let lower = |letter: &u8| char::from(letter.to_ascii_lowercase());
        let letters = letters.as_bytes().iter();
        let back = || letters.clone().rev().map(lower);
        return [hash(letters.clone().take(3).map(lower)), hash(back().take(2)), hash(back().take(3))];
    }
    let back = || letters.chars().rev();
    [letters.chars().take(3).collect(), back().take(2).collect(), back().take(3).collect()]
        .map(|end: SmallVec<[char; 3]>| hash(end.into_iter().flat_map(char::to_lowercase)))
}

fn hash(letters: impl Iterator<Item = char>) -> u32 {
    let mut hasher = FxHasher::default();
    letters.for_each(|letter| hasher.write_u32(letter as u32));
    (hasher.finish() >> 32) as u32
}

/// Capitals, small letters, digits and other marks, runs of equal ones cut to two, at most eight.
fn shape(letters: &str) -> u32 {
    if letters.len() > 1 && is_small(letters) {
        return 1 << 6 | 2 << 3 | 2;
    }
    let mut shape = 1_u32;
    let (mut last, mut run, mut length) = (0, 0, 0);
    for letter in letters.chars() {
        let class = match letter {
            c if c.is_uppercase() => 1,
            c if c.is_alphabetic() => 2,
            c if c.is_numeric() => 3,
            '-' => 4,
            '.' => 5,
            '\'' | '’' => 6,
            _ => 7,
        };
        run = if class == last { run + 1 } else { 1 };
        last = class;
        if run <= 2 {
            shape = shape << 3 | class;
            length += 1;
        }
        if length == 8 {
            break;
        }
    }
    shape
}

/// A tag without tense, number and degree.
fn coarse(tag: Tag) -> u8 {
    let class = match tag {
        tag if tag.is_verb() => Tag::Verb,
        tag if tag.is_name() => Tag::Name,
        tag if tag.is_noun() => Tag::Noun,
        tag if tag.is_adjective() => Tag::Adjective,
        tag if tag.is_adverb() => Tag::Adverb,
        tag => tag,
    };
    class as u8
}
