//! Fitting the learned channel from annotated articles.

mod fit;
mod gold;
mod gradient;
mod learn;
mod marked;
mod pass;
mod sums;
mod weights;

pub use fit::train_model;
pub use learn::{Settings, TEACHERS};
pub use marked::Marked;
