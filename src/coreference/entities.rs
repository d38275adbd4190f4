//! Attributions to source entities: the article's phrases are read, names grouped, the rest
//! resolved in text order; what attributions refer to becomes a [`Source`](super::Source).

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::entity::{Entity, Nature};
use super::lexicon::{Lexicon, Pronoun};
use super::mention::core;
use super::mention_detection::Scan;
use super::metonymy::{self, Governments};
use super::naming::Naming;
use super::phrase::Head;
use super::portrait::Portrait;
use super::salience::{Choice, Contender};
use super::sense::Sense;
use super::source::link;
use super::turns::Turns;
use super::voices::Voices;
use super::walk::{Walk, Walked};
use super::{Antecedent, Mention, Sources};
use crate::attribution::Attributions;
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::lists::List;
use crate::text::{AttributionId, Id, QuoteId, SourceId, TokenRange, Word};

/// Resolves the sources of an article's attributions.
pub fn resolve(document: &Document<'_>, attributions: &Attributions, rulebook: &Rulebook) -> Sources {
    if attributions.all.is_empty() {
        return Sources::default();
    }
    let lexicon = Lexicon::new(rulebook);
    let scan = Scan::new(document, &lexicon, attributions);
    let voices = Voices::new(document, &scan, attributions);
    let walked = Walk::new(document, &lexicon, &scan, &voices).resolve();
    let mut resolver = Resolver {
        document,
        attributions,
        lexicon: &lexicon,
        scan: &scan,
        speaks: &voices.speaks,
        spoken: &voices.of,
        walked,
    };
    let mut whom = resolver.whom();
    resolver.join_namesakes(&mut whom);
    resolver.join_governments(&mut whom);
    resolver.sources(&whom)
}

struct Resolver<'r> {
    document: &'r Document<'r>,
    attributions: &'r Attributions,
    lexicon: &'r Lexicon<'r>,
    scan: &'r Scan,
    /// Whether each phrase is the source of an attribution.
    speaks: &'r [bool],
    /// The phrases that each attribution's source refers to.
    spoken: &'r [Vec<usize>],
    walked: Walked,
}

