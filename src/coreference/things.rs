//! Descriptions of bodies, media and documents to what they mean: "the ministry", "the newspaper".

use super::entity::{Entity, Nature, is_known_medium, is_state};
use super::lexicon::Opening;
use super::part::Class;
use super::phrase::{Head, Phrase};
use super::salience::Recent;
use super::source::link;
use super::titled;
use super::walk::Walk;
use crate::gazetteer::{NounClass, noun_class};
use crate::lists::{List, ListEntry, Lists};
use crate::text::{Id, TokenId, Word, word};

impl Walk<'_, '_> {
    /// "the ministry", "the report": the latest of its kind, where the article tells which.
    pub(super) fn thing(&mut self, index: usize, nature: Nature) {
        let phrase = self.phrase(index);
        let definite = phrase.opening == Opening::Definite;
        let again = definite && !self.is_told_by_complement(index);
        let wider = phrase.wider.filter(|&wider| phrase.head == Head::Body && Some(wider) != phrase.role);
        let mut kinds = phrase.role.into_iter().chain(wider).filter(|_| again);
        if let Some(entity) = kinds.find_map(|kind| self.kind(kind, nature, phrase)) {
            self.join(entity, index, link("its kind", 0.8));
        } else if phrase.opening == Opening::Indefinite {
            self.create(index, nature, link("words of its own", 0.9));
        } else if let Some(entity) = self.somebodys_document(index) {
            self.join(entity, index, link("the only one of its kind, told of beside the owner", 0.75));
        } else {
            self.again(index, nature);
        }
    }

    /// "Lee's lawsuit": the only one of that kind, if Lee is behind it where it is told of, and nobody owns it.
    fn somebodys_document(&self, index: usize) -> Option<usize> {
        const PHRASES: usize = 4;
        let phrase = self.phrase(index);
        let owner = self.names.of[phrase.owner().filter(|_| phrase.head == Head::Document && !phrase.plural)?]?;
        let mut bearers = self.by_role.get(&phrase.role?)?.iter().filter(|&&entity| {
            let entity = &self.names.entities[entity];
            entity.nature == Nature::Document && !entity.plural
        });
        let (&only, None) = (bearers.next()?, bearers.next()) else { return None };
        let told = || self.names.entities[only].phrases.iter().take(PHRASES).map(|&(index, _)| index);
        let beside = |told: usize| {
            let sentence = self.sentence(self.phrase(told));
            let behind = told + 1..self.scan.phrases.len().min(told + 1 + PHRASES);
            let mut behind = behind.take_while(|&next| self.sentence(self.phrase(next)) == sentence);
            behind.any(|next| self.names.of[next] == Some(owner))
        };
        let taken = told().any(|told| self.phrase(told).owner().is_some());
        (!taken && told().any(beside)).then_some(only)
    }

    /// "the trade group for the Osten plans": what follows tells which, so that it need not be known.
    fn is_told_by_complement(&self, index: usize) -> bool {
        let next = self.scan.phrases.get(index + 1).filter(|next| next.governor() == Some(index));
        let before = next.map(|next| self.document.words[self.scan.parts[next.parts().start - 1].tokens.start()]);
        let generic = self.phrase(index).role.is_some_and(|role| self.lexicon.generic.has(role))
            || self.phrase(index).wider.is_some_and(|wider| self.lexicon.generic.has(wider));
        generic
            && self.phrase(index).head == Head::Body
            && before.is_some_and(|word| self.document.lists[List::ComplementPrepositions].has(word))
    }

    /// A noun that is on no list: something of its own, or the person named before a word that cannot speak.
    pub(super) fn other(&mut self, index: usize) {
        if let Some(person) = self.slip(index) {
            self.join(person, index, link("the person named before a word that cannot speak", 0.7));
        } else {
            let nature = self.nature_of_thing(index, self.voices.shows[index]);
            self.again(index, nature);
        }
    }

    /// "Lee occasions": a slip of the pen behind the name by which somebody was called last.
    fn slip(&self, index: usize) -> Option<usize> {
        const NAMES: usize = 8;
        let endings = self.document.lists[List::AbstractEndings].entries();
        let phrase = self.phrase(index);
        let last = phrase.tokens.last()?;
        let singular = self.document.lemma(last);
        let class = noun_class(self.document.lemmas[last], self.document.text(last));
        let mute =
            matches!(class, None | Some(NounClass::Thing)) && endings.iter().any(|end| singular.ends_with(&*end.text));
        let name = self.document.words.of(phrase.modifier.filter(|_| mute && phrase.tokens.len() == 2)?);
        let called = |entity: &Entity| {
            let phrases = entity.phrases.iter().rev().take(NAMES).map(|&(index, _)| self.phrase(index));
            phrases.into_iter().any(|phrase| self.document.words.of(phrase.name).ends_with(name))
        };
        let mut latest = self.salience.latest().map(|recent| recent.entity);
        latest.find(|&entity| {
            let entity = &self.names.entities[entity];
            !self.voices.shows[index] && entity.nature == Nature::Person && called(entity)
        })
    }

