//! Two that are meant together: "Putin and Xi", "the two leaders", "both countries".

use super::entity::{Entity, Nature};
use super::names::is_state;
use super::part::Class;
use super::phrase::{Head, Phrase};
use super::salience::Recent;
use super::walk::Walk;
use crate::gazetteer::Gender;
use crate::text::Word;

impl Walk<'_, '_> {
    /// Two names joined by "and" can be meant by "they" and "the two leaders".
    pub(super) fn pair(&mut self, index: usize) {
        let Some(earlier) = index.checked_sub(1) else { return };
        let (first, second) = (self.phrase(earlier), self.phrase(index));
        let joined = first.parts.end + 1 == second.parts.start && self.scan.parts[first.parts.end].class == Class::And;
        if let (true, Some(one), Some(other)) = (joined, self.names.of[earlier], self.names.of[index])
            && one != other
            && first.head == second.head
            && first.head.is_named()
        {
            let joint = self.joint(vec![one, other]);
            self.touch(index, joint);
        }
    }

    /// The joint entity of some members.
    fn joint(&mut self, members: Vec<usize>) -> usize {
        let key = members.iter().fold(77_u64, |hash, &member| {
            hash.rotate_left(9) ^ (member as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        });
        if let Some(&entity) = self.by_words.get(&key) {
            return entity;
        }
        let mut entity = Entity::new(Nature::Joint);
        entity.plural = true;
        entity.members = members;
        self.names.entities.push(entity);
        self.by_words.insert(key, self.names.entities.len() - 1);
        self.names.entities.len() - 1
    }

    /// The two mentioned together a moment ago, or the two leaders mentioned last.
    pub(super) fn couple(&mut self, phrase: &Phrase) -> Option<usize> {
        let sentence = self.sentence(phrase);
        let entities = &self.names.entities;
        let states = phrase.head != Head::Role;
        let joint = self.salience.latest().take(8).find(|recent| {
            let entity = &entities[recent.entity];
            let people = |member: &usize| entities[*member].nature == Nature::Person;
            let near = sentence - self.sentence(self.phrase(recent.phrase)) <= 3;
            near && entity.members.len() == 2 && (phrase.role.is_none() || states != entity.members.iter().all(people))
        });
        if let Some(recent) = joint {
            return Some(recent.entity);
        }
        let noun = phrase.tokens.last().map(|last| self.document.lemmas[last])?;
        let pair = [1, 4].into_iter().map(|reach| self.pair_of(noun, sentence, reach)).find(|found| found.len() == 2);
        if let Some(pair) = pair {
            return self.together(&pair);
        }
        let lemma = phrase.role.filter(|role| self.lexicon.leaders.has(*role))?;
        let bearers = self.salience.latest().filter(|recent| entities[recent.entity].has_role(lemma)).count();
        let leads = |entity: &Entity| {
            let any = (lemma == Word::of("leader") || bearers == 1)
                && entity.roles.iter().any(|role| self.lexicon.leaders.has(*role));
            entity.nature == Nature::Person && (any || entity.has_role(lemma))
        };
        let leaders = self.salience.latest().filter(|recent| leads(&entities[recent.entity])).take(2);
        let found: Vec<usize> = leaders.map(|recent| recent.entity).collect();
        self.together(&found)
    }

    /// Both of two, in the order in which the article introduces them.
    fn together(&mut self, members: &[usize]) -> Option<usize> {
        let &[one, other] = members else { return None };
        let first = |entity: usize| self.names.entities[entity].first;
        let members = if first(one) <= first(other) { vec![one, other] } else { vec![other, one] };
        Some(self.joint(members))
    }

    /// "both countries", "the two men": the two of that sort mentioned of late, if there are but two.
    fn pair_of(&self, lemma: Word, sentence: usize, reach: usize) -> Vec<usize> {
        let states = ["country", "nation", "state", "capital", "government"].map(Word::of).contains(&lemma);
        let men = lemma == Word::of("man");
        let women = lemma == Word::of("woman");
        let entities = &self.names.entities;
        let fits = |entity: &Entity| match entity.nature {
            Nature::Organization => states && is_state(entity),
            Nature::Person => {
                men && entity.gender == Some(Gender::Masculine) || women && entity.gender == Some(Gender::Feminine)
            }
            _ => false,
        };
        let near = |recent: &Recent| {
            let close = sentence - self.sentence(self.phrase(recent.phrase)) <= reach;
            close && fits(&entities[recent.entity]) && (!states || recent.is_prominent())
        };
        let mut found: Vec<usize> = Vec::new();
        for recent in self.salience.latest().filter(near) {
            let country = entities[recent.entity].country;
            let twin = states && found.iter().any(|&other| entities[other].country == country);
            if !twin && found.len() < 3 {
                found.push(recent.entity);
            }
        }
        found
    }
}
