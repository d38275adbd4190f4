//! The fitted model: weights of features and the cue prior. Immutable; one serves all threads.

use std::sync::LazyLock;

use super::facts::{Facts, Hint, see};
use super::features::Window;
use super::field::{Factors, Lattice, Square, constraints};
use super::labels::{LABELS, Label};
use super::prior::CuePrior;
use crate::document::Document;
use crate::text::{Column, TokenRange};
use crate::weights::{Kind, Reader, WeightError, WeightFile, WeightTable};

/// Weights are whole numbers of this size.
pub const STEP: f32 = 0.02;

/// A fitted conditional random field with its cue prior.
#[derive(Clone, Debug)]
pub struct Model {
    provenance: String,
    prior: CuePrior,
    labels: WeightTable<LABELS>,
    pairs: WeightTable<{ LABELS * LABELS }>,
    /// Scores of pairs of labels whatever the token.
    start: Square,
    /// What scores, which are whole steps, mean for probabilities.
    factors: Factors,
}

/// Steps taken from the score of "outside of every attribution": what is fitted is a little too shy,
/// and misses more than it invents. Chosen on articles that it was not fitted to.
const SHYNESS: i16 = 8;

/// Key of the pair weights that hold at every token.
pub const EVERYWHERE: u32 = 0;

impl Model {
    /// The embedded model, read once; `None` in a build without one.
    pub fn embedded() -> Option<&'static Self> {
        static MODEL: LazyLock<Option<Model>> = LazyLock::new(|| {
            let bytes = crate::embedded::find("model/attribution.bin")?;
            Some(Model::read(bytes).unwrap_or_else(|error| panic!("data/model/attribution.bin: {error}")))
        });
        MODEL.as_ref()
    }

    /// Puts a model together from its parts.
    pub fn new(
        provenance: &str,
        prior: CuePrior,
        labels: &[(u32, [i8; LABELS])],
        pairs: &[(u32, PairWeights)],
    ) -> Self {
        Self::from_tables(provenance, prior, WeightTable::new(labels), WeightTable::new(pairs))
    }

    fn from_tables(
        provenance: &str,
        prior: CuePrior,
        labels: WeightTable<LABELS>,
        pairs: WeightTable<{ LABELS * LABELS }>,
    ) -> Self {
        let mut start = constraints();
        if let Some(weights) = pairs.get(EVERYWHERE) {
            add_pairs(&mut start, &weights.map(i16::from));
        }
        Self { provenance: provenance.to_owned(), prior, labels, pairs, start, factors: Factors::new(STEP) }
    }

    /// Reads a model file.
    ///
    /// # Errors
    /// If it is no model file of this version, or not whole.
    pub fn read(bytes: &[u8]) -> Result<Self, WeightError> {
        let file = WeightFile::read(bytes, Kind::Model)?;
        let mut reader = Reader::new(file.payload);
        let prior = CuePrior::read(&mut reader)?;
        let labels = WeightTable::read(&mut reader)?;
        let pairs = WeightTable::read(&mut reader)?;
        Ok(Self::from_tables(file.provenance, prior, labels, pairs))
    }

    /// The bytes of a model file.
    pub fn write(
        provenance: &str,
        prior: &CuePrior,
        labels: &[(u32, [i8; LABELS])],
        pairs: &[(u32, PairWeights)],
    ) -> Vec<u8> {
        let mut payload = Vec::new();
        prior.write(&mut payload);
        WeightTable::write(labels, &mut payload);
        WeightTable::write(pairs, &mut payload);
        WeightFile { provenance, payload: &payload }.write(Kind::Model)
    }

    /// From what it was trained, how, and with which scores.
    pub fn provenance(&self) -> &str {
        &self.provenance
    }

    /// The factors of its scores.
    pub const fn factors(&self) -> &Factors {
        &self.factors
    }

    /// The facts of a paragraph's tokens.
    pub fn facts(&self, document: &Document<'_>, paragraph: TokenRange, hints: &Column<Hint>) -> Vec<Facts> {
        let prior = |token| self.prior.of(document, token).max(hints[token].prior);
        let priors: Vec<f32> = paragraph.iter().map(prior).collect();
        see(document, paragraph, &priors, hints.of(paragraph))
    }

    /// Scores all labels and pairs of labels of a paragraph.
    pub fn score(&self, facts: &[Facts], lattice: &mut Lattice) {
        lattice.clear();
        for here in 0..facts.len() {
            let window = Window::new(facts, here);
            let mut sums = self.labels.sum(&window.label_keys());
            sums[Label::OUTSIDE.position()] -= SHYNESS;
            lattice.labels.push(sums.map(|sum| f32::from(sum) * STEP));
            let pairs = self.pairs.sum(&window.pair_keys());
            let mut square = self.start;
            add_pairs(&mut square, &pairs);
            lattice.pairs.push(square);
        }
    }
}

/// Weights of a feature for every pair of labels, row by row.
pub type PairWeights = [i8; LABELS * LABELS];

/// Adds weights, as whole numbers of steps, to scores.
fn add_pairs(square: &mut Square, weights: &[i16; LABELS * LABELS]) {
    let scores = square.as_flattened_mut().iter_mut();
    scores.zip(weights).for_each(|(score, &weight)| *score += f32::from(weight) * STEP);
}
