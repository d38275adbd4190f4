//! Products of matrices in whole numbers. Numbers are rounded to whole steps of a scale of their own row, so that what
//! comes out does not depend on what else is worked out beside it.

use super::arithmetic::{largest, whole};
use super::processor::{Block, FOUR, Numbers, Processor, RAISED, ROWS, Sums, UNITS, VECTORS, Weights};

/// The largest number of steps of a row and of a unit.
const STEPS: f32 = 127.0;
/// The most numbers that fitted units see.
pub const LONGEST: usize = 2048;
/// Numbers that are all smaller are rounded to zero.
const LEAST: f32 = 1e-20;
/// Numbers that are rounded together.
const ROUNDED: usize = 32;
/// Units whose weights lie together.
pub const PANEL: usize = UNITS * VECTORS;

/// Rows of numbers in whole steps, `ROWS` of them interleaved by fours.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    numbers: Vec<Numbers>,
    /// Fours of a row.
    depth: usize,
    /// What one step of each row stands for.
    steps: Vec<f32>,
    /// What the sums of each row begin with, for units have raised weights.
    begin: Vec<[i32; ROWS]>,
}

/// Units, `PANEL` of them interleaved by fours.
#[derive(Clone, Debug, Default)]
pub struct Units {
    weights: Vec<Weights>,
    depth: usize,
    /// What one step of each unit stands for.
    steps: Vec<[f32; UNITS]>,
}

impl Rows {
    /// Room for so many rows of so many numbers, of which all must be set.
    pub fn room(&mut self, rows: usize, width: usize) {
        self.depth = width.div_ceil(FOUR);
        let blocks = rows.div_ceil(ROWS);
        self.numbers.resize(blocks * self.depth, [[0; FOUR]; ROWS]);
        self.steps.resize(rows, 0.0);
        self.begin.resize(blocks, [0; ROWS]);
    }

    /// Number of blocks of `ROWS` rows.
    pub fn blocks(&self) -> usize {
        self.begin.len()
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Takes rows of so many numbers each, rounded.
    #[inline(always)]
    pub fn fill(&mut self, numbers: &[f32], width: usize) {
        self.room(numbers.len() / width, width);
        for (row, numbers) in numbers.chunks_exact(width).enumerate() {
            self.set(row, numbers);
        }
    }

    /// Rounds a row.
    #[inline(always)]
    pub fn set(&mut self, row: usize, numbers: &[f32]) {
        let largest = largest(numbers, LEAST);
        self.round(row, numbers, STEPS / largest);
        self.steps[row] = largest / STEPS;
    }

    /// Rounds a row of numbers from nought to one, of which one at least is one, and divides it by its sum. What rounding
    /// leaves is in `finer`, for many small numbers are as much as a large one.
    #[inline(always)]
    pub fn set_shares(&mut self, finer: &mut Self, row: usize, numbers: &mut [f32]) {
        const FINER: f32 = 2.0 * STEPS;
        let coarse = self.round(row, numbers, STEPS);
        for number in &mut *numbers {
            *number = *number * STEPS - whole(*number * STEPS) as f32;
        }
        let fine = finer.round(row, numbers, FINER);
        let all = coarse as f32 + fine as f32 / FINER;
        self.steps[row] = 1.0 / all;
        finer.steps[row] = 1.0 / (FINER * all);
    }

    /// Takes a row with so many steps for one. Returns their sum.
    #[inline(always)]
    fn round(&mut self, row: usize, numbers: &[f32], per: f32) -> i32 {
        let (block, place) = (row / ROWS, row % ROWS);
        let rows = &mut self.numbers[block * self.depth..][..self.depth];
        let mut all = 0;
        for (rows, numbers) in rows.chunks_mut(ROUNDED / FOUR).zip(numbers.chunks(ROUNDED)) {
            let mut steps = [0_i8; ROUNDED];
            if let Some(numbers) = numbers.as_array::<ROUNDED>() {
                for at in 0..ROUNDED {
                    let step = whole(numbers[at] * per);
                    all += step;
                    steps[at] = step as i8;
                }
            } else {
                for (to, number) in steps.iter_mut().zip(numbers) {
                    let step = whole(number * per);
                    all += step;
                    *to = step as i8;
                }
            }
            for (rows, steps) in rows.iter_mut().zip(steps.as_chunks().0) {
                rows[place] = *steps;
            }
        }
        self.begin[block][place] = -all * i32::from(RAISED);
        all
    }
}

impl Units {
    /// Room for so many units that see so many numbers, of which all must be set or seen as nought.
    pub fn room(&mut self, units: usize, width: usize) {
        self.depth = width.div_ceil(FOUR);
        self.weights.resize(units.div_ceil(PANEL) * self.depth, Weights([[[RAISED; FOUR]; UNITS]; VECTORS]));
        self.steps.resize(units.div_ceil(UNITS), [0.0; UNITS]);
    }

