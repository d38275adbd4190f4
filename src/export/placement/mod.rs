//! Where the nodes of a drawn graph are.
//!
//! Nodes that hang on one other node are in rings around it; what is left starts along eigenvectors (Koren 2005), is
//! spread by forces (Jacomy and others 2014), and is then moved apart until no circle lies on another; unconnected parts
//! are side by side. There is no chance in it, and no last bit of a machine's logarithm grows into another picture.

mod petals;
mod start;
mod forces;
mod room;
mod place;

pub(super) use place::{Space, place, place_in};
