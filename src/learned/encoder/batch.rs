//! Some windows passed through the encoder together, so that weights are fetched once for all of them.

use std::ops::Range;

use super::arithmetic::product;
use super::layer::{Heads, Layer, Norm, Room};
use super::model::{Embeddings, Head};
use super::processor::{self, Processor};
use super::window::Window;
use super::words::Words;
use crate::learned::crf::Row;
use crate::learned::labels::LABELS;

/// The parts of the encoder that a batch passes through.
#[derive(Clone, Copy, Debug)]
pub struct Stack<'a> {
    /// What stands for pieces.
    pub embeddings: &'a Embeddings,
    /// Its norm.
    pub norm: &'a Norm,
    /// The layers.
    pub layers: &'a [Layer],
    /// How these look at pieces.
    pub heads: Heads,
    /// What scores labels.
    pub head: &'a Head,
}

impl Stack<'_> {
    /// The scores of the labels of all words in the cores of some windows, in their order.
    pub fn scores(self, words: &Words, windows: &[Window], room: &mut Room) -> Vec<Row> {
        processor::work(Work { stack: self, batch: Batch::new(self, words, windows), room })
    }
}

/// The pieces of some windows.
#[derive(Clone, Debug, Default)]
struct Batch {
    numbers: Vec<f32>,
    windows: Vec<Range<usize>>,
    /// The rows of the first pieces of the words to be scored.
    wanted: Vec<usize>,
}

impl Batch {
    fn new(stack: Stack<'_>, words: &Words, windows: &[Window]) -> Self {
        let mut batch = Self::default();
        for window in windows {
            batch.add(stack, words, window);
        }
        batch
    }

    fn add(&mut self, stack: Stack<'_>, words: &Words, window: &Window) {
        let (embeddings, width) = (stack.embeddings, stack.heads.width);
        let start = self.numbers.len() / width;
        let numbers = &mut self.numbers;
        let mut put = |piece, case| {
            let position = numbers.len() / width - start;
            embeddings.put(piece, position, case, numbers);
        };
        put(embeddings.opening, 0);
        let mut row = start + 1;
        for (place, unit) in window.seen.iter().enumerate() {
            for token in unit.tokens.iter() {
                if window.core.contains(&place) {
                    self.wanted.push(row);
                }
                let pieces = words.pieces(token);
                for &piece in pieces {
                    put(piece, words.case(token));
                }
                row += pieces.len();
            }
            put(embeddings.closing, 0);
            row += 1;
        }
        self.windows.push(start..row);
    }
}

/// A batch to be worked on by a processor's own vectors.
struct Work<'a> {
    stack: Stack<'a>,
    batch: Batch,
    room: &'a mut Room,
}

impl processor::Work for Work<'_> {
    type Output = Vec<Row>;

    #[inline(always)]
    fn done<P: Processor>(self, processor: P) -> Vec<Row> {
        let Self { stack, batch, room } = self;
        let Batch { mut numbers, windows, wanted } = batch;
        stack.norm.of(&mut numbers);
        for (place, layer) in stack.layers.iter().enumerate() {
            let wanted = (place + 1 == stack.layers.len()).then_some(wanted.as_slice());
            layer.pass(processor, stack.heads, &mut numbers, &windows, wanted, room);
        }
        let width = stack.heads.width;
        let mut scores = vec![[0.0; LABELS]; wanted.len()];
        for (scores, numbers) in scores.iter_mut().zip(numbers.chunks_exact(width)) {
            let rows = stack.head.weights.chunks_exact(width).zip(&stack.head.biases);
            for (score, (weights, bias)) in scores.iter_mut().zip(rows) {
                *score = product(weights, numbers) + bias;
            }
        }
        scores
    }
}
