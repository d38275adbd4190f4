//! `ascribe.toml`: a newsroom's own severities, word lists and thresholds, for all paths and for some.

mod print;
mod read;
mod record;

pub use record::{Config, FailOn, Override, OwnList};
