//! A layer of units, each of which adds up the numbers that it sees, times its weights: whole numbers of eight bits,
//! scaled for each unit (Jacob et al., 2018). Sums are worked out for eight units and eight numbers at a time, by the
//! widest vectors that the processor has.

use crate::weights::{Reader, WeightError};

/// Units whose sums are worked out together.
pub const LANES: usize = 8;
/// Numbers that are seen together.
pub const EIGHT: usize = 8;
/// The highest number that a unit can see.
pub const HIGHEST: i16 = 127;
/// What the weights of four numbers may add up to, signs aside: their products are added up in 16 bits.
const HEAVIEST: f32 = (i16::MAX / HIGHEST) as f32;
/// What rounding may add to four weights.
const ROUNDING: f32 = 2.0;
/// Weights that are all smaller are rounded to zero.
const LEAST: f32 = 0.001;

/// Eight numbers seen, each half in one number, as they lie in memory.
pub type Seen = [u32; 2];
/// The sums of some units.
pub type Sums = [i32; LANES];
/// Of eight numbers, the weights for each of some units.
type Weights = [[i8; EIGHT / 2 * LANES]; 2];

/// The weights of `8 * BLOCKS` units that see `8 * EIGHTS` numbers.
#[derive(Clone, Debug)]
pub struct Layer<const EIGHTS: usize, const BLOCKS: usize> {
    weights: Box<[[Weights; BLOCKS]; EIGHTS]>,
    biases: [Sums; BLOCKS],
    scales: [[f32; LANES]; BLOCKS],
}

/// The lowest and the highest of numbers.
pub type Range = (f32, f32);

/// How real numbers stand as those that units see.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// What stands for nought.
    pub zero: i16,
    /// How much more stands for one.
    pub one: f32,
}

/// A fitted unit, in real numbers: its weights and its bias.
pub type Unit<'a> = (&'a [f32], f32);

impl<const EIGHTS: usize, const BLOCKS: usize> Layer<EIGHTS, BLOCKS> {
    /// The sums of all units for the numbers seen at some tokens.
    #[expect(clippy::needless_range_loop, reason = "sums are kept in registers where all loops count")]
    #[inline(always)]
    pub fn sums<P: Processor, const TOKENS: usize>(
        &self,
        processor: P,
        seen: [&[Seen; EIGHTS]; TOKENS],
    ) -> [[Sums; BLOCKS]; TOKENS] {
        let mut sums = [self.biases; TOKENS];
        for eight in 0..EIGHTS {
            let mut numbers = [[P::Four::default(); 2]; TOKENS];
            for token in 0..TOKENS {
                for half in 0..2 {
                    numbers[token][half] = processor.spread(&seen[token][eight][half]);
                }
            }
            for block in 0..BLOCKS {
                let weights = &self.weights[eight][block];
                for token in 0..TOKENS {
                    sums[token][block] = processor.add_products(sums[token][block], numbers[token], weights);
                }
            }
        }
        sums
    }

    /// What sums stand for, rounded, within a range.
    #[inline(always)]
    pub fn scaled(&self, processor: impl Processor, sums: &[Sums; BLOCKS], range: Range) -> [Sums; BLOCKS] {
        let mut scaled = *sums;
        for (sums, mut numbers) in scaled.iter_mut().zip(self.scales) {
            for lane in 0..LANES {
                numbers[lane] = (numbers[lane] * sums[lane] as f32).clamp(range.0, range.1);
            }
            *sums = processor.rounded(numbers);
        }
        scaled
    }

    /// Reads the first `units` of them, the others weigh nothing, as [`write_unit`] wrote them.
    ///
    /// # Errors
    /// If the bytes end early, weights are too large to be added up in 16 bits, or a scale is no number.
    pub fn read(reader: &mut Reader<'_>, units: usize) -> Result<Self, WeightError> {
        let mut layer = Self {
            weights: Box::new([[[[0; EIGHT / 2 * LANES]; 2]; BLOCKS]; EIGHTS]),
            biases: [[0; LANES]; BLOCKS],
            scales: [[0.0; LANES]; BLOCKS],
        };
        for unit in 0..units {
            let (block, lane) = (unit / LANES, unit % LANES);
            for eight in 0..EIGHTS {
                let weights: [i8; EIGHT] = reader.array()?.map(|byte: u8| byte as i8);
                if heaviest(&weights.map(f32::from)) > HEAVIEST {
                    return Err(WeightError::Malformed);
                }
                let (halves, _) = weights.as_chunks();
                for (half, weights) in layer.weights[eight][block].iter_mut().zip(halves) {
                    half.as_chunks_mut::<{ EIGHT / 2 }>().0[lane] = *weights;
                }
            }
            layer.biases[block][lane] = i32::from_le_bytes(reader.array()?);
            layer.scales[block][lane] = f32::from_le_bytes(reader.array()?);
            if !layer.scales[block][lane].is_finite() {
                return Err(WeightError::Malformed);
            }
        }
        Ok(layer)
    }
}