impl Resolver<'_> {
    /// The entity of each attribution.
    fn whom(&mut self) -> Vec<Option<usize>> {
        let spoken = self.spoken;
        let mut whom: Vec<Option<usize>> = Vec::with_capacity(spoken.len());
        let known = self.walked.entities.iter().enumerate().filter(|(_, entity)| entity.nature == Nature::Joint);
        let mut joints: FxHashMap<Vec<usize>, usize> =
            known.map(|(index, entity)| (entity.members.clone(), index)).collect();
        for phrases in spoken {
            let members = self.members(phrases);
            whom.push(match members[..] {
                [] => None,
                [only] => Some(only),
                _ => Some(*joints.entry(members.clone()).or_insert_with(|| {
                    let mut entity = Entity::new(Nature::Joint);
                    entity.members = members;
                    self.walked.entities.push(entity);
                    self.walked.entities.len() - 1
                })),
            });
        }
        self.first_person(&mut whom);
        let named = if self.spoken.iter().any(Vec::is_empty) { self.named() } else { FxHashMap::default() };
        for (id, attribution) in self.attributions.all.entries() {
            if whom[id.index()].is_none() && !attribution.found.source.is_empty() {
                whom[id.index()] = self.misread(id, &named).or_else(|| Some(self.open(id)));
            }
        }
        self.leave_out_senseless(&mut whom);
        whom
    }

    /// The entities of some phrases; of joint ones their members, so that none is a member of a member.
    fn members(&self, phrases: &[usize]) -> Vec<usize> {
        const MOST: usize = 16;
        let entities: Vec<usize> = phrases.iter().filter_map(|&phrase| self.walked.of[phrase]).collect();
        if let [only] = entities[..] {
            return vec![only];
        }
        let mut members: Vec<usize> = Vec::new();
        for entity in entities {
            let inner = &self.walked.entities[entity].members;
            let own = if inner.is_empty() { std::slice::from_ref(&entity) } else { inner };
            members.extend(own.iter().filter(|member| !members.contains(member)).copied().collect::<Vec<_>>());
            members.truncate(MOST);
        }
        members
    }

    /// "I" and "we" in a quotation are its speaker. Elsewhere every "I" is the one who writes.
    fn first_person(&mut self, whom: &mut [Option<usize>]) {
        let mut writer = None;
        let speakers = self.speakers();
        let turns = Turns::new(self.document, self.attributions);
        for (id, attribution) in self.attributions.all.entries() {
            let [phrase] = self.spoken[id.index()][..] else { continue };
            if self.scan.phrases[phrase].head != Head::Pronoun(Pronoun::Speaker) || whom[id.index()].is_some() {
                continue;
            }
            let token = self.scan.phrases[phrase].tokens.start();
            let quoting = || speakers.get(&self.document.quotes.around(token)?).copied();
            let outer = attribution.parent.or_else(quoting).filter(|&outer| outer != id);
            let quoted = || Some((whom[outer?.index()]?, link("the speaker of the quotation", 0.9)));
            let turn = || Some((whom[turns.around(token)?.index()]?, link("whose turn it is in the transcript", 0.9)));
            let own =
                outer.is_none() && !self.scan.phrases[phrase].plural && self.document.quotes.around(token).is_none();
            let writes = || Some((writer.filter(|_| own)?, link("the one who writes", 0.9)));
            if let Some((entity, why)) = quoted().or_else(turn).or_else(writes) {
                whom[id.index()] = Some(entity);
                self.walked.of[phrase] = Some(entity);
                self.walked.entities[entity].phrases.push((phrase, why));
            } else if own {
                let entity = self.open(id);
                whom[id.index()] = Some(entity);
                writer = Some(entity);
            }
        }
    }

    /// The attribution that each quotation belongs to.
    fn speakers(&self) -> FxHashMap<QuoteId, AttributionId> {
        let mut speakers = FxHashMap::default();
        for (id, attribution) in self.attributions.all.entries() {
            let own = attribution.found.source.hull().map(TokenRange::start);
            for run in attribution.found.content.iter() {
                if let Some(quote) = self.document.quotes.around(run.start())
                    && own.and_then(|own| self.document.quotes.around(own)) != Some(quote)
                {
                    speakers.entry(quote).or_insert(id);
                }
            }
        }
        speakers
    }

    /// An entity of its own for a source that could not be resolved.
    fn open(&mut self, id: AttributionId) -> usize {
        let phrases = &self.spoken[id.index()];
        let mut entity = Entity::new(self.unresolved(id));
        let doubt = phrases.first().and_then(|phrase| self.walked.choices.get(phrase)?.best());
        let confidence = doubt.map_or(0.0, |(_, confidence)| confidence);
        let unresolved = link("nobody that it could mean is plain enough", confidence);
        if let Some(&phrase) = phrases.first() {
            entity.phrases.push((phrase, unresolved));
            self.walked.of[phrase] = Some(self.walked.entities.len());
        }
        self.walked.entities.push(entity);
        self.walked.entities.len() - 1
    }

    /// What a source is of which nothing but its words is known.
    fn unresolved(&self, id: AttributionId) -> Nature {
        let pronoun = |&phrase: &usize| matches!(self.scan.phrases[phrase].head, Head::Pronoun(_));
        let whole = |&phrase: &usize| {
            let tokens = self.scan.phrases[phrase].tokens;
            tokens.len() == 1 && self.document.is_listed(tokens.start(), List::WholePronouns)
        };
        if self.spoken[id.index()].first().is_some_and(|phrase| pronoun(phrase) || whole(phrase)) {
            return Nature::Open;
        }
        let last = self.attributions.all[id].found.source.hull().and_then(TokenRange::last);
        let Some(last) = last else { return Nature::Group };
        let lemma = self.document.lemmas[last];
        let name = |last| self.document.tags[last].is_name() && !self.lexicon.times.has(self.document.words[last]);
        let capital = |last| self.document.text(last).starts_with(char::is_uppercase) && name(last);
        if self.lexicon.documents.has(lemma) {
            Nature::Document
        } else if self.lexicon.roles.has(lemma) {
            Nature::Unnamed
        } else if self.lexicon.bodies.has(lemma) || self.lexicon.media.has(lemma) {
            Nature::Organization
        } else if capital(last) {
            Nature::Person
        } else {
            Nature::Group
        }
    }

    /// The only entity of whose names a source that no phrase was read for consists: a name that was
    /// taken for a verb.
    fn misread(&self, id: AttributionId, named: &FxHashMap<Word, Option<usize>>) -> Option<usize> {
        let words = self.attributions.all[id].found.source.hull()?;
        let capital = |token| self.document.text(token).starts_with(char::is_uppercase);
        let fits = self.spoken[id.index()].is_empty() && words.iter().all(capital);
        *named.get(&self.document.words[words.last()?]).filter(|_| fits)?
    }

    /// Takes away sources that nobody can be.
    fn leave_out_senseless(&self, whom: &mut [Option<usize>]) {
        let sense = Sense { document: self.document, lexicon: self.lexicon, scan: self.scan };
        for (id, attribution) in self.attributions.all.entries() {
            let Some(entity) = whom[id.index()] else { continue };
            let phrases = &self.spoken[id.index()];
            if !sense.has(attribution, phrases, &self.walked.entities[entity]) {
                whom[id.index()] = None;
            }
        }
    }

    /// Words of names with the only entity that has them.
    fn named(&self) -> FxHashMap<Word, Option<usize>> {
        let mut named: FxHashMap<Word, Option<usize>> = FxHashMap::default();
        for (phrase, entity) in self.scan.phrases.iter().zip(&self.walked.of) {
            let Some(entity) = entity.filter(|_| phrase.head.is_named()) else { continue };
            for word in self.document.words.of(phrase.name) {
                let known = named.entry(*word).or_insert(Some(entity));
                *known = known.filter(|&other| other == entity);
            }
        }
        named
    }

    /// Makes one of organizations that have come to the same name: "Lee's campaign" and "the Lee campaign".
    fn join_namesakes(&mut self, whom: &mut [Option<usize>]) {
        let needed: BTreeSet<usize> = whom.iter().copied().flatten().collect();
        let mut by_name: FxHashMap<String, usize> = FxHashMap::default();
        let mut same: Vec<(usize, usize)> = Vec::new();
        let naming = self.naming(&[]);
        for entity in needed {
            if self.walked.entities[entity].nature == Nature::Organization && !self.walked.entities[entity].plural {
                let name = naming.name(entity);
                if name.contains(char::is_uppercase) {
                    let first = *by_name.entry(name).or_insert(entity);
                    same.extend((first != entity).then_some((first, entity)));
                }
            }
        }
        self.unite(same, whom);
    }

    /// Makes one of what speaks for the government of one country.
    fn join_governments(&mut self, whom: &mut [Option<usize>]) {
        let sources = whom.iter().copied().flatten();
        let members = |entity: usize| self.walked.entities[entity].members.iter().copied();
        let speaking: BTreeSet<usize> = sources.flat_map(|entity| members(entity).chain([entity])).collect();
        let governments = Governments::new(self.document, self.scan, self.speaks);
        let mut same: Vec<(usize, usize)> = Vec::new();
        for (country, found) in metonymy::by_country(&governments, &self.walked.entities, &speaking) {
            for &entity in &found {
                governments.speak(&mut self.walked.entities[entity], country);
                same.extend((entity != found[0]).then_some((found[0], entity)));
            }
        }
        self.unite(same, whom);
    }

    /// Makes one of each two entities, the first of them.
    fn unite(&mut self, same: Vec<(usize, usize)>, whom: &mut [Option<usize>]) {
        for &(first, entity) in &same {
            let phrases = std::mem::take(&mut self.walked.entities[entity].phrases);
            for &(phrase, _) in &phrases {
                self.walked.of[phrase] = Some(first);
            }
            self.walked.entities[first].phrases.extend(phrases);
        }
        let leader: FxHashMap<usize, usize> = same.into_iter().map(|(first, entity)| (entity, first)).collect();
        let replace = |entity: &mut usize| *entity = leader.get(entity).copied().unwrap_or(*entity);
        whom.iter_mut().flatten().for_each(replace);
        self.walked.entities.iter_mut().flat_map(|joint| &mut joint.members).for_each(replace);
    }

    fn naming<'n>(&'n self, sources: &'n [Option<TokenRange>]) -> Naming<'n> {
        Naming {
            document: self.document,
            lexicon: self.lexicon,
            scan: self.scan,
            entities: &self.walked.entities,
            of: &self.walked.of,
            sources,
        }
    }

    /// The entities that attributions refer to, as sources.
    fn sources(&self, whom: &[Option<usize>]) -> Sources {
        let mut words: Vec<Option<TokenRange>> = vec![None; self.scan.phrases.len()];
        let mut said = Said::default();
        for ((id, attribution), &entity) in self.attributions.all.entries().zip(whom) {
            for &phrase in &self.spoken[id.index()] {
                said.by_phrase.entry(phrase).or_default().push(id);
            }
            if let Some(entity) = entity.filter(|&entity| self.walked.entities[entity].phrases.is_empty()) {
                said.by_nameless.entry(entity).or_default().push(id);
            }
            let core = || core(self.document, self.scan, &attribution.found.source);
            if let [phrase] = self.spoken[id.index()][..] {
                words[phrase] = words[phrase].or_else(core);
            }
        }
        let naming = self.naming(&words);
        let order = self.order(whom);
        let mut ids: Vec<Option<SourceId>> = vec![None; self.walked.entities.len()];
        for (position, &entity) in order.iter().enumerate() {
            ids[entity] = Some(SourceId::from_index(position));
        }
        let portrait = Portrait { naming: &naming };
        let mut names = Names { naming: &naming, known: FxHashMap::default() };
        let sources = order.iter().map(|&entity| {
            let mut source = portrait.source(entity);
            source.members = self.walked.entities[entity].members.iter().filter_map(|&member| ids[member]).collect();
            source.mentions = self.mentions(entity, whom, &said, &mut names);
            if source.name.is_empty() {
                let words = source.mentions.first().and_then(|mention| mention.tokens.hull());
                source.name = words.map(|words| naming.plain(words)).unwrap_or_default();
            }
            source
        });
        let all = sources.collect();
        Sources { all, of: whom.iter().map(|entity| ids[(*entity)?]).collect(), others: self.others(&naming, &ids) }
    }

    /// Full names of the people that are no sources.
    fn others(&self, naming: &Naming<'_>, ids: &[Option<SourceId>]) -> Vec<String> {
        let entities = self.walked.entities.iter().zip(ids);
        let silent = entities.filter(|(entity, id)| id.is_none() && entity.nature == Nature::Person);
        let full = |entity: &Entity| {
            let mut phrases = entity.phrases.iter().map(|&(index, _)| &self.scan.phrases[index]);
            phrases.find(|phrase| phrase.name.len() > 1).map(|phrase| naming.plain(phrase.name))
        };
        silent.filter_map(|(entity, _)| full(entity)).collect()
    }

    /// The entities needed, members of joint ones among them, in the order of their first mention.
    fn order(&self, whom: &[Option<usize>]) -> Vec<usize> {
        let mut needed = vec![false; self.walked.entities.len()];
        let mut first: Vec<(usize, usize)> = Vec::new();
        for (attribution, entity) in whom.iter().enumerate() {
            let Some(entity) = *entity else { continue };
            for one in std::iter::once(entity).chain(self.walked.entities[entity].members.iter().copied()) {
                if !std::mem::replace(&mut needed[one], true) {
                    let phrase = self.walked.entities[one].phrases.iter().map(|&(phrase, _)| phrase).min();
                    let spoken = || self.spoken[attribution].first().copied();
                    first.push((phrase.or_else(spoken).unwrap_or(usize::MAX), one));
                }
            }
        }
        first.sort_unstable();
        first.into_iter().map(|(_, entity)| entity).collect()
    }

    /// Whom a mention could mean, with scores.
    fn candidates(&self, phrase: usize, names: &mut Names<'_>) -> Vec<Antecedent> {
        let pronoun = self.walked.choices.get(&phrase).into_iter().flat_map(Choice::ranked);
        let others = self.walked.contenders.get(&phrase).into_iter().flatten().copied();
        let told = |Contender { entity, score, standing }| Antecedent { name: names.of(entity), score, standing };
        pronoun.chain(others).map(told).filter(|antecedent| !antecedent.name.is_empty()).collect()
    }

    fn mentions(&self, entity: usize, whom: &[Option<usize>], said: &Said, names: &mut Names<'_>) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        for (phrase, link) in &self.walked.entities[entity].phrases {
            let by = said.by_phrase.get(phrase).into_iter().flatten();
            let by: Vec<AttributionId> = by.copied().filter(|id| whom[id.index()] == Some(entity)).collect();
            let tokens = self.scan.phrases[*phrase].tokens;
            if by.is_empty() {
                mentions.push(Mention {
                    tokens: tokens.into(),
                    attribution: None,
                    link: link.clone(),
                    candidates: Vec::new(),
                });
            }
            mentions.extend(by.into_iter().map(|id| Mention {
                tokens: self.attributions.all[id].found.source.clone(),
                attribution: Some(id),
                link: link.clone(),
                candidates: self.candidates(*phrase, names),
            }));
        }
        let jointly = said.by_nameless.get(&entity).into_iter().flatten();
        mentions.extend(jointly.map(|&id| Mention {
            tokens: self.attributions.all[id].found.source.clone(),
            attribution: Some(id),
            link: link("named together", 0.9),
            candidates: Vec::new(),
        }));
        mentions.sort_by_key(|mention| (mention.tokens.hull(), mention.attribution));
        mentions
    }
}

/// Attributions by what says them.
#[derive(Default)]
struct Said {
    /// By the phrases of their sources.
    by_phrase: FxHashMap<usize, Vec<AttributionId>>,
    /// By entities without a phrase of their own, such as joint ones.
    by_nameless: FxHashMap<usize, Vec<AttributionId>>,
}

/// Names of entities, each worked out once.
struct Names<'n> {
    naming: &'n Naming<'n>,
    known: FxHashMap<usize, String>,
}

impl Names<'_> {
    fn of(&mut self, entity: usize) -> String {
        self.known.entry(entity).or_insert_with(|| self.naming.name(entity)).clone()
    }
}
