//! Tags, lemmas and groups: what each word does in its sentence.

mod group;
mod lemma;
mod tagger;
mod tagset;

pub use group::{Group, GroupKind, Groups};
pub use lemma::Lemmatizer;
pub use tagger::Tagger;
pub use tagset::Tag;
