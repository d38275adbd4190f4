//! Whether somebody who is told to have a job can be whom a description by that job means: one post, or two.

use super::entity::Entity;
use super::phrase::{Head, Phrase};
use super::walk::Walk;
use crate::gazetteer::Gazetteer;
use crate::lists::List;
use crate::text::{TokenId, Word};

/// So many mentions of an entity are looked at.
const PHRASES: usize = 8;

impl Walk<'_, '_> {
    /// Whether nothing in the words contradicts an entity with that role.
    pub(super) fn can_bear(&self, entity: &Entity, role: Word, index: usize) -> bool {
        let phrase = self.phrase(index);
        let agree = |one: Option<&str>, other: Option<&str>| one.is_none() || other.is_none() || one == other;
        let gender = phrase.gender.is_none() || entity.gender.is_none() || entity.gender == phrase.gender;
        let modifier = self.names.modifier(phrase);
        let place = modifier.is_none() || entity.modifier.is_none() || entity.modifier == modifier;
        let agrees = agree(phrase.country(), entity.country) && gender && place;
        let otherwise = || {
            self.is_told_otherwise(entity, role, index, |index| self.capitals(self.phrase(index)))
                || self.is_told_otherwise(entity, role, index, |index| self.post(index))
                || self.has_other_rank(entity, role, index)
        };
        agrees && entity.has_role(role) && !entity.plural && !otherwise()
    }

    /// The mentions of an entity that tell that role.
    fn told_as(&self, entity: &Entity, role: Word) -> impl Iterator<Item = usize> {
        let phrases = entity.phrases.iter().take(PHRASES).map(|&(index, _)| index);
        phrases.filter(move |&index| [self.phrase(index).role, self.phrase(index).wider].contains(&Some(role)))
    }

    /// Whether other words tell of the role than of the same role of the entity. Capitals before it: the Liberal
    /// candidate is not Labour candidate Ann Lee. What it is of: the director of the museum is not that of the choir.
    fn is_told_otherwise(&self, entity: &Entity, role: Word, index: usize, words: impl Fn(usize) -> Vec<Word>) -> bool {
        let own = words(index);
        let mut told = self.told_as(entity, role).map(&words).filter(|told| !told.is_empty()).peekable();
        !own.is_empty() && told.peek().is_some() && told.all(|told| !told.iter().any(|word| own.contains(word)))
    }

    /// Whether another word tells of a rank before the role than before the same role of the entity: the deputy
    /// governor, the former governor and the governor are three people.
    fn has_other_rank(&self, entity: &Entity, role: Word, index: usize) -> bool {
        let rank = |index: usize| {
            let listed = |token: &TokenId| self.document.is_listed(*token, List::JobRanks);
            self.phrase(index).tokens.iter().find(listed).map(|token| self.document.words[token])
        };
        let own = rank(index);
        let mut ranks = self.told_as(entity, role).map(rank).peekable();
        ranks.peek().is_some() && ranks.all(|rank| rank != own)
    }

    /// The nouns and names of what a role is of or for, unless that is a body of any kind.
    fn post(&self, role: usize) -> Vec<Word> {
        let Some(behind) = self.scan.phrases.get(role + 1).filter(|behind| behind.governor() == Some(role)) else {
            return Vec::new();
        };
        let generic = behind.name.is_empty() && behind.role.is_some_and(|kind| self.lexicon.generic.has(kind));
        let told = !generic && !matches!(behind.head, Head::Pronoun(_)) && behind.owner().is_none();
        let nouns = behind.tokens.iter().filter(|&token| told && self.document.tags[token].is_noun());
        nouns.map(|token| self.document.lemmas[token]).collect()
    }

    /// The words with a capital between the opening of a phrase and its role or name.
    fn capitals(&self, phrase: &Phrase) -> Vec<Word> {
        let end = if phrase.name.is_empty() { phrase.tokens.end() } else { phrase.name.start() };
        let before = phrase.tokens.iter().take_while(|&token| token < end);
        let capital = |&token: &TokenId| self.document.text(token).starts_with(char::is_uppercase);
        let job = |token: TokenId| {
            let (word, lemma) = (self.document.words[token], self.document.lemmas[token]);
            self.lexicon.titles.has(word) || self.lexicon.roles.has(lemma) || self.lexicon.opening(word).is_some()
        };
        let word = |token: TokenId| {
            let known = Gazetteer::embedded().entry(self.document.text(token)).filter(|entry| entry.country.is_some());
            known.and_then(|entry| entry.name.split(' ').next()).map_or(self.document.words[token], Word::of)
        };
        before.filter(capital).filter(|&token| !job(token)).map(word).collect()
    }
}
