//! Many people to whom they are: shares of them, classes, those spoken of before.

use super::entity::{Entity, Nature};
use super::lexicon::{Opening, Pronoun};
use super::mention::conjuncts;
use super::part::Class;
use super::phrase::{Head, Phrase};
use super::salience::Recent;
use super::source::link;
use super::walk::Walk;
use crate::lists::List;
use crate::text::{Id, TokenRange, Word, word};

impl Walk<'_, '_> {
    /// "a number of experts".
    pub(super) fn is_quantity(&self, index: usize) -> bool {
        let phrase = self.phrase(index);
        let number = phrase.tokens.last().is_some_and(|last| self.document.lemmas[last] == word!("number"));
        let next = self.scan.phrases.get(index + 1);
        number && next.is_some_and(|next| next.governor() == Some(index) && next.plural)
    }

    /// "a group of parents", "a coalition of towns": many rather than a body.
    pub(super) fn is_number_of(&self, index: usize) -> bool {
        let last = self.phrase(index).tokens.last().map(|last| self.document.words[last]);
        let next = self.scan.phrases.get(index + 1).filter(|next| next.governor() == Some(index));
        let next = next.filter(|next| self.scan.parts[next.parts().start - 1].class == Class::Of);
        let many = |next: &Phrase| next.plural || self.document.words_of(next.tokens).ends_with('s');
        let several = next.is_some_and(|next| many(next) && !next.head.is_named());
        several && last.is_some_and(|last| self.document.lists[List::NumberNouns].has(last))
    }

    /// Whether a noun that is on no list is one that has stood for people before: "the older settlers".
    pub(super) fn is_known_people(&self, phrase: &Phrase) -> bool {
        let bearers = phrase.role.filter(|_| phrase.plural && !phrase.oblique).and_then(|role| self.by_role.get(&role));
        bearers.is_some_and(|bearers| bearers.iter().any(|&entity| self.names.entities[entity].nature == Nature::Group))
    }

    /// "analysts", "the two leaders", "both countries", "all".
    pub(super) fn group(&mut self, index: usize) {
        let phrase = self.phrase(index);
        let two = phrase.opening == Opening::Two || phrase.number == Some(2) && phrase.opening == Opening::Definite;
        if two && let Some(entity) = self.couple(phrase) {
            self.join(entity, index, link("the two mentioned last", 0.75));
            return;
        }
        if let Some(entity) = self.force_of(index) {
            self.join(entity, index, link("the body of that name, told by two words of it", 0.8));
            return;
        }
        if let Some(entity) = self.named_together(index) {
            self.join(entity, index, link("those of that job named together", 0.8));
            return;
        }
        if let Some(entity) = self.listed(index) {
            self.join(entity, index, link("those listed before it", 0.9));
            return;
        }
        if let Some(entity) = self.countryman(index) {
            self.join(entity, index, link("the person most present, by nationality", 0.7));
            return;
        }
        if let Some((entity, confidence)) = self.all_of_them(index) {
            self.join(entity, index, link("the group most present", confidence));
            return;
        }
        if self.is_all(phrase) {
            return;
        }
        let none = phrase.role.is_none() && self.document.words[phrase.tokens.start()] == word!("no");
        if !none || self.voices.speaks[index] {
            self.again(index, self.nature(phrase));
        }
    }

    /// Whoever is most present, called by a nationality that means one person.
    fn countryman(&self, index: usize) -> Option<usize> {
        let endings = self.document.lists[List::PluralNationalityEndings].entries();
        let phrase = self.phrase(index);
        let last = self.scan.parts[phrase.parts()].last().filter(|last| matches!(last.class, Class::Demonym(_)))?;
        let name = self.document.words_of(last.tokens);
        let one = phrase.opening == Opening::Definite && !phrase.plural && !name.ends_with('s');
        let one = one && !endings.iter().any(|ending| name.ends_with(&*ending.text));
        let found = || self.salience.person(&self.names.entities, phrase, self.sentence(phrase));
        one.then(found).flatten()
    }

