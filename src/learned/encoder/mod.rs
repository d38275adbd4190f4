//! The encoder of the accurate mode: a small BERT (Devlin et al. 2019) that reads windows of word pieces and scores the
//! labels of each word. Its products are of whole numbers and its other sums have a fixed order, so that every machine
//! and every number of threads gives the same scores.

mod arithmetic;
mod batch;
mod file;
mod layer;
mod matrix;
mod model;
mod pieces;
mod processor;
mod window;
mod words;

pub use arithmetic::exp;
pub use model::Encoder;
pub use words::Words;
