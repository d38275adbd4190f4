//! What a source entity is.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::gazetteer::{CountryName, Gender};
use crate::text::{AttributionId, IdVec, SourceId, TokenRuns};

/// Kinds of sources, after Gans (Deciding What's News, 1979) and the newsroom benchmarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SourceKind {
    /// A named person.
    Person,
    /// A named organization: media, governments, parties, companies, courts, teams.
    Organization,
    /// A report, data, footage, a letter.
    Document,
    /// One or a few particular people who could be named: "a senior official".
    Anonymous,
    /// Unnamed many: "analysts", "critics".
    Group,
    /// A pronoun that could not be resolved.
    Pronoun,
}

impl SourceKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Person, Self::Organization, Self::Document, Self::Anonymous, Self::Group, Self::Pronoun];

    /// Whether such a source can be identified.
    pub const fn can_be_named(self) -> bool {
        matches!(self, Self::Person | Self::Organization | Self::Document)
    }

    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Document => "document",
            Self::Anonymous => "anonymous",
            Self::Group => "group",
            Self::Pronoun => "pronoun",
        }
    }
}

/// Why a mention was linked to its entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// In words: "surname of an earlier full name".
    pub reason: Cow<'static, str>,
    /// Probability that it is right, 0–1.
    pub confidence: f32,
}

impl Link {
    /// Below this confidence a mention stays unresolved.
    pub const ENOUGH: f32 = 0.68;

    /// Whether the mention stays unresolved.
    pub fn is_open(&self) -> bool {
        self.confidence < Self::ENOUGH
    }
}

/// A link for a reason that is always told in the same words.
pub(super) const fn link(reason: &'static str, confidence: f32) -> Link {
    Link { reason: Cow::Borrowed(reason), confidence }
}

/// The words of a source at one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Where.
    pub tokens: TokenRuns,
    /// The attribution whose source it is; `None` for a mention elsewhere in the text.
    pub attribution: Option<AttributionId>,
    /// Why it belongs to this entity.
    pub link: Link,
    /// Whom it could mean, the likeliest first, if it is a source and there is a choice.
    pub candidates: Vec<Antecedent>,
}

/// Somebody whom a mention could mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Antecedent {
    /// Name of the source.
    pub name: String,
    /// How present it is where the mention is; scores compare with those of the same mention only.
    pub score: f32,
    /// The evidence for or against it.
    pub standing: Standing,
}

/// The evidence for or against somebody whom a mention could mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Something is attributed to it so many sentences before.
    Speaks(usize),
    /// It is the subject of a clause so many sentences before.
    Acts(usize),
    /// It is mentioned so many sentences before.
    Named(usize),
    /// It is mentioned within a quotation so many sentences before.
    Quoted(usize),
    /// It has not been mentioned for long.
    Absent,
    /// It is named only later in the article.
    Later,
    /// Title or name says that it is of another gender.
    OtherGender,
    /// It belongs to another country.
    OtherCountry,
}

impl Standing {
    /// Whether it rules somebody out.
    pub const fn rules_out(self) -> bool {
        matches!(self, Self::OtherGender | Self::OtherCountry)
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (told, sentences) = match *self {
            Self::Speaks(sentences) => ("a source", sentences),
            Self::Acts(sentences) => ("acts", sentences),
            Self::Named(sentences) => ("named", sentences),
            Self::Quoted(sentences) => ("named in a quotation", sentences),
            Self::Absent => return f.write_str("not mentioned for long"),
            Self::Later => return f.write_str("named only later"),
            Self::OtherGender => return f.write_str("ruled out: title or given name tell another gender"),
            Self::OtherCountry => return f.write_str("ruled out: of another country"),
        };
        match sentences {
            0 => write!(f, "{told} in this sentence"),
            1 => write!(f, "{told} one sentence before"),
            _ => write!(f, "{told} {sentences} sentences before"),
        }
    }
}

/// The sources of claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the source")]
pub struct Source {
    /// Fullest form in the article, titles dropped; parts of a joint source joined by " + ".
    pub name: String,
    /// Its kind.
    pub kind: SourceKind,
    /// Whether it is identified. Never for anonymous, group and pronoun.
    pub named: bool,
    /// Titles and jobs, as the article gives them.
    pub titles: Vec<String>,
    /// Whom it speaks for.
    pub affiliation: Option<String>,
    /// Why one should listen to it, in the article's words.
    pub justification: Option<String>,
    /// Other names used for it in the article, in order of appearance.
    pub aliases: Vec<String>,
    /// Whether it is a news medium or agency.
    pub medium: bool,
    /// Whether it is a state's medium.
    pub state_media: bool,
    /// Country, where the gazetteer or the mention tells, in English.
    pub country: Option<String>,
    /// The country for whose government it speaks, as the gazetteer calls it.
    #[serde(deserialize_with = "crate::gazetteer::country_name")]
    pub government: Option<CountryName>,
    /// he or she, as far as titles, names and pronouns tell.
    pub gender: Option<Gender>,
    /// Whether name and kind come from the user's alias file.
    pub own_name: bool,
    /// Its parts if it is a joint source ("Putin and Xi"), else empty.
    pub members: Vec<SourceId>,
    /// Its mentions in text order.
    pub mentions: Vec<Mention>,
}

/// The sources of an article.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Sources {
    /// In order of first mention.
    pub all: IdVec<SourceId, Source>,
    /// The source of each attribution; `None` where nobody is named.
    pub of: IdVec<AttributionId, Option<SourceId>>,
    /// Full names of people who are named and are no sources.
    pub others: Vec<String>,
}
