//! The weights while they are fitted, and the steps that fit them: `AdamW` (Kingma and Ba 2015;
//! Loshchilov and Hutter 2019).

use crate::eval::Random;
use crate::learned::{DEPTH, HIDDEN, LABELS, WINDOW};

/// All weights of a model, or a number for each of them.
#[derive(Clone, Debug)]
pub struct Weights {
    /// What each feature adds to a token's numbers: those of few values by their place, then those of words.
    pub features: Vec<[f32; DEPTH]>,
    /// Weights of the hidden units, by the number that they see.
    pub hidden: Vec<[f32; HIDDEN]>,
    /// Biases of the hidden units.
    pub hidden_bias: [f32; HIDDEN],
    /// Weights of the labels, by label.
    pub labels: [[f32; HIDDEN]; LABELS],
    /// Biases of the labels.
    pub label_bias: [f32; LABELS],
    /// Scores of pairs of labels, by the label before.
    pub pairs: [[f32; LABELS]; LABELS],
}

/// Spread of what features weigh at the start.
const SPREAD: f32 = 0.1;
/// The same for labels.
const LABEL_SPREAD: f32 = 0.01;

impl Weights {
    /// No weight at all.
    pub fn zero(features: usize) -> Self {
        Self {
            features: vec![[0.0; DEPTH]; features],
            hidden: vec![[0.0; HIDDEN]; WINDOW],
            hidden_bias: [0.0; HIDDEN],
            labels: [[0.0; HIDDEN]; LABELS],
            label_bias: [0.0; LABELS],
            pairs: [[0.0; LABELS]; LABELS],
        }
    }

    /// Small weights by chance, to start from.
    pub fn start(features: usize, random: &mut Random) -> Self {
        let mut weights = Self::zero(features);
        let mut fill = |numbers: &mut [f32], spread: f32| {
            for number in numbers {
                *number = spread * 3.0_f32.sqrt() * (2.0 * random.share() - 1.0);
            }
        };
        fill(weights.features.as_flattened_mut(), SPREAD);
        fill(weights.hidden.as_flattened_mut(), (2.0 / WINDOW as f32).sqrt());
        fill(weights.labels.as_flattened_mut(), LABEL_SPREAD);
        weights
    }

    /// The numbers of all parts, in a fixed order.
    fn parts(&self) -> [&[f32]; 6] {
        [
            self.features.as_flattened(),
            self.hidden.as_flattened(),
            &self.hidden_bias,
            self.labels.as_flattened(),
            &self.label_bias,
            self.pairs.as_flattened(),
        ]
    }

    fn parts_mut(&mut self) -> [&mut [f32]; 6] {
        [
            self.features.as_flattened_mut(),
            self.hidden.as_flattened_mut(),
            &mut self.hidden_bias,
            self.labels.as_flattened_mut(),
            &mut self.label_bias,
            self.pairs.as_flattened_mut(),
        ]
    }

    /// Makes every number zero.
    pub fn clear(&mut self) {
        self.parts_mut().into_iter().for_each(|part| part.fill(0.0));
    }

    /// Adds other numbers.
    pub fn add(&mut self, other: &Self) {
        for (part, other) in self.parts_mut().into_iter().zip(other.parts()) {
            part.iter_mut().zip(other).for_each(|(sum, number)| *sum += number);
        }
    }

    /// Moves every number towards another's by a share of the way.
    pub fn follow(&mut self, other: &Self, share: f32) {
        for (part, other) in self.parts_mut().into_iter().zip(other.parts()) {
            part.iter_mut().zip(other).for_each(|(number, other)| *number += share * (other - *number));
        }
    }
}

/// What `AdamW` remembers of the gradients.
#[derive(Clone, Debug)]
pub struct Adam {
    means: Weights,
    squares: Weights,
    steps: i32,
}

/// How much of the mean gradient stays from one step to the next.
const MEAN_STAYS: f32 = 0.9;
/// The same of the mean square.
const SQUARE_STAYS: f32 = 0.999;
/// Keeps steps finite.
const CAUTION: f32 = 1e-8;

impl Adam {
    /// Remembers nothing yet.
    pub fn new(features: usize) -> Self {
        Self { means: Weights::zero(features), squares: Weights::zero(features), steps: 0 }
    }

    /// One step against a gradient that is a sum over `count` examples; `decay` pulls every weight towards zero.
    pub fn step(&mut self, weights: &mut Weights, gradient: &Weights, count: usize, rate: f32, decay: f32) {
        self.steps += 1;
        let share = 1.0 / count.max(1) as f32;
        let mean_known = 1.0 - MEAN_STAYS.powi(self.steps);
        let square_known = 1.0 - SQUARE_STAYS.powi(self.steps);
        let remembered = self.means.parts_mut().into_iter().zip(self.squares.parts_mut());
        for ((weights, gradient), (means, squares)) in
            weights.parts_mut().into_iter().zip(gradient.parts()).zip(remembered)
        {
            let remembered = means.iter_mut().zip(squares);
            for ((weight, &slope), (mean, square)) in weights.iter_mut().zip(gradient).zip(remembered) {
                let slope = slope * share;
                *mean += (1.0 - MEAN_STAYS) * (slope - *mean);
                *square += (1.0 - SQUARE_STAYS) * (slope * slope - *square);
                let step = *mean / mean_known / ((*square / square_known).sqrt() + CAUTION);
                *weight -= rate * (step + decay * *weight);
            }
        }
    }
}