    /// The body whose name ends with the noun of a phrase and holds the noun that owns it.
    fn force_of(&self, index: usize) -> Option<usize> {
        const PHRASES: usize = 8;
        let phrase = self.phrase(index);
        let owner = self.phrase(phrase.owner()?).tokens.last()?;
        let (whose, what) = (self.document.lemmas[owner], self.document.words[phrase.tokens.last()?]);
        let called = |entity: &Entity| {
            let phrases = entity.phrases.iter().take(PHRASES).map(|&(index, _)| self.phrase(index));
            let mut names = phrases.map(|phrase| self.document.words.of(phrase.name));
            entity.nature == Nature::Organization
                && names.any(|name| name.last() == Some(&what) && name.contains(&whose))
        };
        self.salience.latest().map(|recent| recent.entity).find(|&entity| called(&self.names.entities[entity]))
    }

    /// "the senators" of two people who were named together, one of that job at least.
    fn named_together(&self, index: usize) -> Option<usize> {
        const NEAR: usize = 4;
        let phrase = self.phrase(index);
        let role = phrase.role.filter(|_| phrase.opening == Opening::Definite && phrase.tokens.len() == 2)?;
        let near = |recent: &Recent| self.sentence(phrase) - self.sentence(self.phrase(recent.phrase)) <= NEAR;
        let entity = |entity: usize| &self.names.entities[entity];
        let mut latest = self.salience.latest().filter(near).map(|recent| recent.entity);
        latest.find(|&joint| {
            let members = &entity(joint).members;
            let people = members.iter().all(|&member| entity(member).nature == Nature::Person);
            people && members.iter().any(|&member| entity(member).has_role(role))
        })
    }

    /// Whether a phrase is just "all", "both" or "each".
    fn is_all(&self, phrase: &Phrase) -> bool {
        phrase.tokens.len() == 1 && self.document.is_listed(phrase.tokens.start(), List::WholePronouns)
    }

    /// "Ann Lee, Otto Brandt and Ina Dorn all said": the names right before it.
    fn listed(&mut self, index: usize) -> Option<usize> {
        let phrase = self.phrase(index);
        let last = self.phrase(index.checked_sub(1)?);
        let between = self.scan.parts.get(last.parts().end..phrase.parts().start)?;
        let beside = between.iter().all(|part| matches!(part.class, Class::Open | Class::Close));
        if !self.is_all(phrase) || !beside || !last.head.is_named() {
            return None;
        }
        let start = self.document.sentences.all()[self.document.sentences.of(phrase.tokens.start())].tokens.start();
        let words = TokenRange::new(start.index(), phrase.tokens.start().index());
        let members: Vec<usize> = conjuncts(self.document, self.scan, &words.into())
            .into_iter()
            .filter_map(|member| self.names.of[member])
            .collect();
        (members.len() > 1).then(|| self.joint(members))
    }

    /// "All see a way out": the many who are spoken of.
    fn all_of_them(&self, index: usize) -> Option<(usize, f32)> {
        let phrase = self.phrase(index);
        if !self.is_all(phrase) || !phrase.subject || phrase.oblique {
            return None;
        }
        let place = self.place(index);
        let found = self.salience.choose(&self.names.entities, Pronoun::Many, phrase, place, |_| true);
        found.best().filter(|&(_, confidence)| confidence >= super::Link::ENOUGH)
    }

    /// One or a few people who could be named, or a class.
    fn nature(&self, phrase: &Phrase) -> Nature {
        let Some(&last) = self.document.words.of(phrase.tokens).last() else { return Nature::Group };
        let somebody = self.document.lists[List::Somebodies].has(last);
        if phrase.head == Head::Body || self.document.lists[List::CountNouns].has(last) {
            return Nature::Group;
        }
        let few = somebody
            || phrase.number.is_some_and(|number| number < 10)
            || !phrase.plural && phrase.head == Head::Role && phrase.opening != Opening::Many;
        let vague = phrase.opening == Opening::Many;
        let behind = &self.document.words.as_slice()[phrase.tokens.end().index()..];
        let inside = || phrase.plural && self.document.lists[List::InsiderOpeners].longest(behind).is_some();
        if few || inside() || !vague && self.lexicon.anonymous.has(last) { Nature::Unnamed } else { Nature::Group }
    }

