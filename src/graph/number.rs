//! Figures of a claim: "6,000", "six thousand" and "6 thousand" are one.

use std::hash::Hasher as _;

use rustc_hash::FxHasher;

/// From here on a number word multiplies the number before it.
const MULTIPLIES: f64 = 100.0;

/// Figures as hashes, and the number that is being read.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    open: Option<f64>,
    all: Vec<u32>,
}

impl Figures {
    /// Begins a number with digits; those of no plain number ("7:30", "1990s") are a figure of their own.
    pub(super) fn digits(&mut self, digits: &str) {
        self.end();
        match digits.replace(',', "").parse() {
            Ok(number) => self.open = Some(number),
            Err(_) => self.all.push(hashed(digits.as_bytes())),
        }
    }

    /// Goes on with a number word of that value.
    pub(super) fn word(&mut self, value: f64) {
        match self.open {
            Some(number) if value >= MULTIPLIES => self.open = Some(number * value),
            Some(tens) if value < 10.0 && (20.0..MULTIPLIES).contains(&tens) && tens % 10.0 == 0.0 => {
                self.open = Some(tens + value);
            }
            _ => {
                self.end();
                self.open = Some(value);
            }
        }
    }

    /// Ends the number, if there is one.
    pub(super) fn end(&mut self) {
        const THOUSANDTHS: f64 = 1000.0;
        let number = self.open.take().map(|number| (number * THOUSANDTHS).round() as u64);
        self.all.extend(number.map(|number| hashed(&number.to_le_bytes())));
    }

    /// All of them, each once, in order of size.
    pub(super) fn sorted(mut self) -> Vec<u32> {
        self.end();
        self.all.sort_unstable();
        self.all.dedup();
        self.all
    }
}

fn hashed(bytes: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    (hasher.finish() >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::Figures;

    /// The figures of digits and of words with a value.
    fn figures(parts: &[Result<&str, f64>]) -> Vec<u32> {
        let mut figures = Figures::default();
        for part in parts {
            match *part {
                Ok(digits) => figures.digits(digits),
                Err(value) => figures.word(value),
            }
        }
        figures.sorted()
    }

    #[test]
    fn digits_and_words_give_one_figure() {
        let six_thousand = figures(&[Ok("6,000")]);
        assert_eq!(six_thousand, figures(&[Err(6.0), Err(1000.0)]));
        assert_eq!(six_thousand, figures(&[Ok("6"), Err(1000.0)]));
        assert_ne!(six_thousand, figures(&[Ok("60,000")]));
        assert_eq!(figures(&[Err(20.0), Err(5.0)]), figures(&[Ok("25")]));
        assert_eq!(figures(&[Ok("5"), Ok("6"), Ok("7:30")]).len(), 3);
    }
}
