//! The checks, one file each. A1: claims without attribution; A2: weak sources; A3: wording; A4: the
//! article as a whole, or several together; A5: comments to this program.

mod a101_unattributed_claim;
mod a102_hedge_without_source;
mod a103_quotation_without_speaker;
mod a104_distant_attribution;
mod a201_vague_source;
mod a202_anonymous_source;
mod a203_unresolved_pronoun;
mod a204_second_hand_only;
mod a205_unexplained_anonymity;
mod a301_loaded_cue;
mod a302_scare_quotes;
mod a401_single_source;
mod a402_low_coverage;
mod a403_anonymous_share;
mod a404_dominant_source;
mod a405_one_voice;
mod a406_sourced_elsewhere;
mod a501_unknown_comment;
mod registry;

pub(super) use a405_one_voice::CHECK as ONE_VOICE;
pub(super) use a406_sourced_elsewhere::CHECK as SOURCED_ELSEWHERE;
pub use registry::{CHECKS, check};
