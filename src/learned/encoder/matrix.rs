//! Products of matrices in whole numbers. Numbers are rounded to whole steps of a scale of their own row, so that what
//! comes out does not depend on what else is worked out beside it.

use super::processor::{Processor, UNITS, Weights};

/// Rows whose sums are kept in registers.
pub const ROWS: usize = 6;
/// The largest number of steps of a row. The sum of [`LONGEST`] products with weights of eight bits stays below 31 bits.
const STEPS: f32 = 8191.0;
/// The largest number of steps of a unit that is rounded here: 128 products with numbers of a row stay below 31 bits.
const UNIT_STEPS: f32 = 2047.0;
/// The most numbers that fitted units see.
pub const LONGEST: usize = 2048;
/// Numbers that are all smaller are rounded to zero.
const LEAST: f32 = 1e-20;

/// Rows of numbers in whole steps, `ROWS` of them interleaved pair by pair.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    pairs: Vec<[[i16; 2]; ROWS]>,
    /// Pairs of a row.
    depth: usize,
    /// What one step of each row stands for.
    steps: Vec<f32>,
}

/// Units, `UNITS` of them interleaved pair by pair.
#[derive(Clone, Debug, Default)]
pub struct Units {
    weights: Vec<Weights>,
    depth: usize,
    /// What one step of each unit stands for.
    steps: Vec<[f32; UNITS]>,
}

impl Rows {
    /// Room for so many rows of so many numbers, all nought.
    pub fn clear(&mut self, rows: usize, width: usize) {
        self.depth = width.div_ceil(2);
        self.pairs.clear();
        self.pairs.resize(rows.div_ceil(ROWS) * self.depth, [[0; 2]; ROWS]);
        self.steps.clear();
        self.steps.resize(rows, 0.0);
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Takes rows of so many numbers each, rounded.
    #[inline(always)]
    pub fn fill(&mut self, numbers: &[f32], width: usize) {
        self.clear(numbers.len() / width, width);
        for (row, numbers) in numbers.chunks_exact(width).enumerate() {
            self.set(row, numbers);
        }
    }

    /// Rounds a row.
    #[inline(always)]
    pub fn set(&mut self, row: usize, numbers: &[f32]) {
        let largest = largest(numbers);
        self.set_steps(row, numbers, STEPS / largest, largest / STEPS);
    }

    /// Takes a row of steps, of which each stands for `step`.
    #[inline(always)]
    pub fn set_steps(&mut self, row: usize, numbers: &[f32], per: f32, step: f32) {
        self.steps[row] = step;
        let start = row / ROWS * self.depth;
        let place = row % ROWS;
        let (pairs, rest) = numbers.as_chunks::<2>();
        let block = &mut self.pairs[start..start + self.depth];
        for (to, pair) in block.iter_mut().zip(pairs) {
            to[place] = [whole(pair[0] * per), whole(pair[1] * per)];
        }
        if let ([number], Some(to)) = (rest, block.last_mut()) {
            to[place] = [whole(number * per), 0];
        }
    }
}

/// The whole number next to one that is small.
#[inline(always)]
fn whole(number: f32) -> i16 {
    // Adding and taking away so much leaves no room for a fraction.
    const ROOM: f32 = 12_582_912.0;
    (number + ROOM).to_bits() as i16
}

#[inline(always)]
fn largest(numbers: &[f32]) -> f32 {
    let (eights, rest) = numbers.as_chunks::<8>();
    let mut strands = [LEAST; 8];
    for eight in eights {
        for lane in 0..8 {
            strands[lane] = if eight[lane].abs() > strands[lane] { eight[lane].abs() } else { strands[lane] };
        }
    }
    let mut largest = LEAST;
    for &number in rest.iter().chain(&strands) {
        largest = if number.abs() > largest { number.abs() } else { largest };
    }
    largest
}

impl Units {
    /// Room for so many units that see so many numbers.
    pub fn clear(&mut self, units: usize, width: usize) {
        self.depth = width.div_ceil(2);
        self.weights.clear();
        self.weights.resize(units.div_ceil(UNITS) * self.depth, [0; 2 * UNITS]);
        self.steps.clear();
        self.steps.resize(units.div_ceil(UNITS), [0.0; UNITS]);
    }

    /// Takes the weights of a unit in whole steps.
    pub fn set(&mut self, unit: usize, weights: &[i8], step: f32) {
        self.steps[unit / UNITS][unit % UNITS] = step;
        let start = unit / UNITS * self.depth;
        let place = unit % UNITS * 2;
        for (to, pair) in self.weights[start..start + self.depth].iter_mut().zip(weights.chunks(2)) {
            for (to, &weight) in to[place..place + 2].iter_mut().zip(pair) {
                *to = weight.into();
            }
        }
    }

    /// Rounds the numbers of a unit to whole steps.
    #[inline(always)]
    pub fn set_rounded(&mut self, unit: usize, numbers: &[f32]) {
        let largest = largest(numbers);
        self.steps[unit / UNITS][unit % UNITS] = largest / UNIT_STEPS;
        let per = UNIT_STEPS / largest;
        let start = unit / UNITS * self.depth;
        let place = unit % UNITS * 2;
        let (pairs, rest) = numbers.as_chunks::<2>();
        let panel = &mut self.weights[start..start + self.depth];
        for (to, pair) in panel.iter_mut().zip(pairs) {
            to[place] = whole(pair[0] * per);
            to[place + 1] = whole(pair[1] * per);
        }
        if let ([number], Some(to)) = (rest, panel.last_mut()) {
            to[place] = whole(number * per);
        }
    }

    /// Gives for every row and every sixteen units what these make of it: the row, the place of the first unit, the
    /// results.
    #[inline(always)]
    pub fn of<P: Processor>(&self, processor: P, rows: &Rows, mut take: impl FnMut(usize, usize, [f32; UNITS])) {
        let panels = self.weights.chunks_exact(self.depth.max(1));
        for (panel, (weights, steps)) in panels.zip(&self.steps).enumerate() {
            for (block, pairs) in rows.pairs.chunks_exact(self.depth.max(1)).enumerate() {
                let mut held = [processor.nought(); ROWS];
                for (weights, pairs) in weights.iter().zip(pairs) {
                    for row in 0..ROWS {
                        held[row] = processor.add(held[row], pairs[row], weights);
                    }
                }
                for (place, &held) in held.iter().enumerate().take(rows.len() - block * ROWS) {
                    let row = block * ROWS + place;
                    let sums = processor.sums(held);
                    let mut results = [0.0; UNITS];
                    for lane in 0..UNITS {
                        results[lane] = sums[lane] as f32 * (steps[lane] * rows.steps[row]);
                    }
                    take(row, panel * UNITS, results);
                }
            }
        }
    }
}
