//! Which claims lack attribution, or have a weak one: findings, summary, thresholds.
//!
//! [`audit`] runs every check of [`CHECKS`] over one analysis and gives a [`Report`]; renderings are
//! made from it in [`crate::render`].

mod check;
mod fingerprint;
mod finding;
mod settings;
mod summary;
mod reach;
mod checks;
mod suppress;
mod report;
mod repeated;
mod across;
mod baseline;
mod config;

pub use across::Overall;
pub use baseline::{Baseline, BaselineError};
pub use check::{Check, Page};
pub use checks::{CHECKS, check};
pub use config::{Config, FailOn, Override, OwnList};
pub use finding::{Finding, Replacement};
pub use fingerprint::Fingerprint;
pub use repeated::{Repeated, Said, across};
pub use report::{Report, audit};
pub use settings::{Settings, Thresholds};
pub use summary::{Summary, Transparency};
