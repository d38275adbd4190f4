//! Fitting the learned channel from annotated articles.

mod field;
mod fit;
mod gold;

pub use field::Settings;
pub use fit::train_model;
