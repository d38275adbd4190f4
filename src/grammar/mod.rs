//! Grammar files to a checked rulebook: cue lexicon, word lists, patterns. nom parses the files.

mod ast;
mod check;
mod class;
mod compile;
mod complement;
mod cue;
mod error;
mod expression;
mod list;
mod load;
mod openers;
mod pattern;
mod readme;
mod rulebook;
mod side;
mod syntax;
mod token_set;

pub use class::{CueClass, Stance};
pub use complement::{Complement, Complements};
pub use cue::{Cue, PartOfSpeech};
pub use error::{GrammarError, GrammarErrors};
pub use list::{ListEntry, WordList};
pub use load::LoadError;
pub use pattern::{Alternative, Atom, CueTest, Example, Form, Forms, Node, Overrules, Pattern, Scope, Slot};
pub use readme::readme;
pub use rulebook::{Rulebook, Trial};
pub use side::{Direction, Side};
pub use token_set::TokenSet;
