//! The arithmetic of a linear-chain conditional random field (Lafferty et al. 2001): the best label
//! sequence (Viterbi) and each label's probability (forward-backward). Both work on factors, the
//! exponentials of scores, of labels at tokens and of pairs of neighbouring labels; what is
//! forbidden has factor zero.

use pulp::{Arch, NullaryFnOnce};

use super::labels::{LABELS, Label};

/// A number for each label at one token.
pub type Row = [f32; LABELS];
/// A number for each pair of a label before (first index) and a label here.
pub type Square = [Row; LABELS];

/// Factors of one paragraph; buffers are kept from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Lattice {
    /// Factors of labels at each token; the highest is about one.
    pub labels: Vec<Row>,
    /// Factors of pairs of labels, the same at every token.
    pub pairs: Square,
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

    /// The most probable label sequence.
    pub fn best(&mut self) -> Vec<Label> {
        Arch::new().dispatch(Best(self))
    }

    #[inline(always)]
    fn find_best(&mut self) -> Vec<Label> {
        let Some(first) = self.labels.first() else { return Vec::new() };
        let mut weights: Row = std::array::from_fn(|here| first[here] * start(here));
        self.back.clear();
        self.back.push([0; LABELS]);
        for labels in &self.labels[1..] {
            let mut best = [0.0; LABELS];
            let mut from = [0_u32; LABELS];
            for (before, row) in (0..).zip(&self.pairs) {
                let weight = weights[before as usize];
                for here in 0..LABELS {
                    let product = weight * row[here];
                    let better = product > best[here];
                    best[here] = if better { product } else { best[here] };
                    from[here] = if better { before } else { from[here] };
                }
            }
            best.iter_mut().zip(labels).for_each(|(weight, factor)| *weight *= factor);
            let highest = best.iter().fold(f32::MIN_POSITIVE, |highest, &weight| highest.max(weight));
            for weight in &mut best {
                *weight /= highest;
            }
            weights = best;
            self.back.push(from.map(|before| before as u8));
        }
        let mut here = (1..LABELS).fold(0, |best, label| if weights[label] > weights[best] { label } else { best });
        let mut path = Vec::with_capacity(self.len());
        for from in self.back.iter().rev() {
            path.push(Label::at(here));
            here = from[here] as usize;
        }
        path.reverse();
        path
    }

    /// The probability of each label at each token, into `nodes`; of each pair of labels at each
    /// token but the first, into `edges`, if asked for.
    pub fn probabilities(&mut self, nodes: &mut Vec<Row>, edges: Option<&mut Vec<Square>>) {
        Arch::new().dispatch(Both(self));
        nodes.clear();
        nodes.extend(self.forward.iter().zip(&self.backward).map(|(f, b)| std::array::from_fn(|k| f[k] * b[k])));
        let Some(edges) = edges else { return };
        edges.clear();
        edges.extend((0..self.len()).map(|at| self.pair_probabilities(at)));
    }

    #[inline(always)]
    fn run_forward(&mut self) {
        self.forward.clear();
        self.scale.clear();
        let mut last: Row = std::array::from_fn(start);
        for (at, labels) in self.labels.iter().enumerate() {
            let mut row = if at == 0 { last } else { times(&last, &self.pairs) };
            row.iter_mut().zip(labels).for_each(|(value, factor)| *value *= factor);
            let sum = total(&row).max(f32::MIN_POSITIVE);
            for value in &mut row {
                *value /= sum;
            }
            last = row;
            self.forward.push(last);
            self.scale.push(sum);
        }
    }

    #[inline(always)]
    fn run_backward(&mut self) {
        self.backward.clear();
        self.backward.resize(self.len(), [1.0; LABELS]);
        for at in (1..self.len()).rev() {
            let after = self.after(at);
            for (sum, row) in self.backward[at - 1].iter_mut().zip(&self.pairs) {
                *sum = dot(row, &after);
            }
        }
    }

    fn pair_probabilities(&self, at: usize) -> Square {
        if at == 0 {
            return [[0.0; LABELS]; LABELS];
        }
        let (before, after) = (&self.forward[at - 1], self.after(at));
        std::array::from_fn(|j| std::array::from_fn(|k| before[j] * self.pairs[j][k] * after[k]))
    }

    /// What the tokens from one on make of its labels.
    #[inline(always)]
    fn after(&self, at: usize) -> Row {
        let (labels, backward) = (&self.labels[at], &self.backward[at]);
        let share = 1.0 / self.scale[at];
        let mut after = *labels;
        after.iter_mut().zip(backward).for_each(|(value, factor)| *value = *value * factor * share);
        after
    }
}

