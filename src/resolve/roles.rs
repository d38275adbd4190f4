//! Descriptions of people to whom they mean: "the mayor", "the billionaire".

use super::entity::{Entity, Nature};
use super::lexicon::Opening;
use super::phrase::Phrase;
use super::walk::{Walk, link};
use crate::gazetteer::Gazetteer;
use crate::text::{TokenId, Word, word, words};

impl Walk<'_, '_> {
    /// "the mayor", "a spokesman".
    pub(super) fn role(&mut self, index: usize) {
        let phrase = self.phrase(index);
        let definite = matches!(phrase.opening, Opening::Definite | Opening::Bare);
        let earlier = || Some((self.bearer(phrase)?, link("its role", 0.85)));
        let later = || Some((self.coming(index)?, link("the only one of that role, named just after", 0.7)));
        let borne = phrase.role.is_some_and(|role| self.by_role.contains_key(&role));
        let present = || {
            Some((self.described(phrase).filter(|_| !borne)?, link("the person most present, by a description", 0.7)))
        };
        let named = || Some((self.introduced(index)?, link("the next who speaks, named here first", 0.7)));
        let found = if definite { earlier().or_else(later).or_else(present) } else { None };
        let kin = || Some((self.namesake(phrase)?, link("the only one of that surname and gender", 0.7)));
        let found = found.or_else(named).or_else(kin);
        if let Some((entity, why)) = found {
            self.join(entity, index, why);
        } else {
            let why = if phrase.opening == Opening::Definite { self.unmet(phrase) } else { "words of its own" };
            self.create(index, Nature::Unnamed, link(why, 0.9));
        }
    }

    /// Why a definite description means nobody who was mentioned.
    fn unmet(&self, phrase: &Phrase) -> &'static str {
        let borne = phrase.role.is_some_and(|role| self.by_role.contains_key(&role));
        if borne { "those of that role differ in country, place or gender" } else { "nobody of that role is named" }
    }

    /// The latest entity with the role, and of the country if one is told.
    fn bearer(&self, phrase: &Phrase) -> Option<usize> {
        let role = phrase.role?;
        let fits = |&&entity: &&usize| self.can_bear(&self.names.entities[entity], role, phrase);
        self.by_role.get(&role)?.iter().rev().find(fits).copied()
    }

    /// Whether nothing that the words tell speaks against an entity with that role.
    pub(super) fn can_bear(&self, entity: &Entity, role: Word, phrase: &Phrase) -> bool {
        let agree = |one: Option<&str>, other: Option<&str>| one.is_none() || other.is_none() || one == other;
        let gender = phrase.gender.is_none() || entity.gender.is_none() || entity.gender == phrase.gender;
        let modifier = self.names.modifier(phrase);
        let place = modifier.is_none() || entity.modifier.is_none() || entity.modifier == modifier;
        let agrees = agree(phrase.country, entity.country) && gender && place;
        agrees && entity.has_role(role) && !entity.plural && !self.is_told_otherwise(entity, role, phrase)
    }

    /// Whether a name or adjective with a capital before the role is another than before the same role of the
    /// entity: "the Liberal candidate" is not "Labour candidate Ann Lee".
    fn is_told_otherwise(&self, entity: &Entity, role: Word, phrase: &Phrase) -> bool {
        const PHRASES: usize = 8;
        let own = self.capitals(phrase);
        let phrases = entity.phrases.iter().take(PHRASES).map(|&(index, _)| self.phrase(index));
        let mut told = phrases
            .filter(|other| [other.role, other.wider].contains(&Some(role)))
            .map(|other| self.capitals(other))
            .filter(|told| !told.is_empty())
            .peekable();
        !own.is_empty() && told.peek().is_some() && told.all(|told| !told.iter().any(|word| own.contains(word)))
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

    /// "the nominee", "the billionaire": what a person just named is called instead of the name.
    fn described(&self, phrase: &Phrase) -> Option<usize> {
        let lemma = phrase.tokens.last().map(|last| self.document.lemmas[last])?;
        let former = || self.document.words.of(phrase.tokens).contains(&word!("former"));
        let aged = || phrase.tokens.iter().any(|token| self.document.text(token).ends_with("-year-old"));
        let personal = (self.lexicon.personal.has(lemma) || former() || aged()) && phrase.opening == Opening::Definite;
        let found = personal.then(|| self.salience.person(&self.names.entities, phrase, self.sentence(phrase)))??;
        let runs = words!["nominee", "candidate", "contender", "hopeful", "challenger", "incumbent"];
        let known = &self.names.entities[found];
        let titled = known.phrases.iter().take(4).any(|&(index, _)| !self.phrase(index).title.is_empty());
        let other_job = runs.contains(&lemma) && (titled || !known.roles.is_empty());
        (!other_job).then_some(found)
    }
}
