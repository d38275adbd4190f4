//! The arithmetic of a linear-chain conditional random field (Lafferty et al. 2001): the best label
//! sequence (Viterbi) and each label's probability (forward-backward). Both work on factors, the
//! exponentials of scores, of labels at tokens and of pairs of neighbouring labels; what is
//! forbidden has factor zero.

use pulp::{Arch, NullaryFnOnce};

use super::label_lanes::{Lanes, OCTET, PLACES, Steps, label_at, lanes, row};
use super::labels::{LABELS, Label};

/// A number for each label at one token.
pub type Row = [f32; LABELS];
/// A number for each pair of a label before (first index) and a label here.
pub type Square = [Row; LABELS];

/// Factors of one paragraph; buffers are kept from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Lattice {
    labels: Vec<Lanes>,
    steps: Steps,
    forward: Vec<Lanes>,
    backward: Vec<Lanes>,
    scale: Vec<f32>,
    back: Vec<[u8; 2 * OCTET]>,
}

impl Lattice {
    /// Goes on to another paragraph, with factors of pairs of labels that are the same at every token.
    pub fn turn_to(&mut self, steps: &Steps) {
        self.steps = *steps;
        self.labels.clear();
    }

    /// Adds the factors of the labels at the next token, of which the highest is about one.
    pub fn push(&mut self, factors: &Row) {
        self.labels.push(lanes(factors));
    }

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
        let mut weights: Lanes = times(first, &START);
        self.back.clear();
        self.back.push([0; 2 * OCTET]);
        for labels in &self.labels[1..] {
            let (mut best, mut from) = (times(&weights, &self.steps.on), [0_u32; 2 * OCTET]);
            for lane in 0..OCTET {
                let (begun, inside) = (best[lane], best[lane + OCTET]);
                best[lane] = 0.0;
                best[lane + OCTET] = if inside > begun { inside } else { begun };
                from[lane + OCTET] = lane as u32 + if inside > begun { OCTET as u32 } else { 0 };
            }
            for (place, factors) in PLACES.into_iter().zip(&self.steps.from) {
                let weight = weights[place];
                for here in 0..OCTET {
                    let product = weight * factors[here];
                    let better = product > best[here];
                    best[here] = if better { product } else { best[here] };
                    from[here] = if better { place as u32 } else { from[here] };
                }
            }
            best = times(&best, labels);
            let mut highest = f32::MIN_POSITIVE;
            for weight in best {
                highest = highest.max(weight);
            }
            for weight in &mut best {
                *weight /= highest;
            }
            weights = best;
            let mut back = [0; 2 * OCTET];
            for (back, &from) in back.iter_mut().zip(&from) {
                *back = from as u8;
            }
            self.back.push(back);
        }
        let better = |best: usize, place: usize| if weights[place] > weights[best] { place } else { best };
        let mut here = PLACES.into_iter().reduce(better).unwrap_or_default();
        let mut path = Vec::with_capacity(self.len());
        for from in self.back.iter().rev() {
            path.push(label_at(here));
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
        nodes.resize(self.len(), [0.0; LABELS]);
        for ((node, forward), backward) in nodes.iter_mut().zip(&self.forward).zip(&self.backward) {
            for (probability, &place) in node.iter_mut().zip(&PLACES) {
                *probability = forward[place] * backward[place];
            }
        }
        let Some(edges) = edges else { return };
        edges.clear();
        edges.extend((0..self.len()).map(|at| self.pair_probabilities(at)));
    }

    #[inline(always)]
    fn run_forward(&mut self) {
        self.forward.clear();
        self.scale.clear();
        let mut last = START;
        for (at, labels) in self.labels.iter().enumerate() {
            let before = if at == 0 { last } else { forwards(&last, &self.steps) };
            last = times(&before, labels);
            let sum = total(&last).max(f32::MIN_POSITIVE);
            for value in &mut last {
                *value /= sum;
            }
            self.forward.push(last);
            self.scale.push(sum);
        }
    }

    #[inline(always)]
    fn run_backward(&mut self) {
        self.backward.clear();
        self.backward.resize(self.len(), [1.0; 2 * OCTET]);
        for at in (1..self.len()).rev() {
            self.backward[at - 1] = backwards(&self.after(at), &self.steps);
        }
    }

    fn pair_probabilities(&self, at: usize) -> Square {
        if at == 0 {
            return [[0.0; LABELS]; LABELS];
        }
        let (before, after) = (row(&self.forward[at - 1]), row(&self.after(at)));
        std::array::from_fn(|j| std::array::from_fn(|k| before[j] * self.steps.between(j, k) * after[k]))
    }

    /// What the tokens from one on make of its labels.
    #[inline(always)]
    fn after(&self, at: usize) -> Lanes {
        let share = 1.0 / self.scale[at];
        let mut after = times(&self.labels[at], &self.backward[at]);
        for value in &mut after {
            *value *= share;
        }
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

/// One for the labels that a paragraph may start with.
const START: Lanes = {
    let mut start = [0.0; 2 * OCTET];
    let mut lane = 0;
    while lane < OCTET {
        start[lane] = 1.0;
        lane += 1;
    }
    start
};

#[inline(always)]
fn times(one: &Lanes, other: &Lanes) -> Lanes {
    let mut product = *one;
    for place in 0..2 * OCTET {
        product[place] *= other[place];
    }
    product
}

/// What labels weigh that follow labels of these weights.
#[inline(always)]
fn forwards(last: &Lanes, steps: &Steps) -> Lanes {
    let mut weights = times(last, &steps.on);
    for lane in 0..OCTET {
        weights[lane + OCTET] += weights[lane];
        weights[lane] = 0.0;
    }
    for (place, factors) in PLACES.into_iter().zip(&steps.from) {
        for lane in 0..OCTET {
            weights[lane] += last[place] * factors[lane];
        }
    }
    weights
}

/// What labels weigh that are followed by labels of these weights.
#[inline(always)]
fn backwards(next: &Lanes, steps: &Steps) -> Lanes {
    let mut weights = steps.on;
    for place in 0..2 * OCTET {
        weights[place] *= next[OCTET + place % OCTET];
    }
    for (here, factors) in steps.to.iter().enumerate() {
        for place in 0..2 * OCTET {
            weights[place] += next[here] * factors[place];
        }
    }
    weights
}

/// The sum, in four strands, so that it can be worked out in vectors.
#[inline(always)]
fn total(lanes: &Lanes) -> f32 {
    let (fours, _) = lanes.as_chunks::<4>();
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
                        let start = START[PLACES[here]];
                        let pair = path.last().map_or(start, |&before| lattice.steps.between(before, here));
                        ([path.as_slice(), &[here]].concat(), weight * pair * row(&lattice.labels[at])[here])
                    })
                })
                .filter(|(_, weight)| *weight > 0.0)
                .collect();
        }
        paths
    }

    fn lattice() -> Lattice {
        let pairs = std::array::from_fn(|before| {
            std::array::from_fn(|here| {
                let allowed = Label::at(here).may_follow(Some(Label::at(before)));
                if allowed { (((before * LABELS + here) * 3 % 7) as f32 / 4.0).exp() } else { 0.0 }
            })
        });
        let mut lattice = Lattice::default();
        lattice.turn_to(&Steps::new(&pairs));
        for at in 0..4_usize {
            lattice.push(&std::array::from_fn(|k| (((at * 7 + k * 5) % 11) as f32 / 3.0).exp()));
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
