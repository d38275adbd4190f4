//! Views: what people look at is never the whole source graph, but an answer to one question.
//!
//! [`Filter`] takes a graph and keeps what somebody asked for. [`Network`] shows the rest in one [`View`]:
//! nodes and edges with attributes of the same names in every format. [`Network::limited`] keeps the nodes
//! that matter most, where a picture or its reader has room for so many only.

mod day;
mod kind;
mod filter;
mod fact;
mod node;
mod edge;
mod count;
mod network;
mod all;
mod sources;
mod outlets;
mod claims;
mod limit;

pub use day::{Day, NoDay};
pub use edge::{Edge, Tie};
pub use fact::{Fact, Value};
pub use filter::{Filter, Unknown};
pub use kind::View;
pub use limit::{LeftOut, PICTURE};
pub use network::Network;
pub use node::{Counts, Item, Node, NodeId};
pub use sources::BESIDE;
