//! Bytes to articles: files, folders, standard input; encodings detected. Whatever cannot be read
//! is a [`ReadError`] that names it; the other inputs are read all the same.

mod decode;
mod error;
mod file;
mod html;
mod inputs;
mod packed;
mod published;
mod walk;

pub use decode::{Decoded, decode};
pub use error::ReadError;
pub use file::{Input, Raw, open, read};
pub use inputs::Inputs;
pub use walk::GENERATOR;
