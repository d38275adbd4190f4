//! Why profiles of several articles are taken for one source, in words.

use std::fmt;

/// Why profiles were merged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The user's alias file says so.
    AliasFile,
    /// The gazetteer knows the names as one.
    Gazetteer,
    /// All speak for the government of that country.
    Government(&'static str),
    /// The same full name, and the same country.
    Country(String),
    /// The same name, and a word that their titles or affiliations share.
    Title(String),
    /// The same full name, named beside the same person.
    Company(String),
    /// Forms of one first name, and the same surname.
    ShortForm,
    /// The same full name, and nothing that contradicts it.
    Name,
    /// A bare surname that nobody else bears whom it could mean.
    Surname(String),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AliasFile => f.write_str("alias file"),
            Self::Gazetteer => f.write_str("the same in the gazetteer"),
            Self::Government(country) => write!(f, "speak for one government ({country})"),
            Self::Country(country) => write!(f, "same name and country ({country})"),
            Self::Title(word) => write!(f, "same name and title or affiliation (\"{word}\")"),
            Self::Company(name) => write!(f, "same name, named beside {name}"),
            Self::ShortForm => f.write_str("short and long form of one first name"),
            Self::Name => f.write_str("same full name, nothing against it"),
            Self::Surname(name) => write!(f, "the only {name} whom it can mean"),
        }
    }
}
