//! The second pass, in text order: pronouns and descriptions to entities.

use rustc_hash::FxHashMap;

use super::entity::{Entity, Nature};
use super::lexicon::{Lexicon, Opening, Pronoun};
use super::names::Names;
use super::phrase::{Head, Phrase};
use super::record::Link;
use super::salience::{Choice, Place, Salience};
use super::scan::Scan;
use crate::document::Document;
use crate::gazetteer::{Fact, Gender};
use crate::text::{Id, QuoteId, Word};

/// Below this a pronoun stays unresolved.
const ENOUGH: f32 = 0.5;

/// So many bearers of a role are looked at, the latest first.
const BEARERS: usize = 8;

/// Resolves the phrases of an article in text order.
pub(super) struct Walk<'w, 'd> {
    document: &'d Document<'d>,
    lexicon: &'d Lexicon<'d>,
    scan: &'w Scan,
    names: Names<'d>,
    /// Phrases that are sources of attributions.
    speakers: &'w [bool],
    /// The phrase of whoever each quotation belongs to.
    quoting: &'w FxHashMap<QuoteId, usize>,
    salience: Salience,
    /// Whom the pronouns among them could mean.
    choices: FxHashMap<usize, Choice>,
    by_role: FxHashMap<Word, Vec<usize>>,
    by_words: FxHashMap<u64, usize>,
}

/// What the walk found.
pub(super) struct Walked {
    pub entities: Vec<Entity>,
    /// Entity of each phrase.
    pub of: Vec<Option<usize>>,
    /// Whom the pronouns that are sources could mean.
    pub choices: FxHashMap<usize, Choice>,
}

const fn link(reason: &'static str, confidence: f32) -> Link {
    Link { reason, confidence }
}

impl<'w, 'd> Walk<'w, 'd> {
    pub(super) fn new(
        document: &'d Document<'d>,
        lexicon: &'d Lexicon<'d>,
        scan: &'w Scan,
        speakers: &'w [bool],
        quoting: &'w FxHashMap<QuoteId, usize>,
    ) -> Self {
        Self {
            document,
            lexicon,
            scan,
            names: Names::new(document, lexicon, scan),
            speakers,
            quoting,
            salience: Salience::default(),
            choices: FxHashMap::default(),
            by_role: FxHashMap::default(),
            by_words: FxHashMap::default(),
        }
    }

    /// All entities, the entity of each phrase, and whom the pronouns that are sources could mean.
    pub(super) fn resolve(mut self) -> Walked {
        for index in 0..self.scan.phrases.len() {
            self.step(index);
        }
        Walked { entities: self.names.entities, of: self.names.of, choices: self.choices }
    }

