//! A page in one file that needs no network: the text of each article with its claims coloured by
//! status, its sources and findings in the margin, figures at the end. It reads without scripts; with
//! its own it filters by source, moves by keys and lists the articles.

mod article;
mod margin;
mod page;

pub(super) use article::article;
pub(super) use page::{head, tail};
