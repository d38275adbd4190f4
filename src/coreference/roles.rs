//! Descriptions of people to whom they mean: "the mayor", "the billionaire".

use super::entity::{Entity, Nature};
use super::lexicon::{Opening, Pronoun};
use super::phrase::{Head, Phrase};
use super::source::{Link, link};
use super::walk::Walk;
use super::{headline, turns};
use crate::gazetteer::Gender;
use crate::lists::List;
use crate::text::{Id as _, TokenId, TokenRange, Word, word};

impl Walk<'_, '_> {
    /// "the mayor", "a spokesman".
    pub(super) fn role(&mut self, index: usize) {
        let phrase = self.phrase(index);
        if let Some(person) = self.interviewed(phrase) {
            self.join(person, index, link("the only person introduced before the questions", 0.75));
            return;
        }
        let definite = matches!(phrase.opening, Opening::Definite | Opening::Bare);
        let earlier = || Some((self.bearer(index)?, link("its role", 0.85)));
        let later = || Some((self.coming(index)?, link("the only one of that role, named just after", 0.7)));
        let borne = phrase.role.is_some_and(|role| self.by_role.contains_key(&role));
        let present = || {
            Some((self.described(index).filter(|_| !borne)?, link("the person most present, by a description", 0.7)))
        };
        let named = || Some((self.introduced(index)?, link("the next who speaks, named here first", 0.7)));
        let owned = || Some((self.somebodys(index)?, link("the one of that role who is somebody's", 0.8)));
        let found = if definite { earlier().or_else(later).or_else(present) } else { owned() };
        let kin = || Some((self.namesake(phrase)?, link("the only one of that surname and gender", 0.7)));
        let found = found.or_else(named).or_else(kin);
        if let Some((entity, why)) = found {
            self.join(entity, index, why);
        } else {
            let why = if phrase.opening == Opening::Definite { self.unmet(phrase) } else { "words of its own" };
            self.create(index, Nature::Unnamed, link(why, 0.9));
        }
    }

    /// Whoever answers in an interview: the only person named before its first label, or in the headline there.
    fn interviewed(&self, label: &Phrase) -> Option<usize> {
        const PHRASES: usize = 200;
        let is_label = |phrase: &&Phrase| turns::is_label(self.document, phrase.tokens);
        if !self.document.is_listed(label.tokens.start(), List::AnswerLabels) || !is_label(&label) {
            return None;
        }
        let questions = self.scan.phrases.iter().take(PHRASES).position(|phrase| is_label(&phrase))?;
        let person = |&index: &usize| {
            let entity = self.names.of[index]?;
            (self.names.entities[entity].nature == Nature::Person).then_some(entity)
        };
        let only = |phrases: &mut dyn Iterator<Item = usize>| {
            let mut people = phrases.filter_map(|index| person(&index));
            let first = people.next()?;
            people.all(|other| other == first).then_some(first)
        };
        let titled = |&index: &usize| headline::holds(self.document, self.phrase(index).tokens.start());
        only(&mut (0..questions)).or_else(|| only(&mut (0..questions).filter(titled)))
    }

