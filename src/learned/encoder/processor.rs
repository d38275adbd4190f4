//! Products of whole numbers of eight bits, added up exactly, by the widest vectors that the processor has: so every
//! processor gets the same sums.

/// Rows whose sums are worked out together.
pub const ROWS: usize = 12;
/// Units whose sums lie in one vector.
pub const UNITS: usize = 16;
/// Vectors of units whose sums are worked out together.
pub const VECTORS: usize = 2;
/// Numbers of which a processor adds up the products at once.
pub const FOUR: usize = 4;
/// What is added to weights, so that none is below nought.
pub const RAISED: u8 = 128;

/// Four neighbouring numbers of each of some rows. None is -128.
pub type Numbers = [[i8; FOUR]; ROWS];
/// Four neighbouring weights of each of some units, raised. None is 0. They lie as the widest vectors like it.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub struct Weights(pub [[[u8; FOUR]; UNITS]; VECTORS]);
/// For each of some rows the sums of some units.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub struct Sums(pub [[[i32; UNITS]; VECTORS]; ROWS]);

/// Numbers of some rows, to be multiplied with weights.
#[derive(Clone, Copy, Debug)]
pub struct Block<'a> {
    /// The numbers.
    pub numbers: &'a [Numbers],
    /// What the sums of each row begin with, so that raised weights give the sums of those as they were.
    pub begin: &'a [i32; ROWS],
}

/// What is worked out with a processor's own vectors.
pub trait Work {
    /// What comes out.
    type Output;

    /// Works it out.
    fn done<P: Processor>(self, processor: P) -> Self::Output;
}

/// What adds up products.
pub trait Processor: Copy {
    /// Does work with the processor's vectors.
    fn work<W: Work>(self, work: W) -> W::Output;

    /// The sums of the products of some rows with the weights of some units.
    fn sums(self, block: Block<'_>, weights: &[Weights], sums: &mut Sums);
}

/// Does work by the widest vectors.
pub fn work<W: Work>(work: W) -> W::Output {
    #[cfg(target_arch = "x86_64")]
    {
        let level = fearless_simd::Level::new();
        if let Some(processor) = level.as_avx512() {
            return processor.work(work);
        }
        if let Some(processor) = level.as_avx2() {
            return processor.work(work);
        }
    }
    AnyProcessor.work(work)
}

/// Does work in every way that the processor at hand knows, the plainest first.
#[cfg(test)]
pub fn in_every_way<W: Work + Clone>(work: &W) -> Vec<W::Output> {
    let mut done = vec![AnyProcessor.work(work.clone())];
    #[cfg(target_arch = "x86_64")]
    {
        let level = fearless_simd::Level::new();
        done.extend(level.as_avx2().map(|processor| processor.work(work.clone())));
        done.extend(level.as_avx512().map(|processor| processor.work(work.clone())));
    }
    done
}

/// Any processor.
#[derive(Clone, Copy, Debug)]
pub struct AnyProcessor;

impl Processor for AnyProcessor {
    #[inline(always)]
    fn work<W: Work>(self, work: W) -> W::Output {
        work.done(self)
    }

