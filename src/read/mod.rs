//! Bytes to articles: files, folders, standard input; encodings detected. Whatever cannot be read
//! is a [`ReadError`] that names it; the other inputs are read all the same.

mod address;
mod archive;
mod decode;
#[cfg(feature = "documents")]
mod document;
mod error;
mod file;
mod html;
mod inputs;
mod kind;
mod mask;
mod options;
mod packed;
mod published;
mod text;
mod records;
mod stream;
mod twice;
mod walk;

pub use decode::{Decoded, decode};
#[cfg(feature = "documents")]
pub(crate) use document::attribute;
#[cfg(feature = "documents")]
pub use document::{Body, Cut, Docx, Fault, Package, Step, What, Xml};
pub use error::ReadError;
pub use file::{Input, Raw, open};
pub use inputs::Inputs;
pub use kind::may_hold_many;
pub use options::Options;
pub use records::{Mistake, Names};
pub use text::Text;
pub use walk::GENERATOR;
