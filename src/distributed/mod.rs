//! Collections that no single machine holds: what each article tells of its sources ([`Share`]) is sent to where those
//! meet that may be the same, and joined there ([`Part`]) by the code that joins them on one machine.

mod share;
mod part;
mod ties;

pub use part::{Member, Part};
pub use share::Share;
pub use ties::{Tied, ties};
