//! What one article tells of its sources, small enough to be sent around.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::coreference::corpus::{Aliases, Profile, full_name, meeting, names_of};
use crate::export::{ArticleRecord, HeaderRecord, SourceRecord};

/// What an article tells of its sources, or of some of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Share {
    /// Number of the article in the collection.
    pub(super) number: u64,
    pub(super) article: HeaderRecord<'static>,
    pub(super) sources: Vec<Shared>,
    /// Full names of people who are no sources.
    pub(super) people: Vec<String>,
    /// Position and full name of the people who are sources of the article, but for those whom many articles name.
    pub(super) company: Vec<(usize, String)>,
}

/// A source of an article.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Shared {
    /// Its position in the article.
    pub(super) position: usize,
    pub(super) record: SourceRecord<'static>,
    /// Positions of the claims that it makes.
    pub(super) claims: Vec<usize>,
    /// Whether it belongs to another part and is evidence only.
    pub(super) guest: bool,
    /// Article and position of a source that it is known to be.
    pub(super) same: Option<(u64, usize)>,
}

impl Share {
    /// What the record of an article tells; `number` tells the article from all others of the collection, and lower
    /// numbers come first.
    pub fn new(record: ArticleRecord<'static>, number: u64) -> Self {
        let mut claims: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (claim, chain) in record.chains().into_iter().enumerate() {
            for speaker in chain.into_iter().next().unwrap_or_default() {
                claims.entry(speaker).or_default().insert(claim);
            }
        }
        let ArticleRecord { article, sources, people, .. } = record;
        let shared = |(position, record): (usize, SourceRecord<'static>)| Shared {
            claims: claims.remove(&position).unwrap_or_default().into_iter().collect(),
            position,
            record,
            guest: false,
            same: None,
        };
        let sources = sources.into_iter().enumerate().map(shared).collect();
        Self { number, article, sources, people: people.into_owned(), company: Vec::new() }
    }

    /// The full names of people who are sources of the article, each once, in the form in which they are compared.
    pub fn full_names(&self) -> BTreeSet<String> {
        self.sources.iter().filter_map(|source| full_name(&source.record.profile())).collect()
    }

    /// What is sent to each part of the collection; `common` are the full names that too many articles have.
    pub fn pieces(mut self, common: &BTreeSet<String>, aliases: &Aliases) -> BTreeMap<String, Self> {
        let profiles: Vec<Profile> = self.sources.iter().map(|source| source.record.profile()).collect();
        let named = |(position, profile): (usize, &Profile)| {
            full_name(profile).filter(|name| !common.contains(name))?;
            Some((position, profile.name.clone()))
        };
        let company: Vec<_> = profiles.iter().enumerate().filter_map(named).collect();
        let (sources, people) = (std::mem::take(&mut self.sources), std::mem::take(&mut self.people));
        let bare = Self { company, ..self };
        let mut pieces: BTreeMap<String, Self> = BTreeMap::new();
        let mut add = |part: String, source: Shared| {
            pieces.entry(part).or_insert_with(|| bare.clone()).sources.push(source);
        };
        for (source, profile) in sources.into_iter().zip(&profiles) {
            match meeting(profile, aliases) {
                None => add(format!("alone {}", bare.number % ALONE), source),
                Some(meeting) => {
                    if let Some(part) = meeting.guest {
                        add(part, Shared { guest: true, ..source.clone() });
                    }
                    add(meeting.home, source);
                }
            }
        }
        for name in people {
            for part in names_of(&name) {
                pieces.entry(part).or_insert_with(|| bare.clone()).people.push(name.clone());
            }
        }
        pieces
    }

    /// The article without its sources, but with whom they are named beside.
    pub(super) fn header(&self) -> Self {
        let (article, company) = (self.article.clone(), self.company.clone());
        Self { number: self.number, article, company, sources: Vec::new(), people: Vec::new() }
    }

    /// The pieces of the same article in one, the articles by their numbers.
    pub(super) fn joined(pieces: Vec<Self>) -> Vec<Self> {
        let mut joined: BTreeMap<u64, Self> = BTreeMap::new();
        for piece in pieces {
            match joined.get_mut(&piece.number) {
                None => drop(joined.insert(piece.number, piece)),
                Some(known) => {
                    known.sources.extend(piece.sources);
                    known.people.extend(piece.people);
                }
            }
        }
        for share in joined.values_mut() {
            share.sources.sort_by_key(|source| source.position);
            share.people.dedup();
        }
        joined.into_values().collect()
    }
}

/// Sources that are never the same as others are spread over so many parts.
const ALONE: u64 = 1024;
