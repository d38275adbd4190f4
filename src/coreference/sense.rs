//! Whether words that were taken for a source can be one: articles, adverbs and years are nobody, and what is neither
//! a person nor an organization nor a text is no source if the attribution itself is more likely wrong than right.

use super::entity::{Entity, Nature};
use super::lexicon::Lexicon;
use super::mention_detection::Scan;
use super::phrase::{Head, Phrase};
use crate::attribution::Attribution;
use crate::document::Document;
use crate::gazetteer::{NounClass, noun_class};
use crate::tag::Tag;
use crate::text::TokenRange;

/// So many phrases of an entity are looked at.
const PHRASES: usize = 8;

/// Below it an attribution is more likely wrong than right.
const EVEN: f32 = 0.5;

/// Judges the sources of one article.
pub(super) struct Sense<'s> {
    pub document: &'s Document<'s>,
    pub lexicon: &'s Lexicon<'s>,
    pub scan: &'s Scan,
}

impl Sense<'_> {
    /// Whether the source of an attribution, with its phrases and what they refer to, can be somebody.
    pub(super) fn has(&self, attribution: &Attribution, phrases: &[usize], entity: &Entity) -> bool {
        match phrases {
            [] => self.holds_a_noun(attribution),
            [only] if self.is_figure(&self.scan.phrases[*only]) => false,
            _ => attribution.confidence >= EVEN || !self.is_thing(entity),
        }
    }

    /// Whether a word that can name or stand for somebody is among those of the source.
    fn holds_a_noun(&self, attribution: &Attribution) -> bool {
        let stands = |tag: Tag| tag.is_noun() || matches!(tag, Tag::Pronoun | Tag::Number | Tag::WhPronoun);
        let listed = |token| {
            let (lemma, word) = (self.document.lemmas[token], self.document.words[token]);
            self.lexicon.roles.has(lemma) || self.lexicon.groups.has(word) || noun_class(word, "").is_some()
        };
        let mut words = attribution.found.source.iter().flat_map(TokenRange::iter);
        words.any(|token| stands(self.document.tags[token]) || listed(token))
    }

    /// Whether it is figures alone, and no share of anybody.
    fn is_figure(&self, phrase: &Phrase) -> bool {
        let words = self.document.words_of(phrase.tokens);
        !words.contains(|c: char| c.is_alphabetic() || c == '%')
    }

    /// Whether an entity is something that is neither people nor body nor text, as far as its nouns tell.
    fn is_thing(&self, entity: &Entity) -> bool {
        let mut phrases = entity.phrases.iter().take(PHRASES).map(|&(index, _)| index);
        entity.nature == Nature::Group && !entity.phrases.is_empty() && phrases.all(|index| self.names_a_thing(index))
    }

    fn names_a_thing(&self, index: usize) -> bool {
        let phrase = &self.scan.phrases[index];
        let Some(last) = phrase.tokens.last().filter(|_| phrase.head == Head::Thing) else { return false };
        let class = noun_class(self.document.lemmas[last], self.document.text(last));
        let mute = class == Some(NounClass::Thing) || class.is_none() && !phrase.plural;
        let anonymous = self.lexicon.anonymous.has(self.document.words[last]);
        mute && !anonymous && !self.is_of_people(index)
    }

    /// Whether people are behind it, of whom it is a number.
    fn is_of_people(&self, index: usize) -> bool {
        let next = self.scan.phrases.get(index + 1).filter(|next| next.governor() == Some(index));
        next.is_some_and(|next| next.head.is_human())
    }
}
