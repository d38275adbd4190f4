//! The word lists of `grammar/lists`, each named once for the whole program. Every stage from the layout on gets them,
//! so that a grammar of one's own reaches them all.

mod all;
mod functions;
mod name;
mod openers;
mod word_list;

pub use all::Lists;
pub use functions::Functions;
pub use name::List;
pub(crate) use openers::Openers;
pub(crate) use word_list::words;
pub use word_list::{ListEntry, WordList};