    /// Number of panels of `PANEL` units.
    pub fn panels(&self) -> usize {
        self.steps.len().div_ceil(VECTORS)
    }

    /// Takes the weights of a unit in whole steps.
    pub fn set(&mut self, unit: usize, weights: &[i8], step: f32) {
        self.steps[unit / UNITS][unit % UNITS] = step;
        let (vector, lane) = (unit % PANEL / UNITS, unit % UNITS);
        let panel = &mut self.weights[unit / PANEL * self.depth..][..self.depth];
        for (to, four) in panel.iter_mut().zip(weights.chunks(FOUR)) {
            for (to, &weight) in to.0[vector][lane].iter_mut().zip(four) {
                *to = weight.cast_unsigned() ^ RAISED;
            }
        }
    }

    /// Rounds the numbers of a unit to whole steps.
    #[inline(always)]
    pub fn set_rounded(&mut self, unit: usize, numbers: &[f32]) {
        let largest = largest(numbers, LEAST);
        self.steps[unit / UNITS][unit % UNITS] = largest / STEPS;
        let per = STEPS / largest;
        let (vector, lane) = (unit % PANEL / UNITS, unit % UNITS);
        let panel = &mut self.weights[unit / PANEL * self.depth..][..self.depth];
        let fours = numbers.as_chunks::<FOUR>().0;
        for (to, four) in panel.iter_mut().zip(fours) {
            to.0[vector][lane] = four.map(|number| whole(number * per) as u8 ^ RAISED);
        }
    }

    /// Rounds numbers of which each row has one for every unit.
    #[inline(always)]
    pub fn set_across<'n>(&mut self, rows: usize, row: impl Fn(usize) -> &'n [f32]) {
        for vector in 0..self.steps.len() {
            let some = |place: usize| row(place)[vector * UNITS..].first_chunk::<UNITS>();
            let mut largest = [LEAST; UNITS];
            for numbers in (0..rows).filter_map(some) {
                for lane in 0..UNITS {
                    let size = numbers[lane].abs();
                    largest[lane] = if size > largest[lane] { size } else { largest[lane] };
                }
            }
            let per = largest.map(|largest| STEPS / largest);
            self.steps[vector] = largest.map(|largest| largest / STEPS);
            let panel = &mut self.weights[vector / VECTORS * self.depth..][..self.depth];
            for (four, weights) in panel[..rows.div_ceil(FOUR)].iter_mut().enumerate() {
                let mut fours = [u32::from_ne_bytes([RAISED; FOUR]); UNITS];
                for place in 0..FOUR.min(rows - four * FOUR) {
                    let Some(numbers) = some(four * FOUR + place) else { continue };
                    for lane in 0..UNITS {
                        fours[lane] ^= (whole(numbers[lane] * per[lane]) as u32 & 0xff) << (8 * place);
                    }
                }
                weights.0[vector % VECTORS] = fours.map(u32::to_le_bytes);
            }
        }
    }

    /// Gives for every row and every sixteen units what these make of it: the row, the place of the first unit, the
    /// results.
    #[inline(always)]
    #[expect(clippy::redundant_closure, reason = "this closure is inlined; a reference to `take` need not be")]
    pub fn of<P: Processor>(&self, processor: P, rows: &Rows, mut take: impl FnMut(usize, usize, [f32; UNITS])) {
        for panel in 0..self.panels() {
            for block in 0..rows.blocks() {
                self.tile(
                    processor,
                    panel,
                    rows,
                    block,
                    #[inline(always)]
                    |row, unit, results| take(row, unit, results),
                );
            }
        }
    }

