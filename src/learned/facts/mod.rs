//! What is known of each token of a paragraph before labelling, as small numbers: the stuff that
//! features are made of (`super::features`). Names are known by their shape only.

mod candidates;
mod hints;
mod letters;
mod marks;
mod phrases;
mod place;
mod quotation;
mod record;

pub use hints::{Hint, entry, hints};
pub use record::{Facts, see};
