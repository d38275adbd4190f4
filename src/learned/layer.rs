//! A layer of units, each of which adds up the numbers that it sees, times its weights. Sums are worked out
//! for eight units at a time, two numbers at a time, by the widest vectors that the processor has.

use crate::weights::{Reader, WeightError};

/// Units whose sums are worked out together.
pub const LANES: usize = 8;

/// The sums of some units.
pub type Sums = [i32; LANES];
/// Of two numbers, the weights for each of some units.
type Weights = [i16; 2 * LANES];

/// The weights of `8 * BLOCKS` units that see `2 * PAIRS` numbers.
#[derive(Clone, Debug)]
pub struct Layer<const PAIRS: usize, const BLOCKS: usize> {
    biases: [Sums; BLOCKS],
    weights: Box<[[Weights; BLOCKS]; PAIRS]>,
}

/// A fitted unit, in real numbers: its weights and its bias.
pub type Unit<'a> = (&'a [f32], f32);

impl<const PAIRS: usize, const BLOCKS: usize> Layer<PAIRS, BLOCKS> {
    /// The sums of all units for the numbers seen at some tokens, two by two.
    #[expect(clippy::needless_range_loop, reason = "sums are kept in registers where all loops count")]
    #[inline(always)]
    pub fn sums<const TOKENS: usize>(
        &self,
        processor: impl Processor,
        seen: [&[[i16; 2]; PAIRS]; TOKENS],
    ) -> [[Sums; BLOCKS]; TOKENS] {
        let mut sums = [self.biases; TOKENS];
        for pair in 0..PAIRS {
            for token in 0..TOKENS {
                for block in 0..BLOCKS {
                    let weights = &self.weights[pair][block];
                    sums[token][block] = processor.add_products(sums[token][block], seen[token][pair], weights);
                }
            }
        }
        sums
    }

    /// Reads the first `units` of them, the others weigh nothing, as [`write_unit`] wrote them.
    ///
    /// # Errors
    /// If the bytes end early.
    pub fn read(reader: &mut Reader<'_>, units: usize) -> Result<Self, WeightError> {
        let mut layer = Self { biases: [[0; LANES]; BLOCKS], weights: Box::new([[[0; 2 * LANES]; BLOCKS]; PAIRS]) };
        for unit in 0..units {
            let (block, lane) = (unit / LANES, unit % LANES);
            for number in 0..2 * PAIRS {
                let weight = i16::from_le_bytes(reader.array()?);
                layer.weights[number / 2][block][2 * lane + number % 2] = weight;
            }
            layer.biases[block][lane] = i32::from_le_bytes(reader.array()?);
        }
        Ok(layer)
    }
}

/// Appends a unit whose weights are rounded to `one`, and which sees numbers rounded to `one_seen`.
pub fn write_unit((weights, bias): Unit<'_>, one: f32, one_seen: f32, bytes: &mut Vec<u8>) {
    bytes.extend(weights.iter().flat_map(|weight| ((weight * one).round() as i16).to_le_bytes()));
    bytes.extend(((bias * one * one_seen).round() as i32).to_le_bytes());
}

/// What works out the sums.
pub trait Processor: Copy {
    /// Sums with the products of two numbers and their weights added.
    fn add_products(self, sums: Sums, pair: [i16; 2], weights: &Weights) -> Sums;
}

/// Any processor.
#[derive(Clone, Copy, Debug)]
pub struct AnyProcessor;

impl Processor for AnyProcessor {
    #[inline(always)]
    fn add_products(self, sums: Sums, pair: [i16; 2], weights: &Weights) -> Sums {
        let product = |number: usize, place: usize| i32::from(pair[number]) * i32::from(weights[place]);
        std::array::from_fn(|lane| sums[lane].wrapping_add(product(0, 2 * lane)).wrapping_add(product(1, 2 * lane + 1)))
    }
}

#[cfg(target_arch = "x86_64")]
impl Processor for pulp::x86::V3 {
    #[inline(always)]
    fn add_products(self, sums: Sums, pair: [i16; 2], weights: &Weights) -> Sums {
        let pairs: [i32; LANES] = [bytemuck::cast(pair); LANES];
        let products = self.avx2._mm256_madd_epi16(bytemuck::cast(pairs), bytemuck::cast(*weights));
        bytemuck::cast(self.avx2._mm256_add_epi32(bytemuck::cast(sums), products))
    }
}
