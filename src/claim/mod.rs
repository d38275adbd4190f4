//! Claims: the statements that an article makes or passes on, and the source of each.
//!
//! Sentence by sentence: [`roles`] tells which words are content, which frame it, which are the
//! article's own, [`trailing`] what belongs to the words before it, [`hanging`] which verbs beside a frame state
//! nothing; [`statement`] tells statements from questions and fragments, [`address`] from what speaks to the reader,
//! [`letters`] from what readers wrote; [`status`] tells the kind of source; [`continuation`] asks the rules for statements that
//! go on with the one before, are hedged, or tell whose they are; [`quote_speakers`] finds those of a speaker who is quoted on, [`between`] those inside what
//! one body or text tells; [`check_worthiness`] tells how much a claim is worth checking; [`extract`] puts them together;
//! [`foreign`] tells whether the text is in English at all.

mod claims;
mod roles;
mod trailing;
mod address;
mod statement;
mod between;
mod continuation;
mod letters;
mod status;
mod hanging;
mod hedge;
mod quote_speakers;
mod check_worthiness;
mod foreign;
mod extract;

pub use claims::{Claim, Reason, Reasons, Status};
pub use continuation::is_by;
pub use extract::claims;
pub use statement::no_statement;
