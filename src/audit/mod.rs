//! Which claims lack attribution, or have a weak one: findings, summary, thresholds.
//!
//! [`audit`] runs every check of [`CHECKS`] over one analysis and gives a [`Report`]; renderings are
//! made from it in [`crate::render`].

mod check;
mod finding;
mod settings;
mod summary;
mod reach;
mod checks;
mod report;

pub use check::{Check, Page};
pub use checks::{CHECKS, check};
pub use finding::Finding;
pub use report::{Report, audit};
pub use settings::Settings;
pub use summary::{Summary, Transparency};
