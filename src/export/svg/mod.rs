//! Pictures of source graphs, laid out here; they need no other program. Claims are in columns, sources and
//! outlets in a network.

mod layout;
mod shapes;
mod legend;
mod columns;
mod names;
mod web;
mod picture;

pub(super) use picture::{fits, write};
