//! A page in one file that needs no network: the text of each article with its claims coloured by
//! status, sources and cues marked, its sources and findings in the margin; figures above all. It reads without scripts; with
//! its own it filters by source, searches, moves by keys, and lists and sorts the articles.

mod article;
mod margin;
mod painter;
mod page;

pub(super) use article::article;
pub(super) use page::{head, tail};
