//! A small encoder with weights by chance: the file of the accurate mode, written byte by byte as its layout says.

use ascribe::weights::{Kind, WeightFile, write_varint};

const WIDTH: usize = 32;
const INNER: usize = 48;
const LAYERS: usize = 2;
const HEADS: u16 = 2;
const POSITIONS: usize = 96;
const CASES: usize = 5;
const LABELS: usize = 12;
/// Pieces of a window to be scored, pieces of context, the most pieces of a word.
const WINDOW: [u16; 3] = [40, 16, 10];

/// Numbers by chance, the same in every run.
struct Chance(u32);

impl Chance {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        self.0 >> 8
    }

    /// Between -1 and 1.
    fn share(&mut self) -> f32 {
        (self.next() % 2001) as f32 / 1000.0 - 1.0
    }
}

struct Payload {
    bytes: Vec<u8>,
    chance: Chance,
}

impl Payload {
    fn text(&mut self, text: &str) {
        write_varint(&mut self.bytes, text.len() as u32);
        self.bytes.extend(text.as_bytes());
    }

    fn number(&mut self, number: f32) {
        self.bytes.extend(number.to_le_bytes());
    }

    fn vector(&mut self, count: usize, scale: f32, shift: f32) {
        for _ in 0..count {
            let number = self.chance.share() * scale + shift;
            self.number(number);
        }
    }

    fn matrix(&mut self, rows: usize, columns: usize) {
        for _ in 0..rows {
            self.number(0.003);
        }
        for _ in 0..rows * columns {
            let weight = self.chance.next() % 255;
            self.bytes.push((weight as i32 - 127) as i8 as u8);
        }
    }

    fn norm(&mut self) {
        self.vector(WIDTH, 0.1, 1.0);
        self.vector(WIDTH, 0.1, 0.0);
    }

    fn layer(&mut self) {
        for (rows, columns) in [(WIDTH, WIDTH); 4] {
            self.matrix(rows, columns);
            self.vector(rows, 0.1, 0.0);
        }
        self.norm();
        for (rows, columns) in [(INNER, WIDTH), (WIDTH, INNER)] {
            self.matrix(rows, columns);
            self.vector(rows, 0.1, 0.0);
        }
        self.norm();
    }

    /// Scores of pairs of labels, of first labels, and no calibration.
    fn labels(&mut self) {
        self.vector(LABELS * WIDTH, 0.5, 0.0);
        self.vector(LABELS, 0.2, 0.0);
        for before in 0..LABELS {
            for here in 0..LABELS {
                let inside = here % 2 == 0 && here > 0;
                let goes_on = before == here || before + 1 == here;
                self.number(if inside && !goes_on {
                    -10_000.0
                } else if inside {
                    2.0
                } else {
                    0.0
                });
            }
        }
        for first in 0..LABELS {
            self.number(if first % 2 == 0 && first > 0 { -10_000.0 } else { 0.0 });
        }
    }
}

fn pieces() -> Vec<String> {
    let named = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "bridge", "said", "say", "##s", "##ing", "mayor", "safe"];
    let letters = ('a'..='z').flat_map(|letter| [letter.to_string(), format!("##{letter}")]);
    let marks = [".", ",", "\"", "“", "”", "’", "-", ":"].map(str::to_owned);
    let mut pieces: Vec<String> = named.map(str::to_owned).into_iter().chain(letters).chain(marks).collect();
    pieces.dedup();
    pieces
}

/// The bytes of the file.
pub fn file() -> Vec<u8> {
    let mut payload = Payload { bytes: Vec::new(), chance: Chance(7) };
    let pieces = pieces();
    write_varint(&mut payload.bytes, pieces.len() as u32);
    for piece in &pieces {
        payload.text(piece);
    }
    let sizes = [WIDTH as u16, LAYERS as u16, HEADS, INNER as u16, POSITIONS as u16, CASES as u16, LABELS as u16];
    for size in sizes.into_iter().chain(WINDOW) {
        payload.bytes.extend(size.to_le_bytes());
    }
    payload.number(1e-12);
    payload.number(0.25);
    payload.matrix(pieces.len(), WIDTH);
    payload.matrix(POSITIONS, WIDTH);
    payload.vector(CASES * WIDTH, 0.1, 0.0);
    payload.norm();
    (0..LAYERS).for_each(|_| payload.layer());
    payload.labels();
    WeightFile { provenance: "weights by chance", payload: &payload.bytes }.write(Kind::Encoder)
}