    /// "a majority", "more", "another ranking": part of some, and never the same part again.
    fn is_share(&self, phrase: &Phrase) -> bool {
        let Some(last) = phrase.tokens.last() else { return false };
        let word = self.document.words[last];
        let shares = &self.document.lists[List::ShareNouns];
        let piece = || {
            self.document
                .text(last)
                .rsplit_once('-')
                .is_some_and(|(_, piece)| !piece.is_empty() && shares.has(Word::of(piece)))
        };
        let number = self.scan.parts[phrase.parts().end - 1].class == Class::Number;
        let bare = phrase.head == Head::Group && phrase.role.is_none();
        let noun = shares.has(word) || piece();
        let another = self.document.words[phrase.tokens.start()] == word!("another");
        phrase.opening != Opening::Definite && (bare || number || noun || another)
    }

    /// Whose people they are: "the senator" of "his advisers" and of "advisers to the senator".
    fn belongs(&self, index: usize) -> Option<u64> {
        let phrase = self.phrase(index);
        let whose = |owner: usize| self.names.of[owner].map_or(u64::MAX - owner as u64, |entity| entity as u64 + 1);
        let next =
            self.scan.phrases.get(index + 1).filter(|next| next.governor() == Some(index) && next.head.is_named());
        let complement = next.filter(|next| {
            let word = self.document.words[self.scan.parts[next.parts().start - 1].tokens.start()];
            matches!(phrase.head, Head::Role | Head::Group) && self.document.lists[List::GroupPrepositions].has(word)
        });
        phrase.owner().map(whose).or_else(|| complement.map(|_| whose(index + 1)))
    }

    /// "these voters", "the farmers": those of that noun who were spoken of last.
    fn spoken_of(&self, index: usize, nature: Nature) -> Option<usize> {
        const NEAR: usize = 6;
        let phrase = self.phrase(index);
        let role = phrase.role.filter(|_| phrase.plural && matches!(nature, Nature::Group | Nature::Unnamed))?;
        let pointing = self.document.is_listed(phrase.tokens.start(), List::ReturningPointers);
        if phrase.opening != Opening::Definite && !pointing || phrase.tokens.len() != 2 {
            return None;
        }
        let sentence = self.sentence(phrase);
        let near = |entity: &Entity| {
            entity.phrases.last().is_some_and(|&(last, _)| sentence - self.sentence(self.phrase(last)) <= NEAR)
        };
        let fits = |&&entity: &&usize| {
            let entity = &self.names.entities[entity];
            matches!(entity.nature, Nature::Group | Nature::Unnamed) && entity.plural && near(entity)
        };
        let mut found = self.by_role.get(&role)?.iter().rev().filter(fits);
        let latest = found.next()?;
        (pointing || found.next().is_none()).then_some(*latest)
    }

    /// The same words are the same group or document.
    pub(super) fn again(&mut self, index: usize, nature: Nature) {
        let phrase = self.phrase(index);
        if self.is_share(phrase) {
            self.create(index, nature, link("words of its own", 0.9));
            return;
        }
        if let Some(entity) = self.spoken_of(index, nature) {
            self.join(entity, index, link("the many of that noun spoken of last", 0.75));
            return;
        }
        let owner = self.belongs(index).unwrap_or_default();
        let start = (nature as u64) ^ owner.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let words = self.document.words.of(phrase.tokens);
        let key = words.iter().fold(start, |hash, word| hash.rotate_left(7) ^ word.hash());
        if let Some(&entity) = self.by_words.get(&key) {
            self.join(entity, index, link("the same words", 0.8));
        } else {
            let entity = self.create(index, nature, link("words of its own", 0.9));
            self.by_words.insert(key, entity);
        }
    }
}
