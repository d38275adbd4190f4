//! The checked grammar: everything that matching needs, nothing of the files' syntax.

/// Cues, lists and patterns, checked as a whole.
#[derive(Clone, Debug, Default)]
pub struct Rulebook {}

impl Rulebook {
    /// The embedded grammar, read once.
    pub fn embedded() -> &'static Self {
        static RULEBOOK: Rulebook = Rulebook {};
        &RULEBOOK
    }
}