    /// What a noun that is on no list is: by the list of nouns and its ending, by what it does, else
    /// somebody or other: never a document without ground.
    pub(super) fn nature_of_thing(&self, index: usize, shows: bool) -> Nature {
        let phrase = self.phrase(index);
        let last = phrase.tokens.last();
        let class = last.and_then(|last| noun_class(self.document.lemmas[last], self.document.text(last)));
        match class {
            Some(NounClass::Document) => Nature::Document,
            _ if phrase.plural => {
                if shows && class != Some(NounClass::Person) {
                    Nature::Document
                } else {
                    Nature::Group
                }
            }
            _ if last.is_some_and(|last| self.lexicon.anonymous.has(self.document.words[last])) => Nature::Unnamed,
            Some(NounClass::Person) if phrase.opening == Opening::Many => Nature::Group,
            Some(NounClass::Person) => Nature::Unnamed,
            Some(NounClass::Organization) => Nature::Organization,
            _ if shows => Nature::Document,
            _ => Nature::Group,
        }
    }

    /// "state media" are many; a ministry is one.
    pub(super) fn body_nature(&self, phrase: &Phrase) -> Nature {
        let last = phrase.tokens.last().map(|token| self.document.words[token]);
        let named = phrase.owner().is_some_and(|owner| self.phrase(owner).head.is_named());
        let family = last == Some(word!("family"));
        let many = phrase.plural || (!named || family) && last.is_some_and(|word| self.lexicon.groups.has(word));
        if many { Nature::Group } else { Nature::Organization }
    }

    fn kind(&self, kind: Word, nature: Nature, phrase: &Phrase) -> Option<usize> {
        const PHRASES: usize = 8;
        let home = phrase.country();
        let fits = |&&entity: &&usize| {
            let entity = &self.names.entities[entity];
            let country = home.is_none() || entity.country.is_none() || entity.country == home;
            entity.nature == nature && country && entity.plural == phrase.plural && self.is_told_apart(entity, phrase)
        };
        // What only somebody else's words told of is less present than what the article tells of.
        let told = |&&entity: &&usize| {
            self.names.entities[entity].phrases.iter().take(PHRASES).any(|&(index, _)| !self.phrase(index).quoted)
        };
        let latest = |fits: &dyn Fn(&&usize) -> bool| {
            self.by_role.get(&kind).and_then(|bearers| bearers.iter().rev().find(fits).copied())
        };
        let named = latest(&|entity| fits(entity) && (phrase.quoted || told(entity))).or_else(|| latest(&fits));
        let generic = phrase.head == Head::Body && self.lexicon.generic.has(kind);
        named.or_else(|| match phrase.head {
            Head::Medium => self.medium(phrase),
            Head::Document => self.alike(kind, phrase),
            _ if generic => self.only_body(self.sentence(phrase), self.document.lists[List::Firms].has(kind)),
            Head::Body => self.of_type(phrase),
            _ => None,
        })
    }

