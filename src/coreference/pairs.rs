//! Two that are meant together: "Putin and Xi", "the two leaders", "both countries".

use std::collections::BTreeMap;

use super::entity::{Entity, Nature, is_state};
use super::lexicon::Pronoun;
use super::names::Names;
use super::naming::is_pronoun;
use super::part::Class;
use super::phrase::{Head, Phrase};
use super::salience::Recent;
use super::walk::Walk;
use crate::gazetteer::Gender;
use crate::lists::List;
use crate::text::{Word, word};

/// So many pairs are remembered, the latest.
const COUPLES: usize = 8;

impl Walk<'_, '_> {
    /// Two names joined by "and" can be meant by "they" and "the two leaders".
    pub(super) fn pair(&mut self, index: usize) {
        let Some(last) = index.checked_sub(1) else { return };
        let second = self.phrase(index);
        let end = self.phrase(last).parts().end;
        let joined = end + 1 == second.parts().start && self.scan.parts[end].class == Class::And;
        // "Lee of Tarnby and Brandt of Goodhaven": the one before "of", if it is named as the other is.
        let governor = self.phrase(last).governor().filter(|&governor| self.phrase(governor).head == second.head);
        let earlier = governor.filter(|_| second.head == Head::Person).unwrap_or(last);
        let first = self.phrase(earlier);
        let held = first.oblique && first.head == Head::Organization;
        let bodies = held && self.names.of[earlier].is_some_and(|entity| !is_state(&self.names.entities[entity]));
        let joined = joined && !bodies;
        if let (true, Some(one), Some(other)) = (joined, self.names.of[earlier], self.names.of[index])
            && one != other
            && (first.head == second.head && first.head.is_named()
                || self.is_he(earlier) && second.head == Head::Person)
        {
            let joint = self.joint(vec![one, other]);
            self.touch(index, joint);
        }
    }

    /// Whether a phrase is "he" or "she".
    fn is_he(&self, index: usize) -> bool {
        matches!(self.phrase(index).head, Head::Pronoun(Pronoun::Person(_)))
    }

    /// The joint entity of some members.
    pub(super) fn joint(&mut self, members: Vec<usize>) -> usize {
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
        self.couples.push(self.names.entities.len() - 1);
        if self.couples.len() > COUPLES {
            self.couples.remove(0);
        }
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
        if let Some(joint) = self.established(phrase, sentence) {
            return Some(joint);
        }
        let noun = phrase.tokens.last().map(|last| self.document.lemmas[last])?;
        let pair = [1, 4].into_iter().map(|reach| self.pair_of(noun, sentence, reach)).find(|found| found.len() == 2);
        if let Some(pair) = pair {
            return self.together(&pair);
        }
        if self.document.lists[List::StateNouns].has(noun)
            && let Some(pair) = self.dominant
        {
            return self.together(&pair);
        }
        let lemma = phrase.role.filter(|role| self.lexicon.leaders.has(*role))?;
        let bearers = self.salience.latest().filter(|recent| entities[recent.entity].has_role(lemma)).count();
        let leads = |entity: &Entity| {
            let any = (lemma == word!("leader") || bearers == 1)
                && entity.roles.iter().any(|role| self.lexicon.leaders.has(*role));
            entity.nature == Nature::Person && (any || entity.has_role(lemma))
        };
        let leaders = self.salience.latest().filter(|recent| leads(&entities[recent.entity])).take(2);
        let found: Vec<usize> = leaders.map(|recent| recent.entity).collect();
        self.together(&found)
    }

    /// The two states that the article has paired before, if both are spoken of here: "both nations".
    fn established(&self, phrase: &Phrase, sentence: usize) -> Option<usize> {
        const NEAR: usize = 1;
        let entities = &self.names.entities;
        if !phrase.role.is_some_and(|role| self.document.lists[List::StateNouns].has(role)) {
            return None;
        }
        let here = |member: usize| {
            let country = entities[member].country;
            is_state(&entities[member])
                && self.salience.latest().any(|recent| {
                    let near = sentence - self.sentence(self.phrase(recent.phrase)) <= NEAR;
                    near && is_state(&entities[recent.entity]) && entities[recent.entity].country == country
                })
        };
        let couple = |&&joint: &&usize| matches!(entities[joint].members[..], [one, other] if here(one) && here(other));
        self.couples.iter().rev().find(couple).copied()
    }

    /// The two states that the whole article speaks of, if no third comes near.
    pub(super) fn dominant(names: &Names<'_>) -> Option<[usize; 2]> {
        let mut times: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (index, entity) in names.entities.iter().enumerate().filter(|(_, entity)| is_state(entity)) {
            let Some(country) = entity.country else { continue };
            let (most, all) = times.entry(country).or_insert((index, 0));
            let mentions = |entity: usize| names.entities[entity].phrases.len();
            *most = if mentions(index) > mentions(*most) { index } else { *most };
            *all += entity.phrases.len();
        }
        let mut ranked: Vec<(usize, usize)> = times.into_values().map(|(entity, all)| (all, entity)).collect();
        ranked.sort_unstable_by_key(|&(all, entity)| (std::cmp::Reverse(all), entity));
        let third = ranked.get(2).map_or(0, |&(all, _)| all);
        match ranked[..] {
            [(_, one), (second, other), ..] if second >= 2 && 2 * second >= 3 * third => Some([one, other]),
            _ => None,
        }
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
        let states = self.document.lists[List::StateNouns].has(lemma);
        let men = lemma == word!("man");
        let women = lemma == word!("woman");
        let rivals = self.document.lists[List::Candidates].has(lemma);
        let entities = &self.names.entities;
        let fits = |entity: &Entity| match entity.nature {
            Nature::Organization => states && is_state(entity),
            Nature::Person => {
                rivals
                    || men && entity.gender == Some(Gender::Masculine)
                    || women && entity.gender == Some(Gender::Feminine)
            }
            _ => false,
        };
        let near = |recent: &Recent| {
            let close = sentence - self.sentence(self.phrase(recent.phrase)) <= reach;
            let named = recent.is_prominent() && (recent.acts() || !is_pronoun(self.phrase(recent.phrase)));
            close && fits(&entities[recent.entity]) && (!states || named)
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
