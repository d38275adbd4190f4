//! From scores to factors, their exponentials.

/// Scores below this count as forbidden, which no sum of weights should reach.
const LOWEST: f32 = -40.0;
/// Scores above this count as this.
const HIGHEST: f32 = 20.0;

/// A score to a factor; what is forbidden becomes zero.
pub fn factor(score: f32) -> f32 {
    if score < LOWEST { 0.0 } else { score.min(HIGHEST).exp() }
}

/// The factors of scores that are whole steps, worked out once.
#[derive(Clone, Debug)]
pub struct Factors {
    table: Vec<f32>,
    /// The lowest and the highest score of the table, in steps.
    lowest: i16,
    highest: i16,
}

impl Factors {
    /// The factors of whole multiples of `step`.
    pub fn new(step: f32) -> Self {
        let (lowest, highest) = ((LOWEST / step) as i16, (HIGHEST / step) as i16);
        let table = (lowest..=highest).map(|steps| if steps == lowest { 0.0 } else { factor(f32::from(steps) * step) });
        Self { table: table.collect(), lowest, highest }
    }

    /// The factors of scores in steps.
    #[inline]
    pub fn of<const N: usize>(&self, scores: &[i16; N]) -> [f32; N] {
        let mut factors = [0.0; N];
        for (factor, &score) in factors.iter_mut().zip(scores) {
            *factor = self.table[(score.clamp(self.lowest, self.highest) - self.lowest) as usize];
        }
        factors
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_of_whole_steps_are_exponentials() {
        let factors = Factors::new(0.02);
        let steps = [-1999, -375, -1, 0, 25, 167, 999];
        for (factor, steps) in factors.of(&steps).into_iter().zip(steps) {
            assert!((factor / (f32::from(steps) * 0.02).exp() - 1.0).abs() < 1e-4, "{steps}");
        }
        assert!(factors.of(&[-16_000, -2000]).iter().all(|&factor| factor == 0.0));
        assert!(factors.of(&[1250]) <= factors.of(&[1000]));
    }
}
