//! The file of the encoder: pieces, sizes, embeddings, layers, labels.

use super::layer::{Heads, Layer, Linear, Norm};
use super::matrix::{LONGEST, Units};
use super::model::{Embeddings, Head, Table};
use super::pieces::Vocabulary;
use super::processor::UNITS;
use super::window::Size;
use super::words::CASES;
use crate::learned::crf::{Row, Square};
use crate::learned::label_lanes::Steps;
use crate::learned::labels::LABELS;
use crate::learned::model::allowed;
use crate::weights::{Kind, Reader, WeightError, WeightFile};

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Parts {
    pub provenance: String,
    pub vocabulary: Vocabulary,
    /// How large windows are.
    pub size: Size,
    /// The most pieces of a word.
    pub most: usize,
    /// What a find of the program's own adds to the score of its label.
    pub vote: f32,
    pub embeddings: Embeddings,
    pub norm: Norm,
    pub layers: Vec<Layer>,
    pub heads: Heads,
    pub head: Head,
    /// Factors of pairs of labels.
    pub steps: Steps,
    /// Scores of first labels.
    pub starts: Row,
}

/// Sizes of the parts, checked: what is worked out with them fits into its numbers and its room.
struct Sizes {
    width: usize,
    layers: usize,
    heads: usize,
    inner: usize,
    positions: usize,
    size: Size,
    most: usize,
    epsilon: f32,
    vote: f32,
}

impl Sizes {
    fn read(reader: &mut Reader<'_>) -> Result<Self, WeightError> {
        let mut sizes = [0; 10];
        for size in &mut sizes {
            *size = u16::from_le_bytes(reader.array()?).into();
        }
        let [width, layers, heads, inner, positions, cases, labels, core, context, most] = sizes;
        let [epsilon, vote] = [number(reader)?, number(reader)?];
        let blocks = |count: usize| count > 0 && count <= LONGEST && count.is_multiple_of(UNITS);
        let whole = blocks(width) && blocks(inner) && heads > 0 && blocks(width / heads) && width.is_multiple_of(heads);
        // A window has the opening piece, a core of which each paragraph has a closing one, and its contexts.
        let room = core + 2 + 2 * context <= positions;
        let known = cases == CASES && labels == LABELS;
        if !whole || width / heads > 128 || !room || !known || most == 0 || most > core || epsilon <= 0.0 {
            return Err(WeightError::Malformed);
        }
        Ok(Self { width, layers, heads, inner, positions, size: Size { core, context }, most, epsilon, vote })
    }
}

impl Parts {
    /// Reads a file.
    ///
    /// # Errors
    /// If it is no encoder of this version, or not whole.
    pub fn read(bytes: &[u8]) -> Result<Self, WeightError> {
        let file = WeightFile::read(bytes, Kind::Encoder)?;
        let reader = &mut Reader::new(file.payload);
        let vocabulary = Vocabulary::read(reader)?;
        let sizes = Sizes::read(reader)?;
        let (width, inner) = (sizes.width, sizes.inner);
        let embeddings = Embeddings {
            pieces: table(reader, vocabulary.count(), width)?,
            positions: table(reader, sizes.positions, width)?,
            cases: numbers(reader, CASES * width)?,
            opening: vocabulary.opening,
            closing: vocabulary.closing,
        };
        let norm = norm(reader, &sizes)?;
        let layers = (0..sizes.layers).map(|_| layer(reader, &sizes, inner)).collect::<Result<_, _>>()?;
        let head = Head { weights: numbers(reader, LABELS * width)?, biases: numbers(reader, LABELS)? };
        let mut pairs: Square = [[0.0; LABELS]; LABELS];
        let mut starts = [0.0; LABELS];
        for score in pairs.as_flattened_mut().iter_mut().chain(&mut starts) {
            *score = number(reader)?;
        }
        if !reader.is_empty() {
            return Err(WeightError::Malformed);
        }
        Ok(Self {
            provenance: file.provenance.to_owned(),
            vocabulary,
            size: sizes.size,
            most: sizes.most,
            vote: sizes.vote,
            embeddings,
            norm,
            layers,
            heads: Heads { width, each: width / sizes.heads },
            head,
            steps: Steps::new(&allowed(&pairs)),
            starts,
        })
    }
}

fn number(reader: &mut Reader<'_>) -> Result<f32, WeightError> {
    let number = f32::from_le_bytes(reader.array()?);
    if number.is_finite() { Ok(number) } else { Err(WeightError::Malformed) }
}

fn numbers(reader: &mut Reader<'_>, count: usize) -> Result<Vec<f32>, WeightError> {
    if count > reader.remaining() {
        return Err(WeightError::Truncated);
    }
    (0..count).map(|_| number(reader)).collect()
}

fn table(reader: &mut Reader<'_>, rows: usize, width: usize) -> Result<Table, WeightError> {
    let scales = numbers(reader, rows)?;
    let numbers = bytemuck::cast_slice(reader.take(rows * width)?).to_vec();
    Ok(Table { scales, numbers, width })
}

fn norm(reader: &mut Reader<'_>, sizes: &Sizes) -> Result<Norm, WeightError> {
    let (gains, biases) = (numbers(reader, sizes.width)?, numbers(reader, sizes.width)?);
    Ok(Norm { gains, biases, epsilon: sizes.epsilon })
}

/// Some layers of units, each of which has so many that see so many numbers, side by side.
fn linear(reader: &mut Reader<'_>, parts: usize, count: usize, width: usize) -> Result<Linear, WeightError> {
    let (mut units, mut biases) = (Units::default(), Vec::with_capacity(parts * count));
    units.room(parts * count, width);
    for part in 0..parts {
        let scales = numbers(reader, count)?;
        let weights: &[i8] = bytemuck::cast_slice(reader.take(count * width)?);
        // Its size would not fit into eight bits.
        if weights.contains(&i8::MIN) {
            return Err(WeightError::Malformed);
        }
        for (unit, (weights, scale)) in weights.chunks_exact(width).zip(scales).enumerate() {
            units.set(part * count + unit, weights, scale);
        }
        biases.extend(numbers(reader, count)?);
    }
    Ok(Linear { units, biases })
}

fn layer(reader: &mut Reader<'_>, sizes: &Sizes, inner: usize) -> Result<Layer, WeightError> {
    let width = sizes.width;
    Ok(Layer {
        attention: linear(reader, 3, width, width)?,
        output: linear(reader, 1, width, width)?,
        first: norm(reader, sizes)?,
        up: linear(reader, 1, inner, width)?,
        down: linear(reader, 1, width, inner)?,
        second: norm(reader, sizes)?,
    })
}
