//! Logistic regression with a few inputs, fitted by Newton's method.

/// Pull of every weight towards zero, as that of so many examples.
const PULL: f64 = 1.0;
/// Newton's method is long done after so many steps.
const STEPS: usize = 15;

/// Weights with which the logistic function of the weighted inputs is nearest to the outcomes.
pub(super) fn fit<const N: usize>(examples: &[([f32; N], bool)]) -> [f32; N] {
    let mut weights = [0.0_f64; N];
    for _ in 0..STEPS {
        let mut slope = weights.map(|weight| -PULL * weight);
        let mut curvature = [[0.0_f64; N]; N];
        (0..N).for_each(|at| curvature[at][at] = PULL);
        for (inputs, outcome) in examples {
            let inputs = inputs.map(f64::from);
            let score: f64 = inputs.iter().zip(&weights).map(|(input, weight)| input * weight).sum();
            let probability = 1.0 / (1.0 + (-score).exp());
            let error = f64::from(u8::from(*outcome)) - probability;
            for (at, &input) in inputs.iter().enumerate().filter(|(_, input)| **input != 0.0) {
                slope[at] += error * input;
                let share = probability * (1.0 - probability) * input;
                curvature[at].iter_mut().zip(&inputs).for_each(|(sum, other)| *sum += share * other);
            }
        }
        let step = solve(curvature, slope);
        weights.iter_mut().zip(step).for_each(|(weight, step)| *weight += step);
    }
    weights.map(|weight| weight as f32)
}

/// Solves a system of linear equations whose matrix is symmetric and positive definite.
fn solve<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for pivot in 0..N {
        for row in pivot + 1..N {
            let factor = matrix[row][pivot] / matrix[pivot][pivot];
            let above = matrix[pivot];
            matrix[row].iter_mut().zip(above).for_each(|(value, above)| *value -= factor * above);
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..N).rev() {
        let known: f64 = (row + 1..N).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equations_are_solved() {
        let solved = solve([[4.0, 1.0], [1.0, 3.0]], [1.0, 2.0]);
        assert!((solved[0] - 1.0 / 11.0).abs() < 1e-12 && (solved[1] - 7.0 / 11.0).abs() < 1e-12);
    }

    #[test]
    fn shares_are_learned() {
        let examples: Vec<([f32; 2], bool)> = (0..4000)
            .map(|case| ([1.0, (case % 2) as f32], if case % 2 == 0 { case % 8 == 0 } else { true }))
            .collect();
        let weights = fit(&examples);
        let share = 1.0 / (1.0 + (-weights[0]).exp());
        assert!((share - 0.25).abs() < 0.02, "{share}");
        assert!(weights[0] + weights[1] > 4.0);
    }
}
