//! The entities mentioned last, and which of them a pronoun can mean. Only a fixed number is kept,
//! so that every choice takes the same time.

use std::collections::VecDeque;

use super::entity::{Entity, Nature, is_known_medium, is_state};
use super::lexicon::Pronoun;
use super::naming::is_pronoun;
use super::phrase::Phrase;
use super::source::Standing;

/// What it adds that somebody who acts in the same sentence is meant by "his" and "its".
const OWN: f32 = 0.8;

/// What it adds to texts and pictures, and takes from organizations, that "it" shows something.
const SHOWS: f32 = 0.8;

/// For so many sentences a mention within a quotation takes nothing from how present somebody is outside.
const KEPT: usize = 2;

/// What it adds for "they" to act in this sentence or the last.
const LAST: f32 = 0.5;

/// What it adds to act in the same sentence.
const HERE: f32 = 0.8;

/// What it adds to have been introduced in the sentence before.
const INTRODUCED: f32 = 1.7;

/// What it takes for a pronoun to have been mentioned last in another paragraph.
const ELSEWHERE: f32 = 0.3;

/// The lead over the next where there is no next.
const ALONE: f32 = 1.2;

/// So many entities are remembered.
const REMEMBERED: usize = 24;

/// Where and how an entity was mentioned last.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the mention")]
pub(super) struct Recent {
    pub entity: usize,
    pub phrase: usize,
    sentence: usize,
    paragraph: usize,
    subject: bool,
    oblique: bool,
    quoted: bool,
    owner: bool,
    speaker: bool,
    introduced: bool,
    times: u16,
}

/// The entities mentioned last, the latest in front.
#[derive(Clone, Debug, Default)]
pub(super) struct Salience {
    recent: VecDeque<Recent>,
}

/// What the context of a phrase adds.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the phrase")]
pub(super) struct Place {
    /// Position of its sentence.
    pub sentence: usize,
    /// Position of its paragraph.
    pub paragraph: usize,
    /// Whether it is the source of an attribution.
    pub speaker: bool,
    /// Whether it owns what follows.
    pub owner: bool,
    /// Whether it owns what its sentence is about.
    pub topic: bool,
    /// Whether it shows something rather than says it.
    pub shows: bool,
    /// Whether it names somebody in full for the first time, with a word on who that is.
    pub introduced: bool,
}

/// Somebody whom a phrase could mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contender {
    pub entity: usize,
    /// How present it is where the phrase is.
    pub score: f32,
    /// The evidence for or against it.
    pub standing: Standing,
}

impl Contender {
    /// The score; far below all others for those who are ruled out.
    pub(super) fn rank(&self) -> f32 {
        if self.standing.rules_out() { self.score - 100.0 } else { self.score }
    }
}

/// The likeliest antecedents of a pronoun, the best first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Choice {
    best: [Option<Contender>; Choice::KEPT],
}

impl Choice {
    const KEPT: usize = 3;

    fn add(&mut self, contender: Contender) {
        let mut next = Some(contender);
        for place in &mut self.best {
            if place.is_none_or(|other| next.is_some_and(|next| next.score > other.score)) {
                std::mem::swap(place, &mut next);
            }
        }
    }

    /// The antecedents, the likeliest first.
    pub(super) fn ranked(&self) -> impl Iterator<Item = Contender> + '_ {
        self.best.iter().copied().flatten()
    }

    /// The likeliest, and the probability that it is meant: by its score and its lead over the next.
    pub(super) fn best(&self) -> Option<(usize, f32)> {
        let Contender { entity, score, .. } = self.best[0]?;
        let lead = self.best[1].map_or(ALONE, |second| (score - second.score).clamp(0.0, 2.0));
        Some((entity, 1.0 / (1.0 + (-(0.55 + 0.35 * score + 0.5 * lead)).exp())))
    }
}

impl Salience {
    /// Notes that an entity is mentioned.
    pub(super) fn touch(&mut self, entity: usize, index: usize, phrase: &Phrase, place: Place) {
        let old = self.recent.iter().position(|recent| recent.entity == entity);
        let old = old.and_then(|position| self.recent.remove(position));
        let spoken_of = old.filter(|old| phrase.quoted && !old.quoted && place.sentence - old.sentence <= KEPT);
        if let Some(old) = spoken_of {
            self.recent.push_front(old);
            return;
        }
        let same_sentence = old.filter(|old| old.sentence == place.sentence);
        self.recent.push_front(Recent {
            entity,
            phrase: index,
            sentence: place.sentence,
            paragraph: place.paragraph,
            subject: phrase.subject && !phrase.oblique || place.topic || same_sentence.is_some_and(|old| old.subject),
            oblique: phrase.oblique,
            quoted: phrase.quoted,
            owner: place.owner,
            speaker: place.speaker || same_sentence.is_some_and(|old| old.speaker),
            introduced: place.introduced || same_sentence.is_some_and(|old| old.introduced),
            times: old.map_or(1, |old| old.times.saturating_add(u16::from(!is_pronoun(phrase)))),
        });
        self.recent.truncate(REMEMBERED);
    }

    /// The entities mentioned last, the latest first.
    pub(super) fn latest(&self) -> impl Iterator<Item = Recent> {
        self.recent.iter().copied()
    }

