//! The fitted model: weights of features and the cue prior. Immutable; one serves all threads.

use std::sync::LazyLock;

use super::factors::{Factors, constraints};
use super::facts::{Facts, Hint, see};
use super::features::Window;
use super::field::{Lattice, Row, Square};
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
    labels: WeightTable<WIDTH>,
    pairs: WeightTable<{ LABELS * LABELS }>,
    /// Scores, in steps, of pairs of labels whatever the token.
    everywhere: [i16; LABELS * LABELS],
    factors: Factors,
}

/// Steps taken from the score of "outside of every attribution": what is fitted is a little too shy,
/// and misses more than it invents. Chosen on articles that it was not fitted to.
const SHYNESS: i16 = 8;

/// Width of a row of label weights: the labels, padded to whole vector registers.
const WIDTH: usize = 16;

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

    fn from_tables(
        provenance: &str,
        prior: CuePrior,
        labels: WeightTable<WIDTH>,
        pairs: WeightTable<{ LABELS * LABELS }>,
    ) -> Self {
        let factors = Factors::new(STEP);
        let mut everywhere = factors.steps(&constraints(), STEP);
        let weights = pairs.sum(&[EVERYWHERE]);
        everywhere.iter_mut().zip(weights).for_each(|(score, weight)| *score += weight);
        Self { provenance: provenance.to_owned(), prior, labels, pairs, everywhere, factors }
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
        WeightTable::<LABELS>::write(labels, &mut payload);
        WeightTable::write(pairs, &mut payload);
        WeightFile { provenance, payload: &payload }.write(Kind::Model)
    }

    /// From what it was trained, how, and with which scores.
    pub fn provenance(&self) -> &str {
        &self.provenance
    }

    /// The facts of a paragraph's tokens.
    pub fn facts(&self, document: &Document<'_>, paragraph: TokenRange, hints: &Column<Hint>) -> Vec<Facts> {
        let prior = |token| self.prior.of(document, token).max(hints[token].prior);
        let priors: Vec<f32> = paragraph.iter().map(prior).collect();
        see(document, paragraph, &priors, hints.of(paragraph))
    }

    /// The factors of all labels and pairs of labels of a paragraph.
    pub fn score(&self, facts: &[Facts], lattice: &mut Lattice) {
        lattice.clear();
        for here in 0..facts.len() {
            let window = Window::new(facts, here);
            lattice.labels.push(self.label_factors(window));
            lattice.pairs.push(self.pair_factors(window));
        }
    }

    fn label_factors(&self, window: Window<'_>) -> Row {
        let sums = self.labels.sum(&window.label_keys());
        let mut scores: [i16; LABELS] = std::array::from_fn(|label| sums[label]);
        scores[Label::OUTSIDE.position()] -= SHYNESS;
        let highest = scores.iter().fold(scores[0], |highest, &score| highest.max(score));
        self.factors.of(&scores.map(|score| score - highest))
    }

    fn pair_factors(&self, window: Window<'_>) -> Square {
        let mut scores = self.pairs.sum(&window.pair_keys());
        scores.iter_mut().zip(&self.everywhere).for_each(|(score, start)| *score += start);
        let factors = self.factors.of(&scores);
        std::array::from_fn(|before| std::array::from_fn(|here| factors[before * LABELS + here]))
    }
}

/// Weights of a feature for every pair of labels, row by row.
pub type PairWeights = [i8; LABELS * LABELS];
