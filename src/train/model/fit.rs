//! From annotated articles to a model file.

use rustc_hash::FxHashMap;

use super::gold::Gold;
use super::learn::{Settings, learn};
use super::marked::{Marked, levels};
use super::pass::{NONE, Sequence};
use crate::attribution;
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::learned::{
    CuePrior, Encoder, Fitted, HIDDEN, Hint, KINDS, Model, PriorKey, Row, VALUES, WINDOW, hints, inside, kinds, place,
    see, words,
};
use crate::matching::MatchContext;
use crate::text::{Article, Column, TokenId, TokenRange};

/// Features that are seen more rarely are left out.
const MIN_COUNT: u32 = 16;
/// Added to the number of a word's uses, so that rare words are no sure cues.
const DOUBT: f32 = 3.0;

/// Uses of words, and uses as main words of cues.
#[derive(Clone, Debug, Default)]
struct Counts {
    uses: FxHashMap<PriorKey, (u32, u32)>,
}

impl Counts {
    fn of<'h>(document: &Document<'_>, heads: impl Iterator<Item = &'h TokenId>) -> Self {
        let mut counts = Self::default();
        for key in document.tokens.ids().filter_map(|token| PriorKey::of(document, token)) {
            counts.uses.entry(key).or_default().0 += 1;
        }
        for key in heads.filter_map(|&head| PriorKey::of(document, head)) {
            counts.uses.entry(key).or_default().1 += 1;
        }
        counts
    }

    /// The probability of a word, the counts of one article left out, which were counted so many times.
    fn probability(&self, key: PriorKey, without: &Self, times: u32) -> f32 {
        let (uses, cues) = self.uses.get(&key).copied().unwrap_or_default();
        let (own_uses, own_cues) = without.uses.get(&key).copied().unwrap_or_default();
        (cues - own_cues * times) as f32 / ((uses - own_uses * times) as f32 + DOUBT)
    }
}

/// One article ready to learn from.
struct Lesson<'a> {
    document: Document<'a>,
    levels: Vec<Level>,
    counts: Counts,
    times: u32,
}

/// Texts of an article with what is to be learned from them: its paragraphs, then what is said in those, and so on.
struct Level {
    texts: Vec<TokenRange>,
    gold: Gold,
    hints: Column<Hint>,
    /// The scores of the labels by the encoder, for each text, where it teaches.
    taught: Vec<Vec<Row>>,
}

impl<'a> Lesson<'a> {
    fn new(article: &'a Article, marked: &Marked, rulebook: &'a Rulebook, encoder: Option<&Encoder>) -> Self {
        let document = Document::new(article, rulebook.lists());
        let grammar = attribution::candidates(&MatchContext::new(&document, rulebook), &mut Vec::new());
        let words = encoder.map(|encoder| encoder.words(&document));
        let levels: Vec<Level> = levels(&document, rulebook, marked)
            .into_iter()
            .enumerate()
            .map(|(depth, (texts, annotations))| {
                let own = if depth == 0 { grammar.clone() } else { inside(grammar.clone(), &texts) };
                let hints = hints(&document, rulebook, &texts, &attribution::winners(&document, &own));
                let taught = encoder.zip(words.as_ref()).map_or_else(Vec::new, |(encoder, words)| {
                    let together =
                        if depth == 0 { vec![texts.clone()] } else { texts.iter().map(|&t| vec![t]).collect() };
                    encoder.text_scores(&document, words, &together)
                });
                Level { gold: Gold::new(&document, &annotations), texts, hints, taught }
            })
            .collect();
        let counts = Counts::of(&document, levels.iter().flat_map(|level| &level.gold.heads));
        Self { document, levels, counts, times: marked.times }
    }
}

/// Fits a model to annotated articles, with what a grammar finds in them, and returns its file. Tells the epoch and the mean loss per
/// token after each epoch.
pub fn train_model(
    articles: &[Marked],
    rulebook: &Rulebook,
    provenance: &str,
    encoder: Option<&Encoder>,
    settings: Settings,
    progress: &mut dyn FnMut(usize, f64),
) -> Vec<u8> {
    let text = |marked: &Marked| Article::new(&*marked.article.name, &*marked.article.text);
    let texts: Vec<Article> = articles.iter().map(text).collect();
    let lessons: Vec<Lesson<'_>> =
        texts.iter().zip(articles).map(|(article, marked)| Lesson::new(article, marked, rulebook, encoder)).collect();
    let total = total(&lessons);
    let (sequences, known) = sequences(&lessons, &total);
    drop(lessons);
    let weights = learn(&sequences, KINDS * VALUES + known.len(), encoder, settings, progress);
    let none = Counts::default();
    let prior = CuePrior::new(total.uses.keys().map(|&key| (key, total.probability(key, &none, 1))));
    let hidden: Vec<[f32; WINDOW]> =
        (0..HIDDEN).map(|unit| std::array::from_fn(|number| weights.hidden[number][unit])).collect();
    let (kinds, words) = weights.features.split_at(KINDS * VALUES);
    let fitted = Fitted {
        words: known.iter().copied().zip(words.iter().copied()).collect(),
        kinds,
        hidden: hidden.iter().zip(weights.hidden_bias).map(|(unit, bias)| (unit.as_slice(), bias)).collect(),
        labels: weights.labels.iter().zip(weights.label_bias).map(|(unit, bias)| (unit.as_slice(), bias)).collect(),
        pairs: &weights.pairs,
    };
    Model::write(provenance, &prior, fitted)
}

