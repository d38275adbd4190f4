//! Fitting the tagger and the learned channel from annotated text (cargo feature `train`). Seeds
//! are fixed: the same texts give the same file, bit for bit.

mod calibration;
mod conllu;
mod logistic;
mod model;
mod paradigm;
mod tagger;
mod vocabulary;

pub use calibration::{FOLDS, train_accurate_calibration, train_calibration};
pub use conllu::{TaggedSentence, TaggedToken, TreebankError, read_conllu};
pub use model::{Marked, Settings, TEACHERS, train_model};
pub use tagger::{TaggerScore, score_tagger, train_tagger};
