//! The language server: the audit in an editor, while one writes.
//!
//! An editor sends each change of a draft. The whole draft is analysed again, since a source that is named in one
//! paragraph changes what another one says; drafts are short and the analysis is fast. Changes that wait are taken
//! together. What comes of it is kept as ranges and words ([`Reading`](reading::Reading)), and answers every question
//! until the next change.

mod action;
mod client;
mod auditor;
mod diagnostics;
mod draft;
mod frame;
mod hover;
mod pages;
mod path;
mod place;
mod reading;
mod server;
mod text_buffer;
mod symbols;
mod connection;
mod command;

pub(super) use command::lsp;

pub use auditor::{Auditor, Choice};
pub use server::{End, run};
