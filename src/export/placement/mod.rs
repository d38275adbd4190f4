//! Where the nodes of a drawn graph are.
//!
//! Nodes that hang on one other node are in rings around it; what is left is spread by forces (Jacomy and
//! others 2014), then moved apart until no circle lies on another; unconnected parts stand side by side. There is no chance
//! in it, and no last bit of a machine's logarithm grows into another picture.

mod petals;
mod forces;
mod room;
mod place;

pub(super) use place::{Space, place, place_in};
