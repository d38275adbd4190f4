//! Fitting the weights: several times from different chances, then once more with those as teachers.

use rayon::prelude::*;

use super::gradient::{Teachers, Worker};
use super::pass::{Dropout, Sequence};
use super::weights::{Adam, Weights};
use crate::eval::Random;
use crate::learned::Encoder;

/// How to fit.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How many teachers to fit first.
    pub teachers: u64,
    /// Passes over the articles in each fit.
    pub epochs: usize,
    /// Length of the longest step.
    pub rate: f32,
    /// Pull of every weight towards zero.
    pub decay: f32,
    /// What is left out at random.
    pub dropout: Dropout,
    /// Seed of all chance.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        let dropout = Dropout { features: 0.4, hidden: 0.4 };
        Self { teachers: TEACHERS.into(), epochs: 6, rate: 3e-3, decay: 1e-4, dropout, seed: 1 }
    }
}

/// How many teachers are fitted where nothing else is asked for.
pub const TEACHERS: u8 = 4;
/// Tokens that are learned from before a step is taken.
const BATCH: usize = 512;
/// The paragraphs of a batch are dealt out to so many workers; always as many, for sums depend on it.
const WORKERS: usize = 4;
/// The weights that are kept follow those that are fitted by this share of the way (Polyak and Juditsky 1992).
const FOLLOW: f32 = 0.002;
/// Epochs until the rate is highest.
const RISE: f32 = 0.5;
/// The rate at the start, as a share of the highest.
const START: f32 = 0.1;
/// The rate at the end, as a share of the highest.
const END: f32 = 0.02;

/// Fits weights of so many features; tells the number of the epoch and its mean loss per token after each.
pub fn learn(
    sequences: &[Sequence],
    features: usize,
    encoder: Option<&Encoder>,
    settings: Settings,
    progress: &mut dyn FnMut(usize, f64),
) -> Weights {
    let mut teachers = Vec::new();
    for number in 0..settings.teachers {
        let so_far = number as usize * settings.epochs;
        let mut told = |epoch: usize, loss: f64| progress(so_far + epoch, loss);
        let other = Settings { seed: settings.seed + 1 + number, ..settings };
        teachers.push(fit(sequences, features, Teachers { networks: &[], encoder }, other, &mut told));
    }
    let so_far = teachers.len() * settings.epochs;
    let so_taught = Teachers { networks: &teachers, encoder };
    fit(sequences, features, so_taught, settings, &mut |epoch, loss| progress(so_far + epoch, loss))
}

/// Fits weights once.
fn fit(
    sequences: &[Sequence],
    features: usize,
    teachers: Teachers<'_>,
    settings: Settings,
    progress: &mut dyn FnMut(usize, f64),
) -> Weights {
    let total: usize = sequences.iter().map(|sequence| sequence.labels.len()).sum();
    let mut random = Random::new(settings.seed);
    let mut weights = Weights::start(features, &mut random);
    let mut kept = weights.clone();
    let mut adam = Adam::new(features);
    let mut workers: Vec<Worker> = (0..WORKERS).map(|_| Worker::new(features)).collect();
    let mut order: Vec<&Sequence> = sequences.iter().filter(|sequence| !sequence.labels.is_empty()).collect();
    let mut seen = 0;
    for epoch in 1..=settings.epochs {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for batch in batches(&order) {
            let own_chance = random.next();
            workers.par_iter_mut().enumerate().for_each(|(number, worker)| {
                let own = batch.iter().skip(number).step_by(WORKERS).copied();
                let mut random = Random::new(own_chance.wrapping_add(number as u64));
                worker.work(own, &weights, teachers, settings.dropout, &mut random);
            });
            loss += workers.iter().map(|worker| worker.loss).sum::<f64>();
            let (first, others) = workers.split_at_mut(1);
            for other in others {
                first[0].gradient.add(&other.gradient);
            }
            let count: usize = batch.iter().map(|sequence| sequence.labels.len()).sum();
            let rate = rate(seen as f32 / total as f32, settings);
            adam.step(&mut weights, &workers[0].gradient, count, rate, settings.decay);
            kept.follow(&weights, FOLLOW);
            seen += count;
        }
        progress(epoch, loss / total.max(1) as f64);
    }
    kept
}

/// The paragraphs, as many at a time as a step is taken for.
fn batches<'s, 'a>(order: &'s [&'a Sequence]) -> impl Iterator<Item = &'s [&'a Sequence]> {
    let mut count = 0;
    order.chunk_by(move |sequence, _| {
        count += sequence.labels.len();
        let goes_on = count < BATCH;
        count = if goes_on { count } else { 0 };
        goes_on
    })
}

/// The rate after some epochs: it rises, then falls along a cosine.
fn rate(epochs: f32, settings: Settings) -> f32 {
    if epochs < RISE {
        return settings.rate * (START + (1.0 - START) * epochs / RISE);
    }
    let done = (epochs - RISE) / (settings.epochs as f32 - RISE);
    settings.rate * (END + (1.0 - END) * f32::midpoint(1.0, (std::f32::consts::PI * done).cos()))
}
