//! The learned channel: a network of one hidden layer scores the labels of tokens, a linear-chain
//! conditional random field (Lafferty et al. 2001) finds the best labels of a paragraph, and these are
//! turned into candidates.

mod close;
mod encoder;
mod factors;
mod facts;
mod features;
mod field;
mod labels;
mod lanes;
mod layer;
mod link;
mod marks;
mod model;
mod network;
mod prior;
mod reading;
mod recursion;
mod texts;

pub use close::closely;
pub use encoder::{Encoder, Words};
pub use factors::factor;
pub use facts::{Facts, Hint, entry, hints, see};
pub use features::{KINDS, VALUES, WORDS, kinds, place, words};
pub use field::{Lattice, Row, Square};
pub use labels::{LABELS, Label, Part};
pub use lanes::Steps;
pub use link::{Linked, link};
pub use marks::Marks;
pub use model::{Fitted, Model, allowed};
pub use network::{DEPTH, HIDDEN, REACH, WINDOW};
pub use prior::{CuePrior, PriorKey, head};
pub use reading::Reading;
pub use recursion::{Labeller, attributions, flat, inside};
pub use texts::{contents, paragraphs};
