//! The network that scores labels: one hidden layer over the tokens around a token, as in the window
//! approach of Collobert et al. (2011). Sums are of whole numbers, so that every machine gets the same
//! scores.

use super::labels::LABELS;
use super::layer::{AnyProcessor, EIGHT, HIGHEST, LANES, Layer, Processor, Range, Scale, Seen, Sums, Unit, write_unit};
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
/// So many steps of a token's number are one of those that hidden units see.
const STEP: i16 = 5;
/// Numbers of tokens, as hidden units see them.
const TOKEN: Scale = Scale { zero: 64, one: ONE / STEP as f32 };
/// A token beyond the edge of a paragraph, as hidden units see it.
const NOUGHT: [Seen; DEPTH / EIGHT] = [[u32::from_ne_bytes([TOKEN.zero as u8; EIGHT / 2]); 2]; DEPTH / EIGHT];
/// What hidden units pass on, as labels see it.
const PASSED: Scale = Scale { zero: 0, one: 12.8 };
/// Hidden units pass on nothing below nought.
const PASSED_RANGE: Range = (0.0, HIGHEST as f32);
/// One, in scores.
pub const ONE_SCORE: i16 = 64;
/// Scores beyond are none that sums of weights should reach; their differences fit into 16 bits.
const SCORES: Range = (-8000.0, 8000.0);

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
    hidden: Vec<Layer<{ WINDOW / EIGHT }, { PART / LANES }>>,
    labels: Layer<{ HIDDEN / EIGHT }, { LABELS.div_ceil(LANES) }>,
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
    fn passed(&self, processor: impl Processor, numbers: &[Seen]) -> Vec<[[u8; PART]; PARTS]> {
        let windows: Vec<&[Seen; WINDOW / EIGHT]> =
            numbers.windows(WINDOW / EIGHT).step_by(DEPTH / EIGHT).filter_map(<[_]>::as_array).collect();
        let mut passed = vec![[[0; PART]; PARTS]; windows.len()];
        for (part, units) in self.hidden.iter().enumerate() {
            let (some, rest) = windows.as_chunks::<TOKENS>();
            let (passed_on, last) = passed.as_chunks_mut::<TOKENS>();
            for (passed, seen) in passed_on.iter_mut().zip(some) {
                let sums = units.sums(processor, *seen);
                for token in 0..TOKENS {
                    pass(&units.scaled(processor, &sums[token], PASSED_RANGE), &mut passed[token][part]);
                }
            }
            for (passed, seen) in last.iter_mut().zip(rest) {
                let [sums] = units.sums(processor, [seen]);
                pass(&units.scaled(processor, &sums, PASSED_RANGE), &mut passed[part]);
            }
        }
        passed
    }

    #[inline(always)]
    fn scores(&self, processor: impl Processor, passed: &[Seen; HIDDEN / EIGHT]) -> [i16; LABELS] {
        let [sums] = self.labels.sums(processor, [passed]);
        let scaled = self.labels.scaled(processor, &sums, SCORES);
        let mut scores = [0; LABELS];
        for (score, &scaled) in scores.iter_mut().zip(scaled.as_flattened()) {
            *score = scaled as i16;
        }
        scores
    }

    /// Reads what [`write_network`] wrote.
    ///
    /// # Errors
    /// If the bytes end early, or weights are too large.
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
        let mut numbers = vec![NOUGHT; self.tokens.len() + 2 * REACH];
        for (seen, numbers) in numbers[REACH..].iter_mut().zip(self.tokens) {
            see(numbers, bytemuck::cast_mut(seen));
        }
        for passed in self.network.passed(self.processor, numbers.as_flattened()) {
            (self.take)(self.network.scores(self.processor, &bytemuck::cast(passed)));
        }
    }
}

/// Takes a token's numbers as hidden units see them.
#[inline(always)]
fn see(numbers: &[i16; DEPTH], seen: &mut [u8; DEPTH]) {
    for place in 0..DEPTH {
        let rounded = (numbers[place] + TOKEN.zero * STEP + STEP / 2).max(0) / STEP;
        seen[place] = rounded.min(HIGHEST) as u8;
    }
}

/// Takes what hidden units pass on.
#[inline(always)]
fn pass(scaled: &[Sums; PART / LANES], passed: &mut [u8; PART]) {
    for (passed, &scaled) in passed.iter_mut().zip(scaled.as_flattened()) {
        *passed = scaled as u8;
    }
}

/// Appends the fitted units of both layers, rounded.
pub fn write_network<'a>(
    hidden: impl Iterator<Item = Unit<'a>>,
    labels: impl Iterator<Item = Unit<'a>>,
    bytes: &mut Vec<u8>,
) {
    hidden.for_each(|unit| write_unit(unit, TOKEN, PASSED.one, bytes));
    labels.for_each(|unit| write_unit(unit, PASSED, ONE_SCORE.into(), bytes));
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
                assert!((score - sum).abs() < 0.5, "{score} {sum}");
            }
        }
    }

    #[test]
    fn weights_too_large_to_be_added_up_are_refused() {
        assert_eq!(Network::read(&mut Reader::new(&vec![127; 20_000])).err(), Some(WeightError::Malformed));
    }

    #[test]
    fn half_a_network_is_refused() {
        assert_eq!(Network::read(&mut Reader::new(&[0; 1000])).err(), Some(WeightError::Truncated));
    }
}
