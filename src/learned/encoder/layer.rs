//! A layer of the encoder (Vaswani et al. 2017, as in BERT): every piece takes from the others of its window what
//! their likeness gives, then passes through two layers of units.

use std::ops::Range;

use super::arithmetic::{gelu, highest, normalize, power_of_two};
use super::matrix::{PANEL, Rows, Units};
use super::processor::{Processor, ROWS, UNITS};

/// Pieces that pass through the inner units together, so that what these make of them stays near the processor.
const TOGETHER: usize = 8 * ROWS;

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
    inner_rows: Rows,
    inner: Vec<f32>,
    taken: Vec<f32>,
    sight: Sight,
}

/// Room for what one head sees of a window.
#[derive(Clone, Debug, Default)]
struct Sight {
    queries: Rows,
    keys: Units,
    values: Units,
    likeness: Vec<f32>,
    shares: Rows,
    finer: Rows,
}

impl Linear {
    /// Gives for each row and each sixteen units what these make of it, with the biases.
    #[inline(always)]
    fn of<P: Processor>(&self, processor: P, rows: &Rows, mut take: impl FnMut(usize, usize, [f32; UNITS])) {
        self.units.of(
            processor,
            rows,
            #[inline(always)]
            |row, unit, mut results| {
                for (result, bias) in results.iter_mut().zip(&self.biases[unit..unit + UNITS]) {
                    *result += bias;
                }
                take(row, unit, results);
            },
        );
    }

    /// Adds what the units make of rows.
    #[inline(always)]
    fn add<P: Processor>(&self, processor: P, rows: &Rows, numbers: &mut [f32]) {
        let width = self.biases.len();
        self.of(
            processor,
            rows,
            #[inline(always)]
            |row, unit, results| {
                for (number, result) in numbers[row * width + unit..][..UNITS].iter_mut().zip(results) {
                    *number += result;
                }
            },
        );
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
        room.wide.resize(room.rows.len() * 3 * width, 0.0);
        self.attention.of(
            processor,
            &room.rows,
            #[inline(always)]
            |row, unit, results| {
                room.wide[row * 3 * width + unit..][..UNITS].copy_from_slice(&results);
            },
        );
        room.taken.resize(pieces.len(), 0.0);
        for window in windows {
            for at in (0..width).step_by(each) {
                let view = View { heads, wide: &room.wide, window, at };
                attend(processor, view, &mut room.taken, &mut room.sight);
            }
        }
        if let Some(wanted) = wanted {
            keep(pieces, wanted, width);
            keep(&mut room.taken, wanted, width);
        }
        room.rows.fill(&room.taken, width);
        self.output.add(processor, &room.rows, pieces);
        self.first.of(pieces);
        for some in pieces.chunks_mut(TOGETHER * width) {
            self.pass_on(processor, some, width, room);
        }
        self.second.of(pieces);
    }

    /// Passes the pieces through the inner units.
    #[inline(always)]
    fn pass_on<P: Processor>(&self, processor: P, pieces: &mut [f32], width: usize, room: &mut Room) {
        let inner = self.up.biases.len();
        room.rows.fill(pieces, width);
        room.inner.resize(room.rows.len() * inner, 0.0);
        self.up.of(
            processor,
            &room.rows,
            #[inline(always)]
            |row, unit, mut results| {
                for result in &mut results {
                    *result = gelu(*result);
                }
                room.inner[row * inner + unit..][..UNITS].copy_from_slice(&results);
            },
        );
        room.inner_rows.fill(&room.inner, inner);
        self.down.add(processor, &room.inner_rows, pieces);
    }
}

/// Leaves only some rows.
fn keep(numbers: &mut Vec<f32>, wanted: &[usize], width: usize) {
    for (to, &from) in wanted.iter().enumerate() {
        numbers.copy_within(from * width..(from + 1) * width, to * width);
    }
    numbers.truncate(wanted.len() * width);
}

/// What one head sees of a window.
#[derive(Clone, Copy)]
struct View<'a> {
    heads: Heads,
    /// Queries, keys and values of all pieces.
    wide: &'a [f32],
    window: &'a Range<usize>,
    /// The first number that the head looks at.
    at: usize,
}

impl<'a> View<'a> {
    /// The query, the key or the value of a piece.
    #[inline(always)]
    fn part(&self, piece: usize, part: usize) -> &'a [f32] {
        let Heads { width, each } = self.heads;
        &self.wide[((self.window.start + piece) * 3 + part) * width + self.at..][..each]
    }
}

/// What the pieces of a window take from each other by one head.
#[inline(always)]
fn attend<P: Processor>(processor: P, view: View<'_>, taken: &mut [f32], sight: &mut Sight) {
    let View { heads: Heads { width, each }, window, at, .. } = view;
    let count = window.len();
    let padded = count.next_multiple_of(PANEL);
    let Sight { queries, keys, values, likeness, shares, finer } = sight;
    queries.room(count, each);
    keys.room(count, each);
    values.room(each, padded);
    shares.room(ROWS, padded);
    finer.room(ROWS, padded);
    likeness.resize(ROWS * padded, 0.0);
    for one in 0..count {
        queries.set(one, view.part(one, 0));
        keys.set_rounded(one, view.part(one, 1));
    }
    values.set_across(
        count,
        #[inline(always)]
        |one| view.part(one, 2),
    );
    let scale = std::f32::consts::LOG2_E / (each as f32).sqrt();
    for block in 0..queries.blocks() {
        let first = block * ROWS;
        for panel in 0..keys.panels() {
            keys.tile(
                processor,
                panel,
                queries,
                block,
                #[inline(always)]
                |row, unit, results| {
                    likeness[(row - first) * padded + unit..][..UNITS].copy_from_slice(&results);
                },
            );
        }
        let rows = ROWS.min(count - first);
        for (row, likeness) in likeness.chunks_exact_mut(padded).enumerate().take(rows) {
            likeness[count..].fill(f32::MIN);
            let top = highest(likeness);
            for number in &mut *likeness {
                *number = power_of_two((*number - top) * scale);
            }
            shares.set_shares(finer, row, likeness);
        }
        let here = &mut taken[(window.start + first) * width..][..rows * width];
        for panel in 0..values.panels() {
            for (part, shares) in [&*shares, &*finer].into_iter().enumerate() {
                values.tile(
                    processor,
                    panel,
                    shares,
                    0,
                    #[inline(always)]
                    |row, unit, results| {
                        let Some(numbers) = here.get_mut(row * width + at + unit..) else { return };
                        for (number, result) in numbers.iter_mut().zip(results) {
                            *number = if part == 0 { result } else { *number + result };
                        }
                    },
                );
            }
        }
    }
}
