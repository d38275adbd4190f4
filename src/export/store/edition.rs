//! With what a store is filled: a change of it changes what is found.

use std::fmt;
use std::hash::{Hash, Hasher as _};

use rustc_hash::FxHasher;

/// Program, grammar, model and own names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edition {
    /// Version of the program.
    pub program: String,
    /// Tells grammars apart.
    pub grammar: String,
    /// Tells models apart.
    pub model: String,
    /// Tells the user's own names for sources apart.
    pub aliases: String,
}

impl Edition {
    /// Each with its key in the table `meta`.
    pub(super) fn entries(&self) -> [(&'static str, &str); 4] {
        let Self { program, grammar, model, aliases } = self;
        [("program", program), ("grammar", grammar), ("model", model), ("aliases", aliases)]
    }

    /// What is kept of an analysis can be read by whoever has these.
    pub(super) fn of_reader(&self) -> String {
        format!("{} {}", self.program, self.grammar)
    }

    /// The hash of an article, whose content has this digest, analysed so.
    pub fn hash(&self, digest: u128) -> String {
        let mut hasher = FxHasher::default();
        Hash::hash(self, &mut hasher);
        let number = u128::from(hasher.finish());
        format!("{:032x}", digest ^ (number << 64 | number))
    }

    /// What of another one differs, in words.
    pub(super) fn differences(&self, other: &Self) -> Vec<String> {
        let pairs = self.entries().into_iter().zip(other.entries()).filter(|((_, own), (_, other))| own != other);
        let told = |((key, _), (_, other)): ((&str, &str), (&str, &str))| match key {
            "program" => format!("version {other} of the program"),
            "aliases" => "other names for sources (--aliases)".to_owned(),
            key => format!("another {key}"),
        };
        pairs.map(told).collect()
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { program, grammar, model, aliases } = self;
        write!(f, "{program} {grammar} {model} {aliases}")
    }
}
