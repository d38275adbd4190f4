//! The arithmetic of a linear-chain conditional random field (Lafferty et al. 2001): the best label
//! sequence (Viterbi) and each label's probability (forward-backward), from scores of labels at
//! tokens and of pairs of neighbouring labels.

use super::labels::{LABELS, Label};

/// Scores of the labels at one token.
pub type Row = [f32; LABELS];
/// Scores of a label (first index: before; second: here) at one token.
pub type Square = [Row; LABELS];

/// Low enough to lose against any sum of weights, high enough to be added to without overflow.
pub const FORBIDDEN: f32 = -1e6;

/// Where a label may not follow, as scores to start from.
pub fn constraints() -> Square {
    let mut square = [[0.0; LABELS]; LABELS];
    for (before, row) in square.iter_mut().enumerate() {
        for (here, score) in row.iter_mut().enumerate() {
            if !Label::at(here).may_follow(Some(Label::at(before))) {
                *score = FORBIDDEN;
            }
        }
    }
    square
}

/// Scores of one paragraph; buffers are kept from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Lattice {
    /// Scores of labels at each token.
    pub labels: Vec<Row>,
    /// Scores of label pairs at each token; those of the first token are not read.
    pub pairs: Vec<Square>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    scale: Vec<f32>,
    back: Vec<[u8; LABELS]>,
}

impl Lattice {
    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// Forgets the paragraph.
    pub fn clear(&mut self) {
        self.labels.clear();
        self.pairs.clear();
    }

    /// The label sequence with the highest score.
    pub fn best(&mut self) -> Vec<Label> {
        let Some(first) = self.labels.first() else { return Vec::new() };
        let mut scores: Row = std::array::from_fn(|here| first[here] + start(here));
        self.back.clear();
        self.back.push([0; LABELS]);
        for (labels, pairs) in self.labels.iter().zip(&self.pairs).skip(1) {
            let mut best = pairs[0].map(|pair| scores[0] + pair);
            let mut from = [0_u8; LABELS];
            for (before, row) in pairs.iter().enumerate().skip(1) {
                for here in 0..LABELS {
                    let score = scores[before] + row[here];
                    if score > best[here] {
                        best[here] = score;
                        from[here] = before as u8;
                    }
                }
            }
            scores = std::array::from_fn(|here| best[here] + labels[here]);
            self.back.push(from);
        }
        let mut here = (1..LABELS).fold(0, |best, label| if scores[label] > scores[best] { label } else { best });
        let mut path = Vec::with_capacity(self.len());
        for from in self.back.iter().rev() {
            path.push(Label::at(here));
            here = from[here] as usize;
        }
        path.reverse();
        path
    }

    /// The probability of each label at each token, into `nodes`; of each pair of labels at each
    /// token but the first, into `edges`, if asked for. `exp` makes factors of scores: [`factor`], or
    /// something quicker.
    pub fn probabilities(&mut self, exp: impl Fn(f32) -> f32, nodes: &mut Vec<Row>, edges: Option<&mut Vec<Square>>) {
        self.exponentiate(exp);
        self.run_forward();
        self.run_backward();
        nodes.clear();
        nodes.extend(self.forward.iter().zip(&self.backward).map(|(f, b)| std::array::from_fn(|k| f[k] * b[k])));
        let Some(edges) = edges else { return };
        edges.clear();
        edges.extend((0..self.len()).map(|at| self.pair_probabilities(at)));
    }

    /// Scores to factors; those of each token relative to its highest, so that none overflows.
    fn exponentiate(&mut self, exp: impl Fn(f32) -> f32) {
        for row in &mut self.labels {
            let top = row.iter().copied().fold(f32::MIN, f32::max);
            *row = row.map(|score| exp(score - top));
        }
        for score in self.pairs.as_flattened_mut().as_flattened_mut() {
            *score = exp(*score);
        }
    }

    fn run_forward(&mut self) {
        self.forward.clear();
        self.scale.clear();
        let mut last: Row = std::array::from_fn(|here| if start(here) < 0.0 { 0.0 } else { 1.0 });
        for (at, labels) in self.labels.iter().enumerate() {
            let mut row = if at == 0 { last } else { times(&last, &self.pairs[at]) };
            row.iter_mut().zip(labels).for_each(|(value, factor)| *value *= factor);
            let sum = row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            last = row.map(|value| value / sum);
            self.forward.push(last);
            self.scale.push(sum);
        }
    }

    fn run_backward(&mut self) {
        self.backward.clear();
        self.backward.resize(self.len(), [1.0; LABELS]);
        for at in (1..self.len()).rev() {
            let after: Row = std::array::from_fn(|k| self.labels[at][k] * self.backward[at][k]);
            let pairs = &self.pairs[at];
            let sum = self.scale[at];
            self.backward[at - 1] = std::array::from_fn(|j| dot(&pairs[j], &after) / sum);
        }
    }