fn total(lessons: &[Lesson<'_>]) -> Counts {
    let mut total = Counts::default();
    for lesson in lessons {
        let mut own: Vec<_> = lesson.counts.uses.iter().map(|(&key, &uses)| (key, uses)).collect();
        own.sort_unstable();
        for (key, (uses, cues)) in own {
            let sum = total.uses.entry(key).or_default();
            *sum = (sum.0 + uses * lesson.times, sum.1 + cues * lesson.times);
        }
    }
    total
}

/// The paragraphs with the rows of their features, and the keys of the rows of words.
fn sequences(lessons: &[Lesson<'_>], total: &Counts) -> (Vec<Sequence>, Vec<u32>) {
    let mut sequences: Vec<Sequence> = lessons.iter().flat_map(|lesson| lesson_sequences(lesson, total)).collect();
    let index = Index::new(sequences.iter().flat_map(|one| one.rows.iter().flat_map(|rows| &rows[KINDS..])), MIN_COUNT);
    for rows in sequences.iter_mut().flat_map(|sequence| &mut sequence.rows) {
        rows[KINDS..].iter_mut().for_each(|key| *key = index.row(*key));
    }
    (sequences, index.keys)
}

/// The texts of an article, as often as they count: the places of features of few values, then the keys of those of words.
fn lesson_sequences(lesson: &Lesson<'_>, total: &Counts) -> Vec<Sequence> {
    let once: Vec<Sequence> = lesson.levels.iter().flat_map(|level| level_sequences(lesson, level, total)).collect();
    let times = once.len() * lesson.times as usize;
    once.into_iter().cycle().take(times).collect()
}

fn level_sequences(lesson: &Lesson<'_>, level: &Level, total: &Counts) -> Vec<Sequence> {
    let document = &lesson.document;
    let prior = |token| {
        let counted =
            PriorKey::of(document, token).map_or(0.0, |key| total.probability(key, &lesson.counts, lesson.times));
        counted.max(level.hints[token].prior)
    };
    let sequence = |(number, &text): (usize, &TokenRange)| {
        let priors: Vec<f32> = text.iter().map(prior).collect();
        let facts = see(document, text, &priors, level.hints.of(text));
        let row = |facts| {
            let (kinds, words) = (kinds(facts), words(facts));
            std::array::from_fn(|number| match kinds.get(number) {
                Some(&value) => place(number, value) as u32,
                None => words[number - KINDS],
            })
        };
        let taught = level.taught.get(number).cloned().unwrap_or_default();
        Sequence { rows: facts.iter().map(row).collect(), labels: level.gold.labels_of(text), taught }
    };
    level.texts.iter().enumerate().map(sequence).collect()
}

/// Rows of the keys that are frequent enough.
struct Index {
    keys: Vec<u32>,
    rows: FxHashMap<u32, u32>,
}

impl Index {
    /// Counts keys in a table of fixed size first (keys that share a place are counted together), so
    /// that the many rare ones need no memory of their own.
    fn new<'a>(keys: impl Iterator<Item = &'a u32> + Clone, at_least: u32) -> Self {
        const BITS: u32 = 24;
        let place = |key: u32| (key >> (32 - BITS)) as usize;
        let mut rough = vec![0_u32; 1 << BITS];
        keys.clone().for_each(|&key| rough[place(key)] += 1);
        let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
        for &key in keys.filter(|&&key| rough[place(key)] >= at_least) {
            *counts.entry(key).or_default() += 1;
        }
        let mut keys: Vec<u32> =
            counts.into_iter().filter(|&(_, count)| count >= at_least).map(|(key, _)| key).collect();
        keys.sort_unstable();
        let rows = keys.iter().zip((KINDS * VALUES) as u32..).map(|(&key, row)| (key, row)).collect();
        Self { keys, rows }
    }

    fn row(&self, key: u32) -> u32 {
        self.rows.get(&key).copied().unwrap_or(NONE)
    }
}
