//! The functions between the products, in steps that every processor takes alike: no fused operation, and sums in the
//! same order everywhere.

/// Numbers that are worked on side by side.
const LANES: usize = 8;

/// The exponential of a number that is not above nought, to six digits.
#[inline(always)]
pub fn exp(number: f32) -> f32 {
    // Adding and taking away so much leaves no room for a fraction.
    const ROOM: f32 = 12_582_912.0;
    const LOWEST: f32 = -87.0;
    let number = if number < LOWEST { LOWEST } else { number };
    let rounded = number * std::f32::consts::LOG2_E + ROOM;
    let power = rounded - ROOM;
    let rest = number - power * 0.693_359_4 + power * 2.121_944_4e-4;
    // Taylor's series, with coefficients that make up for its end (Cephes).
    let mut series = 1.987_569_1e-4;
    for coefficient in [1.398_2e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5] {
        series = series * rest + coefficient;
    }
    let fraction = series * rest * rest + rest + 1.0;
    fraction * f32::from_bits((rounded.to_bits() << 23).wrapping_add(127 << 23))
}

/// The Gaussian error linear unit.
#[inline(always)]
pub fn gelu(number: f32) -> f32 {
    // Hendrycks and Gimpel 2016; the error function by 7.1.26 of Abramowitz and Stegun.
    let scaled = number.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * scaled);
    let mut series = 1.061_405_4;
    for coefficient in [-1.453_152, 1.421_413_7, -0.284_496_74, 0.254_829_6] {
        series = series * t + coefficient;
    }
    let tail = 0.5 * series * t * exp(-scaled * scaled);
    number * if number < 0.0 { tail } else { 1.0 - tail }
}

/// The sum, in strands that can be worked out in vectors.
#[inline(always)]
pub fn sum(numbers: &[f32]) -> f32 {
    total(numbers, |number| number)
}

#[inline(always)]
fn total(numbers: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let (lanes, rest) = numbers.as_chunks::<LANES>();
    let mut strands = [0.0; LANES];
    for lanes in lanes {
        for lane in 0..LANES {
            strands[lane] += of(lanes[lane]);
        }
    }
    for (strand, &number) in strands.iter_mut().zip(rest) {
        *strand += of(number);
    }
    strands.into_iter().sum()
}

/// The highest number.
#[inline(always)]
pub fn highest(numbers: &[f32]) -> f32 {
    let (lanes, rest) = numbers.as_chunks::<LANES>();
    let mut strands = [f32::MIN; LANES];
    for lanes in lanes {
        for lane in 0..LANES {
            strands[lane] = if lanes[lane] > strands[lane] { lanes[lane] } else { strands[lane] };
        }
    }
    strands.iter().chain(rest).fold(f32::MIN, |a, &b| if b > a { b } else { a })
}

/// Brings numbers to the mean nought and the variance one, then to a gain and a bias for each (layer normalization, Ba
/// et al. 2016).
#[inline(always)]
pub fn normalize(numbers: &mut [f32], gains: &[f32], biases: &[f32], epsilon: f32) {
    let share = 1.0 / numbers.len() as f32;
    let mean = sum(numbers) * share;
    let variance = total(numbers, |number| (number - mean) * (number - mean)) * share;
    let scale = 1.0 / (variance + epsilon).sqrt();
    for ((number, gain), bias) in numbers.iter_mut().zip(gains).zip(biases) {
        *number = (*number - mean) * scale * gain + bias;
    }
}

/// The sum of the products of two rows.
#[inline(always)]
pub fn product(one: &[f32], other: &[f32]) -> f32 {
    let (lanes, _) = one.as_chunks::<LANES>();
    let (others, _) = other.as_chunks::<LANES>();
    let mut strands = [0.0; LANES];
    for (one, other) in lanes.iter().zip(others) {
        for lane in 0..LANES {
            strands[lane] += one[lane] * other[lane];
        }
    }
    strands.into_iter().sum()
}
