//! Sources of many articles to the sources that they really are. Two are the same if the user's alias
//! file or the gazetteer says so, or if they bear the same full name and something supports it:
//! country, title, affiliation, the people they are named beside. A surname alone merges nothing.
//!
//! [`Profile`] is what one article tells of a source; [`merge()`] joins profiles. Candidates are found
//! by hashed names, so that time and memory grow with the number of profiles, and the result is the
//! same whatever the order of the articles.

mod profile;
mod aliases;
mod name;
mod evidence;
mod union;
mod cluster;
mod reason;
mod merge;
mod rename;

pub use aliases::{AliasError, Aliases};
pub use merge::{Merged, Merging, merge};
pub use profile::Profile;
pub use reason::Reason;
