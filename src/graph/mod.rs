//! The source graph: who asserts what, and through whom.
