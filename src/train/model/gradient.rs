//! The gradient of the loss of a linear-chain conditional random field over the network, by
//! backpropagation (Rumelhart et al. 1986).

use pulp::{Arch, NullaryFnOnce};

use super::pass::{Dropout, Pass, Sequence};
use super::sums::{add, dot};
use super::weights::Weights;
use crate::eval::Random;
use crate::learned::{DEPTH, Encoder, HIDDEN, LABELS, Lattice, REACH, Row, Square, Steps, allowed, factor};

/// Those who tell what labels are probable, beside the people who gave them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Teachers<'a> {
    /// Networks like the one that learns.
    pub networks: &'a [Weights],
    /// The encoder, whose scores the paragraphs have.
    pub encoder: Option<&'a Encoder>,
}

/// How much of what is aimed at comes from teachers, where there are any.
const TAUGHT: f32 = 0.5;
/// Tokens whose gradients are all smaller are not worth the work.
const NEGLIGIBLE: f32 = 1e-3;

/// Works out the gradient for some paragraphs; has what one thread needs for that.
#[derive(Debug)]
pub struct Worker {
    /// The gradient, summed over the paragraphs.
    pub gradient: Weights,
    /// The loss, summed over the tokens.
    pub loss: f64,
    pass: Pass,
    lattice: Lattice,
    nodes: Vec<Row>,
    edges: Vec<Square>,
    /// The shares of labels that are aimed at, for each token.
    aim: Vec<Row>,
    /// The gradient of the numbers of tokens.
    slopes: Vec<[f32; DEPTH]>,
}

impl Worker {
    /// One for weights of so many features.
    pub fn new(features: usize) -> Self {
        Self {
            gradient: Weights::zero(features),
            loss: 0.0,
            pass: Pass::default(),
            lattice: Lattice::default(),
            nodes: Vec::new(),
            edges: Vec::new(),
            aim: Vec::new(),
            slopes: Vec::new(),
        }
    }