    fn pair_probabilities(&self, at: usize) -> Square {
        if at == 0 {
            return [[0.0; LABELS]; LABELS];
        }
        let after: Row = std::array::from_fn(|k| self.labels[at][k] * self.backward[at][k] / self.scale[at]);
        let before = &self.forward[at - 1];
        std::array::from_fn(|j| std::array::from_fn(|k| before[j] * self.pairs[at][j][k] * after[k]))
    }
}

/// A score to a factor; what is forbidden becomes zero.
pub fn factor(score: f32) -> f32 {
    if score < LOWEST { 0.0 } else { score.min(HIGHEST).exp() }
}

/// Scores below this count as forbidden, which no sum of weights should reach.
const LOWEST: f32 = -40.0;
/// Scores above this count as this.
const HIGHEST: f32 = 20.0;

/// The factors of scores that are whole steps, worked out once.
#[derive(Clone, Debug)]
pub struct Factors {
    table: Vec<f32>,
    /// Places in the table for a score of one.
    per_unit: f32,
}

impl Factors {
    /// The factors of whole multiples of `step`.
    pub fn new(step: f32) -> Self {
        let places = ((HIGHEST - LOWEST) / step) as usize;
        let table = (0..=places).map(|place| if place == 0 { 0.0 } else { factor(LOWEST + place as f32 * step) });
        Self { table: table.collect(), per_unit: 1.0 / step }
    }

    /// The factor of a score.
    #[inline]
    pub fn of(&self, score: f32) -> f32 {
        let place = (score - LOWEST).max(0.0) * self.per_unit + 0.5;
        self.table[(place as usize).min(self.table.len() - 1)]
    }
}

/// Zero if a paragraph may start with the label.
fn start(label: usize) -> f32 {
    if Label::at(label).may_follow(None) { 0.0 } else { FORBIDDEN }
}

fn dot(a: &Row, b: &Row) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn times(row: &Row, square: &Square) -> Row {
    let mut product = [0.0; LABELS];
    for (factor, line) in row.iter().zip(square) {
        product.iter_mut().zip(line).for_each(|(sum, value)| *sum += factor * value);
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sequence of labels that is allowed, with its score.
    fn all_paths(lattice: &Lattice) -> Vec<(Vec<usize>, f32)> {
        let mut paths = vec![(Vec::new(), 0.0)];
        for at in 0..lattice.len() {
            paths = paths
                .iter()
                .flat_map(|(path, score): &(Vec<usize>, f32)| {
                    (0..LABELS).map(move |here| {
                        let pair = path.last().map_or(start(here), |&before| lattice.pairs[at][before][here]);
                        ([path.as_slice(), &[here]].concat(), score + pair + lattice.labels[at][here])
                    })
                })
                .filter(|(_, score)| *score > FORBIDDEN / 2.0)
                .collect();
        }
        paths
    }

    fn lattice() -> Lattice {
        let mut lattice = Lattice::default();
        for at in 0..4_usize {
            lattice.labels.push(std::array::from_fn(|k| ((at * 7 + k * 5) % 11) as f32 / 3.0));
            let mut pairs = constraints();
            pairs.iter_mut().flatten().enumerate().for_each(|(k, score)| *score += ((at + k * 3) % 7) as f32 / 4.0);
            lattice.pairs.push(pairs);
        }
        lattice
    }

    #[test]
    fn best_sequence_is_the_best_of_all() {
        let mut lattice = lattice();
        let (best, _) = all_paths(&lattice).into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let found: Vec<usize> = lattice.best().into_iter().map(Label::position).collect();
        assert_eq!(found, best);
    }

    #[test]
    fn factors_of_whole_steps_are_exponentials() {
        let factors = Factors::new(0.02);
        for score in [-39.98_f32, -7.5, -0.02, 0.0, 0.5, 3.34, 19.98] {
            assert!((factors.of(score) / score.exp() - 1.0).abs() < 1e-4, "{score}");
        }
        assert_eq!((factors.of(FORBIDDEN), factors.of(25.0)), (0.0, factors.of(20.0)));
    }

    #[test]
    fn probabilities_are_shares_of_all_sequences() {
        let mut lattice = lattice();
        let paths = all_paths(&lattice);
        let total: f32 = paths.iter().map(|(_, score)| score.exp()).sum();
        let (mut nodes, mut edges) = (Vec::new(), Vec::new());
        lattice.probabilities(factor, &mut nodes, Some(&mut edges));
        let share = |wanted: &dyn Fn(&[usize]) -> bool| {
            paths.iter().filter(|(path, _)| wanted(path)).map(|(_, score)| score.exp()).sum::<f32>() / total
        };
        for k in 0..LABELS {
            assert!((nodes[2][k] - share(&|path| path[2] == k)).abs() < 1e-4);
            assert!((edges[2][5][k] - share(&|path| path[1] == 5 && path[2] == k)).abs() < 1e-4);
        }
    }
}
