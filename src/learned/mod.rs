//! The learned channel: a linear-chain conditional random field over paragraphs (Lafferty et al.
//! 2001) whose labels are turned into candidates.

mod factors;
mod facts;
mod features;
mod field;
mod labels;
mod link;
mod model;
mod prior;
mod reading;

pub use factors::{constraints, factor};
pub use facts::{Facts, Hint, entry, hints, see};
pub use features::{LABEL_FEATURES, PAIR_FEATURES, Window};
pub use field::{Lattice, Row, Square};
pub use labels::{LABELS, Label, Part};
pub use link::{Linked, link};
pub use model::{EVERYWHERE, Model, PairWeights, STEP};
pub use prior::{CuePrior, PriorKey, head};
pub use reading::Reading;
