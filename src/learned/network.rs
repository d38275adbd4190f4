//! The network that scores labels: one hidden layer over the tokens around a token, as in the window
//! approach of Collobert et al. (2011). All numbers are whole, so that every machine gets the same
//! scores.

use super::labels::LABELS;
use super::layer::{AnyProcessor, LANES, Layer, Processor, Sums, Unit, write_unit};
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
/// One, in scores.
pub const ONE_SCORE: i16 = 64;
/// The score of a label is its sum divided by this.
const SUMS_IN_SCORE: i32 = (ONE_PASSED * ONE_LABEL) as i32 / ONE_SCORE as i32;

/// Hidden units whose sums for all tokens of a paragraph are worked out before those of the next: their weights
/// stay in the processor's first cache.
const PART: usize = 32;
/// Tokens for which weights are fetched once. The sums of a part for so many fit into registers.
const TOKENS: usize = 2;
/// Number of parts.
const PARTS: usize = HIDDEN / PART;

/// The weights of both layers.
#[derive(Clone, Debug)]
pub struct Network {
    /// The hidden layer, part by part.
    hidden: Vec<Layer<{ WINDOW / 2 }, { PART / LANES }>>,
    labels: Layer<{ HIDDEN / 2 }, { LABELS.div_ceil(LANES) }>,
}

impl Network {
    /// Takes the scores of the labels of each token of a paragraph.
    pub fn score(&self, tokens: &[[i16; DEPTH]], take: impl FnMut([i16; LABELS])) {
        #[cfg(target_arch = "x86_64")]
        if let Some(processor) = pulp::x86::V3::try_new() {
            return processor.vectorize(Work { network: self, processor, tokens, take });
        }
        pulp::NullaryFnOnce::call(Work { network: self, processor: AnyProcessor, tokens, take });
    }

    /// What the hidden units pass on at each token, whose numbers and those of the tokens around it are given.
    #[inline(always)]
    fn passed(&self, processor: impl Processor, numbers: &[[i16; 2]]) -> Vec<[[i16; PART]; PARTS]> {
        let windows: Vec<&[[i16; 2]; WINDOW / 2]> =
            numbers.windows(WINDOW / 2).step_by(DEPTH / 2).filter_map(<[_]>::as_array).collect();
        let mut passed = vec![[[0; PART]; PARTS]; windows.len()];
        for (part, units) in self.hidden.iter().enumerate() {
            let (some, rest) = windows.as_chunks::<TOKENS>();
            let (passed_on, last) = passed.as_chunks_mut::<TOKENS>();
            for (passed, seen) in passed_on.iter_mut().zip(some) {
                let sums = units.sums(processor, *seen);
                for token in 0..TOKENS {
                    pass(&sums[token], &mut passed[token][part]);
                }
            }
            for (passed, seen) in last.iter_mut().zip(rest) {
                let [sums] = units.sums(processor, [seen]);
                pass(&sums, &mut passed[part]);
            }
        }
        passed
    }

    #[inline(always)]
    fn scores(&self, processor: impl Processor, passed: &[[i16; 2]; HIDDEN / 2]) -> [i16; LABELS] {
        let [sums] = self.labels.sums(processor, [passed]);
        let mut scores = [0; LABELS];
        for (score, sum) in scores.iter_mut().zip(sums.as_flattened()) {
            *score = (sum / SUMS_IN_SCORE) as i16;
        }
        scores
    }

    /// Reads what [`write_network`] wrote.
    ///
    /// # Errors
    /// If the bytes end early.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, WeightError> {
        let hidden = (0..PARTS).map(|_| Layer::read(reader, PART)).collect::<Result<_, _>>()?;
        let labels = Layer::read(reader, LABELS)?;
        Ok(Self { hidden, labels })
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
        for passed in self.network.passed(self.processor, numbers) {
            let (passed, _) = passed.as_flattened().as_chunks();
            if let Some(passed) = passed.as_array() {
                (self.take)(self.network.scores(self.processor, passed));
            }
        }
    }
}

/// What units pass on: their sums, shifted, where these are above zero.
#[inline(always)]
fn pass(sums: &[Sums; PART / LANES], passed: &mut [i16; PART]) {
    let sums: [i32; PART] = bytemuck::cast(*sums);
    for unit in 0..PART {
        passed[unit] = (sums[unit] >> SHIFT).clamp(0, i16::MAX.into()) as i16;
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
        let (hidden, labels) = (units(HIDDEN, WINDOW), units(LABELS, HIDDEN));
        let mut bytes = Vec::new();
        write_network(hidden.iter().map(fitted), labels.iter().map(fitted), &mut bytes);
        let network = Network::read(&mut Reader::new(&bytes)).unwrap();
        let tokens: Vec<[i16; DEPTH]> =
            (0..5).map(|token| std::array::from_fn(|number| (token * 31 + number * 17) as i16 % 50 - 25)).collect();
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
                let score = f32::from(score) / f32::from(ONE_SCORE);
                assert!((score - sum).abs() < 0.15, "{score} {sum}");
            }
        }
    }

    #[test]
    fn half_a_network_is_refused() {
        assert_eq!(Network::read(&mut Reader::new(&[0; 1000])).err(), Some(WeightError::Truncated));
    }
}
