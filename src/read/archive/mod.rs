//! Web archives (WARC 1.0 and 1.1, ISO 28500): pages as a crawler fetched them, and texts that were made of pages.
//!
//! The file is cut into records (`records`); those that hold an article are handed on (`pages`), and each
//! becomes one when it is asked for ([`page`]). A record with a mistake costs no other: behind it the next place is
//! looked for where a record starts.

mod ahead;
mod body;
mod header;
mod page;
mod pages;
mod records;

pub(super) use page::Page;
pub(super) use pages::pages;
pub(super) use records::START;
