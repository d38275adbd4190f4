//! Mentions to source entities: whom "he", "Kirby" and "the spokesman" come down to.

mod record;
mod entities;

pub use entities::resolve;
pub use record::{Link, Mention, Source, SourceKind, Sources};
