//! Documents of Word and of the many that write its format, as they read once all changes are accepted: insertions in,
//! deletions, comments, headers and footers out. [`Body`] also tells where each letter is in the document's XML, so
//! that comments can be put there.

mod body;
mod file;
mod paragraph;
mod parts;
mod styles;
mod symbols;
mod walk;

pub use body::{Body, Cut};
pub use file::Docx;
