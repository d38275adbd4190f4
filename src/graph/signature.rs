//! What a claim says, boiled down for comparing it with others: its content words in base form, its figures, and
//! whether it is negated. Lists of the grammar hold the words that tell nothing, that turn a claim
//! round, and that are figures.

use std::hash::Hasher as _;

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::fold::fold;
use super::number::Figures;
use crate::grammar::Rulebook;
use crate::lists::{List, ListEntry, WordList};
use crate::text::Word;
use crate::token::{Token, tokens};

/// Bit of a content word that is a name.
const NAME: u32 = 1;
/// Bits of the head: whether the claim is negated, and whether it tells what somebody wants; the number of its figures
/// is above.
const NEGATED: u32 = 1;
const WANTED: u32 = 2;
const FIGURES_AT: u32 = 2;
/// So many content words, and so many figures, are kept apart; the rest of a long claim counts as one.
const WORDS: usize = 64;
const FIGURES: usize = 16;
/// Claims of fewer words are no claims for comparing.
const FEWEST_WORDS: usize = 3;
/// From so many content words on a claim tells by itself what it is about.
pub(super) const LONG: usize = 4;
/// What sets the key of a negated claim apart.
const OPPOSITE: u64 = 0x5851_F42D_4C95_7F2D;

/// What a claim says. Claims with nothing to compare have an empty one.
///
/// ```
/// use ascribe::{grammar::Rulebook, graph::Signer};
/// let signer = Signer::new(Rulebook::embedded());
/// assert_eq!(signer.sign("the bridge was safe"), signer.sign("The bridge is safe"));
/// assert_eq!(signer.sign("The bridge is unsafe"), signer.sign("The bridge isn't safe"));
/// assert_ne!(signer.sign("The bridge is unsafe"), signer.sign("The bridge is safe"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature(
    /// A head, the figures in order of size, the content words in order of the text.
    Box<[u32]>,
);

impl Signature {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn is_negated(&self) -> bool {
        self.0.first().is_some_and(|head| head & NEGATED != 0)
    }

    /// Makes it that of something wanted: "that the quay be closed" is not "that the quay is closed".
    pub(super) fn set_wanted(&mut self) {
        self.0.first_mut().into_iter().for_each(|head| *head |= WANTED);
    }

    pub(super) fn is_wanted(&self) -> bool {
        self.0.first().is_some_and(|head| head & WANTED != 0)
    }

    fn parts(&self) -> (&[u32], &[u32]) {
        let Some((head, rest)) = self.0.split_first() else { return (&[], &[]) };
        rest.split_at((head >> FIGURES_AT) as usize)
    }

    pub(super) fn figures(&self) -> &[u32] {
        self.parts().0
    }

    /// The content words, in order of the text.
    pub(super) fn words(&self) -> impl ExactSizeIterator<Item = u32> {
        self.parts().1.iter().map(|word| word & !NAME)
    }

    /// Those that are names.
    pub(super) fn names(&self) -> impl Iterator<Item = u32> {
        self.parts().1.iter().filter(|&word| word & NAME != 0).map(|word| word & !NAME)
    }

    /// Equal for claims that say the same in the same words.
    pub(super) fn key(&self) -> u64 {
        let mut hasher = FxHasher::default();
        self.figures()
            .iter()
            .copied()
            .chain([self.is_wanted().into()])
            .chain(self.words())
            .for_each(|part| hasher.write_u32(part));
        hasher.finish() ^ if self.is_negated() { OPPOSITE } else { 0 }
    }

    /// The key of claims that say the opposite in the same words.
    pub(super) fn opposite_key(&self) -> u64 {
        self.key() ^ OPPOSITE
    }
}

/// Makes signatures of claims.
#[derive(Clone, Copy, Debug)]
pub struct Signer<'r> {
    functions: &'r WordList,
    negations: &'r WordList,
    opposites: &'r WordList,
    numbers: &'r WordList,
    titles: &'r WordList,
}

impl<'r> Signer<'r> {
    /// Takes the lists of a grammar; what a list lacks is a content word.
    pub fn new(rulebook: &'r Rulebook) -> Self {
        let lists = rulebook.lists();
        Self {
            functions: &lists[List::FunctionWords],
            negations: &lists[List::ClaimNegations],
            opposites: &lists[List::Opposites],
            numbers: &lists[List::NumberWords],
            titles: &lists[List::Titles],
        }
    }

    /// The signature of a claim's words.
    pub fn sign(&self, claim: &str) -> Signature {
        let tokens = tokens(claim);
        let words: Vec<Word> = tokens.iter().map(|token| Word::of(token.span.slice(claim))).collect();
        let mut reading =
            Reading { signer: self, claim, tokens: tokens.as_slice(), words: &words, said: Said::default() };
        let mut at = 0;
        while at < words.len() {
            at += reading.take(at);
        }
        reading.said.signature()
    }

