//! Findings as comments of the docx that was audited: one at each finding, anchored to its words. Only the parts that
//! comments need are rewritten, by inserting pieces into their text; all others are copied unchanged.

mod comments;
mod edits;
mod package;
mod write;

pub use write::{Commented, commented};