    /// "the study" of a survey, "the spot" of a video: the only text of such a kind mentioned of late.
    fn alike(&self, kind: Word, phrase: &Phrase) -> Option<usize> {
        const NEAR: usize = 3;
        let texts = &self.document.lists[List::AlikeTexts];
        let sets = texts.longest(&[kind]).and_then(|(text, _)| text.value.as_deref());
        let called = |entity: &Entity| {
            let others = texts.entries().iter().filter(|other| shares(other.value.as_deref(), sets));
            others.filter_map(ListEntry::alone).any(|other| entity.has_role(other))
        };
        let plain = |token| {
            self.lexicon.opening(self.document.words[token]).is_some() || self.document.words[token] == word!("new")
        };
        if phrase.plural || phrase.tokens.iter().rev().skip(1).any(|token| !plain(token)) {
            return None;
        }
        let sentence = self.sentence(phrase);
        let near = |recent: &Recent| sentence - self.sentence(self.phrase(recent.phrase)) <= NEAR;
        let fits = |&entity: &usize| {
            let entity = &self.names.entities[entity];
            entity.nature == Nature::Document && !entity.plural && called(entity)
        };
        let mut found = self.salience.latest().filter(near).map(|recent| recent.entity).filter(fits);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// Whether the nouns before the head are among the words of the entity: "the appeals court" is not
    /// the Supreme Court, "the health department" is no police department.
    fn is_told_apart(&self, entity: &Entity, phrase: &Phrase) -> bool {
        const PHRASES: usize = 8;
        let parts = || self.scan.parts[phrase.parts()].iter().rev();
        let plain = parts().skip(1).filter(|part| part.class == Class::Noun).map(|part| part.tokens.start());
        let compound = parts().take(1).filter(|part| part.class == Class::Body).flat_map(|part| {
            let (start, end) = (part.tokens.start().index(), part.tokens.end().index());
            (start..end - 1).map(TokenId::from_index)
        });
        let mut nouns = plain.chain(compound);
        let known = |word: Word| {
            let phrases = entity.phrases.iter().take(PHRASES).map(|&(index, _)| self.phrase(index));
            phrases.into_iter().any(|phrase| self.document.words.of(phrase.tokens).contains(&word))
        };
        nouns.all(|token| known(self.document.words[token]))
    }

    /// "the company" is the organization mentioned of late, if there is but one; a medium can be one, too.
    fn only_body(&self, sentence: usize, firm: bool) -> Option<usize> {
        [6, 1].into_iter().find_map(|reach| self.only_body_within(sentence, reach, firm))
    }

    fn only_body_within(&self, sentence: usize, reach: usize, firm: bool) -> Option<usize> {
        let mut bodies = self
            .salience
            .latest()
            .filter(|recent| sentence - self.sentence(self.phrase(recent.phrase)) <= reach)
            .map(|recent| recent.entity)
            .filter(|&entity| {
                let entity = &self.names.entities[entity];
                is_common_body(entity, self.document.lists) || firm && is_known_medium(entity)
            });
        let first = bodies.next()?;
        bodies.next().is_none().then_some(first)
    }

    /// "the newspaper" is the medium mentioned last, whatever it calls itself; "the website" any with such a name.
    fn medium(&self, phrase: &Phrase) -> Option<usize> {
        let mut latest = self.salience.latest().map(|recent| recent.entity);
        latest.find(|&entity| {
            let entity = &self.names.entities[entity];
            self.is_outlet(entity) || self.is_called(entity, phrase)
        })
    }

    /// "the union" is the body of that type mentioned last: the Teamsters.
    fn of_type(&self, phrase: &Phrase) -> Option<usize> {
        let mut latest = self.salience.latest().map(|recent| recent.entity).filter(|_| phrase.parts().len() == 2);
        latest.find(|&entity| self.is_called(&self.names.entities[entity], phrase))
    }

    /// Whether a description says what type of body an entity is, by its name or what the article calls it.
    pub(super) fn is_called(&self, entity: &Entity, phrase: &Phrase) -> bool {
        const PHRASES: usize = 8;
        const SUFFIX: usize = 4;
        let Some(kind) = phrase.role else { return false };
        let is = |words: &[Word]| self.lexicon.is_body(words, kind);
        let noun = || phrase.tokens.last().map(|last| self.document.lemma(last)).filter(|noun| noun.len() >= SUFFIX);
        let phrases = entity.phrases.iter().take(PHRASES).map(|&(index, _)| self.phrase(index));
        let mut forms = phrases.filter(|phrase| phrase.head.is_named());
        let says = |name: &Phrase| {
            let site = || titled::is_address(self.document.words_of(name.name));
            let coined = || noun().is_some_and(|noun| self.document.words_of(name.name).ends_with(&*noun));
            is(self.document.words.of(name.name)) || kind == word!("website") && site() || coined()
        };
        let body = entity.nature == Nature::Organization && !entity.plural;
        body && (entity.roles.iter().any(|&role| is(&[role])) || forms.any(says))
    }

    /// Whether "the newspaper" can mean it.
    pub(super) fn is_outlet(&self, entity: &Entity) -> bool {
        let outlet = |&role: &Word| self.lexicon.media.has(role) || self.lexicon.newspapers.has(role);
        is_known_medium(entity) || entity.nature == Nature::Organization && entity.roles.iter().any(outlet)
    }
}

/// Whether two entries name a set in common.
fn shares(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    one.split(' ').any(|set| other.split(' ').any(|other| set == other))
}

/// Whether "the company" can mean it: no medium, no state, no town.
pub(super) fn is_common_body(entity: &Entity, lists: &Lists) -> bool {
    let body = entity.nature == Nature::Organization && entity.named && entity.sure;
    let mut places = lists[List::TownsAndStates].entries().iter().filter_map(ListEntry::alone);
    let place = places.any(|place| entity.has_role(place));
    body && !place && !entity.has_role(word!("family")) && !is_known_medium(entity) && !is_state(entity)
}
