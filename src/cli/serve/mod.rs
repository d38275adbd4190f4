//! The local server: a page to paste or drop a draft, and a JSON interface, on this machine only unless told otherwise.
//!
//! A draft is read, analysed and forgotten; nothing of it is kept. Whoever the page's address does not belong to is turned
//! away, bodies have a limit and a time to arrive, and work that nobody waits for any longer stops between two stages.
//! Where a store is named, one can look around in it.

mod answer;
mod api;
mod app;
mod desk;
mod draft;
mod explore;
mod guard;
mod openapi;
mod page;
mod server;
mod shelf;
mod work;
mod command;

pub(super) use command::serve;

pub use desk::Desk;
pub use server::{Limits, Server};
pub use shelf::Shelf;