    /// The same for the units of a panel and the rows of a block.
    #[inline(always)]
    pub fn tile<P: Processor>(
        &self,
        processor: P,
        panel: usize,
        rows: &Rows,
        block: usize,
        mut take: impl FnMut(usize, usize, [f32; UNITS]),
    ) {
        let weights = &self.weights[panel * self.depth..][..self.depth];
        let numbers = &rows.numbers[block * rows.depth..][..rows.depth];
        let mut sums = Sums([[[0; UNITS]; VECTORS]; ROWS]);
        processor.sums(Block { numbers, begin: &rows.begin[block] }, weights, &mut sums);
        let steps = self.steps[panel * VECTORS..].iter().take(VECTORS);
        for (sums, (row, step)) in sums.0.iter().zip(rows.steps.iter().enumerate().skip(block * ROWS)) {
            for (vector, steps) in steps.clone().enumerate() {
                let mut results = [0.0; UNITS];
                for lane in 0..UNITS {
                    results[lane] = sums[vector][lane] as f32 * (steps[lane] * step);
                }
                take(row, panel * PANEL + vector * UNITS, results);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::processor::{Work, in_every_way};
    use super::*;

    const WIDTH: usize = 400;
    const COUNT: usize = PANEL + UNITS;
    const ROW_COUNT: usize = ROWS + 5;

    /// Every result by row and unit.
    #[derive(Clone)]
    struct Products<'a>(&'a Units, &'a Rows);

    impl Work for Products<'_> {
        type Output = Vec<f32>;

        fn done<P: Processor>(self, processor: P) -> Vec<f32> {
            let mut all = vec![f32::NAN; ROW_COUNT * COUNT];
            let Self(units, rows) = self;
            units.of(processor, rows, |row, unit, results| {
                all[row * COUNT + unit..][..UNITS].copy_from_slice(&results);
            });
            all
        }
    }

    /// Numbers from -1 to 1 by place; some rows are as large as they can be throughout.
    fn numbers(rows: usize, step: usize) -> Vec<f32> {
        let number = |place: usize| match place / WIDTH % 4 {
            0 => 1.0,
            1 => -1.0,
            _ => (place * step % 1009) as f32 / 504.0 - 1.0,
        };
        (0..rows * WIDTH).map(number).collect()
    }

    fn rows_of(numbers: &[f32]) -> Rows {
        let mut rows = Rows::default();
        // Room that was used before.
        rows.fill(&vec![0.5; 30 * 1000], 1000);
        rows.fill(numbers, WIDTH);
        rows
    }

    #[test]
    fn products_are_near_those_of_real_numbers_and_the_same_in_every_way() {
        let (seen, weights) = (numbers(ROW_COUNT, 37), numbers(COUNT, 101));
        let mut units = Units::default();
        units.room(COUNT, WIDTH);
        for (unit, weights) in weights.chunks_exact(WIDTH).enumerate() {
            units.set_rounded(unit, weights);
        }
        let products = in_every_way(&Products(&units, &rows_of(&seen)));
        assert!(products.iter().all(|one| *one == products[0]));
        for (row, numbers) in seen.chunks_exact(WIDTH).enumerate() {
            for (unit, weights) in weights.chunks_exact(WIDTH).enumerate() {
                let sum: f32 = numbers.iter().zip(weights).map(|(number, weight)| number * weight).sum();
                let product = products[0][row * COUNT + unit];
                assert!((product - sum).abs() < 1.0, "{row} {unit}: {product} {sum}");
            }
        }
    }

    #[test]
    fn units_across_rows_are_those_along_them() {
        let across = numbers(COUNT, 53);
        let turned: Vec<f32> = (0..WIDTH * COUNT).map(|at| across[at % COUNT * WIDTH + at / COUNT]).collect();
        let (mut one, mut other) = (Units::default(), Units::default());
        one.room(COUNT, WIDTH);
        other.room(COUNT, WIDTH);
        for (unit, weights) in across.chunks_exact(WIDTH).enumerate() {
            one.set_rounded(unit, weights);
        }
        other.set_across(WIDTH, |row| &turned[row * COUNT..][..COUNT]);
        let rows = rows_of(&numbers(ROW_COUNT, 37));
        assert_eq!(in_every_way(&Products(&one, &rows))[0], in_every_way(&Products(&other, &rows))[0]);
    }

    #[test]
    fn small_shares_are_not_lost() {
        let (mut rows, mut finer) = (Rows::default(), Rows::default());
        rows.room(ROW_COUNT, WIDTH);
        finer.room(ROW_COUNT, WIDTH);
        // Most are smaller than a step.
        let shares: Vec<f32> = (0..WIDTH).map(|place| 1.0 / (1.0 + place as f32)).collect();
        (0..ROW_COUNT).for_each(|row| rows.set_shares(&mut finer, row, &mut shares.clone()));
        let sum: f32 = shares.iter().sum();
        let mut units = Units::default();
        units.room(COUNT, WIDTH);
        let seen: Vec<f32> = (0..WIDTH).map(|place| if place < 100 { 1.0 } else { -1.0 }).collect();
        (0..COUNT).for_each(|unit| units.set_rounded(unit, &seen));
        let right = shares.iter().zip(&seen).map(|(share, seen)| share * seen).sum::<f32>() / sum;
        let coarse = &in_every_way(&Products(&units, &rows))[0];
        for (one, other) in coarse.iter().zip(&in_every_way(&Products(&units, &finer))[0]) {
            assert!((one + other - right).abs() < 1e-3, "{one} {other} {right}");
        }
    }
}
