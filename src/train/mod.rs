//! Fitting the tagger and the learned channel from annotated text (cargo feature `train`). Seeds
//! are fixed: the same texts give the same file, bit for bit.

mod conllu;
mod model;
mod random;
mod tagger;
mod vocabulary;

pub use conllu::{TaggedSentence, TaggedToken, TreebankError, read_conllu};
pub use model::{Settings, train_model};
pub use random::Random;
pub use tagger::{TaggerScore, score_tagger, train_tagger};
