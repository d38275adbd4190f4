//! What one article, or all of them together, tell of a source: owned, so that it outlives the article.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Reason;
use crate::coreference::{Source, SourceKind};
use crate::gazetteer::{CountryName, Gender};

/// So many titles and aliases are kept of one source.
const KEPT: usize = 12;

/// What is known of a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the source")]
pub struct Profile {
    /// Fullest name.
    pub name: String,
    /// Its kind.
    pub kind: SourceKind,
    /// Whether it is identified.
    pub named: bool,
    /// Titles and jobs.
    pub titles: Vec<String>,
    /// Whom it speaks for.
    pub affiliation: Option<String>,
    /// Country, in English.
    pub country: Option<String>,
    /// Other names used for it.
    pub aliases: Vec<String>,
    /// Why one should listen to it, in the article's words.
    pub justification: Option<String>,
    /// Whether it is a news medium or agency.
    pub medium: bool,
    /// Whether it is a state's medium.
    pub state_media: bool,
    /// The country for whose government it speaks.
    #[serde(deserialize_with = "crate::gazetteer::country_name")]
    pub government: Option<CountryName>,
    /// Whether it stands for several sources named together.
    pub joint: bool,
    /// he or she, as far as the article tells.
    pub gender: Option<Gender>,
    /// Number of mentions.
    pub mentions: usize,
    /// Why profiles were taken for one; empty if there is but one.
    #[serde(skip)]
    pub reasons: Vec<Reason>,
}

impl Profile {
    /// A source of that name and kind of which nothing else is known.
    pub const fn new(name: String, kind: SourceKind) -> Self {
        Self {
            name,
            kind,
            named: kind.can_be_named(),
            titles: Vec::new(),
            affiliation: None,
            country: None,
            aliases: Vec::new(),
            justification: None,
            medium: false,
            state_media: false,
            government: None,
            joint: false,
            gender: None,
            mentions: 1,
            reasons: Vec::new(),
        }
    }

    /// The profile with the fuller name.
    fn fuller<'p>(one: &'p Self, other: &'p Self) -> &'p Self {
        let size = |name: &str| (name.split(' ').count(), name.chars().count());
        let longer = size(&one.name).cmp(&size(&other.name)).then_with(|| other.name.cmp(&one.name));
        if longer.is_ge() { one } else { other }
    }

    /// What all profiles of one source tell together. The fullest name stands for it, the
    /// country's for a government of several names; of the rest what
    /// is told most often comes first, then by the alphabet, so that no order of articles matters.
    ///
    /// # Panics
    /// If there is no profile.
    pub(super) fn joined(profiles: &[&Self]) -> Self {
        let first = profiles.iter().copied().reduce(Self::fuller).expect("a source has a profile");
        if let [only] = profiles {
            return (*only).clone();
        }
        let names = profiles.iter().flat_map(|profile| std::iter::once(&profile.name).chain(&profile.aliases));
        let several = profiles.iter().any(|profile| profile.name != first.name);
        let name = first.government.filter(|_| several).map_or_else(|| first.name.clone(), str::to_owned);
        let aliases = most_told(names).into_iter().filter(|alias| *alias != name);
        let one = |told: Vec<String>| told.into_iter().next();
        Self {
            kind: first.kind,
            named: profiles.iter().any(|profile| profile.named),
            titles: most_told(profiles.iter().flat_map(|profile| &profile.titles)),
            affiliation: one(most_told(profiles.iter().filter_map(|profile| profile.affiliation.as_ref()))),
            country: one(most_told(profiles.iter().filter_map(|profile| profile.country.as_ref()))),
            aliases: aliases.collect(),
            name,
            justification: one(most_told(profiles.iter().filter_map(|profile| profile.justification.as_ref()))),
            medium: profiles.iter().any(|profile| profile.medium),
            state_media: profiles.iter().any(|profile| profile.state_media),
            government: first.government,
            joint: first.joint,
            gender: profiles.iter().find_map(|profile| profile.gender),
            mentions: profiles.iter().map(|profile| profile.mentions).sum(),
            reasons: Vec::new(),
        }
    }
}

impl From<&Source> for Profile {
    fn from(source: &Source) -> Self {
        Self {
            name: source.name.clone(),
            kind: source.kind,
            named: source.named,
            titles: source.titles.clone(),
            affiliation: source.affiliation.clone(),
            country: source.country.clone(),
            aliases: source.aliases.clone(),
            justification: source.justification.clone(),
            medium: source.medium,
            state_media: source.state_media,
            government: source.government,
            joint: !source.members.is_empty(),
            gender: source.gender,
            mentions: source.mentions.len(),
            reasons: Vec::new(),
        }
    }
}

/// The texts, each once, the most frequent first.
fn most_told<'t>(texts: impl Iterator<Item = &'t String>) -> Vec<String> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        *times.entry(text).or_default() += 1;
    }
    let mut told: Vec<(&str, usize)> = times.into_iter().collect();
    told.sort_by_key(|&(_, times)| Reverse(times));
    told.into_iter().take(KEPT).map(|(text, _)| text.to_owned()).collect()
}
