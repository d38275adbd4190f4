//! Why: the page of a rule, a cue or a check, and the listing of what every stage saw in an article.

mod listing;
mod page;
mod trial;

pub use listing::listing;
pub use page::{names, page};
pub use trial::trial;
