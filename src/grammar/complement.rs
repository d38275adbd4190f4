//! What a cue takes beside it, as the fourth field of a cue line tells.

use crate::text::Word;

macro_rules! complements {
    ($($(#[$doc:meta])* $name:ident = $written:literal),* $(,)?) => {
        /// What a cue can take.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Complement {
            $($(#[$doc])* $name,)*
        }
        impl Complement {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            /// Its name in grammar files.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $written,)* }
            }
        }
    };
}

complements! {
    /// "that" and a clause: said that it rained.
    That = "that",
    /// A clause without "that": said it rained.
    Bare = "bare",
    /// "whether", "how", "why" and a clause: asked whether it rained.
    Whether = "whether",
    /// A quotation.
    Quote = "quote",
    /// "to" and an infinitive: vowed to fight.
    To = "to",
    /// A noun phrase: praised the plan.
    Noun = "noun",
    /// An object and "as": described it as a mistake.
    As = "as",
    /// An -ing form: denied taking part.
    Gerund = "gerund",
    /// A preposition of the entry's own list and a noun phrase: called for calm.
    Prep = "prep",
    /// A listener before the clause: told reporters that.
    Addressee = "addressee",
    /// A listener before the infinitive: urged voters to wait.
    AddresseeTo = "addressee-to",
    /// The source after it: "…", said the mayor.
    Inverted = "inverted",
}

impl Complement {
    /// The complement of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|complement| complement.name() == name)
    }
}

/// The complements of one cue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Complements {
    bits: u16,
    prepositions: Vec<Word>,
}

impl Complements {
    /// Adds one.
    pub fn add(&mut self, complement: Complement) {
        self.bits |= 1 << complement as u16;
    }

    /// Adds a preposition (and with it [`Complement::Prep`]).
    pub fn add_preposition(&mut self, preposition: Word) {
        self.add(Complement::Prep);
        self.prepositions.push(preposition);
    }

    /// Whether the cue takes it.
    pub const fn takes(&self, complement: Complement) -> bool {
        self.bits & (1 << complement as u16) != 0
    }

    /// Whether the cue takes this preposition.
    pub fn takes_preposition(&self, preposition: Word) -> bool {
        self.prepositions.contains(&preposition)
    }
}
