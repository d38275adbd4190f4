//! Why: the page of a rule, a cue or a check, and the listing of what every stage saw in an article.

mod context_trial;
mod listing;
mod page;
mod trial;

pub use context_trial::context_trial;
pub use listing::listing;
pub use page::{names, page};
pub use trial::trial;
