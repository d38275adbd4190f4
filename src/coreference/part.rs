//! Parts: words, or runs of words that belong together, by what they can be in a mention.

use super::lexicon::{Opening, Pronoun};
use crate::gazetteer::EntryRef;
use crate::text::TokenRange;

/// What a part can be in a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// the, a, some
    Determiner(Opening),
    /// his, its
    Owner(Pronoun),
    /// he, they
    Pronoun(Pronoun),
    /// two, 55
    Number,
    /// Sen., President
    Title,
    /// spokesman, lawyers
    Role,
    /// ministry, company
    Body,
    /// newspaper, news agency
    Medium,
    /// report, poll
    Document,
    /// statement, testimony: its source is whoever made it
    Statement,
    /// critics, people, police
    Group,
    /// Any other common noun.
    Noun,
    /// Adjective or participle before a noun.
    Adjective,
    /// Russian
    Demonym(EntryRef),
    /// A name that the gazetteer knows.
    Known(EntryRef),
    /// A word of a name.
    Name,
    /// A word of a name that says that it is an organization: Committee.
    NameBody,
    /// van, al
    Particle,
    /// Jr.
    Suffix,
    /// 's
    Possessive,
    /// ,
    Comma,
    /// of
    Of,
    /// for, with, by
    Preposition,
    /// and
    And,
    /// (
    Open,
    /// )
    Close,
    /// A quotation mark.
    Quote,
    /// A verb or modal.
    Verb,
    /// Anything else; no mention goes over it.
    Stop,
}

/// A run of tokens of one class.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub class: Class,
    pub tokens: TokenRange,
    pub plural: bool,
}

/// Whether it is between phrases and never in one.
pub(super) const fn is_between(class: Class) -> bool {
    matches!(
        class,
        Class::Stop
            | Class::Verb
            | Class::Preposition
            | Class::Of
            | Class::And
            | Class::Open
            | Class::Close
            | Class::Possessive
    )
}

/// Whether it is part of a name.
pub(super) const fn is_proper(class: Class) -> bool {
    matches!(class, Class::Name | Class::NameBody | Class::Known(_))
}
