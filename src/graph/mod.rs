//! The source graph: who asserts what, through whom, in which article.
//!
//! [`ArticlePart`] is what one analysis gives to the graph, cut loose from the article's text, so that
//! articles can be let go as soon as they are analysed; [`Graph::new`] joins parts in the order given.

mod elements;
mod fold;
mod number;
mod signature;
mod context;
mod label;
mod part;
mod groups;
mod voices;
mod build;
mod join;
mod retain;
mod roster;

pub use build::Graph;
pub use context::even;
pub use elements::{ArticleNode, Assertion, ClaimGroup, ClaimNode, Edge, Node, Relation, Stand};
pub use groups::near_equal;
pub use part::ArticlePart;
pub use roster::{Roster, RosterPart, RosterRow};
pub use signature::{Signature, Signer};
