//! The page that people explore a source graph in: one file that loads nothing.
//!
//! [`data`] turns the graph into columns of numbers and one list of strings, [`network`] into places, [`still`] into what
//! is read without script. The page's own script draws the views; `skeleton.html`, `style.css` and `script/` are files as
//! a browser takes them.

mod selection;
mod strings;
mod inert;
mod policy;
mod network;
mod data;
mod still;
mod write;

pub(crate) use policy::{digest, policy};
pub(super) use write::{left_out, write};
