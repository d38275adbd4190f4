//! Whom phrases refer to, while it is being worked out.

use super::source::Link;
use crate::gazetteer::{EntryRef, Fact, Gender};
use crate::text::{TokenId, Word};

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// A named person.
    Person,
    /// An organization.
    Organization,
    /// A text, picture or data.
    Document,
    /// One or a few unnamed people.
    Unnamed,
    /// A class or camp.
    Group,
    /// Several entities that act as one source.
    Joint,
    /// A pronoun that could not be resolved.
    Open,
}

/// An entity with its phrases.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the entity")]
pub(super) struct Entity {
    /// What it is.
    pub nature: Nature,
    /// Whether its name makes it certain that it is a person or organization.
    pub sure: bool,
    /// he or she, as far as titles and names tell.
    pub gender: Option<Gender>,
    /// Roles that the article gives it, by identity.
    pub roles: Vec<Word>,
    /// What the gazetteer knows of it.
    pub entry: Option<EntryRef>,
    /// Its country, as far as titles tell.
    pub country: Option<&'static str>,
    /// The country for whose government it speaks.
    pub government: Option<&'static str>,
    /// The name before its role, by its last word: "Ohio" in "Ohio Governor Ann Lee".
    pub modifier: Option<Word>,
    /// Its surname, where only that of somebody named beside it tells.
    pub surname: Option<TokenId>,
    /// Whether one of its phrases carries a name.
    pub named: bool,
    /// The first of its phrases in text order.
    pub first: usize,
    /// Whether something has been attributed to it so far.
    pub spoken: bool,
    /// Whether it is about several.
    pub plural: bool,
    /// Its phrases in the order in which they were resolved, and why each belongs to it.
    pub phrases: Vec<(usize, Link)>,
    /// Its members if it is joint.
    pub members: Vec<usize>,
}

impl Entity {
    /// An entity of that nature without phrases.
    pub(super) const fn new(nature: Nature) -> Self {
        Self {
            nature,
            sure: false,
            gender: None,
            roles: Vec::new(),
            entry: None,
            country: None,
            government: None,
            modifier: None,
            surname: None,
            named: false,
            first: usize::MAX,
            spoken: false,
            plural: false,
            phrases: Vec::new(),
            members: Vec::new(),
        }
    }

    /// Whether it has the role under this or a wider name: a "foreign minister" is a "minister".
    pub(super) fn has_role(&self, role: Word) -> bool {
        self.roles.contains(&role)
    }
}

/// Whether an entity is a state that acts through its government.
pub(super) fn is_state(entity: &Entity) -> bool {
    entity.entry.is_some_and(|entry| matches!(entry.fact, Fact::Country | Fact::Capital | Fact::Government))
}

/// Whether an entity is a medium that the gazetteer knows.
pub(super) fn is_known_medium(entity: &Entity) -> bool {
    entity.entry.is_some_and(|entry| matches!(entry.fact, Fact::Medium { .. }))
}
