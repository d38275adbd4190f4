//! Sums of products of real numbers, written so that they are worked out in vectors.

use crate::learned::HIDDEN;

/// Adds some times other numbers.
#[inline(always)]
pub fn add(sums: &mut [f32], times: f32, numbers: &[f32]) {
    sums.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += times * number);
}

/// The sum of products, in eight strands.
#[inline(always)]
pub fn dot(left: &[f32; HIDDEN], right: &[f32; HIDDEN]) -> f32 {
    let (left, _) = left.as_chunks::<8>();
    let (right, _) = right.as_chunks::<8>();
    let strands = left.iter().zip(right).fold([0.0; 8], |sums: [f32; 8], (left, right)| {
        std::array::from_fn(|strand| sums[strand] + left[strand] * right[strand])
    });
    strands.iter().sum()
}