    /// Whom a pronoun can mean, the likeliest first.
    pub(super) fn choose(
        &self,
        entities: &[Entity],
        pronoun: Pronoun,
        phrase: &Phrase,
        place: Place,
        admitted: impl Fn(usize) -> bool,
    ) -> Choice {
        let mut choice = Choice::default();
        let acts = |recent: &Recent| {
            let person = matches!(entities[recent.entity].nature, Nature::Person | Nature::Unnamed);
            person && recent.sentence == place.sentence && recent.acts() && !recent.quoted
        };
        let other = self.recent.iter().any(acts);
        for recent in self.recent.iter().filter(|recent| admitted(recent.entity)) {
            if let Some(fit) = fit(&entities[recent.entity], pronoun) {
                let evidence = match entities[recent.entity].nature {
                    Nature::Document if place.shows => SHOWS,
                    Nature::Organization if place.shows => -SHOWS,
                    _ => 0.0,
                };
                let last = pronoun == Pronoun::Many && recent.subject && recent.sentence + 1 >= place.sentence;
                let own = place.owner && recent.sentence == place.sentence && recent.is_prominent();
                choice.add(Contender {
                    entity: recent.entity,
                    score: fit
                        + evidence
                        + recent.score(phrase, place.sentence)
                        + if own { OWN } else { 0.0 }
                        + if recent.paragraph == place.paragraph { 0.0 } else { -ELSEWHERE }
                        + if last { LAST } else { 0.0 }
                        + if recent.introduced && !other { recent.introduction(place.sentence) } else { 0.0 },
                    standing: recent.standing(place.sentence),
                });
            }
        }
        choice
    }

    /// How present an entity is where a phrase is, and where it was mentioned last.
    pub(super) fn presence(&self, entity: usize, phrase: &Phrase, sentence: usize) -> Option<(f32, Standing)> {
        let recent = self.recent.iter().find(|recent| recent.entity == entity)?;
        Some((recent.score(phrase, sentence), recent.standing(sentence)))
    }

    /// The person of the last sentences who stands out clearly and whom a description can mean: not whoever
    /// acts in the same sentence, who would be "he" or "she".
    pub(super) fn person(&self, entities: &[Entity], phrase: &Phrase, sentence: usize) -> Option<usize> {
        const NEAR: usize = 2;
        const LEAD: f32 = 0.6;
        let home = phrase.country();
        let fits = |recent: &&Recent| {
            let entity = &entities[recent.entity];
            let gender = phrase.gender.is_none() || entity.gender.is_none() || phrase.gender == entity.gender;
            let country = home.is_none() || entity.country.is_none() || home == entity.country;
            let acts = recent.sentence == sentence && recent.acts();
            entity.nature == Nature::Person && gender && country && !acts && sentence - recent.sentence <= NEAR
        };
        let mut found: Vec<(f32, usize)> =
            self.recent.iter().filter(fits).map(|recent| (recent.score(phrase, sentence), recent.entity)).collect();
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        let &(best, entity) = found.first()?;
        found.get(1).is_none_or(|&(second, _)| best - second >= LEAD).then_some(entity)
    }
}

impl Recent {
    /// Whether it acts or speaks where it was mentioned last.
    pub(super) const fn acts(&self) -> bool {
        self.subject || self.speaker
    }

    /// Whether it acts, speaks or owns where it was mentioned last.
    pub(super) const fn is_prominent(&self) -> bool {
        (self.subject || self.speaker || self.owner) && !self.quoted
    }

    /// What it did where it was mentioned last.
    const fn standing(&self, sentence: usize) -> Standing {
        let before = sentence.saturating_sub(self.sentence);
        match self {
            Self { speaker: true, .. } => Standing::Speaks(before),
            Self { quoted: true, .. } => Standing::Quoted(before),
            Self { subject: true, .. } => Standing::Acts(before),
            _ => Standing::Named(before),
        }
    }

    /// What it adds to have been introduced so many sentences ago.
    fn introduction(&self, sentence: usize) -> f32 {
        if sentence == self.sentence + 1 { INTRODUCED } else { 0.0 }
    }

    /// How present the entity is where the phrase is.
    fn score(&self, phrase: &Phrase, sentence: usize) -> f32 {
        let distance = sentence.saturating_sub(self.sentence) as f32;
        let bonus = |holds: bool, value: f32| if holds { value } else { 0.0 };
        let mut score = -0.55 * distance.min(12.0);
        score += bonus(self.acts() && !self.quoted && distance == 0.0, HERE);
        score += bonus(self.subject, 0.9) + bonus(self.speaker, 0.9);
        score -= bonus(self.oblique, 0.4) + bonus(self.owner, 0.2);
        score -= bonus(self.quoted && !phrase.quoted, 1.4);
        score += 0.12 * f32::from(self.times.min(6));
        score
    }
}

/// How well an entity agrees with a pronoun; `None` if it does not.
fn fit(entity: &Entity, pronoun: Pronoun) -> Option<f32> {
    match (pronoun, entity.nature) {
        (Pronoun::Person(gender), Nature::Person | Nature::Unnamed) if !entity.plural => match entity.gender {
            Some(known) => (known == gender).then_some(1.5),
            None if entity.nature == Nature::Person && entity.spoken => Some(0.9),
            None if entity.nature == Nature::Person => Some(if entity.sure { 0.5 } else { -0.6 }),
            None => Some(-0.4),
        },
        (Pronoun::Many, Nature::Joint) => Some(0.9),
        (Pronoun::Many, Nature::Group) if entity.plural => Some(0.9),
        (Pronoun::Many, Nature::Group) => entity.sure.then_some(0.1),
        (Pronoun::Many, Nature::Unnamed) => Some(if entity.plural { 1.0 } else { -1.0 }),
        (Pronoun::Many, Nature::Organization) if is_known_medium(entity) => Some(-0.5),
        (Pronoun::Many, Nature::Organization) if entity.sure && !is_state(entity) => Some(-0.2),
        (Pronoun::Thing, Nature::Organization) if entity.sure => Some(if is_state(entity) { 0.4 } else { 0.8 }),
        (Pronoun::Thing, Nature::Document) => Some(if entity.spoken { 0.7 } else { -0.5 }),
        _ => None,
    }
}
