//! Attributions: a source, a cue and a content (Pareti 2012, `PARC` 3; Newell et al. 2018, `PolNeAR`).

mod actor;
mod bounds;
mod build;
mod calibration;
mod choose;
mod closing;
mod edges;
mod fuse;
mod inner;
mod nesting;
mod record;
mod revise;
mod sound;
mod trust;
mod unframed;
mod veto;

pub use build::candidates;
pub use calibration::{Calibration, INPUTS, InputWeights, inputs};
pub use choose::{choose, quoted, responds, winners};
pub use record::{Attribution, Attributions, Candidate, Channel, Evidence, Fate, Labels, Lost, QuotedKind};
pub use veto::{scene, speaks, veto};

pub use crate::grammar::{CueClass, Stance};
