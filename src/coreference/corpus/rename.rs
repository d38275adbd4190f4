//! The sources of one article under the names that the user's alias file gives: what it says goes over
//! what the article and the gazetteer tell, and two sources of one name become one.

use std::collections::BTreeMap;

use super::Aliases;
use crate::coreference::{Source, SourceKind, Sources};
use crate::text::{Id as _, IdVec, SourceId};

impl Aliases {
    /// Gives the sources of an article their own names, kinds and countries, and joins those that come
    /// down to one name.
    ///
    /// ```
    /// use ascribe::{Pipeline, coreference::corpus::Aliases, text::Article};
    /// let aliases = Aliases::read("own.csv", b"alias,name,kind,country\nShorty,Nils Berg,person,Norway\n").unwrap();
    /// let article = Article::new("draft", "Shorty said on Monday that the bridge was safe.");
    /// let analysis = Pipeline::embedded().with_aliases(&aliases).analyze(&article);
    /// assert_eq!(analysis.sources.all.iter().next().unwrap().name, "Nils Berg");
    /// ```
    #[must_use]
    pub fn rename(&self, sources: Sources) -> Sources {
        if self.is_empty() {
            return sources;
        }
        let mut all: Vec<Source> = sources.all.iter().cloned().collect();
        for source in &mut all {
            if let Some(row) = self.row_of(&source.name, &source.aliases) {
                self.apply_to(row, source);
            }
        }
        let leader = self.leaders(&all);
        let leaders: Vec<usize> = (0..all.len()).filter(|&index| leader[index] == index).collect();
        let id = |index: usize| SourceId::from_index(leaders.partition_point(|&other| other < leader[index]));
        let mut joined: IdVec<SourceId, Source> = leaders.iter().map(|&index| all[index].clone()).collect();
        for (index, source) in all.iter().enumerate() {
            if leader[index] == index {
                joined[id(index)].members = members(source, &leader).into_iter().map(id).collect();
            } else {
                absorb(&mut joined[id(index)], source.clone());
            }
        }
        name_joint(&mut joined);
        let of = sources.of.iter().map(|source| source.map(|source| id(source.index()))).collect();
        Sources { all: joined, of, others: sources.others }
    }

    fn apply_to(&self, row: usize, source: &mut Source) {
        let told = self.told(row);
        let old = told.give_name(&mut source.name, &mut source.aliases);
        if let Some(old) = old.filter(|_| told.kind.can_be_named()) {
            source.aliases.insert(0, old);
        }
        source.kind = told.kind;
        source.named = told.kind.can_be_named();
        source.country = told.country.map(str::to_owned).or_else(|| source.country.take());
        source.own_name = true;
    }

    /// For each source the first that is the same; joint sources are the same if their members are, and
    /// one that is left with a single member is that member.
    fn leaders(&self, all: &[Source]) -> Vec<usize> {
        let mut by_row: BTreeMap<usize, usize> = BTreeMap::new();
        let mut leader: Vec<usize> = (0..all.len()).collect();
        for (index, source) in all.iter().enumerate() {
            if let Some(row) = self.find(&source.name).filter(|_| source.own_name) {
                leader[index] = *by_row.entry(self.canonical(row)).or_insert(index);
            }
        }
        let mut by_members: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        for (index, source) in all.iter().enumerate().filter(|(_, source)| !source.members.is_empty()) {
            let mut members = members(source, &leader);
            members.sort_unstable();
            leader[index] = match members[..] {
                [only] => only,
                _ => *by_members.entry(members).or_insert(index),
            };
        }
        leader
    }
}

/// The members of a joint source, each once.
fn members(source: &Source, leader: &[usize]) -> Vec<usize> {
    let mut members: Vec<usize> = Vec::new();
    for member in source.members.iter().map(|member| leader[member.index()]) {
        if !members.contains(&member) {
            members.push(member);
        }
    }
    members
}

/// Adds to a source what the article tells of it under another name.
fn absorb(source: &mut Source, other: Source) {
    let add = |to: &mut Vec<String>, from: Vec<String>, name: &str| {
        for text in from {
            if text != name && !to.contains(&text) {
                to.push(text);
            }
        }
    };
    add(&mut source.titles, other.titles, "");
    add(&mut source.aliases, other.aliases, &source.name);
    source.affiliation = source.affiliation.take().or(other.affiliation);
    source.justification = source.justification.take().or(other.justification);
    source.medium |= other.medium;
    source.state_media |= other.state_media;
    source.mentions.extend(other.mentions);
    source.mentions.sort_by_key(|mention| (mention.tokens.hull(), mention.attribution));
}

/// A joint source is called after its members, and is of the kind of the first.
fn name_joint(sources: &mut IdVec<SourceId, Source>) {
    for id in sources.ids() {
        let members: Vec<&Source> = sources[id].members.iter().map(|&member| &sources[member]).collect();
        let (Some(first), false) = (members.first(), sources[id].own_name) else { continue };
        let (kind, named): (SourceKind, bool) = (first.kind, first.named);
        let name = members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>().join(" + ");
        let source = &mut sources[id];
        (source.name, source.kind, source.named) = (name, kind, named);
    }
}
