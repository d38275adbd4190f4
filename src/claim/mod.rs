//! Claims: the statements that an article makes or passes on, and who vouches for each.
//!
//! Sentence by sentence: [`roles`] tells which words are content, which frame it, which are the
//! article's own, [`trailing`] what belongs to the words before it, [`hanging`] which verbs beside a frame state
//! nothing; [`statement`] tells statements from questions and fragments, [`address`] from what speaks to the reader,
//! [`letters`] from what readers wrote; [`status`] tells who vouches, [`unframed`] who does so without a frame; [`tie`]
//! finds statements that go on with the one before, [`figures`] those that go on with polls and data, [`voice`] those of
//! a speaker who is quoted on, [`between`] those inside what one body or text tells; [`worth`] tells how much a claim is
//! worth checking, [`foreign`] whether the text is in English at all; [`extract`] puts them together.

mod record;
mod roles;
mod trailing;
mod address;
mod statement;
mod figures;
mod unframed;
mod between;
mod letters;
mod status;
mod main_clause;
mod hanging;
mod hedge;
mod tie;
mod voice;
mod worth;
mod foreign;
mod extract;

pub use extract::claims;
pub use record::{Claim, Reason, Reasons, Status};
