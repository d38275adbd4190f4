//! A part of a collection, where those meet that may be the same.

use std::collections::HashMap;

use super::share::{Share, Shared};
use crate::coreference::corpus::{Aliases, Cast, Merging, Profile, Whole, meeting, merge_part};
use crate::export::roster_row;
use crate::graph::{RosterPart, RosterRow};

/// The pieces of articles that meet in one part of a collection.
#[derive(Debug)]
pub struct Part {
    /// What the part is called.
    name: String,
    shares: Vec<Share>,
    profiles: Vec<Vec<Profile>>,
    /// Number of articles of the collection.
    articles: usize,
}

/// A source of an article and what it is over all articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Number of the article.
    pub article: u64,
    /// Position of the source in it.
    pub position: usize,
    /// Key of the source over all articles.
    pub source: String,
    /// What is known of that source, as an object of JSON; only with the first of its members.
    pub row: Option<String>,
}

impl Part {
    /// The part of that name, with all of its pieces in any order; `articles` is the number of articles of the collection,
    /// of which it matters only whether it is above thirty.
    pub fn new(name: String, pieces: Vec<Share>, articles: usize) -> Self {
        let shares = Share::joined(pieces);
        let profiles = |share: &Share| share.sources.iter().map(|source| source.record.profile()).collect();
        Self { name, profiles: shares.iter().map(profiles).collect(), shares, articles }
    }

    /// The pieces with each source sent to the part of the one that it is: somebody called by first name alone belongs
    /// where the full name does. Pieces are told with the part that they go to.
    pub fn resolved(self, aliases: &Aliases) -> Vec<(String, Share)> {
        let merging = self.merging(aliases);
        let mut hosts: HashMap<usize, (String, (u64, usize))> = HashMap::new();
        for (share, (profiles, of)) in self.shares.iter().zip(self.profiles.iter().zip(&merging.of)) {
            for (shared, (profile, &source)) in
                share.sources.iter().zip(profiles.iter().zip(of)).filter(|(shared, _)| shared.guest)
            {
                if let Some(meeting) = meeting(profile, aliases) {
                    hosts.entry(source).or_insert((meeting.home, (share.number, shared.position)));
                }
            }
        }
        let mut sent = Vec::new();
        for (mut share, of) in self.shares.into_iter().zip(&merging.of) {
            let header = share.header();
            for (shared, source) in share.sources.iter_mut().zip(of).filter(|(shared, _)| !shared.guest) {
                let Some((home, host)) = hosts.get(source) else { continue };
                let moved = Shared { same: Some(*host), ..shared.clone() };
                sent.push((home.clone(), Share { sources: vec![moved], ..header.clone() }));
                shared.guest = true;
            }
            sent.push((self.name.clone(), share));
        }
        sent
    }

    /// The sources of the part, each with the sources of articles that it is.
    pub fn members(&self, aliases: &Aliases) -> Vec<Member> {
        let merging = self.merging(aliases);
        let of = merging.of.clone();
        let mut rows: Vec<Option<RosterRow>> =
            RosterRow::all(merging, &self.roster_parts()).into_iter().map(Some).collect();
        let mut members = Vec::new();
        for (share, of) in self.shares.iter().zip(&of) {
            for (shared, &source) in share.sources.iter().zip(of).filter(|(shared, _)| !shared.guest) {
                let row = rows[source].take().filter(|row| !row.source.profile.joint);
                members.push(Member {
                    article: share.number,
                    position: shared.position,
                    source: format!("{} {source}", self.name),
                    row: row.map(|row| roster_row(&row).to_string()),
                });
            }
        }
        members
    }

    fn merging(&self, aliases: &Aliases) -> Merging {
        let casts: Vec<Cast<'_>> = self
            .shares
            .iter()
            .zip(&self.profiles)
            .map(|(share, sources)| Cast { sources, others: &share.people })
            .collect();
        let whole = Whole { articles: self.articles, company: self.company(), same: self.same() };
        merge_part(&casts, aliases, &whole)
    }

    /// The people of each article, by their positions in the part.
    fn company(&self) -> Vec<Vec<(Option<usize>, String)>> {
        let people = |share: &Share| {
            let here = |position: usize| share.sources.iter().position(|source| source.position == position);
            share.company.iter().map(|(position, name)| (here(*position), name.clone())).collect()
        };
        self.shares.iter().map(people).collect()
    }

    /// The sources of which it is known whom they are, by article and position in the part.
    fn same(&self) -> Vec<[(usize, usize); 2]> {
        let place = |(number, position): (u64, usize)| {
            let article = self.shares.binary_search_by_key(&number, |share| share.number).ok()?;
            let of = self.shares[article].sources.iter().position(|source| source.position == position)?;
            Some((article, of))
        };
        let articles = self.shares.iter().enumerate();
        let all = articles.flat_map(|(article, share)| {
            share.sources.iter().enumerate().map(move |(position, source)| ((article, position), source.same))
        });
        all.filter_map(|(own, same)| Some([own, place(same?)?])).collect()
    }

    fn roster_parts(&self) -> Vec<RosterPart> {
        let part = |(share, profiles): (&Share, &Vec<Profile>)| {
            let vouched = share.sources.iter().enumerate();
            let vouched =
                vouched.flat_map(|(at, source)| source.claims.iter().map(move |&claim| (at as u32, claim as u32)));
            RosterPart::new(share.article.node(), profiles.clone(), vouched.collect())
        };
        self.shares.iter().zip(&self.profiles).map(part).collect()
    }
}
