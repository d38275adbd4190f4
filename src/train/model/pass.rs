//! The network's way forward, in real numbers: from the features of a paragraph to the scores of its labels.

use pulp::{Arch, NullaryFnOnce};

use super::sums::{add, dot};
use super::weights::Weights;
use crate::eval::Random;
use crate::learned::{DEPTH, HIDDEN, KINDS, Label, REACH, Row, WORDS};

/// One paragraph: the rows of its features and its labels.
#[derive(Clone, Debug, Default)]
pub struct Sequence {
    /// Rows of the features, for each token.
    pub rows: Vec<[u32; KINDS + WORDS]>,
    /// The labels that people gave.
    pub labels: Vec<Label>,
    /// The scores of the labels by the encoder; empty where it does not teach.
    pub taught: Vec<Row>,
}

/// Stands for features that are too rare.
pub const NONE: u32 = u32::MAX;

/// Shares of feature instances and of hidden units that are left out at random (dropout, Srivastava et al.
/// 2014), so that no weight leans on another.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dropout {
    /// Of feature instances.
    pub features: f32,
    /// Of hidden units.
    pub hidden: f32,
}

/// What the network makes of a paragraph; buffers are kept from one to the next.
#[derive(Debug, Default)]
pub struct Pass {
    /// Rows of the features that stay, for each token, and maybe more.
    pub kept: Vec<Vec<u32>>,
    /// The numbers of each token, with those of the edges around the paragraph.
    pub tokens: Vec<[f32; DEPTH]>,
    /// What the hidden units pass on, for each token.
    pub passed: Vec<[f32; HIDDEN]>,
    /// The scores of the labels, for each token.
    pub scores: Vec<Row>,
}

impl Pass {
    /// Scores a paragraph.
    pub fn run(&mut self, sequence: &Sequence, weights: &Weights, dropout: Dropout, random: &mut Random) {
        self.look(sequence, weights, dropout.features, random);
        let count = sequence.labels.len();
        Arch::new().dispatch(Scoring { pass: self, count, weights, dropout: dropout.hidden, random });
    }

    fn look(&mut self, sequence: &Sequence, weights: &Weights, dropout: f32, random: &mut Random) {
        let scale = 1.0 / (1.0 - dropout);
        let count = sequence.labels.len();
        self.kept.resize_with(self.kept.len().max(count), Vec::new);
        self.tokens.clear();
        self.tokens.resize(count + 2 * REACH, [0.0; DEPTH]);
        for ((rows, kept), token) in sequence.rows.iter().zip(&mut self.kept).zip(&mut self.tokens[REACH..]) {
            kept.clear();
            kept.extend(rows.iter().filter(|&&row| row != NONE && random.share() >= dropout));
            for &row in &*kept {
                add(token, scale, &weights.features[row as usize]);
            }
        }
    }

    #[inline(always)]
    fn score(&mut self, count: usize, weights: &Weights, dropout: f32, random: &mut Random) {
        let scale = 1.0 / (1.0 - dropout);
        self.passed.clear();
        self.scores.clear();
        for here in 0..count {
            let mut units = weights.hidden_bias;
            let window = self.tokens[here..=here + 2 * REACH].as_flattened();
            for (&number, weights) in window.iter().zip(&weights.hidden) {
                add(&mut units, number, weights);
            }
            let passed = units.map(|unit| if random.share() < dropout { 0.0 } else { unit.max(0.0) * scale });
            let score = |label: usize| weights.label_bias[label] + dot(&weights.labels[label], &passed);
            self.scores.push(std::array::from_fn(score));
            self.passed.push(passed);
        }
    }
}

/// Tokens to be scored by the processor's own vectors.
struct Scoring<'a> {
    pass: &'a mut Pass,
    count: usize,
    weights: &'a Weights,
    dropout: f32,
    random: &'a mut Random,
}

impl NullaryFnOnce for Scoring<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.pass.score(self.count, self.weights, self.dropout, self.random);
    }
}
