//! Attributions: a source, a cue and a content (Pareti 2012, `PARC` 3; Newell et al. 2018, `PolNeAR`).

mod actor;
mod adjuncts;
mod boundary_choice;
mod build;
mod calibration;
mod choose;
mod closing;
mod edges;
mod channel_merging;
mod inner;
mod nesting;
mod attributions;
mod revise;
mod label_vetoes;
mod channel_thresholds;
mod unframed;
mod veto;

pub use attributions::{Attribution, Attributions, Candidate, Channel, Evidence, Fate, Labels, Lost, QuotedKind};
pub use build::candidates;
pub use calibration::{Calibration, INPUTS, InputWeights, inputs};
pub use choose::{choose, quoted, responds, winners};
pub use veto::{scene, speaks, veto};

pub use crate::grammar::{CueClass, Stance};
