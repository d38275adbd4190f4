//! Stores: what was found in many articles, in one `SQLite` file that people open with any tool for it.
//!
//! [`Filling`] writes, [`Store`] reads. The tables hold what the records of `ascribe/1` tell, for questions in SQL.
//! Beside them stands what no table tells, in two pieces for each article: a [`Stored`] article is analysed again by
//! nobody, and the [`ArticlePart`](crate::graph::ArticlePart) without the words of its claims is enough for sources and
//! for whom articles quote beside whom.

mod error;
mod schema;
mod edition;
mod entry;
mod stored;
mod insert;
mod filling;
mod merging;
mod reading;
mod answers;
mod explore;

pub use answers::{
    ArticleBrief, Hits, OutletProfile, Overview, Part, Said, Share, SourceBrief, SourceProfile, StatusCount,
};
pub use edition::Edition;
pub use entry::Entry;
pub use error::StoreError;
pub use filling::{Filling, Known};
pub use reading::{Brief, Row, Store, is_store};
pub use stored::Stored;
