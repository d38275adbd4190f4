//! What is known of each token of a paragraph before labelling, as small numbers: the stuff that
//! features are made of (`super::features`). Names are known by their shape only.

mod candidates;
mod hints;
mod letters;
mod marks;
mod phrases;
mod place;
mod quotation;
mod token_facts;

pub use hints::{Hint, entry, hints};
pub use token_facts::{Facts, see};
