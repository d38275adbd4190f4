//! Descriptions of people to whom they mean: "the mayor", "the billionaire".

use super::entity::{Entity, Nature};
use super::lexicon::Opening;
use super::phrase::{Head, Phrase};
use super::walk::{Walk, link};
use crate::text::Word;

impl Walk<'_, '_> {
    /// "the mayor", "a spokesman".
    pub(super) fn role(&mut self, index: usize) {
        let phrase = self.phrase(index);
        let definite = matches!(phrase.opening, Opening::Definite | Opening::Bare);
        let earlier = || Some((self.bearer(phrase)?, link("its role", 0.85)));
        let later = || Some((self.coming(index)?, link("the only one of that role, named just after", 0.7)));
        let present = || Some((self.described(phrase)?, link("the person most present, by a description", 0.6)));
        match Some(()).filter(|()| definite).and_then(|()| earlier().or_else(later).or_else(present)) {
            Some((entity, why)) => self.join(entity, index, why),
            None => {
                let why = if phrase.opening == Opening::Definite { self.unmet(phrase) } else { "words of its own" };
                self.create(index, Nature::Unnamed, link(why, 0.9));
            }
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
    fn can_bear(&self, entity: &Entity, role: Word, phrase: &Phrase) -> bool {
        let agree = |one: Option<&str>, other: Option<&str>| one.is_none() || other.is_none() || one == other;
        let gender = phrase.gender.is_none() || entity.gender.is_none() || entity.gender == phrase.gender;
        let modifier = self.names.modifier(phrase);
        let place = modifier.is_none() || entity.modifier.is_none() || entity.modifier == modifier;
        agree(phrase.country, entity.country) && gender && place && entity.has_role(role) && !entity.plural
    }

    /// "The mayor said … Mayor Ann Lee": the only person of that role in the next sentences.
    fn coming(&self, index: usize) -> Option<usize> {
        const AHEAD: usize = 2;
        const REACH: usize = 40;
        let phrase = self.phrase(index);
        let role = phrase.role?;
        let sentence = self.sentence(phrase);
        let next = (index + 1..self.scan.phrases.len().min(index + REACH))
            .take_while(|&later| self.sentence(self.phrase(later)) <= sentence + AHEAD)
            .filter(|&later| self.phrase(later).head == Head::Person)
            .filter(|&later| [self.phrase(later).role, self.phrase(later).wider].contains(&Some(role)));
        let mut found = next.filter_map(|later| self.names.of[later]);
        let first = found.next()?;
        let only = found.all(|other| other == first);
        (only && self.can_bear(&self.names.entities[first], role, phrase)).then_some(first)
    }

    /// "the nominee", "the billionaire": what a person just named is called instead of the name.
    fn described(&self, phrase: &Phrase) -> Option<usize> {
        let lemma = phrase.tokens.last().map(|last| self.document.lemmas[last])?;
        let former = || self.document.words.of(phrase.tokens).contains(&Word::of("former"));
        let personal = (self.lexicon.personal.has(lemma) || former()) && phrase.opening == Opening::Definite;
        personal.then(|| self.salience.person(&self.names.entities, phrase, self.sentence(phrase)))?
    }
}
