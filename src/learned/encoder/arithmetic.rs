//! The functions between the products, in steps that every processor takes alike: no fused operation, and sums in the
//! same order everywhere.

/// Numbers that are worked on side by side.
const LANES: usize = 16;
/// Adding and taking away so much leaves no room for a fraction.
const ROOM: f32 = 12_582_912.0;

/// The whole number next to one that is small.
#[inline(always)]
pub fn whole(number: f32) -> i32 {
    (number + ROOM).to_bits() as i32 - ROOM.to_bits() as i32
}

/// The exponential of a number that is not above nought, to five digits.
#[inline(always)]
pub fn exp(number: f32) -> f32 {
    power_of_two(number * std::f32::consts::LOG2_E)
}

/// Two to the power of a number that is not above nought, to five digits.
#[inline(always)]
pub fn power_of_two(power: f32) -> f32 {
    const LOWEST: f32 = -126.0;
    let power = if power < LOWEST { LOWEST } else { power };
    let rounded = power + ROOM;
    let rest = power - (rounded - ROOM);
    // The series that is nowhere far off between -1/2 and 1/2.
    let mut series = 0.009_582_848;
    for coefficient in [0.055_906_433, 0.240_240_99, 0.693_124_2, 1.0] {
        series = series * rest + coefficient;
    }
    series * f32::from_bits((rounded.to_bits() << 23).wrapping_add(127 << 23))
}

/// The Gaussian error linear unit of Hendrycks and Gimpel 2016, to four digits.
#[inline(always)]
pub fn gelu(number: f32) -> f32 {
    // Beyond, the share of the normal distribution below a number is nought or one.
    const FAR: f32 = 4.0;
    let near = if number < -FAR { -FAR } else { number };
    let near = if near > FAR { FAR } else { near };
    let square = near * near * (1.0 / (FAR * FAR));
    // The series that is nowhere far off.
    let mut series = -0.349_320_1;
    for coefficient in [1.748_149_3, -3.834_837, 4.905_753_7, -4.122_613_3, 2.433_390_3, -1.054_206_7, 0.398_673_45] {
        series = series * square + coefficient;
    }
    number * (0.5 + near * series)
}

/// The sum of what is made of numbers, in strands that can be worked out in vectors.
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
    joined(
        strands,
        #[inline(always)]
        |one, other| one + other,
    )
}

/// What becomes of strands, two and two of them.
#[inline(always)]
fn joined(mut strands: [f32; LANES], of: impl Fn(f32, f32) -> f32) -> f32 {
    let mut count = LANES;
    while count > 1 {
        count /= 2;
        for lane in 0..count {
            strands[lane] = of(strands[lane], strands[lane + count]);
        }
    }
    strands[0]
}

/// The highest number.
#[inline(always)]
pub fn highest(numbers: &[f32]) -> f32 {
    most(
        numbers,
        f32::MIN,
        #[inline(always)]
        |number| number,
    )
}

/// The largest number, signs aside, or `least`.
#[inline(always)]
pub fn largest(numbers: &[f32], least: f32) -> f32 {
    most(numbers, least, f32::abs)
}

#[inline(always)]
fn most(numbers: &[f32], least: f32, of: impl Fn(f32) -> f32) -> f32 {
    let (lanes, rest) = numbers.as_chunks::<LANES>();
    let mut strands = [least; LANES];
    for lanes in lanes {
        for lane in 0..LANES {
            strands[lane] = higher(strands[lane], of(lanes[lane]));
        }
    }
    for (strand, &number) in strands.iter_mut().zip(rest) {
        *strand = higher(*strand, of(number));
    }
    joined(strands, higher)
}

#[inline(always)]
const fn higher(one: f32, other: f32) -> f32 {
    if other > one { other } else { one }
}

/// Brings numbers to the mean nought and the variance one, then to a gain and a bias for each (layer normalization, Ba
/// et al. 2016).
#[inline(always)]
pub fn normalize(numbers: &mut [f32], gains: &[f32], biases: &[f32], epsilon: f32) {
    let share = 1.0 / numbers.len() as f32;
    let mean = total(
        numbers,
        #[inline(always)]
        |number| number,
    ) * share;
    let variance = total(
        numbers,
        #[inline(always)]
        |number| (number - mean) * (number - mean),
    ) * share;
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
    joined(
        strands,
        #[inline(always)]
        |one, other| one + other,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponentials_are_right_to_five_digits() {
        for hundredth in 0..8_700 {
            let number = -(hundredth as f32) / 100.0;
            let right = f64::from(number).exp();
            assert!((f64::from(exp(number)) / right - 1.0).abs() < 2e-5, "{number}");
        }
        assert!(exp(f32::MIN) < 1e-37 && exp(f32::NEG_INFINITY) < 1e-37);
    }

    #[test]
    fn units_pass_on_what_the_error_function_says() {
        // By tables of the normal distribution.
        for (number, right) in [
            (-6.0, 0.0),
            (-3.0, -0.004_05),
            (-1.0, -0.158_655),
            (-0.5, -0.154_269),
            (0.0, 0.0),
            (0.5, 0.345_731),
            (1.0, 0.841_345),
            (2.0, 1.954_5),
            (3.5, 3.499_186),
            (9.0, 9.0),
        ] {
            assert!((gelu(number) - right).abs() < 4e-4, "{number}: {}", gelu(number));
        }
    }

    #[test]
    fn rows_of_any_length_are_brought_to_mean_and_variance() {
        for count in [16, 37, 384] {
            let mut numbers: Vec<f32> = (0..count).map(|place| (place * 7 % 11) as f32).collect();
            normalize(&mut numbers, &vec![2.0; count], &vec![1.0; count], 1e-12);
            let mean = numbers.iter().sum::<f32>() / count as f32;
            let spread = numbers.iter().map(|number| (number - 1.0).powi(2)).sum::<f32>() / count as f32;
            assert!((mean - 1.0).abs() < 1e-4 && (spread - 4.0).abs() < 1e-3, "{count}: {mean} {spread}");
        }
    }

    #[test]
    fn the_largest_and_the_highest_may_stand_anywhere() {
        for place in [0, 15, 16, 33] {
            let mut numbers = [-0.25; 34];
            numbers[place] = -3.0;
            assert_eq!((largest(&numbers, 1.0), highest(&numbers)), (3.0, -0.25));
            numbers[place] = 2.0;
            assert_eq!((largest(&numbers, 2.5), highest(&numbers)), (2.5, 2.0));
        }
    }
}
