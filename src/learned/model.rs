//! The fitted model: numbers for features, the network that scores labels by them, scores of pairs of
//! labels, and the cue prior. Immutable; one serves all threads.

use std::sync::LazyLock;

use pulp::{Arch, NullaryFnOnce};

use super::crf::{Lattice, Square};
use super::factors::{Factors, factor};
use super::facts::{Facts, Hint, see};
use super::features::{KINDS, VALUES, kinds, place, words};
use super::label_lanes::Steps;
use super::labels::{LABELS, Label};
use super::layer::Unit;
use super::network::{DEPTH, Network, ONE, ONE_SCORE, write_network};
use super::prior::CuePrior;
use crate::document::Document;
use crate::text::{Column, TokenRange};
use crate::weights::{Kind, Reader, WeightError, WeightFile, WeightTable, add};

/// A fitted conditional random field over a network, with its cue prior.
#[derive(Clone, Debug)]
pub struct Model {
    provenance: String,
    prior: CuePrior,
    /// What features of words add to the numbers of a token.
    words: WeightTable<DEPTH>,
    /// The same of features of few values, by their place.
    kinds: Box<[[i8; DEPTH]; KINDS * VALUES]>,
    network: Network,
    /// Factors of pairs of labels.
    steps: Steps,
    factors: Factors,
    arch: Arch,
}

/// What is fitted, in real numbers.
#[derive(Clone, Debug)]
pub struct Fitted<'a> {
    /// For each feature of words its key and what it adds to the numbers of a token.
    pub words: Vec<(u32, [f32; DEPTH])>,
    /// The same for features of few values, by their place.
    pub kinds: &'a [[f32; DEPTH]],
    /// The units of the hidden layer.
    pub hidden: Vec<Unit<'a>>,
    /// The units of the labels.
    pub labels: Vec<Unit<'a>>,
    /// Scores of pairs of labels.
    pub pairs: &'a Square,
}

/// Taken from the score of "outside of every attribution": what is fitted is a little too shy,
/// and misses more than it invents. Chosen on articles that it was not fitted to.
const SHYNESS: i16 = 8;

impl Model {
    /// The embedded model, read once; `None` in a build without one.
    pub fn embedded() -> Option<&'static Self> {
        static MODEL: LazyLock<Option<Model>> = LazyLock::new(|| {
            let bytes = crate::embedded::find("model/attribution.bin")?;
            Some(Model::read(bytes).unwrap_or_else(|error| panic!("data/model/attribution.bin: {error}")))
        });
        MODEL.as_ref()
    }

    /// Reads a model file.
    ///
    /// # Errors
    /// If it is no model file of this version, or not whole.
    pub fn read(bytes: &[u8]) -> Result<Self, WeightError> {
        let file = WeightFile::read(bytes, Kind::Model)?;
        let mut reader = Reader::new(file.payload);
        let prior = CuePrior::read(&mut reader)?;
        let words = WeightTable::read(&mut reader)?;
        let mut kinds = vec![[0; DEPTH]; KINDS * VALUES];
        for number in kinds.as_flattened_mut() {
            *number = reader.byte()? as i8;
        }
        let kinds = kinds.try_into().map_err(|_| WeightError::Malformed)?;
        let network = Network::read(&mut reader)?;
        let mut pairs = [[0.0; LABELS]; LABELS];
        for pair in pairs.as_flattened_mut() {
            *pair = f32::from_le_bytes(reader.array()?);
        }
        if !reader.is_empty() {
            return Err(WeightError::Malformed);
        }
        let factors = Factors::new(1.0 / f32::from(ONE_SCORE));
        let provenance = file.provenance.to_owned();
        let steps = Steps::new(&allowed(&pairs));
        Ok(Self { provenance, prior, words, kinds, network, steps, factors, arch: Arch::new() })
    }

    /// The bytes of a model file.
    pub fn write(provenance: &str, prior: &CuePrior, fitted: Fitted<'_>) -> Vec<u8> {
        let mut payload = Vec::new();
        prior.write(&mut payload);
        let whole = |number: f32| (number * ONE).round().clamp(-127.0, 127.0) as i8;
        let words: Vec<(u32, [i8; DEPTH])> = fitted.words.into_iter().map(|(key, row)| (key, row.map(whole))).collect();
        WeightTable::write(&words, &mut payload);
        payload.extend(fitted.kinds.as_flattened().iter().map(|&number| whole(number) as u8));
        write_network(fitted.hidden.into_iter(), fitted.labels.into_iter(), &mut payload);
        fitted.pairs.as_flattened().iter().for_each(|score| payload.extend(score.to_le_bytes()));
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
        lattice.turn_to(&self.steps);
        let tokens = self.arch.dispatch(Numbers { model: self, facts });
        self.network.score(&tokens, |mut scores| {
            scores[Label::OUTSIDE.position()] -= SHYNESS;
            let mut highest = scores[0];
            for &score in &scores {
                highest = highest.max(score);
            }
            for score in &mut scores {
                *score -= highest;
            }
            lattice.push(&self.factors.of(&scores));
        });
    }
}

/// The numbers that stand for tokens, to be added up by the processor's own vectors.
struct Numbers<'a> {
    model: &'a Model,
    facts: &'a [Facts],
}

impl NullaryFnOnce for Numbers<'_> {
    type Output = Vec<[i16; DEPTH]>;

    #[inline(always)]
    fn call(self) -> Vec<[i16; DEPTH]> {
        let mut tokens = Vec::with_capacity(self.facts.len());
        for facts in self.facts {
            let mut numbers = self.model.words.sum_up(&words(facts));
            for (number, &value) in kinds(facts).iter().enumerate() {
                add(&mut numbers, &self.model.kinds[place(number, value)]);
            }
            tokens.push(numbers);
        }
        tokens
    }
}

/// The factors of scores of pairs of labels; a pair that must not be has none.
pub fn allowed(scores: &Square) -> Square {
    let may = |before, here| Label::at(here).may_follow(Some(Label::at(before)));
    std::array::from_fn(|before| {
        std::array::from_fn(|here| if may(before, here) { factor(scores[before][here]) } else { 0.0 })
    })
}
