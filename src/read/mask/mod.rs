//! What of a text is not read: the marks of Markdown, and in any text marks of notes, cards that open beside a name, and
//! brackets that were written out as words.

mod cards;
mod markdown;
mod notes;
mod whole;

pub(super) use notes::raises_note;
pub(super) use whole::{of_markdown, of_text};