    fn phrase(&self, index: usize) -> &'w Phrase {
        &self.scan.phrases[index]
    }

    fn sentence(&self, phrase: &Phrase) -> usize {
        self.document.sentences.of(phrase.tokens.start()).index()
    }

    fn step(&mut self, index: usize) {
        let phrase = self.phrase(index);
        if self.names.of[index].is_none() {
            match phrase.head {
                Head::Pronoun(pronoun) => self.pronoun(index, pronoun),
                Head::Role if !phrase.plural && phrase.opening != Opening::Many => self.role(index),
                Head::Role | Head::Group => self.group(index),
                Head::Body if phrase.plural => self.group(index),
                Head::Body | Head::Medium => self.thing(index, self.body_nature(phrase)),
                Head::Document if self.is_quantity(index) => self.group(index),
                Head::Document | Head::Statement => self.thing(index, Nature::Document),
                Head::Thing if self.speakers[index] => {
                    let nature = if phrase.plural {
                        Nature::Group
                    } else if self.is_trade(phrase) {
                        Nature::Unnamed
                    } else {
                        Nature::Document
                    };
                    self.create(index, nature, link("words of its own", 0.5));
                }
                _ => {}
            }
        }
        if let Some(entity) = self.names.of[index] {
            self.touch(index, entity);
        }
        self.pair(index);
    }

    /// "a number of experts".
    fn is_quantity(&self, index: usize) -> bool {
        let phrase = self.phrase(index);
        let number = phrase.tokens.last().is_some_and(|last| self.document.words[last] == Word::of("number"));
        let next = self.scan.phrases.get(index + 1);
        number && next.is_some_and(|next| next.governor == Some(index) && next.plural)
    }

    fn touch(&mut self, index: usize, entity: usize) {
        let phrase = self.phrase(index);
        let owner = self.scan.phrases.get(index + 1).is_some_and(|next| next.owner == Some(index));
        self.names.entities[entity].spoken |= self.speakers[index];
        let place = Place { sentence: self.sentence(phrase), speaker: self.speakers[index], owner };
        self.salience.touch(entity, index, phrase, place);
        for &role in &self.names.entities[entity].roles {
            let bearers = self.by_role.entry(role).or_default();
            if bearers.last() != Some(&entity) {
                bearers.retain(|&bearer| bearer != entity);
                if bearers.len() == BEARERS {
                    bearers.remove(0);
                }
                bearers.push(entity);
            }
        }
    }

    fn join(&mut self, entity: usize, index: usize, link: Link) {
        self.names.join(entity, &self.scan.phrases, index, link);
    }

    fn create(&mut self, index: usize, nature: Nature, link: Link) -> usize {
        let mut entity = Entity::new(nature);
        entity.plural = self.phrase(index).plural;
        entity.sure = true;
        self.names.entities.push(entity);
        let entity = self.names.entities.len() - 1;
        self.join(entity, index, link);
        entity
    }

    fn pronoun(&mut self, index: usize, pronoun: Pronoun) {
        let phrase = self.phrase(index);
        match pronoun {
            Pronoun::Relative => self.relative(index),
            Pronoun::Speaker | Pronoun::You => {}
            _ => {
                let sentence = self.sentence(phrase);
                let quote = self.document.quotes.around(phrase.tokens.start());
                let speaker = quote.and_then(|quote| self.names.of[*self.quoting.get(&quote)?]);
                let fits = |entity: usize| Some(entity) != speaker;
                let found = self.salience.choose(&self.names.entities, pronoun, phrase, sentence, fits);
                if self.speakers[index] {
                    self.choices.insert(index, found);
                }
                if let Some((entity, confidence)) = found.best().filter(|&(_, confidence)| confidence >= ENOUGH) {
                    let reason = match pronoun {
                        Pronoun::Person(_) => "the person most present who agrees",
                        Pronoun::Many => "the group most present",
                        _ => "the organization or document most present",
                    };
                    self.join(entity, index, link(reason, confidence));
                }
            }
        }
    }

    /// "who" goes on with the person before it, "which" with whatever stands before it.
    fn relative(&mut self, index: usize) {
        let phrase = self.phrase(index);
        let who = self.document.words[phrase.tokens.start()] == Word::of("who");
        let sentence = self.sentence(phrase);
        let near = (index.saturating_sub(6)..index).rev().filter(|&earlier| {
            let other = self.phrase(earlier);
            self.sentence(other) == sentence && phrase.parts.start - other.parts.end <= 14
        });
        let fits = |&earlier: &usize| {
            let other = self.phrase(earlier);
            self.names.of[earlier].is_some()
                && if who {
                    other.head.is_human()
                } else {
                    !matches!(other.head, Head::Pronoun(_) | Head::Person | Head::Role)
                }
        };
        let found = near.clone().find(fits);
        if let Some(entity) = found.and_then(|earlier| self.names.of[earlier]) {
            self.join(entity, index, link("the words that it goes on with", 0.9));
        }
    }

    /// "the mayor", "a spokesman".
    fn role(&mut self, index: usize) {
        let phrase = self.phrase(index);
        let definite = matches!(phrase.opening, Opening::Definite | Opening::Bare);
        let earlier = || Some((self.bearer(phrase)?, link("its role", 0.85)));
        let later = || Some((self.coming(index)?, link("the only one of that role, named just after", 0.7)));
        let present = || Some((self.described(phrase)?, link("the person most present, by a description", 0.6)));
        match Some(()).filter(|()| definite).and_then(|()| earlier().or_else(later).or_else(present)) {
            Some((entity, why)) => self.join(entity, index, why),
            None => {
                self.create(index, Nature::Unnamed, link("words of its own", 0.9));
            }
        }
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
        let modified = modifier.is_none() || entity.modifier.is_none() || entity.modifier == modifier;
        agree(phrase.country, entity.country) && gender && modified && entity.has_role(role) && !entity.plural
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
        let personal = self.lexicon.personal.has(lemma) && phrase.opening == Opening::Definite;
        personal.then(|| self.salience.person(&self.names.entities, phrase, self.sentence(phrase)))?
    }

    /// "analysts", "the two leaders", "both countries".
    fn group(&mut self, index: usize) {
        let phrase = self.phrase(index);
        let two = phrase.opening == Opening::Two || phrase.number == Some(2) && phrase.opening == Opening::Definite;
        if two && let Some(entity) = self.couple(phrase) {
            self.join(entity, index, link("the two mentioned last", 0.75));
            return;
        }
        let nature = self.nature(phrase);
        self.again(index, nature);
    }

    /// One or a few people who could be named, or a class.
    fn nature(&self, phrase: &Phrase) -> Nature {
        let words = self.document.words.of(phrase.tokens);
        let last = words.last().copied().unwrap_or_default();
        let somebody = ["someone", "somebody"].map(Word::of).contains(&last);
        if ["percent", "cent", "number"].map(Word::of).contains(&last) {
            return Nature::Group;
        }
        if phrase.head == Head::Body {
            return Nature::Group;
        }
        let few = somebody
            || phrase.number.is_some_and(|number| number < 10)
            || !phrase.plural && phrase.head == Head::Role && phrase.opening != Opening::Many;
        let vague = phrase.opening == Opening::Many;
        if few || !vague && self.lexicon.anonymous.has(last) { Nature::Unnamed } else { Nature::Group }
    }

    /// Whether a noun that stands on no list is what somebody does: baker, cellist, postman.
    fn is_trade(&self, phrase: &Phrase) -> bool {
        const ENDINGS: [&str; 7] = ["er", "or", "ist", "man", "woman", "ian", "mate"];
        phrase.tokens.last().is_some_and(|last| ENDINGS.iter().any(|ending| self.document.text(last).ends_with(ending)))
    }

    /// The same words are the same group or document.
    fn again(&mut self, index: usize, nature: Nature) {
        let phrase = self.phrase(index);
        let owner =
            phrase.owner.map(|owner| self.names.of[owner].map_or(u64::MAX - owner as u64, |entity| entity as u64 + 1));
        let words = self.document.words.of(phrase.tokens);
        let start = (nature as u64) ^ owner.unwrap_or_default().wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let key = words.iter().fold(start, |hash, word| hash.rotate_left(7) ^ word.hash());
        if let Some(&entity) = self.by_words.get(&key) {
            self.join(entity, index, link("the same words", 0.8));
        } else {
            let entity = self.create(index, nature, link("words of its own", 0.9));
            self.by_words.insert(key, entity);
        }
    }

    /// "the ministry", "the report": the latest of its kind, where the article tells which.
    fn thing(&mut self, index: usize, nature: Nature) {
        let phrase = self.phrase(index);
        let definite = phrase.opening == Opening::Definite;
        if let Some(entity) = phrase.role.filter(|_| definite).and_then(|kind| self.kind(kind, nature, phrase)) {
            self.join(entity, index, link("its kind", 0.8));
        } else if phrase.opening == Opening::Indefinite {
            self.create(index, nature, link("words of its own", 0.9));
        } else {
            self.again(index, nature);
        }
    }

    /// "state media" are many; a ministry is one.
    fn body_nature(&self, phrase: &Phrase) -> Nature {
        let last = phrase.tokens.last().map(|token| self.document.words[token]);
        let named = phrase.owner.is_some_and(|owner| self.phrase(owner).head.is_named());
        let many = phrase.plural || !named && last.is_some_and(|word| self.lexicon.groups.has(word));
        if many { Nature::Group } else { Nature::Organization }
    }

    fn kind(&self, kind: Word, nature: Nature, phrase: &Phrase) -> Option<usize> {
        let fits = |&&entity: &&usize| {
            let entity = &self.names.entities[entity];
            let country = phrase.country.is_none() || entity.country.is_none() || entity.country == phrase.country;
            entity.nature == nature && country && !entity.plural && self.is_told_apart(entity, phrase)
        };
        let named = self.by_role.get(&kind).and_then(|bearers| bearers.iter().rev().find(fits).copied());
        let generic = phrase.head == Head::Body && self.lexicon.generic.has(kind);
        named.or_else(|| match phrase.head {
            Head::Medium => self.medium(),
            _ if generic => self.only_body(self.sentence(phrase)),
            _ => None,
        })
    }

    /// Whether the nouns before the head are among the words of the entity: "the appeals court" is not
    /// the Supreme Court.
    fn is_told_apart(&self, entity: &Entity, phrase: &Phrase) -> bool {
        const PHRASES: usize = 8;
        let nouns = self.scan.parts[phrase.parts.clone()].iter().rev().skip(1);
        let nouns = nouns.filter(|part| part.class == super::part::Class::Noun).map(|part| part.tokens.start());
        let known = |word: Word| {
            let phrases = entity.phrases.iter().take(PHRASES).map(|&(index, _)| self.phrase(index));
            phrases.into_iter().any(|phrase| self.document.words.of(phrase.tokens).contains(&word))
        };
        nouns.into_iter().all(|token| known(self.document.words[token]))
    }

    /// "the company" is the organization mentioned of late, if there is but one.
    fn only_body(&self, sentence: usize) -> Option<usize> {
        const NEAR: usize = 6;
        let body = |entity: &Entity| {
            let outlet = entity.entry.is_some_and(|entry| matches!(entry.fact, Fact::Medium { .. }));
            entity.nature == Nature::Organization
                && entity.named
                && entity.sure
                && !outlet
                && !super::names::is_state(entity)
        };
        let mut bodies = self
            .salience
            .latest()
            .filter(|recent| sentence - self.sentence(self.phrase(recent.phrase)) <= NEAR)
            .map(|recent| recent.entity)
            .filter(|&entity| body(&self.names.entities[entity]));
        let first = bodies.next()?;
        bodies.next().is_none().then_some(first)
    }

    /// "the newspaper" is the medium mentioned last, whatever it calls itself.
    fn medium(&self) -> Option<usize> {
        let outlet = |entity: &Entity| {
            let known = entity.entry.is_some_and(|entry| matches!(entry.fact, Fact::Medium { .. }));
            known
                || entity.nature == Nature::Organization
                    && entity
                        .roles
                        .iter()
                        .any(|&role| self.lexicon.media.has(role) || self.lexicon.newspapers.has(role))
        };
        let mut latest = self.salience.latest().map(|recent| recent.entity);
        latest.find(|&entity| outlet(&self.names.entities[entity]))
    }

    /// Two names joined by "and" can be meant by "they" and "the two leaders".
    fn pair(&mut self, index: usize) {
        let Some(earlier) = index.checked_sub(1) else { return };
        let (first, second) = (self.phrase(earlier), self.phrase(index));
        let joined = first.parts.end + 1 == second.parts.start
            && self.scan.parts[first.parts.end].class == super::part::Class::And;
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
    fn couple(&mut self, phrase: &Phrase) -> Option<usize> {
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
            Nature::Organization => states && super::names::is_state(entity),
            Nature::Person => {
                men && entity.gender == Some(Gender::Masculine) || women && entity.gender == Some(Gender::Feminine)
            }
            _ => false,
        };
        let near = |recent: &super::salience::Recent| {
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
