//! The picture of a source graph, laid out here: sources on the left, each with its claims beside it
//! on the right, then the claims that nobody vouches for, in red. It needs no other program.

mod layout;
mod xml;
mod shapes;
mod legend;
mod picture;

pub(super) use picture::write;
