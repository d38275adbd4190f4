//! With what a store is filled: a change of it changes what is found.

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

    /// What each entry of the table `meta` tells; one that is missing is empty.
    pub(super) fn from_entries(mut value: impl FnMut(&str) -> String) -> Self {
        Self { program: value("program"), grammar: value("grammar"), model: value("model"), aliases: value("aliases") }
    }

    /// What the row of an article tells of it: who can read what is kept, and whose names its sources have.
    pub(super) fn of_row(&self) -> String {
        format!("{} {} {}", self.program, self.grammar, self.aliases)
    }

    /// Why what a row was filled with cannot be read with this: what is another, and what to do.
    pub(super) fn refuses(&self, row: &str) -> Option<(String, &'static str)> {
        let [program, grammar, aliases] = parts(row);
        if program != self.program {
            let what = format!("version {program} of the program, and this is version {}", self.program);
            return Some((what, "fill it again from the same articles"));
        }
        if grammar != self.grammar {
            let remedy = "name that by --grammar, or fill it again from the same articles";
            return Some(("another grammar".to_owned(), remedy));
        }
        let remedy = "give the same file to --aliases, or fill it again from the same articles";
        (is_renamed(row) && aliases != self.aliases).then(|| ("other names for sources".to_owned(), remedy))
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

/// Whether the user's own names were given to the sources of an article, by what its row was filled with.
pub(super) fn is_renamed(row: &str) -> bool {
    let [_, _, aliases] = parts(row);
    !aliases.is_empty()
}

/// Program, grammar and aliases.
fn parts(row: &str) -> [&str; 3] {
    let mut parts = row.splitn(3, ' ');
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}
