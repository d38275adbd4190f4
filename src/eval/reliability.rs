//! How far confidences can be trusted: of those around 0.9, nine in ten should be right.

use std::fmt;

/// Number of bins.
const BINS: usize = 10;

/// Attributions by confidence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reliability {
    bins: [Bin; BINS],
}

#[derive(Clone, Copy, Debug, Default)]
struct Bin {
    found: usize,
    right: usize,
    /// Sum of the confidences.
    confidence: f64,
}

impl Reliability {
    /// Counts one attribution with its confidence, 0–1, and whether it is right.
    pub fn add(&mut self, confidence: f32, right: bool) {
        let place = ((f64::from(confidence) * BINS as f64) as usize).min(BINS - 1);
        let bin = &mut self.bins[place];
        bin.found += 1;
        bin.right += usize::from(right);
        bin.confidence += f64::from(confidence);
    }

    /// Expected calibration error: by how much confidence and share of right ones differ, on the
    /// average over all attributions, 0–1.
    pub fn error(&self) -> f64 {
        let found: usize = self.bins.iter().map(|bin| bin.found).sum();
        let gap = |bin: &Bin| (bin.confidence - bin.right as f64).abs();
        self.bins.iter().map(gap).sum::<f64>() / found.max(1) as f64
    }
}

impl fmt::Display for Reliability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:13} {:>6} {:>11} {:>6}", "confidence", "found", "on average", "right")?;
        for (place, bin) in self.bins.iter().enumerate().filter(|(_, bin)| bin.found > 0) {
            let [low, high] = [place, place + 1].map(|bound| bound as f64 / BINS as f64);
            let [mean, share] = [bin.confidence, bin.right as f64].map(|sum| sum / bin.found as f64);
            writeln!(f, "{low:.1} to {high:.1}    {:6} {mean:11.2} {share:6.2}", bin.found)?;
        }
        writeln!(f, "expected calibration error {:.3}", self.error())
    }
}

#[cfg(test)]
mod tests {
    use super::Reliability;

    #[test]
    fn confidences_that_hold_have_no_error_and_others_have_one() {
        let (mut honest, mut boastful) = (Reliability::default(), Reliability::default());
        for case in 0..100 {
            honest.add(0.75, case % 4 > 0);
            boastful.add(0.95, case % 4 > 0);
        }
        assert!(honest.error() < 1e-9);
        assert!((boastful.error() - 0.2).abs() < 1e-6);
        assert!(boastful.to_string().contains("0.9 to 1.0       100        0.95   0.75"), "{boastful}");
    }

    #[test]
    fn certainty_falls_into_the_last_bin() {
        let mut certain = Reliability::default();
        certain.add(1.0, true);
        assert!(certain.error() < 1e-9);
    }
}
