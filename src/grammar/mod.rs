//! Grammar files to a checked rulebook: cue lexicon, patterns, word lists. nom parses the files.

mod ast;
mod check;
mod class;
mod compile;
mod complement;
mod context;
mod context_check;
mod cue;
mod error;
mod expression;
mod load;
mod pattern;
mod readme;
mod rule_file;
mod rulebook;
mod side;
mod syntax;
mod token_set;

pub use class::{CueClass, Stance};
pub use complement::{Complement, Complements};
pub use context::{Condition, ContextRule, Demands, Kind, Part, Place, Verdict};
pub use cue::{Cue, PartOfSpeech};
pub use error::{GrammarError, GrammarErrors};
pub use load::LoadError;
pub use pattern::{Alternative, Atom, CueTest, Example, Form, Forms, Node, Overrules, Pattern, Scope, Slot};
pub use readme::readme;
pub use rulebook::{Rulebook, Trial};
pub use side::{Direction, Side};
pub use token_set::TokenSet;
