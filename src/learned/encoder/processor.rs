//! Products of whole numbers of sixteen bits, added up exactly, by the widest vectors that the processor has: so every
//! processor gets the same sums.

/// Units whose sums are worked out together.
pub const UNITS: usize = 16;
/// Two neighbouring weights of each of some units.
pub type Weights = [i16; 2 * UNITS];
/// A sum for each of some units.
pub type Sums = [i32; UNITS];

/// What adds up products.
pub trait Processor: Copy {
    /// Sums as the processor's registers hold them.
    type Held: Copy;

    /// Sums to begin with.
    fn nought(self) -> Self::Held;

    /// Sums with the products of two neighbouring numbers and their weights added.
    fn add(self, sums: Self::Held, pair: [i16; 2], weights: &Weights) -> Self::Held;

    /// The sums.
    fn sums(self, held: Self::Held) -> Sums;
}

/// Any processor.
#[derive(Clone, Copy, Debug)]
pub struct AnyProcessor;

impl Processor for AnyProcessor {
    type Held = Sums;

    #[inline(always)]
    fn nought(self) -> Sums {
        [0; UNITS]
    }

    #[inline(always)]
    fn add(self, mut sums: Sums, pair: [i16; 2], weights: &Weights) -> Sums {
        let [first, second] = pair.map(i32::from);
        for (sum, [one, other]) in sums.iter_mut().zip(weights.as_chunks().0) {
            *sum += first * i32::from(*one) + second * i32::from(*other);
        }
        sums
    }

    #[inline(always)]
    fn sums(self, held: Sums) -> Sums {
        held
    }
}

#[cfg(target_arch = "x86_64")]
impl Processor for pulp::x86::V3 {
    type Held = [pulp::i32x8; 2];

    #[inline(always)]
    fn nought(self) -> Self::Held {
        bytemuck::Zeroable::zeroed()
    }

    #[inline(always)]
    fn add(self, sums: Self::Held, pair: [i16; 2], weights: &Weights) -> Self::Held {
        let pair = bytemuck::cast(self.avx._mm256_set1_epi32(bytemuck::cast(pair)));
        let halves: [[i16; UNITS]; 2] = bytemuck::cast(*weights);
        let low = self.avx2._mm256_madd_epi16(pair, bytemuck::cast(halves[0]));
        let high = self.avx2._mm256_madd_epi16(pair, bytemuck::cast(halves[1]));
        [
            bytemuck::cast(self.avx2._mm256_add_epi32(bytemuck::cast(sums[0]), low)),
            bytemuck::cast(self.avx2._mm256_add_epi32(bytemuck::cast(sums[1]), high)),
        ]
    }

    #[inline(always)]
    fn sums(self, held: Self::Held) -> Sums {
        bytemuck::cast(held)
    }
}
