//! Claims: the statements that an article makes or passes on, and who vouches for each.

mod extract;
mod record;

pub use extract::claims;
pub use record::{Claim, Status};
