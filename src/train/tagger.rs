//! Training of the tagger: averaged perceptron, the history guessed by the tagger itself.

use rustc_hash::FxHashMap;

use super::vocabulary::vocabulary;
use super::{TaggedSentence, TaggedToken};
use crate::eval::Random;
use crate::grammar::Rulebook;
use crate::tag::perceptron::{NAME_TAGS, RawWord, TAG_WIDTH, Traits, Vocabulary, Window, best, payload, see};
use crate::tag::{Tag, Tagger};
use crate::weights::{Kind, WeightFile};

/// Passes over the treebank.
const EPOCHS: usize = 8;
/// Features seen more rarely are left out.
const MIN_COUNT: u32 = 3;
/// Rows whose largest weight stays below this share of the strongest rows' are left out.
const WEAKEST: f32 = 0.12;

/// Share of places, in percent, where training forgets what it knows of the word, so that the tagger
/// learns to do without.
const FORGOTTEN: u64 = 15;

/// One feature's weights: now, summed over time, and when each was last summed.
struct Row {
    now: [i32; TAG_WIDTH],
    sum: [i64; TAG_WIDTH],
    since: [u32; TAG_WIDTH],
}

/// A word as training sees it.
struct Place {
    traits: [Traits; 5],
    tag: Tag,
}

impl Place {
    /// The tag that the word has wherever it is.
    fn sure(&self) -> Option<Tag> {
        self.traits[2].sure
    }
}

