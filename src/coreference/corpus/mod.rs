//! Sources of many articles to the sources that they really are. Two are the same if the user's alias
//! file or the gazetteer says so, or if they bear the same full name and nothing contradicts it; a
//! cautious [`Policy`] asks that something supports it: country, title, the people they are named beside.
//!
//! [`Profile`] is what one article tells of a source; [`merge()`] joins profiles. Candidates are found
//! by hashed names, so that time and memory grow with the number of profiles, and the result is the
//! same whatever the order of the articles.

mod policy;
mod profile;
mod aliases;
mod name;
mod cast;
mod evidence;
mod union;
mod bearer;
mod variants;
mod cluster;
mod people;
mod short_forms;
mod surnames;
mod reason;
mod merge;
mod meeting;
mod rename;
mod suggest;

pub use aliases::{ALIAS_COLUMNS, AliasError, Aliases, DECISION_COLUMNS};
pub use cast::Cast;
pub use evidence::COMMON;
pub use meeting::{Meeting, full_name, meeting, names_of};
pub use merge::{Merged, Merging, Whole, merge, merge_part};
pub use policy::Policy;
pub use profile::Profile;
pub use reason::Reason;
pub use suggest::{Alike, Evidence, Suggestion, suggest};
