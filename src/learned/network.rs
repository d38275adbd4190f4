//! The network that scores labels: one hidden layer over the tokens around a token, as in the window
//! approach of Collobert et al. (2011). All numbers are whole, so that every machine gets the same
//! scores.

use super::labels::LABELS;
use super::layer::{AnyProcessor, LANES, Layer, Processor, Unit, write_unit};
use crate::weights::{Reader, WeightError};

/// Numbers that stand for a token.
pub const DEPTH: usize = 32;
/// Tokens seen on each side.
pub const REACH: usize = 2;
/// Numbers that stand for the tokens seen.
pub const WINDOW: usize = DEPTH * (2 * REACH + 1);
/// Hidden units.
pub const HIDDEN: usize = 96;

/// One, in the numbers of tokens.
pub const ONE: f32 = 64.0;
/// One, in the weights of hidden units.
const ONE_HIDDEN: f32 = 1024.0;
/// One, in the weights of labels.
const ONE_LABEL: f32 = 2048.0;
/// Sums of hidden units are shifted so far to be what the units pass on.
const SHIFT: u32 = 8;
/// One, in what hidden units pass on.
const ONE_PASSED: f32 = ONE * ONE_HIDDEN / (1 << SHIFT) as f32;

/// The weights of both layers.
#[derive(Clone, Debug)]
pub struct Network {
    hidden: Layer<{ HIDDEN / LANES }>,
    labels: Layer<{ LABELS.div_ceil(LANES) }>,
    /// The score of a label is its sum divided by this, in steps.
    sums_in_step: i32,
}

impl Network {
    /// Takes the scores of the labels of each token of a paragraph, in steps.
    pub fn score(&self, tokens: &[[i16; DEPTH]], take: impl FnMut([i16; LABELS])) {
        #[cfg(target_arch = "x86_64")]
        if let Some(processor) = pulp::x86::V3::try_new() {
            return processor.vectorize(Work { network: self, processor, tokens, take });
        }
        pulp::NullaryFnOnce::call(Work { network: self, processor: AnyProcessor, tokens, take });
    }

    #[inline(always)]
    fn scores<P: Processor>(&self, processor: P, window: &[[i16; 2]]) -> [i16; LABELS] {
        let sums = self.hidden.sums(processor, window);
        let mut passed = [0; HIDDEN];
        for (passed, sum) in passed.iter_mut().zip(sums.as_flattened()) {
            *passed = (sum >> SHIFT).clamp(0, i16::MAX.into()) as i16;
        }
        let (passed, _) = passed.as_chunks();
        let sums = self.labels.sums(processor, passed);
        let sums = sums.as_flattened();
        std::array::from_fn(|label| (sums[label] / self.sums_in_step) as i16)
    }

    /// Reads what [`write_network`] wrote; `steps` is how many steps of a label's score are one.
    ///
    /// # Errors
    /// If the bytes end early.
    pub fn read(reader: &mut Reader<'_>, steps: i16) -> Result<Self, WeightError> {
        let hidden = Layer::read(reader, HIDDEN, WINDOW)?;
        let labels = Layer::read(reader, LABELS, HIDDEN)?;
        Ok(Self { hidden, labels, sums_in_step: (ONE_PASSED * ONE_LABEL) as i32 / i32::from(steps) })
    }
}

/// A paragraph to be scored by a processor's own vectors.
struct Work<'a, P, T> {
    network: &'a Network,
    processor: P,
    tokens: &'a [[i16; DEPTH]],
    take: T,
}

impl<P: Processor, T: FnMut([i16; LABELS])> pulp::NullaryFnOnce for Work<'_, P, T> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let edge = [[0; DEPTH]; REACH];
        let padded = [&edge, self.tokens, &edge].concat();
        let (numbers, _) = padded.as_flattened().as_chunks();
        for window in numbers.windows(WINDOW / 2).step_by(DEPTH / 2) {
            (self.take)(self.network.scores(self.processor, window));
        }
    }
}

/// Appends the fitted units of both layers, rounded.
pub fn write_network<'a>(
    hidden: impl Iterator<Item = Unit<'a>>,
    labels: impl Iterator<Item = Unit<'a>>,
    bytes: &mut Vec<u8>,
) {
    hidden.for_each(|unit| write_unit(unit, ONE_HIDDEN, ONE, bytes));
    labels.for_each(|unit| write_unit(unit, ONE_LABEL, ONE_PASSED, bytes));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Weights between -0.5 and 0.5 by place.
    fn weights(count: usize, step: usize) -> Vec<f32> {
        (0..count).map(|place| (place * step % 101) as f32 / 101.0 - 0.5).collect()
    }

    fn units(count: usize, seen: usize) -> Vec<(Vec<f32>, f32)> {
        (0..count).map(|unit| (weights(seen, 7 + unit), unit as f32 / 50.0 - 0.5)).collect()
    }

    fn fitted((weights, bias): &(Vec<f32>, f32)) -> Unit<'_> {
        (weights, *bias)
    }

    /// What the units make of numbers, in real numbers.
    fn sums(units: &[(Vec<f32>, f32)], numbers: &[f32]) -> Vec<f32> {
        let sum =
            |(weights, bias): &(Vec<f32>, f32)| weights.iter().zip(numbers).map(|(w, n)| w * n).sum::<f32>() + bias;
        units.iter().map(sum).collect()
    }

    #[test]
    fn scores_are_those_of_real_numbers_on_any_processor() {
        const STEPS: f32 = 64.0;
        let (hidden, labels) = (units(HIDDEN, WINDOW), units(LABELS, HIDDEN));
        let mut bytes = Vec::new();
        write_network(hidden.iter().map(fitted), labels.iter().map(fitted), &mut bytes);
        let network = Network::read(&mut Reader::new(&bytes), STEPS as i16).unwrap();
        let tokens: Vec<[i16; DEPTH]> =
            (0..4).map(|token| std::array::from_fn(|number| (token * 31 + number * 17) as i16 % 50 - 25)).collect();
        let (mut scores, mut plain) = (Vec::new(), Vec::new());
        network.score(&tokens, |score| scores.push(score));
        let work =
            Work { network: &network, processor: AnyProcessor, tokens: &tokens, take: |score| plain.push(score) };
        pulp::NullaryFnOnce::call(work);
        assert_eq!(scores, plain);
        for (here, scores) in scores.iter().enumerate() {
            let seen = (here..=here + 2 * REACH).flat_map(|place| {
                let token = place.checked_sub(REACH).and_then(|token| tokens.get(token)).copied();
                token.unwrap_or([0; DEPTH]).map(|number| f32::from(number) / ONE)
            });
            let seen: Vec<f32> = seen.collect();
            let passed: Vec<f32> = sums(&hidden, &seen).into_iter().map(|sum| sum.max(0.0)).collect();
            for (&score, sum) in scores.iter().zip(sums(&labels, &passed)) {
                assert!((f32::from(score) / STEPS - sum).abs() < 0.15, "{} {sum}", f32::from(score) / STEPS);
            }
        }
    }

    #[test]
    fn half_a_network_is_refused() {
        assert_eq!(Network::read(&mut Reader::new(&[0; 1000]), 64).err(), Some(WeightError::Truncated));
    }
}
