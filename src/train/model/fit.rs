//! From annotated articles to a model file.

use rustc_hash::FxHashMap;

use super::gold::Gold;
use super::learn::{Settings, learn};
use super::pass::{NONE, Sequence};
use crate::attribution;
use crate::document::Document;
use crate::eval::GoldArticle;
use crate::grammar::Rulebook;
use crate::learned::{
    CuePrior, Fitted, HIDDEN, Hint, KINDS, Model, PriorKey, VALUES, WINDOW, hints, kinds, place, see, words,
};
use crate::matching::Sight;
use crate::text::{Article, Column};

/// Features that are seen more rarely are left out.
const MIN_COUNT: u32 = 8;
/// Added to the number of a word's uses, so that rare words are no sure cues.
const DOUBT: f32 = 3.0;

/// Uses of words, and uses as main words of cues.
#[derive(Clone, Debug, Default)]
struct Counts {
    uses: FxHashMap<PriorKey, (u32, u32)>,
}

impl Counts {
    fn of(document: &Document<'_>, gold: &Gold) -> Self {
        let mut counts = Self::default();
        for key in document.tokens.ids().filter_map(|token| PriorKey::of(document, token)) {
            counts.uses.entry(key).or_default().0 += 1;
        }
        for key in gold.heads.iter().filter_map(|&head| PriorKey::of(document, head)) {
            counts.uses.entry(key).or_default().1 += 1;
        }
        counts
    }

    /// The probability of a word, the counts of one article left out.
    fn probability(&self, key: PriorKey, without: &Self) -> f32 {
        let (uses, cues) = self.uses.get(&key).copied().unwrap_or_default();
        let (own_uses, own_cues) = without.uses.get(&key).copied().unwrap_or_default();
        (cues - own_cues) as f32 / ((uses - own_uses) as f32 + DOUBT)
    }
}

/// One article ready to learn from.
struct Lesson<'a> {
    document: Document<'a>,
    gold: Gold,
    counts: Counts,
    hints: Column<Hint>,
}

/// Fits a model to annotated articles, with what a grammar finds in them, and returns its file. Tells the epoch and the mean loss per
/// token after each epoch.
pub fn train_model(
    articles: &[GoldArticle],
    rulebook: &Rulebook,
    provenance: &str,
    settings: Settings,
    progress: &mut dyn FnMut(usize, f64),
) -> Vec<u8> {
    let texts: Vec<Article> = articles.iter().map(|gold| Article::new(&*gold.name, &*gold.text)).collect();
    let lessons: Vec<Lesson<'_>> = texts
        .iter()
        .zip(articles)
        .map(|(article, marked)| {
            let document = Document::new(article, rulebook.lists());
            let gold = Gold::new(&document, &marked.annotations);
            let counts = Counts::of(&document, &gold);
            let grammar = attribution::candidates(&Sight::new(&document, rulebook), &mut Vec::new());
            let hints = hints(&document, rulebook, &attribution::winners(&document, &grammar));
            Lesson { document, gold, counts, hints }
        })
        .collect();
    let total = total(&lessons);
    let (sequences, known) = sequences(&lessons, &total);
    drop(lessons);
    let weights = learn(&sequences, KINDS * VALUES + known.len(), settings, progress);
    let none = Counts::default();
    let prior = CuePrior::new(total.uses.keys().map(|&key| (key, total.probability(key, &none))));
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
            *sum = (sum.0 + uses, sum.1 + cues);
        }
    }
    total
}

/// The paragraphs with the rows of their features, and the keys of the rows of words.
fn sequences(lessons: &[Lesson<'_>], total: &Counts) -> (Vec<Sequence>, Vec<u32>) {
    let mut sequences: Vec<Sequence> = lessons.iter().flat_map(|lesson| paragraphs(lesson, total)).collect();
    let index = Index::new(sequences.iter().flat_map(|one| one.rows.iter().flat_map(|rows| &rows[KINDS..])), MIN_COUNT);
    for rows in sequences.iter_mut().flat_map(|sequence| &mut sequence.rows) {
        rows[KINDS..].iter_mut().for_each(|key| *key = index.row(*key));
    }
    (sequences, index.keys)
}

/// The paragraphs of an article: the places of features of few values, then the keys of those of words.
fn paragraphs(lesson: &Lesson<'_>, total: &Counts) -> Vec<Sequence> {
    let document = &lesson.document;
    let priors: Column<f32> = document
        .tokens
        .ids()
        .map(|token| {
            let counted = PriorKey::of(document, token).map_or(0.0, |key| total.probability(key, &lesson.counts));
            counted.max(lesson.hints[token].prior)
        })
        .collect();
    let paragraph = |tokens| {
        let facts = see(document, tokens, priors.of(tokens), lesson.hints.of(tokens));
        let row = |facts| {
            let (kinds, words) = (kinds(facts), words(facts));
            std::array::from_fn(|number| match kinds.get(number) {
                Some(&value) => place(number, value) as u32,
                None => words[number - KINDS],
            })
        };
        Sequence { rows: facts.iter().map(row).collect(), labels: lesson.gold.labels.of(tokens).to_vec() }
    };
    document.blocks.all().iter().map(|block| paragraph(block.tokens)).collect()
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