    #[inline(always)]
    fn sums(self, block: Block<'_>, weights: &[Weights], sums: &mut Sums) {
        sums.0 = [[[0; UNITS]; VECTORS]; ROWS];
        for (numbers, weights) in block.numbers.iter().zip(weights) {
            // Of each four the first ones of all units, then the second ones.
            let mut places = [[0; UNITS * VECTORS]; FOUR];
            for (unit, weights) in weights.0.as_flattened().iter().enumerate() {
                for place in 0..FOUR {
                    places[place][unit] = i16::from(weights[place]) - i16::from(RAISED);
                }
            }
            for (sums, numbers) in sums.0.iter_mut().zip(numbers) {
                for (unit, sum) in sums.as_flattened_mut().iter_mut().enumerate() {
                    for place in 0..FOUR {
                        *sum += i32::from(numbers[place]) * i32::from(places[place][unit]);
                    }
                }
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use std::arch::x86_64::{
        __m256i, _mm256_abs_epi8, _mm256_add_epi32, _mm256_madd_epi16, _mm256_maddubs_epi16, _mm256_set1_epi8,
        _mm256_set1_epi16, _mm256_set1_epi32, _mm256_sign_epi8, _mm256_xor_si256, _mm512_dpbusd_epi32,
        _mm512_set1_epi32,
    };

    use fearless_simd::{Avx2, Avx512, Simd, SimdInto, i32x16, u8x64};

    use super::{Block, FOUR, Processor, RAISED, ROWS, Sums, UNITS, VECTORS, Weights, Work};

    /// Rows whose sums fit into the registers of AVX2 with those of sixteen units.
    const FEW: usize = 4;
    /// Numbers of 32 bits in a vector of AVX2.
    const EIGHT: usize = 8;

    macro_rules! processor {
        ($level:ty, $sums:ident) => {
            impl Processor for $level {
                #[inline(always)]
                fn work<W: Work>(self, work: W) -> W::Output {
                    self.vectorize(
                        #[inline(always)]
                        || work.done(self),
                    )
                }

                #[inline(always)]
                fn sums(self, block: Block<'_>, weights: &[Weights], sums: &mut Sums) {
                    $sums(self, block, weights, sums);
                }
            }
        };
    }

    processor!(Avx512, avx512);
    processor!(Avx2, avx2);

    fearless_simd::kernel!(
        fn avx512(processor: Avx512, block: Block<'_>, weights: &[Weights], sums: &mut Sums) {
            let mut held = [[_mm512_set1_epi32(0); VECTORS]; ROWS];
            for (held, &begin) in held.iter_mut().zip(block.begin) {
                *held = [_mm512_set1_epi32(begin); VECTORS];
            }
            for (numbers, weights) in block.numbers.iter().zip(weights) {
                let [first, second]: [[u8; FOUR * UNITS]; VECTORS] = bytemuck::cast(weights.0);
                let [first, second]: [u8x64<Avx512>; VECTORS] =
                    [first.simd_into(processor), second.simd_into(processor)];
                let weights = [first.into(), second.into()];
                for row in 0..ROWS {
                    let numbers = _mm512_set1_epi32(bytemuck::cast(numbers[row]));
                    for vector in 0..VECTORS {
                        held[row][vector] = _mm512_dpbusd_epi32(held[row][vector], weights[vector], numbers);
                    }
                }
            }
            for (sums, held) in sums.0.as_flattened_mut().iter_mut().zip(held.as_flattened()) {
                let lanes: i32x16<Avx512> = (*held).simd_into(processor);
                *sums = lanes.into();
            }
        }
    );

    fearless_simd::kernel!(
        fn avx2(processor: Avx2, block: Block<'_>, weights: &[Weights], sums: &mut Sums) {
            let _ = processor;
            let raised = _mm256_set1_epi8(RAISED as i8);
            let ones = _mm256_set1_epi16(1);
            for vector in 0..VECTORS {
                for (part, sums) in sums.0.as_chunks_mut::<FEW>().0.iter_mut().enumerate() {
                    let mut held = [[_mm256_set1_epi32(0); UNITS / EIGHT]; FEW];
                    for (numbers, weights) in block.numbers.iter().zip(weights) {
                        let weights: [__m256i; UNITS / EIGHT] = bytemuck::cast(weights.0[vector]);
                        let weights = [_mm256_xor_si256(weights[0], raised), _mm256_xor_si256(weights[1], raised)];
                        for row in 0..FEW {
                            let numbers = _mm256_set1_epi32(bytemuck::cast(numbers[part * FEW + row]));
                            let sizes = _mm256_abs_epi8(numbers);
                            for half in 0..UNITS / EIGHT {
                                let signed = _mm256_sign_epi8(weights[half], numbers);
                                // Twice 127 times 127 fits into sixteen bits.
                                let pairs = _mm256_maddubs_epi16(sizes, signed);
                                held[row][half] = _mm256_add_epi32(held[row][half], _mm256_madd_epi16(pairs, ones));
                            }
                        }
                    }
                    for row in 0..FEW {
                        sums[row][vector] = bytemuck::cast(held[row]);
                    }
                }
            }
        }
    );
}
