//! The checks, one file each. A1: claims without attribution; A2: weak sources; A3: wording; A4: the
//! article as a whole.

mod a101_unattributed_claim;
mod a102_hedge_without_source;
mod a103_quotation_without_speaker;
mod a201_vague_source;
mod a202_anonymous_source;
mod a203_unresolved_pronoun;
mod a204_second_hand_only;
mod a301_loaded_cue;
mod a302_scare_quotes;
mod a401_single_source;
mod a402_low_coverage;
mod registry;

pub use registry::{CHECKS, check};