/// Fits a tagger and returns its file.
pub fn train_tagger(sentences: &[TaggedSentence], provenance: &str, progress: &mut dyn FnMut(usize, f64)) -> Vec<u8> {
    let vocabulary = vocabulary(sentences);
    let mut places: Vec<Vec<Place>> =
        sentences.iter().chain(&headlines(sentences)).map(|sentence| see_places(sentence, &vocabulary)).collect();
    let mut fit = Fit::new(&places);
    let mut random = Random::new(2);
    for epoch in 1..=EPOCHS {
        random.shuffle(&mut places);
        let (right, total) =
            places.iter().map(|sentence| fit.learn(sentence)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        progress(epoch, 100.0 * right as f64 / total.max(1) as f64);
    }
    let weights = quantised(&fit.averages());
    WeightFile { provenance, payload: &payload(&vocabulary, &weights) }.write(Kind::Tagger)
}

/// Every eighth sentence again with capitals on its words, so that headlines are no surprise.
fn headlines(sentences: &[TaggedSentence]) -> Vec<TaggedSentence> {
    let capital = |token: &TaggedToken| {
        let mut token = token.clone();
        let small = token.letters.len() < 4 && !token.tag.is_verb() && !token.tag.is_noun();
        if let (false, Some(first)) = (small, token.letters.chars().next()) {
            token.letters = first.to_uppercase().chain(token.letters.chars().skip(1)).collect();
        }
        token
    };
    sentences.iter().step_by(8).map(|sentence| sentence.iter().map(capital).collect()).collect()
}

fn see_places(sentence: &TaggedSentence, vocabulary: &Vocabulary) -> Vec<Place> {
    let mut traits = Vec::new();
    let raw: Vec<RawWord<'_>> = sentence.iter().map(TaggedToken::raw).collect();
    see(&raw, vocabulary, &mut traits);
    sentence
        .iter()
        .zip(traits.windows(5))
        .map(|(token, window)| Place { traits: std::array::from_fn(|place| window[place]), tag: token.tag })
        .collect()
}

/// The keys of all features that hold.
fn keys(window: &Window<'_>) -> Vec<u32> {
    [window.telling(), window.others()].concat()
}

struct Fit {
    index: FxHashMap<u32, u32>,
    rows: Vec<Row>,
    step: u32,
    random: Random,
}

impl Fit {
    /// Counts the features along the true tags and makes rows for those that are frequent enough.
    fn new(places: &[Vec<Place>]) -> Self {
        let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
        for sentence in places {
            let mut before = [Tag::ALL.len() as u64; 2];
            for place in sentence {
                if place.sure().is_none() {
                    for key in keys(&Window { words: &place.traits, before }) {
                        *counts.entry(key).or_default() += 1;
                    }
                }
                before = [place.tag as u64, before[0]];
            }
        }
        let mut keys: Vec<u32> =
            counts.into_iter().filter(|&(_, count)| count >= MIN_COUNT).map(|(key, _)| key).collect();
        keys.sort_unstable();
        let index: FxHashMap<u32, u32> = keys.iter().zip(0..).map(|(&key, row)| (key, row)).collect();
        let rows = keys.iter().map(|_| Row { now: [0; _], sum: [0; _], since: [0; _] }).collect();
        Self { index, rows, step: 0, random: Random::new(8) }
    }

    /// Tags a sentence and corrects the weights at each error; returns how many it had right, of how many.
    fn learn(&mut self, sentence: &[Place]) -> (usize, usize) {
        let mut before = [Tag::ALL.len() as u64; 2];
        let mut right = 0;
        for place in sentence {
            let guess = place.sure().unwrap_or_else(|| self.guess_and_mend(place, before));
            right += usize::from(guess == place.tag);
            before = [guess as u64, before[0]];
        }
        (right, sentence.len())
    }

    fn guess_and_mend(&mut self, place: &Place, before: [u64; 2]) -> Tag {
        self.step += 1;
        let mut words = place.traits;
        if self.random.next() % 100 < FORGOTTEN {
            (words[2].form, words[2].tags) = (if words[2].form == !words[2].shape { words[2].form } else { 0 }, 0);
        }
        let keys = keys(&Window { words: &words, before });
        let mut scores = [0_i32; TAG_WIDTH];
        let found: Vec<usize> = keys.iter().filter_map(|key| self.index.get(key)).map(|&row| row as usize).collect();
        for &row in &found {
            scores.iter_mut().zip(&self.rows[row].now).for_each(|(score, weight)| *score += weight);
        }
        let guess = if words[2].is_name() { best(&scores, &NAME_TAGS) } else { best(&scores, &Tag::ALL) };
        let learnable = !words[2].is_name() || NAME_TAGS.contains(&place.tag);
        if guess != place.tag && learnable {
            for &row in &found {
                self.rows[row].change(place.tag as usize, 1, self.step);
                self.rows[row].change(guess as usize, -1, self.step);
            }
        }
        guess
    }

    fn averages(&mut self) -> Vec<(u32, [f32; TAG_WIDTH])> {
        let step = self.step;
        let mut averages: Vec<(u32, [f32; TAG_WIDTH])> = Vec::new();
        let mut index: Vec<(u32, u32)> = self.index.iter().map(|(&key, &row)| (key, row)).collect();
        index.sort_unstable();
        for (key, row) in index {
            let row = &mut self.rows[row as usize];
            (0..TAG_WIDTH).for_each(|tag| row.change(tag, 0, step));
            averages.push((key, row.sum.map(|sum| sum as f32 / step as f32)));
        }
        averages
    }
}

impl Row {
    fn change(&mut self, tag: usize, by: i32, step: u32) {
        self.sum[tag] += i64::from(self.now[tag]) * i64::from(step - self.since[tag]);
        self.since[tag] = step;
        self.now[tag] += by;
    }
}

/// Weights in steps that leave the largest one at 127; weak rows are left out.
fn quantised(averages: &[(u32, [f32; TAG_WIDTH])]) -> Vec<(u32, [i8; TAG_WIDTH])> {
    let strength = |row: &[f32; TAG_WIDTH]| row.iter().fold(0_f32, |most, weight| most.max(weight.abs()));
    let mut strengths: Vec<f32> = averages.iter().map(|(_, row)| strength(row)).collect();
    strengths.sort_unstable_by(f32::total_cmp);
    let top = strengths.get(strengths.len() * 999 / 1000).copied().unwrap_or(1.0).max(f32::MIN_POSITIVE);
    averages
        .iter()
        .filter(|(_, row)| strength(row) >= top * WEAKEST)
        .map(|&(key, row)| (key, row.map(|weight| (weight / top * 127.0).round().clamp(-127.0, 127.0) as i8)))
        .collect()
}

/// How well a tagger does on a treebank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaggerScore {
    /// Tokens, marks included.
    pub tokens: usize,
    /// Share with the right tag, in percent.
    pub right: f64,
}

/// Tags the sentences and compares.
pub fn score_tagger(tagger: &Tagger, sentences: &[TaggedSentence]) -> TaggerScore {
    let (mut tokens, mut right) = (0, 0);
    let (mut traits, mut tags) = (Vec::new(), Vec::new());
    for sentence in sentences {
        tags.clear();
        tags.resize(sentence.len(), Tag::Other);
        let raw: Vec<RawWord<'_>> = sentence.iter().map(TaggedToken::raw).collect();
        tagger.tag_sentence(&raw, &mut traits, &mut tags, Rulebook::embedded().lists());
        tokens += sentence.len();
        right += sentence.iter().zip(&tags).filter(|(token, tag)| token.tag == **tag).count();
    }
    TaggerScore { tokens, right: 100.0 * right as f64 / tokens.max(1) as f64 }
}
