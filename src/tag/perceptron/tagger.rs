//! A greedy averaged perceptron (Collins 2002) over the sentence, left to right. Its weights are
//! fitted from UD English EWT (`data/README.md`) and embedded.

use std::sync::OnceLock;

use super::corrections::TaggedWords;
use super::{RawWord, Traits, Vocabulary, Window, see};
use crate::embedded;
use crate::lists::Lists;
use crate::sentence::Sentences;
use crate::tag::Tag;
use crate::text::{Article, Column, Id, Word};
use crate::token::Token;
use crate::weights::{Kind, Reader, WeightError, WeightFile, WeightTable};

/// Width of a row of weights: the tags, padded to whole vector registers.
pub const TAG_WIDTH: usize = 48;

/// The fitted tagger. Immutable; one serves all threads.
#[derive(Clone, Debug)]
pub struct Tagger {
    vocabulary: Vocabulary,
    weights: WeightTable<TAG_WIDTH>,
}

impl Tagger {
    /// The embedded tagger, read once.
    ///
    /// # Panics
    /// If the embedded file is damaged, which a test rules out.
    pub fn embedded() -> &'static Self {
        static TAGGER: OnceLock<Tagger> = OnceLock::new();
        TAGGER.get_or_init(|| {
            Self::read(embedded::data("model/tagger.bin")).unwrap_or_else(|error| panic!("model/tagger.bin: {error}"))
        })
    }

    /// Reads a tagger's file.
    ///
    /// # Errors
    /// If it is something else, of another version, cut short or damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, WeightError> {
        let mut reader = Reader::new(WeightFile::read(bytes, Kind::Tagger)?.payload);
        let vocabulary = Vocabulary::read(&mut reader)?;
        let weights = WeightTable::read(&mut reader)?;
        if reader.is_empty() { Ok(Self { vocabulary, weights }) } else { Err(WeightError::Malformed) }
    }

    /// Whether it knows a word: has seen it often enough as something else than a name.
    pub fn knows(&self, word: Word) -> bool {
        self.vocabulary.get(word).is_some()
    }

    /// One tag for each token.
    pub fn tag(
        &self,
        article: &Article,
        tokens: &Column<Token>,
        words: &Column<Word>,
        sentences: &Sentences,
        lists: &Lists,
    ) -> Column<Tag> {
        let text = article.reading();
        let mut tags = vec![Tag::Other; tokens.len()];
        let (mut raw, mut traits) = (Vec::new(), Vec::new());
        for sentence in sentences.all() {
            let range = sentence.tokens;
            raw.clear();
            raw.extend(range.iter().map(|token| RawWord::new(text, tokens[token], words[token])));
            self.tag_sentence(&raw, &mut traits, &mut tags[range.start().index()..range.end().index()], lists);
        }
        tags.into()
    }

    /// Tags the words of one sentence; `traits` is room to work in, `lists` has the words that corrections turn on.
    pub fn tag_sentence(&self, sentence: &[RawWord<'_>], traits: &mut Vec<Traits>, tags: &mut [Tag], lists: &Lists) {
        see(sentence, &self.vocabulary, traits);
        let mut before = [Tag::ALL.len() as u64; 2];
        for (place, window) in traits.windows(5).take(tags.len()).enumerate() {
            let tag = window[2].sure.unwrap_or_else(|| self.guess(window, before));
            tags[place] = tag;
            before = [tag as u64, before[0]];
        }
        TaggedWords::new(sentence, traits, tags, lists).mend();
    }

    fn guess(&self, window: &[Traits], before: [u64; 2]) -> Tag {
        let Some(words) = window.first_chunk() else { return Tag::Other };
        let window = Window { words, before };
        let mut scores = self.weights.sum(&window.telling());
        let name = words[2].is_name();
        if !name && let Some(tag) = undoubted(&scores) {
            return tag;
        }
        scores.iter_mut().zip(self.weights.sum(&window.others())).for_each(|(score, more)| *score += more);
        if name { best(&scores, &NAME_TAGS) } else { best_of_all(&scores) }
    }
}

/// What a word can be that looks like a name: a name, a people's adjective, a noun.
pub const NAME_TAGS: [Tag; 5] = [Tag::Name, Tag::NamePlural, Tag::Adjective, Tag::Noun, Tag::NounPlural];

/// The one of `tags` with the highest score, the first of equals.
pub fn best<T: PartialOrd>(scores: &[T; TAG_WIDTH], tags: &[Tag]) -> Tag {
    let better = |best: Tag, tag: &Tag| if scores[*tag as usize] > scores[best as usize] { *tag } else { best };
    tags.iter().skip(1).fold(tags.first().copied().unwrap_or(Tag::Other), better)
}

/// The tag with the highest score, the first of equals; in two passes, which compile to vector
/// instructions.
fn best_of_all(scores: &[i16; TAG_WIDTH]) -> Tag {
    let highest = highest(scores);
    let place = scores.iter().position(|&score| score == highest);
    place.and_then(|place| Tag::ALL.get(place)).copied().unwrap_or(Tag::Other)
}

/// The best tag by the telling features, if it leads so clearly that the others would seldom change it: of a
/// thousand words less than two, of three words one that is not clear.
fn undoubted(scores: &[i16; TAG_WIDTH]) -> Option<Tag> {
    const LEAD: i16 = 150;
    let tag = best_of_all(scores);
    let mut rivals = *scores;
    rivals[tag as usize] = i16::MIN;
    (scores[tag as usize] - highest(&rivals) >= LEAD).then_some(tag)
}

fn highest(scores: &[i16; TAG_WIDTH]) -> i16 {
    scores[..Tag::ALL.len()].iter().fold(i16::MIN, |highest, &score| highest.max(score))
}

/// The payload of a tagger's file.
pub fn payload(vocabulary: &Vocabulary, weights: &[(u32, [i8; TAG_WIDTH])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    vocabulary.write(&mut bytes);
    WeightTable::write(weights, &mut bytes);
    bytes
}
