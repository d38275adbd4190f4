//! Whether one output is better than another, or only looks so on these articles: the paired
//! bootstrap (Efron and Tibshirani 1993). Articles are drawn with replacement, both outputs are
//! scored on the same draw, and the spread of the differences tells what chance does.

use super::{Random, Scores, Tally};

/// How many draws.
const DRAWS: usize = 2000;
/// Seed of all chance: the same outputs give the same interval.
const SEED: u64 = 1;

/// By how much F1 differs between two outputs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// What is measured: `exact`, `token`, `link`, `sent`.
    pub measure: &'static str,
    /// Of what: the role.
    pub of: &'static str,
    /// F1 of the first output, 0–1.
    pub first: f64,
    /// F1 of the second output, 0–1.
    pub second: f64,
    /// The middle 95 of 100 differences (first less second) over the draws.
    pub interval: [f64; 2],
}

/// How two outputs for the same articles differ, in the order of [`Scores::rows`].
pub fn differences(first: &[Scores], second: &[Scores]) -> Vec<Difference> {
    let (first, second) = (tallies(first), tallies(second));
    let everything: Vec<usize> = (0..first.len()).collect();
    let whole = [&first, &second].map(|all| f1(all, &everything));
    let mut random = Random::new(SEED);
    let mut spreads: Vec<Vec<f64>> = vec![Vec::with_capacity(DRAWS); whole[0].len()];
    for _ in 0..DRAWS {
        let drawn: Vec<usize> = everything.iter().map(|_| random.below(everything.len())).collect();
        let differences = f1(&first, &drawn).into_iter().zip(f1(&second, &drawn)).map(|(one, other)| one - other);
        spreads.iter_mut().zip(differences).for_each(|(spread, difference)| spread.push(difference));
    }
    let named = Scores::default().rows();
    let rows = named.into_iter().zip(spreads).enumerate();
    rows.map(|(place, ((measure, of, _), mut spread))| {
        spread.sort_by(f64::total_cmp);
        let interval = [DRAWS / 40, DRAWS - 1 - DRAWS / 40].map(|rank| spread[rank]);
        Difference { measure, of, first: whole[0][place], second: whole[1][place], interval }
    })
    .collect()
}

fn tallies(articles: &[Scores]) -> Vec<Vec<Tally>> {
    articles.iter().map(|scores| scores.rows().into_iter().map(|(.., tally)| tally).collect()).collect()
}

/// F1 of each measure over some articles.
fn f1(articles: &[Vec<Tally>], drawn: &[usize]) -> Vec<f64> {
    let mut sums = vec![Tally::default(); Scores::default().rows().len()];
    for &place in drawn {
        sums.iter_mut().zip(&articles[place]).for_each(|(sum, &tally)| sum.add(tally));
    }
    sums.into_iter().map(Tally::f1).collect()
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { measure, of, .. } = self;
        let [first, second, low, high] =
            [self.first, self.second, self.interval[0], self.interval[1]].map(|x| 100.0 * x);
        let difference = first - second;
        write!(f, "{measure:6} {of:10} {first:5.1} {second:6.1} {difference:+6.1}  ({low:+.1} to {high:+.1})")
    }
}

#[cfg(test)]
mod tests {
    use super::{Scores, differences};
    use crate::eval::Tally;

    fn scores(right: usize) -> Scores {
        Scores { link: Tally { right, found: 10, gold: 10 }, ..Scores::default() }
    }

    #[test]
    fn an_output_does_not_differ_from_itself() {
        let output: Vec<Scores> = (0..10).map(scores).collect();
        assert!(differences(&output, &output).iter().all(|one| one.interval == [0.0, 0.0]));
    }

    #[test]
    fn the_interval_of_a_gain_in_every_article_lies_above_zero() {
        let (better, worse): (Vec<Scores>, Vec<Scores>) =
            (0..9).map(|right| (scores(right + 1), scores(right))).unzip();
        let link = differences(&better, &worse)[6];
        assert!((link.first - link.second - 0.1).abs() < 1e-9 && link.interval[0] > 0.0, "{link}");
    }
}
