//! The fitted encoder. Immutable; one serves all threads.

use std::sync::LazyLock;

use rayon::prelude::*;

use super::batch::Stack;
use super::file::Parts;
use super::layer::Room;
use super::pieces::Piece;
use super::window::{Window, windows};
use super::words::Words;
use crate::document::Document;
use crate::learned::crf::Row;
use crate::learned::label_lanes::Steps;
use crate::text::TokenRange;
use crate::weights::WeightError;

/// A fitted encoder with the scores of its labels.
#[derive(Clone, Debug)]
pub struct Encoder {
    parts: Parts,
}

/// What stands for pieces, positions and cases.
#[derive(Clone, Debug)]
pub struct Embeddings {
    /// Numbers of each piece.
    pub pieces: Table,
    /// Numbers of each position.
    pub positions: Table,
    /// Numbers of each case, one after the other.
    pub cases: Vec<f32>,
    /// The piece that opens a window.
    pub opening: Piece,
    /// The piece that closes a paragraph.
    pub closing: Piece,
}

/// Rows of numbers of eight bits, each with a scale.
#[derive(Clone, Debug)]
pub struct Table {
    /// What one stands for in each row.
    pub scales: Vec<f32>,
    /// The rows, one after the other.
    pub numbers: Vec<i8>,
    /// Numbers of a row.
    pub width: usize,
}

/// What scores the labels of a word.
#[derive(Clone, Debug)]
pub struct Head {
    /// Weights of each label, one after the other.
    pub weights: Vec<f32>,
    /// A bias for each.
    pub biases: Vec<f32>,
}

impl Table {
    fn row(&self, row: usize) -> (f32, &[i8]) {
        (self.scales[row], &self.numbers[row * self.width..][..self.width])
    }
}

impl Embeddings {
    /// Appends the numbers of a piece.
    pub fn put(&self, piece: Piece, position: usize, case: usize, numbers: &mut Vec<f32>) {
        let (scale, piece) = self.pieces.row(piece as usize);
        let (position_scale, position) = self.positions.row(position);
        let cases = &self.cases[case * self.pieces.width..];
        numbers.extend(
            piece.iter().zip(position).zip(cases).map(|((&piece, &position), case)| {
                f32::from(piece) * scale + f32::from(position) * position_scale + case
            }),
        );
    }
}

/// Windows that are passed on together have no more pieces, unless one alone has.
const BATCH: usize = 384;

impl Encoder {
    /// The embedded encoder, read once; `None` in a build without one.
    ///
    /// # Panics
    /// If the embedded file is malformed, which the tests rule out.
    pub fn embedded() -> Option<&'static Self> {
        static ENCODER: LazyLock<Option<Encoder>> = LazyLock::new(|| {
            let bytes = crate::embedded::find("model/accurate.bin")?;
            Some(Encoder::read(bytes).unwrap_or_else(|error| panic!("data/model/accurate.bin: {error}")))
        });
        ENCODER.as_ref()
    }

    /// Reads an encoder's file.
    ///
    /// # Errors
    /// If it is no such file of this version, or not whole.
    pub fn read(bytes: &[u8]) -> Result<Self, WeightError> {
        Ok(Self { parts: Parts::read(bytes)? })
    }

    /// From what it was trained, how, and with which scores.
    pub fn provenance(&self) -> &str {
        &self.parts.provenance
    }

    /// What a find of the program's own adds to the score of its label.
    pub const fn vote(&self) -> f32 {
        self.parts.vote
    }

    /// Factors of pairs of labels.
    pub const fn steps(&self) -> &Steps {
        &self.parts.steps
    }

    /// What is added to the scores of a paragraph's first word.
    pub const fn starts(&self) -> &Row {
        &self.parts.starts
    }

    /// The words of a document as the encoder sees them.
    pub fn words(&self, document: &Document<'_>) -> Words {
        Words::new(document, &self.parts.vocabulary, self.parts.most)
    }

    /// The scores of the labels of the tokens of each paragraph of some texts, as the chain begins with its first word.
    pub fn text_scores(&self, document: &Document<'_>, words: &Words, texts: &[Vec<TokenRange>]) -> Vec<Vec<Row>> {
        let mut scores = self.scores(document, words, texts).into_iter();
        let own = |paragraph: &TokenRange| {
            let mut own: Vec<Row> = scores.by_ref().take(paragraph.len()).collect();
            let first = own.first_mut().into_iter().flatten();
            first.zip(self.starts()).for_each(|(score, start)| *score += start);
            own
        };
        texts.iter().flatten().map(own).collect()
    }

    /// The scores of the labels of each token of some texts, each given by its paragraphs, in their order.
    pub fn scores(&self, document: &Document<'_>, words: &Words, texts: &[Vec<TokenRange>]) -> Vec<Row> {
        let windows: Vec<Window> =
            texts.iter().flat_map(|text| windows(document, words, text, self.parts.size)).collect();
        let batches: Vec<&[Window]> = batches(&windows).collect();
        let Parts { embeddings, norm, layers, heads, head, .. } = &self.parts;
        let stack = Stack { embeddings, norm, layers, heads: *heads, head };
        let read = |room: &mut Room, batch: &&[Window]| stack.scores(words, batch, room);
        batches.par_iter().map_init(Room::default, read).flatten_iter().collect()
    }
}

/// Neighbouring windows that are passed on together.
fn batches(mut windows: &[Window]) -> impl Iterator<Item = &[Window]> {
    std::iter::from_fn(move || {
        let mut pieces = 0;
        let fits = |window: &&Window| {
            pieces += window.len();
            pieces <= BATCH
        };
        let count = windows.iter().take_while(fits).count().max(1);
        let (batch, rest) = windows.split_at_checked(count)?;
        windows = rest;
        Some(batch)
    })
}
