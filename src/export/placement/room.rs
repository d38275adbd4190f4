//! Circles that do not lie on each other: each takes the free place nearest to where it wants to be.

use rustc_hash::FxHashMap;

/// Width of the cells that circles are looked up by.
const CELL: f64 = 32.0;
/// Turn from one try to the next (the golden angle, in radians): tries fill a disc evenly.
const TURN: f64 = 2.399_963_229_728_653;

/// Centre and radius.
pub(super) type Circle = ([f64; 2], f64);

/// The circles that are taken.
#[derive(Default)]
pub(super) struct Room {
    circles: Vec<Circle>,
    cells: FxHashMap<(i32, i32), Vec<u32>>,
}

impl Room {
    /// Takes the free place nearest to `wish` for a shape of circles about the origin. Gives the place and the number of the
    /// try that succeeded.
    pub(super) fn take(&mut self, wish: [f64; 2], shape: &[Circle], spiral: &Spiral) -> ([f64; 2], usize) {
        let mut tries = spiral.first;
        loop {
            let out = spiral.step * (tries as f64).sqrt();
            let (sin, cos) = (tries as f64 * TURN).sin_cos();
            let place =
                [wish[0] + out * cos * spiral.stretch, wish[1] + out * sin].map(|value| (value * 8.0).round() / 8.0);
            let moved = |&([x, y], radius): &Circle| ([x + place[0], y + place[1]], radius);
            if shape.iter().map(moved).all(|circle| self.is_free(circle)) {
                shape.iter().map(moved).for_each(|circle| self.put(circle));
                return (place, tries);
            }
            tries += 1;
        }
    }

    fn is_free(&self, ([x, y], radius): Circle) -> bool {
        cells(([x, y], radius)).all(|cell| {
            self.cells.get(&cell).is_none_or(|here| {
                here.iter().all(|&index| {
                    let ([left, top], other) = self.circles[index as usize];
                    let (dx, dy, apart) = (left - x, top - y, other + radius);
                    dx * dx + dy * dy >= apart * apart
                })
            })
        })
    }

    fn put(&mut self, circle: Circle) {
        let index = self.circles.len() as u32;
        self.circles.push(circle);
        for cell in cells(circle) {
            self.cells.entry(cell).or_default().push(index);
        }
    }
}

/// Where a place is looked for.
pub(super) struct Spiral {
    /// Distance between neighbouring tries.
    pub(super) step: f64,
    /// Width of the disc of tries by its height.
    pub(super) stretch: f64,
    /// Number of the first try; 0 is the wish itself.
    pub(super) first: usize,
}

/// The cells that a circle touches.
fn cells(([x, y], radius): Circle) -> impl Iterator<Item = (i32, i32)> {
    let cell = |value: f64| (value / CELL).floor() as i32;
    let (left, right, top, bottom) = (cell(x - radius), cell(x + radius), cell(y - radius), cell(y + radius));
    (left..=right).flat_map(move |column| (top..=bottom).map(move |row| (column, row)))
}
