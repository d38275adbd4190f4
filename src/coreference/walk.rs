//! The second pass, in text order: pronouns and descriptions to entities.

use rustc_hash::FxHashMap;

use super::entity::{Entity, Nature};
use super::lexicon::{Lexicon, Opening, Pronoun};
use super::mention_detection::Scan;
use super::names::Names;
use super::part::Class;
use super::phrase::{Head, Phrase};
use super::salience::{Choice, Contender, Place, Salience};
use super::source::{Link, link};
use super::voices::Voices;
use super::{headline, turns};
use crate::document::Document;
use crate::layout::BlockKind;
use crate::lists::List;
use crate::text::{Id, TokenId, Word};
use crate::token::TokenKind;

/// So many bearers of a role are looked at, the latest first.
const BEARERS: usize = 8;

/// Resolves the phrases of an article in text order.
pub(super) struct Walk<'w, 'd> {
    pub(super) document: &'d Document<'d>,
    pub(super) lexicon: &'d Lexicon<'d>,
    pub(super) scan: &'w Scan,
    pub(super) names: Names<'d>,
    /// What attributions tell of the phrases.
    pub(super) voices: &'w Voices,
    pub(super) salience: Salience,
    /// Whom the pronouns among them could mean.
    choices: FxHashMap<usize, Choice>,
    /// Whom the names and descriptions among them could mean.
    contenders: FxHashMap<usize, Vec<Contender>>,
    pub(super) by_role: FxHashMap<Word, Vec<usize>>,
    pub(super) by_words: FxHashMap<u64, usize>,
    /// Unnamed sources of the title by their noun, until the text takes them up.
    headline: FxHashMap<Word, usize>,
    /// Pairs named or meant together so far.
    pub(super) couples: Vec<usize>,
    /// The two states that the article is about, if there are two.
    pub(super) dominant: Option<[usize; 2]>,
}

/// What the walk found.
pub(super) struct Walked {
    pub entities: Vec<Entity>,
    /// Entity of each phrase.
    pub of: Vec<Option<usize>>,
    /// Whom the pronouns that are sources could mean.
    pub choices: FxHashMap<usize, Choice>,
    /// Whom the names and descriptions that are sources could mean, where there is a choice.
    pub contenders: FxHashMap<usize, Vec<Contender>>,
}

impl<'w, 'd> Walk<'w, 'd> {
    pub(super) fn new(
        document: &'d Document<'d>,
        lexicon: &'d Lexicon<'d>,
        scan: &'w Scan,
        voices: &'w Voices,
    ) -> Self {
        let names = Names::new(document, lexicon, scan);
        Self {
            document,
            lexicon,
            scan,
            dominant: Self::dominant(&names),
            names,
            voices,
            salience: Salience::default(),
            choices: FxHashMap::default(),
            contenders: FxHashMap::default(),
            by_role: FxHashMap::default(),
            by_words: FxHashMap::default(),
            headline: FxHashMap::default(),
            couples: Vec::new(),
        }
    }

    /// All entities, the entity of each phrase, and whom the pronouns that are sources could mean.
    pub(super) fn resolve(mut self) -> Walked {
        for index in 0..self.scan.phrases.len() {
            self.step(index);
        }
        let (choices, contenders) = (self.choices, self.contenders);
        Walked { entities: self.names.entities, of: self.names.of, choices, contenders }
    }