/// The search for the best sequence, by the processor's own vectors.
struct Best<'a>(&'a mut Lattice);

impl NullaryFnOnce for Best<'_> {
    type Output = Vec<Label>;

    #[inline(always)]
    fn call(self) -> Vec<Label> {
        self.0.find_best()
    }
}

/// Forward and backward, by the processor's own vectors.
struct Both<'a>(&'a mut Lattice);

impl NullaryFnOnce for Both<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.0.run_forward();
        self.0.run_backward();
    }
}

/// One if a paragraph may start with the label, else zero.
fn start(label: usize) -> f32 {
    f32::from(u8::from(Label::at(label).may_follow(None)))
}

#[inline(always)]
fn times(row: &Row, square: &Square) -> Row {
    let mut product = [0.0; LABELS];
    for (factor, line) in row.iter().zip(square) {
        product.iter_mut().zip(line).for_each(|(sum, value)| *sum += factor * value);
    }
    product
}

#[inline(always)]
fn dot(a: &Row, b: &Row) -> f32 {
    let mut products = *a;
    products.iter_mut().zip(b).for_each(|(product, factor)| *product *= factor);
    total(&products)
}

/// The sum, in four strands, so that it can be worked out in vectors.
#[inline(always)]
fn total(row: &Row) -> f32 {
    let (fours, _) = row.as_chunks::<4>();
    let mut strands = [0.0; 4];
    for four in fours {
        strands.iter_mut().zip(four).for_each(|(sum, value)| *sum += value);
    }
    (strands[0] + strands[1]) + (strands[2] + strands[3])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sequence of labels that is allowed, with its weight.
    fn all_paths(lattice: &Lattice) -> Vec<(Vec<usize>, f32)> {
        let mut paths = vec![(Vec::new(), 1.0)];
        for at in 0..lattice.len() {
            paths = paths
                .iter()
                .flat_map(|(path, weight): &(Vec<usize>, f32)| {
                    (0..LABELS).map(move |here| {
                        let pair = path.last().map_or(start(here), |&before| lattice.pairs[before][here]);
                        ([path.as_slice(), &[here]].concat(), weight * pair * lattice.labels[at][here])
                    })
                })
                .filter(|(_, weight)| *weight > 0.0)
                .collect();
        }
        paths
    }

    fn lattice() -> Lattice {
        let mut lattice = Lattice::default();
        for at in 0..4_usize {
            lattice.labels.push(std::array::from_fn(|k| (((at * 7 + k * 5) % 11) as f32 / 3.0).exp()));
        }
        lattice.pairs = std::array::from_fn(|before| {
            std::array::from_fn(|here| {
                let allowed = Label::at(here).may_follow(Some(Label::at(before)));
                if allowed { (((before * LABELS + here) * 3 % 7) as f32 / 4.0).exp() } else { 0.0 }
            })
        });
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
    fn probabilities_are_shares_of_all_sequences() {
        let mut lattice = lattice();
        let paths = all_paths(&lattice);
        let total: f32 = paths.iter().map(|(_, weight)| weight).sum();
        let (mut nodes, mut edges) = (Vec::new(), Vec::new());
        lattice.probabilities(&mut nodes, Some(&mut edges));
        let share = |wanted: &dyn Fn(&[usize]) -> bool| {
            paths.iter().filter(|(path, _)| wanted(path)).map(|(_, weight)| weight).sum::<f32>() / total
        };
        for k in 0..LABELS {
            assert!((nodes[2][k] - share(&|path| path[2] == k)).abs() < 1e-4);
            assert!((edges[2][5][k] - share(&|path| path[1] == 5 && path[2] == k)).abs() < 1e-4);
        }
    }
}
