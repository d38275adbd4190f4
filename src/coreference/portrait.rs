//! An entity to what outputs tell of it: kind, named or not, titles, affiliation, country.

use super::entity::{Entity, Nature};
use super::justification::justification;
use super::lexicon::Opening;
use super::naming::{Naming, is_pronoun};
use super::part::{Class, Part};
use super::phrase::{Head, Phrase};
use super::source::{Source, SourceKind};
use crate::gazetteer::Fact;
use crate::lists::List;
use crate::text::word;

/// Tells of entities of one article.
pub(super) struct Portrait<'n> {
    pub naming: &'n Naming<'n>,
}

impl Portrait<'_> {
    /// The source of an entity, without mentions and members.
    pub(super) fn source(&self, index: usize) -> Source {
        let entity = &self.naming.entities[index];
        let name = self.naming.name(index);
        let forms = self.naming.forms(entity);
        let medium = matches!(entity.entry.map(|entry| entry.fact), Some(Fact::Medium { .. }));
        let titles = self.titles(entity);
        Source {
            kind: self.kind(index),
            named: self.is_named(index),
            affiliation: self.affiliation(entity),
            justification: justification(self.naming, entity, &titles),
            titles,
            aliases: forms.into_iter().filter(|form| *form != name).collect(),
            medium: medium || self.is_medium(entity),
            state_media: matches!(entity.entry.map(|entry| entry.fact), Some(Fact::Medium { state: true }))
                || self.is_state_media(entity),
            country: entity.government.or_else(|| self.country(entity)).map(str::to_owned),
            government: entity.government,
            gender: entity.gender,
            own_name: false,
            members: Vec::new(),
            mentions: Vec::new(),
            name,
        }
    }

    /// Whether the article calls it a newspaper, an agency.
    fn is_medium(&self, entity: &Entity) -> bool {
        let media = self.naming.lexicon.media;
        let called = |phrase: &Phrase| phrase.role.is_some_and(|role| media.has(role));
        self.phrases(entity).any(|phrase| {
            phrase.head == Head::Medium || phrase.head == Head::Organization && phrase.entry.is_none() && called(phrase)
        })
    }

    fn phrases<'a>(&'a self, entity: &'a Entity) -> impl Iterator<Item = &'a Phrase> {
        entity.phrases.iter().map(|&(index, _)| &self.naming.scan.phrases[index])
    }

    fn kind(&self, index: usize) -> SourceKind {
        let entity = &self.naming.entities[index];
        match entity.nature {
            Nature::Person => SourceKind::Person,
            Nature::Organization if entity.plural => SourceKind::Group,
            Nature::Organization => SourceKind::Organization,
            Nature::Document => SourceKind::Document,
            Nature::Unnamed => SourceKind::Anonymous,
            Nature::Group => SourceKind::Group,
            Nature::Joint => entity.members.first().map_or(SourceKind::Group, |&member| self.kind(member)),
            Nature::Open => SourceKind::Pronoun,
        }
    }

    fn is_named(&self, index: usize) -> bool {
        let entity = &self.naming.entities[index];
        match entity.nature {
            Nature::Person => true,
            Nature::Organization if entity.plural => false,
            Nature::Organization => {
                let named = |phrase: &Phrase| {
                    let told = phrase.head.is_named() || self.naming.has_named_owner(phrase);
                    told || phrase.head == Head::Thing && phrase.modifier.is_some()
                };
                self.phrases(entity).any(named) || self.is_body_of_a_name(entity)
            }
            Nature::Document => self.phrases(entity).any(|phrase| self.naming.is_identified(phrase)),
            Nature::Joint => entity.members.first().is_some_and(|&member| self.is_named(member)),
            Nature::Unnamed | Nature::Group | Nature::Open => false,
        }
    }

    /// "the city of Tarnby".
    fn is_body_of_a_name(&self, entity: &Entity) -> bool {
        let phrases = &self.naming.scan.phrases;
        entity.phrases.iter().any(|&(index, _)| {
            let phrase = &phrases[index];
            let behind = self.naming.document.words.get(phrase.tokens.end());
            let next = phrases.get(index + 1).filter(|next| next.governor() == Some(index));
            let named = next.is_some_and(|next| next.head.is_named() || !next.name.is_empty());
            phrase.head == Head::Body && named && behind == Some(&word!("of"))
        })
    }

    fn is_state_media(&self, entity: &Entity) -> bool {
        let state = |phrase: &Phrase| {
            let words = self.naming.document.words.of(phrase.tokens);
            words.iter().any(|&word| self.naming.document.lists[List::StateMediaWords].has(word))
        };
        self.phrases(entity).any(|phrase| phrase.head == Head::Medium && state(phrase))
    }

    /// Titles and jobs before the name and beside it.
    fn titles(&self, entity: &Entity) -> Vec<String> {
        let mut titles: Vec<String> = Vec::new();
        if entity.nature != Nature::Person {
            return titles;
        }
        for &(index, _) in &entity.phrases {
            let phrase = &self.naming.scan.phrases[index];
            let range = match (phrase.head, phrase.same()) {
                (Head::Person, _) if self.has_title(phrase) => {
                    let owner = phrase.owner().map(|owner| self.naming.scan.phrases[owner].tokens);
                    owner.map_or(phrase.title, |owner| owner.cover(phrase.title))
                }
                (Head::Role, Some(_)) => self.naming.extent(index),
                _ => continue,
            };
            let title = self.naming.plain(range);
            if !titles.contains(&title) && titles.len() < 8 {
                titles.push(title);
            }
        }
        titles
    }

    /// Whether a title or a job is before the name, not just "the new".
    fn has_title(&self, phrase: &Phrase) -> bool {
        let parts = &self.naming.scan.parts[phrase.parts()];
        let (lexicon, document) = (self.naming.lexicon, self.naming.document);
        let titled = |part: &Part| {
            let first = part.tokens.start();
            lexicon.titles.has(document.words[first]) || lexicon.roles.has(document.lemmas[first])
        };
        let told = |part: &&Part| {
            phrase.title.contains(part.tokens) && (matches!(part.class, Class::Title | Class::Role) || titled(part))
        };
        !phrase.title.is_empty() && parts.iter().any(|part| told(&part))
    }

    /// The country of an entity; a person's only where the name or what is beside it tells, since a
    /// description may mean somebody else.
    fn country(&self, entity: &Entity) -> Option<&'static str> {
        if entity.nature != Nature::Person {
            return entity.country;
        }
        let owner = |phrase: &Phrase| {
            let owner = &self.naming.scan.phrases[phrase.owner().filter(|_| phrase.head == Head::Role)?];
            owner.entry?.country
        };
        let told = self.phrases(entity).filter(|phrase| is_told(phrase));
        told.into_iter().find_map(|phrase| phrase.country().or_else(|| owner(phrase)))
    }

    /// For whom a person stands: the name before the job, or after "of", "for", "at".
    fn affiliation(&self, entity: &Entity) -> Option<String> {
        entity.phrases.iter().find_map(|&(index, _)| {
            let phrase = &self.naming.scan.phrases[index];
            let told = entity.nature != Nature::Person || is_told(phrase);
            if !told || is_pronoun(phrase) || !matches!(phrase.head, Head::Person | Head::Role) {
                return None;
            }
            let modifier = || phrase.modifier.map(|modifier| self.naming.plain(modifier));
            let complement = || {
                let next = self.naming.scan.phrases.get(index + 1)?;
                let named = next.governor() == Some(index) && next.head == Head::Organization;
                named.then(|| self.naming.plain(next.name))
            };
            let owner = || {
                let owner = &self.naming.scan.phrases[phrase.owner().filter(|_| phrase.opening == Opening::Owned)?];
                (owner.head == Head::Organization).then(|| self.naming.plain(owner.name))
            };
            modifier().or_else(complement).or_else(owner).or_else(|| phrase.country().map(str::to_owned))
        })
    }
}

/// Whether a phrase names a person or is beside the name.
fn is_told(phrase: &Phrase) -> bool {
    phrase.head.is_named() || phrase.same().is_some()
}
