//! A layer of the encoder (Vaswani et al. 2017, as in BERT): every piece takes from the others of its window what
//! their likeness gives, then passes through two layers of units.

use std::ops::Range;

use super::arithmetic::{exp, gelu, highest, normalize, sum};
use super::matrix::{Rows, Units};
use super::processor::{Processor, UNITS};

/// What the weights of a piece add up to at most, in steps: so their products with numbers fit into 31 bits.
const SHARES: f32 = 131_072.0;
/// The largest weight, in steps.
const SHARE: f32 = 32_767.0;

/// Units with their biases.
#[derive(Clone, Debug)]
pub struct Linear {
    /// The units.
    pub units: Units,
    /// What is added to each.
    pub biases: Vec<f32>,
}

/// Gains and biases of a normalization.
#[derive(Clone, Debug)]
pub struct Norm {
    /// The gains.
    pub gains: Vec<f32>,
    /// The biases.
    pub biases: Vec<f32>,
    /// What is added to the variance.
    pub epsilon: f32,
}

/// The weights of a layer.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Queries, keys and values, one after the other.
    pub attention: Linear,
    /// What becomes of what pieces took from others.
    pub output: Linear,
    /// The norm behind it.
    pub first: Norm,
    /// From a piece to the inner units.
    pub up: Linear,
    /// And back.
    pub down: Linear,
    /// The norm behind it.
    pub second: Norm,
}

/// How attention looks at the pieces.
#[derive(Clone, Copy, Debug)]
pub struct Heads {
    /// Numbers of a piece.
    pub width: usize,
    /// Numbers that one head looks at.
    pub each: usize,
}

/// Room for the numbers of a batch, kept from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Room {
    rows: Rows,
    wide: Vec<f32>,
    taken: Vec<f32>,
    sight: Sight,
}

/// Room for what one head sees of a window.
#[derive(Clone, Debug, Default)]
struct Sight {
    queries: Rows,
    keys: Units,
    values: Units,
    column: Vec<f32>,
    likeness: Vec<f32>,
    shares: Rows,
}

impl Linear {
    /// Gives for each row and each sixteen units what these make of it, with the biases.
    #[inline(always)]
    fn of<P: Processor>(&self, processor: P, rows: &Rows, mut take: impl FnMut(usize, usize, [f32; UNITS])) {
        self.units.of(processor, rows, |row, unit, mut results| {
            for (result, bias) in results.iter_mut().zip(&self.biases[unit..unit + UNITS]) {
                *result += bias;
            }
            take(row, unit, results);
        });
    }

    /// Adds what the units make of rows.
    #[inline(always)]
    fn add<P: Processor>(&self, processor: P, rows: &Rows, numbers: &mut [f32]) {
        let width = self.biases.len();
        self.of(processor, rows, |row, unit, results| {
            for (number, result) in numbers[row * width + unit..][..UNITS].iter_mut().zip(results) {
                *number += result;
            }
        });
    }
}

impl Norm {
    /// Normalizes every row.
    #[inline(always)]
    pub fn of(&self, numbers: &mut [f32]) {
        for row in numbers.chunks_exact_mut(self.gains.len()) {
            normalize(row, &self.gains, &self.biases, self.epsilon);
        }
    }
}

impl Layer {
    /// Passes the pieces of some windows through the layer; behind the last one only those of `wanted` rows are needed.
    #[inline(always)]
    pub fn pass<P: Processor>(
        &self,
        processor: P,
        heads: Heads,
        pieces: &mut Vec<f32>,
        windows: &[Range<usize>],
        wanted: Option<&[usize]>,
        room: &mut Room,
    ) {
        let Heads { width, each } = heads;
        room.rows.fill(pieces, width);
        room.wide.clear();
        room.wide.resize(room.rows.len() * 3 * width, 0.0);
        self.attention.of(processor, &room.rows, |row, unit, results| {
            room.wide[row * 3 * width + unit..][..UNITS].copy_from_slice(&results);
        });
        room.taken.clear();
        room.taken.resize(pieces.len(), 0.0);
        for window in windows {
            for at in (0..width).step_by(each) {
                attend(processor, heads, &room.wide, window, at, &mut room.taken, &mut room.sight);
            }
        }
        if let Some(wanted) = wanted {
            keep(pieces, wanted, width);
            keep(&mut room.taken, wanted, width);
        }
        room.rows.fill(&room.taken, width);
        self.output.add(processor, &room.rows, pieces);
        self.first.of(pieces);
        self.pass_on(processor, pieces, width, room);
        self.second.of(pieces);
    }

    /// Passes the pieces through the inner units.
    #[inline(always)]
    fn pass_on<P: Processor>(&self, processor: P, pieces: &mut [f32], width: usize, room: &mut Room) {
        let inner = self.up.biases.len();
        room.rows.fill(pieces, width);
        room.wide.clear();
        room.wide.resize(room.rows.len() * inner, 0.0);
        self.up.of(processor, &room.rows, |row, unit, mut results| {
            for result in &mut results {
                *result = gelu(*result);
            }
            room.wide[row * inner + unit..][..UNITS].copy_from_slice(&results);
        });
        room.rows.fill(&room.wide, inner);
        self.down.add(processor, &room.rows, pieces);
    }
}

/// Leaves only some rows.
fn keep(numbers: &mut Vec<f32>, wanted: &[usize], width: usize) {
    for (to, &from) in wanted.iter().enumerate() {
        numbers.copy_within(from * width..(from + 1) * width, to * width);
    }
    numbers.truncate(wanted.len() * width);
}

/// What the pieces of a window take from each other by the head that looks at the numbers `at` and behind. `wide` holds
/// queries, keys and values of all pieces.
#[inline(always)]
fn attend<P: Processor>(
    processor: P,
    Heads { width, each }: Heads,
    wide: &[f32],
    window: &Range<usize>,
    at: usize,
    taken: &mut [f32],
    sight: &mut Sight,
) {
    let count = window.len();
    let piece = |piece: usize, part: usize| &wide[((window.start + piece) * 3 + part) * width + at..][..each];
    sight.queries.clear(count, each);
    sight.keys.clear(count, each);
    for one in 0..count {
        sight.queries.set(one, piece(one, 0));
        sight.keys.set_rounded(one, piece(one, 1));
    }
    sight.values.clear(each, count);
    for number in 0..each {
        sight.column.clear();
        sight.column.extend((0..count).map(|one| piece(one, 2)[number]));
        sight.values.set_rounded(number, &sight.column);
    }
    let padded = count.next_multiple_of(UNITS);
    sight.likeness.clear();
    sight.likeness.resize(count * padded, 0.0);
    sight.keys.of(processor, &sight.queries, |row, unit, results| {
        sight.likeness[row * padded + unit..][..UNITS].copy_from_slice(&results);
    });
    sight.shares.clear(count, count);
    let scale = 1.0 / (each as f32).sqrt();
    for (one, likeness) in sight.likeness.chunks_exact_mut(padded).enumerate() {
        let likeness = &mut likeness[..count];
        let top = highest(likeness);
        for number in &mut *likeness {
            *number = exp((*number - top) * scale);
        }
        let all = sum(likeness);
        let per = if SHARES / all < SHARE { SHARES / all } else { SHARE };
        sight.shares.set_steps(one, likeness, per, 1.0 / (per * all));
    }
    sight.values.of(processor, &sight.shares, |row, unit, results| {
        taken[(window.start + row) * width + at + unit..][..UNITS].copy_from_slice(&results);
    });
}
