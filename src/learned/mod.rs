//! The learned channel: a network of one hidden layer scores the labels of tokens, a linear-chain
//! conditional random field (Lafferty et al. 2001) finds the best labels of a paragraph, and these are
//! turned into candidates.

mod close;
mod encoder;
mod factors;
mod facts;
mod features;
mod crf;
mod labels;
mod label_lanes;
mod layer;
mod relation_linking;
mod marks;
mod model;
mod network;
mod networks;
mod prior;
mod reading;
mod recursion;
mod texts;

pub use close::closely;
pub use crf::{Lattice, Row, Square};
pub use encoder::{Encoder, Words};
pub use factors::factor;
pub use facts::{Facts, Hint, entry, hints, see};
pub use features::{KINDS, VALUES, WORDS, kinds, place, words};
pub use label_lanes::Steps;
pub use labels::{LABELS, Label, Part};
pub use marks::Marks;
pub use model::{Fitted, Model, allowed};
pub use network::{DEPTH, HIDDEN, REACH, WINDOW};
pub use networks::Networks;
pub use prior::{CuePrior, PriorKey, head};
pub use reading::Reading;
pub use recursion::{Labeller, attributions, flat, inside};
pub use relation_linking::{Linked, link};
pub use texts::{contents, paragraphs};
