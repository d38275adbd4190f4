//! Fitting the weights of the conditional random field: stochastic gradient descent with `AdaGrad`
//! (Duchi et al. 2011), each feature left out at random most of the time (dropout, Srivastava et al.
//! 2014), so that no weight leans on another.

use crate::eval::Random;
use crate::learned::{LABEL_FEATURES, LABELS, Label, Lattice, PAIR_FEATURES, Row, Square, constraints, factor};

/// How to fit.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How often to fit, by different chance; the weights are averaged, so that none hangs on it.
    pub fits: u64,
    /// Passes over the articles in each fit.
    pub epochs: usize,
    /// Length of a step.
    pub rate: f32,
    /// Pull of every weight towards zero.
    pub decay: f32,
    /// Share of feature instances that are left out.
    pub dropout: f32,
    /// Seed of all chance.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { fits: 3, epochs: 10, rate: 0.12, decay: 1e-5, dropout: 0.75, seed: 1 }
    }
}

/// Smaller gradients are not worth a step.
const NEGLIGIBLE: f32 = 2e-3;
/// How often in an epoch the weights are taken down to be averaged.
const SNAPSHOTS: usize = 16;
/// Keeps the first steps short.
const CAUTION: f32 = 1e-2;

/// One paragraph: the rows of its features (0: none) and its labels.
#[derive(Clone, Debug, Default)]
pub struct Sequence {
    /// Rows of the features that score labels, for each token.
    pub label_rows: Vec<[u32; LABEL_FEATURES]>,
    /// Rows of the features that score pairs of labels, for each token.
    pub pair_rows: Vec<[u32; PAIR_FEATURES]>,
    /// The labels that people gave.
    pub labels: Vec<Label>,
}

/// Weights of features with what `AdaGrad` remembers of their gradients.
#[derive(Clone, Debug)]
struct Weights<T> {
    values: Vec<T>,
    squares: Vec<T>,
    /// Sums of the values after the later epochs.
    sums: Vec<T>,
}

/// The field while it is fitted. Row 0 of the pair weights holds everywhere.
#[derive(Clone, Debug)]
pub struct Field {
    labels: Weights<Row>,
    pairs: Weights<Square>,
}

impl Field {
    /// A field of so many rows, all weights zero.
    pub fn new(label_rows: usize, pair_rows: usize) -> Self {
        let labels = vec![[0.0; LABELS]; label_rows];
        let pairs = vec![[[0.0; LABELS]; LABELS]; pair_rows];
        Self {
            labels: Weights { squares: labels.clone(), sums: labels.clone(), values: labels },
            pairs: Weights { squares: pairs.clone(), sums: pairs.clone(), values: pairs },
        }
    }

    /// Weights of label features, by row.
    pub fn label_weights(&self) -> &[Row] {
        &self.labels.values
    }

    /// Weights of pair features, by row.
    pub fn pair_weights(&self) -> &[Square] {
        &self.pairs.values
    }

    /// Fits the weights; tells the mean loss per token after each epoch. The weights are the mean of
    /// what they are in the later half of the epochs, so that the last articles do not weigh most
    /// (Polyak and Juditsky 1992).
    pub fn fit(&mut self, sequences: &[Sequence], settings: Settings, progress: &mut dyn FnMut(usize, f64)) {
        let tokens: usize = sequences.iter().map(|sequence| sequence.labels.len()).sum();
        let mut remembered = 0;
        for fit in 0..settings.fits {
            self.labels.forget();
            self.pairs.forget();
            let mut random = Random::new(settings.seed + fit);
            let mut order: Vec<&Sequence> = sequences.iter().collect();
            for epoch in 1..=settings.epochs {
                random.shuffle(&mut order);
                let later = 2 * epoch > settings.epochs;
                let step = Settings { rate: settings.rate * if later { 0.5 } else { 1.0 }, ..settings };
                let mut loss = 0.0;
                for part in order.chunks(order.len().div_ceil(SNAPSHOTS).max(1)) {
                    loss += self.pass(part, step, &mut random);
                    if later {
                        self.labels.remember();
                        self.pairs.remember();
                        remembered += 1;
                    }
                }
                progress(fit as usize * settings.epochs + epoch, loss / tokens.max(1) as f64);
            }
        }
        self.labels.recall(remembered as f32);
        self.pairs.recall(remembered as f32);
    }

    /// One step for each of some paragraphs; returns their loss.
    fn pass(&mut self, sequences: &[&Sequence], settings: Settings, random: &mut Random) -> f64 {
        let mut work = Work::default();
        sequences.iter().map(|sequence| self.learn(sequence, settings, random, &mut work)).sum()
    }

