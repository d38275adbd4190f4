//! Tags, lemmas and groups: what each word does in its sentence.

mod chunk;
mod group;
pub(crate) mod inflect;
pub(crate) mod lemma;
mod tagset;
pub mod perceptron;

pub use group::{Group, GroupKind, Groups};
pub use lemma::Lemmatizer;
pub use perceptron::Tagger;
pub use tagset::Tag;
