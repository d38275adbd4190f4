//! `ascribe.toml`: a newsroom's own severities, word lists and thresholds, for all paths and for some.

mod print;
mod read;
mod audit_config;

pub use audit_config::{Config, FailOn, Override, OwnList};
