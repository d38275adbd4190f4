//! Grammar files to a checked rulebook: cue lexicon, word lists, patterns. nom parses the files.

mod rulebook;

pub use rulebook::Rulebook;
