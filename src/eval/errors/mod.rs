//! Mistakes lined up and sorted, for people who want to fix them: what was marked and what was found,
//! side by side in context.

mod class;
mod context;
mod html;
mod line_up;
mod markdown;
mod page;

pub use class::ErrorClass;
pub use line_up::{Mistake, mistakes};
pub use page::{ErrorPage, PageForm};
