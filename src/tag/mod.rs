//! Tags, lemmas and groups: what each word does in its sentence.

mod chunk;
mod group;
mod inflect;
mod lemma;
mod tagset;
pub mod perceptron;

pub use group::{Group, GroupKind, Groups};
#[cfg(feature = "train")]
pub(crate) use inflect::regular;
pub use lemma::Lemmatizer;
pub use perceptron::Tagger;
pub use tagset::Tag;
