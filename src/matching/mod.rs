//! The rulebook's patterns run over the token stream with nom.