/// Appends a unit that sees numbers on a scale, with what it shows for one. Its weights are rounded as little as
/// eight bits and their sums allow.
pub fn write_unit((weights, bias): Unit<'_>, seen: Scale, shown: f32, bytes: &mut Vec<u8>) {
    let (eights, _) = weights.as_chunks();
    let largest = weights.iter().fold(LEAST, |largest, weight| largest.max(weight.abs()));
    let heaviest = eights.iter().map(heaviest).fold(LEAST, f32::max);
    let one = (f32::from(i8::MAX) / largest).min((HEAVIEST - ROUNDING) / heaviest);
    let weights: Vec<i8> = weights.iter().map(|weight| (weight * one).round() as i8).collect();
    let nought = i32::from(seen.zero) * weights.iter().map(|&weight| i32::from(weight)).sum::<i32>();
    let bias = (bias * one * seen.one).round() as i32 - nought;
    bytes.extend(weights.into_iter().map(|weight| weight as u8));
    bytes.extend(bias.to_le_bytes());
    bytes.extend((shown / (one * seen.one)).to_le_bytes());
}

/// Of eight weights, those of the four whose products are added up in 16 bits that weigh most, signs aside.
fn heaviest(weights: &[f32; EIGHT]) -> f32 {
    let four = |first: usize| [first, first + 1, first + EIGHT / 2, first + EIGHT / 2 + 1];
    let weigh = |first| four(first).into_iter().map(|place| weights[place].abs()).sum::<f32>();
    weigh(0).max(weigh(2))
}

/// What works out the sums.
pub trait Processor: Copy {
    /// Four numbers seen, ready to be multiplied.
    type Four: Copy + Default;

    /// Makes four numbers ready.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "they are read straight from memory")]
    fn spread(self, four: &u32) -> Self::Four;

    /// Sums with the products of eight numbers and their weights added.
    fn add_products(self, sums: Sums, seen: [Self::Four; 2], weights: &Weights) -> Sums;

    /// The whole numbers next to some, the even one where two are, which must fit.
    fn rounded(self, numbers: [f32; LANES]) -> Sums;
}

/// Any processor.
#[derive(Clone, Copy, Debug)]
pub struct AnyProcessor;

impl Processor for AnyProcessor {
    type Four = [u8; EIGHT / 2];

    #[inline(always)]
    fn spread(self, four: &u32) -> Self::Four {
        four.to_ne_bytes()
    }

    #[inline(always)]
    fn add_products(self, mut sums: Sums, seen: [Self::Four; 2], weights: &Weights) -> Sums {
        for (four, weights) in seen.into_iter().zip(weights) {
            for (sum, weights) in sums.iter_mut().zip(weights.as_chunks::<{ EIGHT / 2 }>().0) {
                for (number, &weight) in four.into_iter().zip(weights) {
                    *sum = sum.wrapping_add(i32::from(number) * i32::from(weight));
                }
            }
        }
        sums
    }

    #[inline(always)]
    fn rounded(self, numbers: [f32; LANES]) -> Sums {
        numbers.map(|number| number.round_ties_even() as i32)
    }
}

#[cfg(target_arch = "x86_64")]
impl Processor for pulp::x86::V3 {
    type Four = [u32; LANES];

    /// Straight from memory: through other registers it would cost as much as a multiplication.
    #[inline(always)]
    fn spread(self, four: &u32) -> Self::Four {
        bytemuck::cast(self.avx._mm256_broadcast_ss(bytemuck::cast_ref(four)))
    }

    #[inline(always)]
    fn add_products(self, sums: Sums, seen: [Self::Four; 2], weights: &Weights) -> Sums {
        let first = self.avx2._mm256_maddubs_epi16(bytemuck::cast(seen[0]), bytemuck::cast(weights[0]));
        let last = self.avx2._mm256_maddubs_epi16(bytemuck::cast(seen[1]), bytemuck::cast(weights[1]));
        let pairs = self.avx2._mm256_add_epi16(first, last);
        let products = self.avx2._mm256_madd_epi16(pairs, bytemuck::cast([1_i16; 2 * LANES]));
        bytemuck::cast(self.avx2._mm256_add_epi32(bytemuck::cast(sums), products))
    }

    #[inline(always)]
    fn rounded(self, numbers: [f32; LANES]) -> Sums {
        bytemuck::cast(self.avx._mm256_cvtps_epi32(bytemuck::cast(numbers)))
    }
}