    /// Gradient and loss of some paragraphs. Aims at the labels that people gave and at what teachers make
    /// of the paragraph, half and half (distillation, Hinton et al. 2015).
    pub fn work<'a>(
        &mut self,
        sequences: impl Iterator<Item = &'a Sequence>,
        weights: &Weights,
        teachers: Teachers<'_>,
        dropout: Dropout,
        random: &mut Random,
    ) {
        self.gradient.clear();
        self.loss = 0.0;
        for sequence in sequences {
            self.take_aim(sequence, teachers, random);
            self.pass.run(sequence, weights, dropout, random);
            self.expect(&Steps::new(&allowed(&weights.pairs)));
            add_edges(&mut self.gradient.pairs, &self.edges, 1.0);
            for (node, &label) in self.nodes.iter().zip(&sequence.labels) {
                self.loss -= f64::from(node[label.position()].max(f32::MIN_POSITIVE).ln());
            }
            Arch::new().dispatch(Tracing { worker: self, weights, dropout });
        }
    }

    /// Sets the shares of labels that are aimed at; takes those of pairs off their gradient.
    fn take_aim(&mut self, sequence: &Sequence, teachers: Teachers<'_>, random: &mut Random) {
        let Teachers { networks, encoder } = teachers;
        let kinds = u8::from(!networks.is_empty()) + u8::from(encoder.is_some());
        let own = if kinds == 0 { 1.0 } else { 1.0 - TAUGHT };
        let taught = TAUGHT / f32::from(kinds.max(1));
        self.aim.clear();
        self.aim.resize(sequence.labels.len(), [0.0; LABELS]);
        for (aim, &label) in self.aim.iter_mut().zip(&sequence.labels) {
            aim[label.position()] = own;
        }
        for labels in sequence.labels.windows(2) {
            self.gradient.pairs[labels[0].position()][labels[1].position()] -= own;
        }
        if let Some(encoder) = encoder {
            self.pass.scores.clone_from(&sequence.taught);
            self.aim_at(encoder.steps(), taught);
        }
        if !networks.is_empty() {
            let pairs = self.ask(networks, sequence, random);
            self.aim_at(&Steps::new(&allowed(&pairs)), taught);
        }
    }

    /// Sets the scores of labels to the mean of those of networks, and gives the mean of their scores of pairs.
    fn ask(&mut self, networks: &[Weights], sequence: &Sequence, random: &mut Random) -> Square {
        let share = 1.0 / networks.len() as f32;
        let mut scores = vec![[0.0; LABELS]; sequence.labels.len()];
        let mut pairs = [[0.0; LABELS]; LABELS];
        for network in networks {
            self.pass.run(sequence, network, Dropout::default(), random);
            add(scores.as_flattened_mut(), share, self.pass.scores.as_flattened());
            add(pairs.as_flattened_mut(), share, network.pairs.as_flattened());
        }
        self.pass.scores = scores;
        pairs
    }

    /// Aims at what a teacher's scores make probable, with so much weight.
    fn aim_at(&mut self, steps: &Steps, weight: f32) {
        self.expect(steps);
        add(self.aim.as_flattened_mut(), weight, self.nodes.as_flattened());
        add_edges(&mut self.gradient.pairs, &self.edges, -weight);
    }

    /// The probabilities of labels and of pairs, by the scores of the last pass.
    fn expect(&mut self, steps: &Steps) {
        self.lattice.turn_to(steps);
        for scores in &self.pass.scores {
            let highest = scores.iter().copied().fold(f32::MIN, f32::max);
            self.lattice.push(&scores.map(|score| factor(score - highest)));
        }
        self.lattice.probabilities(&mut self.nodes, Some(&mut self.edges));
    }

    /// Carries the gradient of scores back to all weights.
    #[inline(always)]
    fn trace_back(&mut self, weights: &Weights, dropout: Dropout) {
        let (tokens, gradient) = (&self.pass.tokens, &mut self.gradient);
        let scale = 1.0 / (1.0 - dropout.hidden);
        self.slopes.clear();
        self.slopes.resize(tokens.len(), [0.0; DEPTH]);
        for (here, ((node, aim), passed)) in self.nodes.iter().zip(&self.aim).zip(&self.pass.passed).enumerate() {
            let blame: Row = std::array::from_fn(|label| node[label] - aim[label]);
            if blame.iter().all(|slope| slope.abs() < NEGLIGIBLE) {
                continue;
            }
            let mut units = [0.0; HIDDEN];
            for (label, &slope) in blame.iter().enumerate() {
                gradient.label_bias[label] += slope;
                add(&mut gradient.labels[label], slope, passed);
                add(&mut units, slope * scale, &weights.labels[label]);
            }
            for (unit, &passed) in units.iter_mut().zip(passed) {
                *unit = if passed > 0.0 { *unit } else { 0.0 };
            }
            add(&mut gradient.hidden_bias, 1.0, &units);
            let window = here..=here + 2 * REACH;
            let numbers = tokens[window.clone()].as_flattened().iter().zip(&mut gradient.hidden);
            numbers.for_each(|(&number, gradient)| add(gradient, number, &units));
            let slopes = self.slopes[window].as_flattened_mut().iter_mut().zip(&weights.hidden);
            slopes.for_each(|(slope, weights)| *slope += dot(weights, &units));
        }
        let scale = 1.0 / (1.0 - dropout.features);
        for (rows, slopes) in self.pass.kept.iter().zip(&self.slopes[REACH..tokens.len() - REACH]) {
            for &row in rows {
                add(&mut gradient.features[row as usize], scale, slopes);
            }
        }
    }
}

/// A gradient to be carried back by the processor's own vectors.
struct Tracing<'a> {
    worker: &'a mut Worker,
    weights: &'a Weights,
    dropout: Dropout,
}

impl NullaryFnOnce for Tracing<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.worker.trace_back(self.weights, self.dropout);
    }
}

/// Adds some times the probabilities of pairs of labels; the first token has none.
fn add_edges(sums: &mut Square, edges: &[Square], times: f32) {
    edges.iter().skip(1).for_each(|edge| add(sums.as_flattened_mut(), times, edge.as_flattened()));
}