    pub(super) fn phrase(&self, index: usize) -> &'w Phrase {
        &self.scan.phrases[index]
    }

    pub(super) fn sentence(&self, phrase: &Phrase) -> usize {
        self.document.sentences.of(phrase.tokens.start()).index()
    }

    /// The place of a phrase, and its role there.
    pub(super) fn place(&self, index: usize) -> Place {
        Place {
            sentence: self.sentence(self.phrase(index)),
            paragraph: self.document.blocks.of(self.phrase(index).tokens.start()).index(),
            speaker: self.voices.speaks[index],
            owner: self.scan.phrases.get(index + 1).is_some_and(|next| next.owner() == Some(index)),
            topic: self.is_topic(index),
            shows: self.voices.shows[index],
            introduced: self.introduces(index),
        }
    }

    /// "Lee" of "Lee's book came out": who owns the thing that a sentence opens with and tells about.
    fn is_topic(&self, index: usize) -> bool {
        let phrase = self.phrase(index);
        let owned = self.scan.phrases.get(index + 1).filter(|next| next.owner() == Some(index));
        let opens =
            |index: usize| index == 0 || self.sentence(self.phrase(index - 1)) < self.sentence(self.phrase(index));
        let picture =
            phrase.governor().filter(|&picture| self.phrase(picture).head == Head::Document && opens(picture));
        let shown = picture.is_some_and(|picture| {
            let of = self.scan.parts[phrase.parts().start - 1].class == Class::Of;
            of && picture + 1 == index && self.phrase(picture).subject && phrase.head == Head::Person
        });
        shown
            || opens(index)
                && owned.is_some_and(|owned| owned.subject && !owned.head.is_human() && !owned.head.is_named())
    }

    /// Whether a phrase is the first full name of somebody, and another one beside it tells who that is or the sentence
    /// opens with it and tells what that person does.
    fn introduces(&self, index: usize) -> bool {
        let phrase = self.phrase(index);
        let full = phrase.head == Head::Person && phrase.name.len() > 1;
        let first = full && self.names.of[index].is_some_and(|entity| self.names.entities[entity].first == index);
        let tells = |other: Option<usize>| other.is_some_and(|other| self.phrase(other).same() == Some(index));
        let opens = || phrase.subject && (index == 0 || self.sentence(self.phrase(index - 1)) < self.sentence(phrase));
        let next = || Some(index + 1).filter(|&next| next < self.scan.phrases.len());
        let titled = || phrase.subject && !phrase.title.is_empty();
        first && (titled() || tells(index.checked_sub(1)) || tells(next()) || opens())
    }

    fn step(&mut self, index: usize) {
        let phrase = self.phrase(index);
        let contenders = if self.voices.speaks[index] { self.contenders(index) } else { Vec::new() };
        if self.names.of[index].is_none() {
            match phrase.head {
                Head::Pronoun(pronoun) => self.pronoun(index, pronoun),
                Head::Role if !phrase.plural && phrase.opening != Opening::Many => self.role(index),
                Head::Role | Head::Group => self.group(index),
                Head::Body if phrase.plural || self.is_number_of(index) => self.group(index),
                Head::Body | Head::Medium => self.thing(index, self.body_nature(phrase)),
                Head::Document if self.is_quantity(index) => self.group(index),
                Head::Document | Head::Statement => self.thing(index, Nature::Document),
                Head::Thing if self.is_known_people(phrase) => self.group(index),
                Head::Thing if self.voices.speaks[index] => self.other(index),
                _ => {}
            }
        }
        if contenders.iter().any(|contender| Some(contender.entity) != self.names.of[index]) {
            self.contenders.insert(index, contenders);
        }
        if let Some(entity) = self.names.of[index] {
            self.touch(index, entity);
        }
        self.pair(index);
    }

    pub(super) fn touch(&mut self, index: usize, entity: usize) {
        let phrase = self.phrase(index);
        let place = self.place(index);
        self.names.entities[entity].spoken |= place.speaker;
        if !self.stands_beside(phrase) {
            self.salience.touch(entity, index, phrase, place);
        }
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

    /// Whether a phrase is in what no pronoun of the prose points at: a heading, a caption, a line of the page, an item
    /// without a final mark, the label of a turn that names nobody.
    fn stands_beside(&self, phrase: &Phrase) -> bool {
        let document = self.document;
        let block = document.blocks.all()[document.blocks.of(phrase.tokens.start())];
        let ends = || block.tokens.last().is_some_and(|last| document.tokens[last].kind == TokenKind::Terminal);
        match block.kind {
            _ if turns::is_label(document, phrase.tokens) => true,
            BlockKind::Heading | BlockKind::Caption | BlockKind::Furniture | BlockKind::Byline => true,
            BlockKind::Item => !ends(),
            _ => false,
        }
    }

    pub(super) fn join(&mut self, entity: usize, index: usize, link: Link) {
        self.names.join(entity, &self.scan.phrases, index, link);
    }

    /// An entity of its own for a phrase, or the one that the title tells of in the same word.
    pub(super) fn create(&mut self, index: usize, nature: Nature, link: Link) -> usize {
        if let Some(entity) = self.announced(index, nature) {
            self.join(entity, index, self::link("the title tells of it in that word", 0.75));
            return entity;
        }
        let mut entity = Entity::new(nature);
        entity.plural = self.phrase(index).plural;
        self.names.entities.push(entity);
        let entity = self.names.entities.len() - 1;
        self.join(entity, index, link);
        self.names.entities[entity].sure = nature != Nature::Group || self.phrase(index).head != Head::Thing;
        entity
    }

    /// Who or what the title attributes something to in the same word, where the first sentences do so.
    fn announced(&mut self, index: usize, nature: Nature) -> Option<usize> {
        const LEDE: usize = 3;
        let phrase = self.phrase(index);
        let role = phrase.role.filter(|_| self.voices.speaks[index])?;
        if headline::holds(self.document, phrase.tokens.start()) {
            self.headline.insert(role, self.names.entities.len());
            return None;
        }
        let entity = *self.headline.get(&role)?;
        let told =
            self.names.entities.get(entity).filter(|told| told.nature == nature && told.plural == phrase.plural)?;
        let near = self.sentence(phrase) <= self.sentence(self.phrase(told.first)) + LEDE;
        self.headline.remove(&role);
        near.then_some(entity)
    }

    fn pronoun(&mut self, index: usize, pronoun: Pronoun) {
        let phrase = self.phrase(index);
        match pronoun {
            Pronoun::Relative => self.relative(index),
            Pronoun::Speaker | Pronoun::You => {}
            _ => {
                let quote = self.document.quotes.around(phrase.tokens.start());
                let speaker = quote.and_then(|quote| self.names.of[*self.voices.quoting.get(&quote)?]);
                let apposed = self.apposed(index);
                let named = self.voices.named.get(&index).map_or(&[][..], Vec::as_slice);
                let others = |entity: usize| named.iter().any(|&named| self.names.of[named] == Some(entity));
                let fits = |entity: usize| Some(entity) != speaker && Some(entity) != apposed && !others(entity);
                let place = Place { sentence: self.before_quotation(phrase), ..self.place(index) };
                let found = self.salience.choose(&self.names.entities, pronoun, phrase, place, fits);
                if self.voices.speaks[index] {
                    self.choices.insert(index, found);
                }
                if let Some(entity) = self.stressed(index) {
                    self.join(entity, index, link("the name right before it", 0.95));
                    return;
                }
                if let Some(entity) = self.asked(index) {
                    self.join(entity, index, link("whoever was asked just before", 0.85));
                    return;
                }
                if let Some(entity) = self.named_after(index).filter(|_| matches!(pronoun, Pronoun::Person(_))) {
                    self.join(entity, index, link("the subject of the main clause behind", 0.8));
                    return;
                }
                if let Some(entity) = self.main_subject(index).filter(|_| matches!(pronoun, Pronoun::Person(_))) {
                    self.join(entity, index, link("the subject of the main clause before", 0.8));
                    return;
                }
                if let Some((entity, confidence)) = found.best().filter(|&(_, confidence)| confidence >= Link::ENOUGH) {
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

    /// Whoever "his brother" is beside, who cannot be "his".
    fn apposed(&self, index: usize) -> Option<usize> {
        let owned = self.scan.phrases.get(index + 1).filter(|next| next.owner() == Some(index))?;
        self.names.of[owned.same()?]
    }

    /// Position of a phrase's sentence; where that goes on with a quotation, of the sentence that opened it.
    fn before_quotation(&self, phrase: &Phrase) -> usize {
        let sentences = &self.document.sentences;
        let start = sentences.all()[sentences.of(phrase.tokens.start())].tokens.start();
        let opened = self.document.quotes.around(start).filter(|_| !phrase.quoted);
        let opened = opened.map(|quote| self.document.quotes.all()[quote].tokens.start());
        sentences.of(opened.unwrap_or(start)).index()
    }

    /// "Lee" of "Lee himself".
    fn stressed(&self, index: usize) -> Option<usize> {
        let phrase = self.phrase(index);
        let before = index.checked_sub(1).filter(|&before| self.phrase(before).parts().end == phrase.parts().start)?;
        self.names.of[before].filter(|_| self.document.is_listed(phrase.tokens.start(), List::Reflexives))
    }

    /// Whoever was asked what a pronoun answers, if nothing contradicts it.
    fn asked(&self, index: usize) -> Option<usize> {
        let entity = self.names.of[*self.voices.asked.get(&index)?]?;
        let known = self.names.entities[entity].gender;
        (known.is_none() || known == self.phrase(index).gender).then_some(entity)
    }

    /// "As Lee spoke, Brandt laughed while he wrote": the subject of the clause that "while" goes on with.
    fn main_subject(&self, index: usize) -> Option<usize> {
        const REACH: usize = 8;
        let phrase = self.phrase(index);
        let sentence = self.sentence(phrase);
        let before = |index: usize| {
            let start = self.phrase(index).tokens.start().index();
            start.checked_sub(1).map(|before| self.document.words[TokenId::from_index(before)])
        };
        let mut earlier = (index.saturating_sub(REACH)..index).rev().take_while(|&other| {
            let other = self.phrase(other);
            self.sentence(other) == sentence && other.quoted == phrase.quoted
        });
        let subject = earlier.find(|&other| self.phrase(other).subject)?;
        let entity = self.names.of[subject].filter(|_| self.phrase(subject).head == Head::Person)?;
        let gender = self.names.entities[entity].gender;
        let opens = |word| self.document.lists[List::AnySubordinators].has(word);
        let opened = before(subject).is_some_and(opens);
        let agrees = gender.is_none() || gender == phrase.gender;
        (before(index).is_some_and(opens) && !opened && agrees).then_some(entity)
    }

    /// "When he came, Mr. Lee said": the person who is the subject behind the clause that opens the sentence.
    fn named_after(&self, index: usize) -> Option<usize> {
        const REACH: usize = 8;
        let phrase = self.phrase(index);
        let sentence = self.document.sentences.all()[self.document.sentences.of(phrase.tokens.start())].tokens;
        let before =
            phrase.tokens.start().index().checked_sub(1).filter(|&before| before >= sentence.start().index())?;
        let opener = self.document.words[TokenId::from_index(before)];
        let earlier =
            self.scan.phrases[..index].iter().rev().take_while(|other| other.tokens.start() >= sentence.start());
        let first = earlier.take(REACH).all(|other| other.head != Head::Person);
        if !first || before > sentence.start().index() + 4 || !self.document.lists[List::AnySubordinators].has(opener) {
            return None;
        }
        let behind = self.scan.phrases[index + 1..].iter().take(REACH).enumerate();
        let inside = behind.take_while(|(_, next)| next.tokens.start() < sentence.end());
        let subject = |next: &Phrase| {
            let comma = next.parts().start > 0 && self.scan.parts[next.parts().start - 1].class == Class::Comma;
            comma && next.head == Head::Person && next.subject
        };
        let found = inside.into_iter().find(|(_, next)| subject(next)).map(|(offset, _)| index + 1 + offset)?;
        let entity = self.names.of[found]?;
        let agrees = phrase.gender.is_none()
            || self.names.entities[entity].gender.is_none_or(|gender| Some(gender) == phrase.gender);
        agrees.then_some(entity)
    }
}
