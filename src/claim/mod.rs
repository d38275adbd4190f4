//! Claims: the statements that an article makes or passes on, and who vouches for each.
//!
//! Sentence by sentence: [`roles`] tells which words are content, which frame it, which are the
//! article's own, [`trailing`] what belongs to the words before it, [`hanging`] which verbs beside a frame state nothing; [`statement`] tells statements from questions, orders and fragments, [`letters`] from what readers wrote; [`status`]
//! tells who vouches; [`tie`] finds statements that go on with the one before, [`voice`] those
//! of a speaker who is quoted on; [`worth`] tells how
//! much a claim is worth checking; [`extract`] puts them together.

mod record;
mod roles;
mod trailing;
mod statement;
mod letters;
mod status;
mod main_clause;
mod hanging;
mod hedge;
mod tie;
mod voice;
mod worth;
mod extract;

pub use extract::claims;
pub use record::{Claim, Reason, Reasons, Status};