    /// What a number word stands for.
    fn value(&self, word: Word) -> Option<f64> {
        entry(self.numbers, word)?.value.as_deref()?.parse().ok()
    }
}

/// What was read of a claim.
#[derive(Default)]
struct Said {
    words: Vec<u32>,
    figures: Figures,
    negated: bool,
    /// Whether it refers to something outside it.
    refers: bool,
    /// Words of any kind.
    count: usize,
}

/// A claim while it is read.
struct Reading<'a> {
    signer: &'a Signer<'a>,
    claim: &'a str,
    tokens: &'a [Token],
    words: &'a [Word],
    said: Said,
}

impl Reading<'_> {
    /// Takes the token at a position and what belongs to it; gives their number.
    fn take(&mut self, at: usize) -> usize {
        let letters = self.tokens[at].span.slice(self.claim);
        if !self.tokens[at].kind.is_word() {
            self.said.figures.end();
            return 1;
        }
        self.said.count += 1;
        if self.is_number(at, letters) {
            return 1;
        }
        self.said.figures.end();
        if let Some(length) = self.negation(at) {
            return length;
        }
        let signer = self.signer;
        if let Some(function) = entry(signer.functions, self.words[at]) {
            self.said.refers |= function.value.is_some();
        } else if let Some(opposite) = entry(signer.opposites, self.words[at]) {
            self.said.negated = !self.said.negated;
            self.said.words.push(content(opposite.value.as_deref().unwrap_or(letters)));
        } else {
            let name = if self.is_name(at, letters) { NAME } else { 0 };
            self.said.words.push(content(letters) | name);
        }
        1
    }

    /// Takes digits ("6,000"), a number word ("six"), or both in one ("6m"); a letter alone is no number.
    fn is_number(&mut self, at: usize, letters: &str) -> bool {
        let begins = letters.starts_with(|c: char| c.is_ascii_digit());
        let letter = letters.find(char::is_alphabetic).unwrap_or(letters.len());
        let (digits, word) = letters.split_at(if begins { letter } else { 0 });
        let value = if begins {
            self.signer.value(Word::of(word))
        } else if word.len() > 1 {
            self.signer.value(self.words[at])
        } else {
            None
        };
        match value {
            Some(value) => {
                if begins {
                    self.said.figures.digits(digits);
                }
                self.said.figures.word(value);
            }
            None if begins => self.said.figures.digits(letters),
            None => {}
        }
        begins || value.is_some()
    }

    /// The length of a negation, or of what only looks like one. Before a mark it is an answer: "No, the bridge is safe".
    fn negation(&mut self, at: usize) -> Option<usize> {
        let (entry, length) = self.signer.negations.longest(&self.words[at..])?;
        let answers = self.tokens.get(at + length).is_some_and(|next| !next.kind.is_word());
        self.said.negated ^= entry.value.is_none() && !answers;
        self.said.count += length - 1;
        Some(length)
    }

    /// Whether a word has a capital of its own, and is no title.
    fn is_name(&self, at: usize, letters: &str) -> bool {
        let is_title = self.signer.titles.has(self.words[at]);
        self.said.count > 1 && letters.starts_with(char::is_uppercase) && !is_title
    }
}

impl Said {
    /// A short claim tells by itself only if it refers to nothing and has two words that tell; a negation tells.
    fn signature(mut self) -> Signature {
        let telling = self.words.len() + usize::from(self.negated);
        let is_short = self.words.len() < LONG;
        if self.count < FEWEST_WORDS || is_short && (self.refers || telling < 2) {
            return Signature::default();
        }
        let mut figures = self.figures.sorted();
        shorten(&mut figures, FIGURES);
        shorten(&mut self.words, WORDS);
        let head = (u32::from(self.negated) * NEGATED) | ((figures.len() as u32) << FIGURES_AT);
        Signature(std::iter::once(head).chain(figures).chain(self.words).collect())
    }
}

/// The entry that a list has for a word.
fn entry(list: &WordList, word: Word) -> Option<&ListEntry> {
    list.longest(&[word]).map(|(entry, _)| entry)
}

/// Makes one of all that is too many.
fn shorten(list: &mut Vec<u32>, most: usize) {
    if list.len() > most {
        let mut hasher = FxHasher::default();
        list.drain(most - 1..).for_each(|part| hasher.write_u32(part));
        list.push(upper(hasher.finish()));
    }
}

/// A content word.
fn content(letters: &str) -> u32 {
    upper(Word::of(&fold(letters)).hash())
}

/// The upper half of a hash, without the bit that tells names.
const fn upper(hash: u64) -> u32 {
    (hash >> 32) as u32 & !NAME
}