    /// Why a definite description means nobody who was mentioned.
    fn unmet(&self, phrase: &Phrase) -> &'static str {
        let borne = phrase.role.is_some_and(|role| self.by_role.contains_key(&role));
        if borne { "those of that role differ in country, place or gender" } else { "nobody of that role is named" }
    }

    /// The latest entity with the role, and of the country if one is told; rather one of the gender that a pronoun
    /// tells behind it.
    fn bearer(&self, index: usize) -> Option<usize> {
        let role = self.phrase(index).role?;
        let fits = |&&entity: &&usize| self.can_bear(&self.names.entities[entity], role, index);
        let hint = self.hinted_gender(index);
        let told = |entity: &&usize| hint.is_some() && self.names.entities[**entity].gender == hint && fits(entity);
        let bearers = self.by_role.get(&role)?;
        bearers.iter().rev().find(told).or_else(|| bearers.iter().rev().find(fits)).copied()
    }

    /// "the mayor's spokesman": the only one of that role who is told to be the mayor's, as "Lee spokesman Otto
    /// Brandt" or "her spokesman, Otto Brandt".
    fn somebodys(&self, index: usize) -> Option<usize> {
        const PHRASES: usize = 8;
        let phrase = self.phrase(index);
        let (role, owner) = (phrase.role?, self.names.of[phrase.owner()?]?);
        let names = || self.names.entities[owner].phrases.iter().take(PHRASES).map(|&(index, _)| self.phrase(index));
        let known = |word: Word| names().any(|name| self.document.words.of(name.name).last() == Some(&word));
        let theirs = |&(other, _): &(usize, Link)| {
            let other = self.phrase(other);
            let told = [other.role, other.wider].contains(&Some(role));
            told && (other.owner().is_some_and(|other| self.names.of[other] == Some(owner))
                || self.names.modifier(other).is_some_and(known))
        };
        let fits = |&&entity: &&usize| {
            let known = &self.names.entities[entity];
            let bearer = known.nature == Nature::Person && self.can_bear(known, role, index);
            bearer && known.phrases.iter().take(PHRASES).any(theirs)
        };
        let mut found = self.by_role.get(&role)?.iter().filter(fits);
        let first = found.next()?;
        found.next().is_none().then_some(*first)
    }

    /// "the nominee", "the billionaire": what a person just named is called instead of the name.
    fn described(&self, index: usize) -> Option<usize> {
        let told = Phrase { gender: self.hinted_gender(index), ..self.phrase(index).clone() };
        let lemma = told.tokens.last().map(|last| self.document.lemmas[last])?;
        let former = || self.document.words.of(told.tokens).contains(&word!("former"));
        let aged = || told.tokens.iter().any(|token| self.document.text(token).ends_with("-year-old"));
        let behind = TokenRange::new(told.tokens.start().index() + 1, self.end_of_sentence(&told));
        let listed = self.lexicon.personal.longest(self.document.words.of(behind));
        let listed = listed.is_some_and(|(_, length)| length + 1 >= told.tokens.len());
        let personal =
            (self.lexicon.personal.has(lemma) || listed || former() || aged()) && told.opening == Opening::Definite;
        let present = || self.salience.person(&self.names.entities, &told, self.sentence(&told));
        let found = personal.then(|| present().or_else(|| self.only_of_gender(told.gender?)))??;
        let runs = self.document.lists[List::Candidates].has(lemma);
        (!runs || self.may_run(&self.names.entities[found], &told)).then_some(found)
    }

    /// Position behind the last token of the sentence of a phrase.
    fn end_of_sentence(&self, phrase: &Phrase) -> usize {
        let sentences = &self.document.sentences;
        let end = sentences.all()[sentences.of(phrase.tokens.start())].tokens.end().index();
        end.max(phrase.tokens.end().index())
    }

    /// The only person mentioned of late whose title or given name tells that gender.
    fn only_of_gender(&self, gender: Gender) -> Option<usize> {
        let person = |&entity: &usize| {
            let entity = &self.names.entities[entity];
            entity.nature == Nature::Person && entity.gender.is_none_or(|other| other == gender)
        };
        let mut found = self.salience.latest().map(|recent| recent.entity).filter(person);
        let first = found.next().filter(|&first| self.names.entities[first].gender.is_some())?;
        found.next().is_none().then_some(first)
    }

    /// Whether nothing is told of a person but parties and the like, and no other party.
    fn may_run(&self, entity: &Entity, told: &Phrase) -> bool {
        const PHRASES: usize = 4;
        let personal = |role: &Word| self.lexicon.personal.has(*role);
        let phrases = || entity.phrases.iter().take(PHRASES).map(|&(index, _)| self.phrase(index));
        let title = |phrase: &Phrase| phrase.title.last().map(|last| self.document.lemmas[last]);
        let jobless = entity.roles.iter().all(personal) && phrases().filter_map(title).all(|title| personal(&title));
        let stem = |token: TokenId| self.document.text(token).chars().take(6).collect::<String>();
        let capital = |token: &TokenId| self.document.text(*token).starts_with(char::is_uppercase);
        let party = told.tokens.iter().skip(1).filter(capital).map(stem).next();
        let parties = phrases().flat_map(|phrase| phrase.title.iter()).filter(capital).map(stem);
        let parties: Vec<String> = parties.collect();
        jobless && party.is_none_or(|party| parties.is_empty() || parties.contains(&party))
    }

    /// he or she, as the words tell, or "her" behind them: "The nominee attacked her rival".
    fn hinted_gender(&self, index: usize) -> Option<Gender> {
        const REACH: usize = 4;
        let phrase = self.phrase(index);
        let behind = self.scan.phrases[index + 1..].iter().take(REACH).filter(|_| phrase.subject);
        let mut behind = behind.take_while(|next| self.sentence(next) == self.sentence(phrase));
        let hint = || match behind.find(|next| next.head != Head::Thing)?.head {
            Head::Pronoun(Pronoun::Person(gender)) => Some(gender),
            _ => None,
        };
        phrase.gender.or_else(hint)
    }
}