    /// One step for one paragraph; returns its loss.
    fn learn(&mut self, sequence: &Sequence, settings: Settings, random: &mut Random, work: &mut Work) -> f64 {
        work.drop_features(sequence, settings.dropout, random);
        self.score(sequence, settings, work);
        work.lattice.probabilities(&mut work.nodes, Some(&mut work.edges));
        let mut loss = 0.0;
        for (at, &label) in sequence.labels.iter().enumerate() {
            loss -= f64::from(work.nodes[at][label.position()].max(1e-12).ln());
            let mut gradient = work.nodes[at];
            gradient[label.position()] -= 1.0;
            if gradient.iter().any(|value| value.abs() >= NEGLIGIBLE) {
                for &row in &work.kept[at] {
                    self.labels.step(row as usize, &gradient, settings);
                }
            }
            if at > 0 {
                let mut gradient = work.edges[at];
                gradient[sequence.labels[at - 1].position()][label.position()] -= 1.0;
                if gradient.iter().flatten().any(|value| value.abs() >= NEGLIGIBLE) {
                    for &row in sequence.pair_rows[at].iter().filter(|&&row| row > 0).chain(&[0]) {
                        self.pairs.step(row as usize, &gradient, settings);
                    }
                }
            }
        }
        loss
    }

    fn score(&self, sequence: &Sequence, settings: Settings, work: &mut Work) {
        let scale = 1.0 / (1.0 - settings.dropout);
        let mut everywhere = self.pairs.values[0];
        everywhere.as_flattened_mut().iter_mut().zip(constraints()).for_each(|(sum, score)| *sum += score);
        work.lattice.clear();
        for at in 0..sequence.labels.len() {
            let mut row = [0.0; LABELS];
            for &kept in &work.kept[at] {
                row.iter_mut().zip(&self.labels.values[kept as usize]).for_each(|(sum, weight)| *sum += weight);
            }
            let highest = row.iter().copied().fold(f32::MIN, f32::max);
            work.lattice.labels.push(row.map(|sum| factor((sum - highest) * scale)));
            let rows = sequence.pair_rows[at].iter().filter(|&&row| row > 0);
            let square = rows.fold(everywhere, |square, &row| added(&square, &self.pairs.values[row as usize]));
            work.lattice.pairs.push(square.map(|row| row.map(factor)));
        }
    }
}

/// Buffers of one step.
#[derive(Default)]
struct Work {
    lattice: Lattice,
    nodes: Vec<Row>,
    edges: Vec<Square>,
    /// Rows of the features that stay, for each token.
    kept: Vec<Vec<u32>>,
}

impl Work {
    fn drop_features(&mut self, sequence: &Sequence, dropout: f32, random: &mut Random) {
        let threshold = (f64::from(dropout) * f64::from(u32::MAX)) as u32;
        self.kept.resize_with(self.kept.len().max(sequence.labels.len()), Vec::new);
        for (kept, rows) in self.kept.iter_mut().zip(&sequence.label_rows) {
            kept.clear();
            kept.extend(rows.iter().filter(|&&row| row > 0 && random.next() as u32 >= threshold));
        }
    }
}

/// Weights as a plain row of numbers.
trait Numbers {
    fn numbers(&mut self) -> &mut [f32];
}

impl Numbers for Row {
    fn numbers(&mut self) -> &mut [f32] {
        self
    }
}

impl Numbers for Square {
    fn numbers(&mut self) -> &mut [f32] {
        self.as_flattened_mut()
    }
}

impl<T: Numbers> Weights<T> {
    /// Starts anew, but for the sums.
    fn forget(&mut self) {
        for numbers in self.values.iter_mut().chain(&mut self.squares) {
            numbers.numbers().fill(0.0);
        }
    }

    /// Adds the values to their sums.
    fn remember(&mut self) {
        for (sum, value) in self.sums.iter_mut().zip(&mut self.values) {
            sum.numbers().iter_mut().zip(value.numbers()).for_each(|(sum, value)| *sum += *value);
        }
    }

    /// Makes the values the mean of those remembered.
    fn recall(&mut self, times: f32) {
        for (sum, value) in self.sums.iter_mut().zip(&mut self.values) {
            value.numbers().iter_mut().zip(sum.numbers()).for_each(|(value, sum)| *value = *sum / times);
        }
    }
}

impl Weights<Row> {
    fn step(&mut self, row: usize, gradient: &Row, settings: Settings) {
        descend(&mut self.values[row], &mut self.squares[row], gradient, settings);
    }
}

impl Weights<Square> {
    fn step(&mut self, row: usize, gradient: &Square, settings: Settings) {
        let lines = self.values[row].iter_mut().zip(&mut self.squares[row]).zip(gradient);
        lines.for_each(|((values, squares), gradient)| descend(values, squares, gradient, settings));
    }
}

/// One step of `AdaGrad` against a gradient; entries that are negligible stay.
fn descend(values: &mut Row, squares: &mut Row, gradient: &Row, settings: Settings) {
    for ((value, square), &slope) in values.iter_mut().zip(squares).zip(gradient) {
        if slope.abs() >= NEGLIGIBLE {
            let slope = slope + settings.decay * *value;
            *square += slope * slope;
            *value -= settings.rate * slope / (*square + CAUTION).sqrt();
        }
    }
}

fn added(square: &Square, more: &Square) -> Square {
    let mut sum = *square;
    sum.iter_mut().flatten().zip(more.iter().flatten()).for_each(|(sum, value)| *sum += value);
    sum
}
