//! Where groups start and end: one pass over a sentence's tags, with a few words that the tags
//! cannot tell apart.

use super::{Group, GroupKind, Tag};
use crate::lists::{List, Lists};
use crate::text::{Column, Id, TokenId, TokenRange, Word, word};

/// The tags and words of one sentence; positions beyond its ends have no tag.
pub(super) struct Chunker<'a> {
    pub(super) words: &'a Column<Word>,
    pub(super) tags: &'a Column<Tag>,
    pub(super) lists: &'a Lists,
    pub(super) end: usize,
}

impl Chunker<'_> {
    /// The group that starts at position `start`, if one does, and the position to look at next.
    pub(super) fn group(&self, start: usize) -> (Option<Group>, usize) {
        let found = self.pronoun(start).or_else(|| self.verb_group(start)).or_else(|| self.noun_group(start));
        let Some(found) = found else { return (None, start + 1) };
        let bare = found.tokens.iter().all(|token| self.tags[token].is_adjective() || self.tags[token].is_adverb());
        ((!bare).then_some(found), found.tokens.end().index())
    }

    fn tag(&self, place: usize) -> Option<Tag> {
        (place < self.end).then(|| self.tags[TokenId::from_index(place)])
    }

    fn word(&self, place: usize) -> Option<Word> {
        (place < self.end).then(|| self.words[TokenId::from_index(place)])
    }

    fn is(&self, place: usize, test: impl Fn(Tag) -> bool) -> bool {
        self.tag(place).is_some_and(test)
    }

    fn word_in(&self, place: usize, list: List) -> bool {
        self.word(place).is_some_and(|word| self.lists[list].has(word))
    }

    fn pronoun(&self, start: usize) -> Option<Group> {
        let alone = |tag| matches!(tag, Tag::Pronoun | Tag::WhPronoun | Tag::WhDeterminer | Tag::Existential);
        self.is(start, alone).then(|| group(GroupKind::Noun, start, start + 1, start))
    }

    /// Adverbs, then "to" or auxiliaries with what is between them, the main verb, its particle.
    fn verb_group(&self, start: usize) -> Option<Group> {
        let mut place = self.after_adverbs(start);
        if self.is(place, |tag| tag == Tag::To) {
            place = self.after_adverbs(place + 1);
            if !self.is(place, |tag| tag == Tag::Verb) {
                return None;
            }
        }
        if !self.is(place, verbal) || self.modifies_noun(start, place) {
            return None;
        }
        let mut head = place;
        let mut passive = false;
        while self.auxiliary(head) {
            let next = self.after_adverbs(head + 1);
            if !self.is(next, verbal) {
                break;
            }
            passive = self.makes_passive(head) && self.is(next, |tag| tag == Tag::VerbParticiple);
            head = next;
        }
        let mut end = head + 1;
        if self.is(end, |tag| tag == Tag::Particle) {
            end += 1;
        }
        if self.auxiliary(head) && self.is(end, |tag| tag == Tag::Adverb) && self.is_negation(end) {
            end += 1;
        }
        if passive && self.is(end, |tag| tag == Tag::To) && self.is(self.after_adverbs(end + 1), |tag| tag == Tag::Verb)
        {
            end += 1;
        }
        Some(group(GroupKind::Verb, start, end, head))
    }

    /// The first position from `start` on that is no adverb; a row of many adverbs is no prose.
    fn after_adverbs(&self, start: usize) -> usize {
        (start..self.end.min(start + 5)).find(|&place| !self.is(place, Tag::is_adverb)).unwrap_or(self.end)
    }

    fn auxiliary(&self, place: usize) -> bool {
        self.is(place, |tag| tag == Tag::Modal) || self.word_in(place, List::AuxiliaryForms)
    }

    /// Whether a participle behind it is a passive.
    fn makes_passive(&self, place: usize) -> bool {
        let entry = self.word(place).and_then(|word| self.lists[List::AuxiliaryForms].longest(&[word]));
        entry.is_some_and(|(entry, _)| entry.value.is_some())
    }

    fn is_negation(&self, place: usize) -> bool {
        self.word(place).is_some_and(|word| word == word!("not") || word == word!("n't"))
    }

    /// A participle after an adverb and before a noun is part of the noun group: "highly paid staff".
    fn modifies_noun(&self, start: usize, place: usize) -> bool {
        place > start
            && self.is(place, |tag| matches!(tag, Tag::VerbParticiple | Tag::VerbGerund))
            && self.is(place + 1, |tag| tag.is_noun() || tag.is_adjective())
    }

    /// Determiner, modifiers, nouns.
    fn noun_group(&self, start: usize) -> Option<Group> {
        if !self.is(start, opens_noun_group) && !self.adverb_before_modifier(start) {
            return None;
        }
        let mut head = start;
        let mut end = start + 1;
        let mut place = start;
        while let Some(tag) = self.tag(place) {
            let noun = tag.is_noun();
            if place > start && (!self.goes_on(place, head) || self.opens_clause(start, place)) {
                break;
            }
            if noun || !self.tags[TokenId::from_index(head)].is_noun() {
                head = place;
            }
            place += 1;
            end = place;
        }
        Some(group(GroupKind::Noun, start, end, head))
    }

    /// Whether the subject of what is told starts at `place`, in a row of words that the tags alone would take for one
    /// group from `start` on, and in front of that subject's verb: "told reporters (prices) will rise", "told the Herald
    /// (talks) had failed", "said Monday (prices) would rise", "said in court (two men) were there".
    fn opens_clause(&self, start: usize, place: usize) -> bool {
        let Some(verb) = start.checked_sub(1) else { return false };
        let common =
            self.is(place, |tag| tag.is_adjective() || matches!(tag, Tag::Noun | Tag::NounPlural | Tag::Number));
        if !common || self.word_in(place, List::TimeWords) {
            return false;
        }
        let tells = self.word_in(verb, List::HearerVerbs) && self.ends_hearer(place);
        let day = self.word_in(place - 1, List::Days);
        let only_day = (start..place - 1).all(|at| self.word_in(at, List::NearTimes));
        let dates = day && only_day && self.is(verb, |tag| tag.is_verb() || tag.is_noun());
        // "said in court (two men) were there", "said on her blog (prices) would rise".
        let framed = self.is(verb, |tag| tag == Tag::Preposition)
            && verb > 0
            && self.is(verb - 1, |tag| tag.is_verb() || tag.is_noun());
        let named = self.is(place - 1, |tag| tag.is_name() || tag == Tag::Noun);
        let counted = framed && named && self.word_in(place, List::NumberWords);
        let set = framed && self.word_in(place - 1, List::Settings) && self.is(place, |tag| tag == Tag::NounPlural);
        (tells || dates || counted || set) && self.clause_follows(place)
    }

    /// Whether those who are told something can end before a place: a plural, a name before a common noun, a body.
    fn ends_hearer(&self, place: usize) -> bool {
        self.is(place - 1, |tag| matches!(tag, Tag::NounPlural | Tag::NamePlural) || tag.is_name())
            || [List::PluralsWithoutS, List::Hearers, List::Organizations, List::Settings]
                .into_iter()
                .any(|list| self.word_in(place - 1, list))
    }

    /// Whether nouns and their tensed verb are here.
    fn clause_follows(&self, place: usize) -> bool {
        const SUBJECT: usize = 8;
        let subject = |tag: Tag| tag.is_noun() || tag.is_adjective() || tag.is_adverb() || tag == Tag::Number;
        let verb = (place..self.end.min(place + SUBJECT)).find(|&at| !self.is(at, subject));
        verb.is_some_and(|verb| self.is(verb, Tag::is_finite))
    }

    /// Whether a preposition is right before: "on Sunday (Ann Lee said)".
    fn is_governed(&self, place: usize) -> bool {
        place.checked_sub(1).is_some_and(|before| self.is(before, |tag| tag == Tag::Preposition))
    }

    /// A small word inside names: `de`, `van`, `bin`.
    fn is_particle(&self, place: usize) -> bool {
        self.word_in(place, List::NameParticles)
    }

    fn before_name(&self, place: usize) -> bool {
        (place + 1..self.end.min(place + 4))
            .find(|&next| !self.is_particle(next))
            .is_some_and(|next| self.is(next, Tag::is_name))
    }

    fn adverb_before_modifier(&self, place: usize) -> bool {
        self.is(place, Tag::is_adverb)
            && self.is(place + 1, |tag| {
                matches!(tag, Tag::Number | Tag::Currency | Tag::VerbParticiple | Tag::VerbGerund | Tag::VerbPast)
                    || tag.is_adjective()
            })
            && (self.is(place + 1, |tag| matches!(tag, Tag::Number | Tag::Currency))
                || self.is(place + 2, |tag| tag.is_noun() || tag.is_adjective()))
    }

    /// Whether the noun group that has reached `place` (with `head` its head so far) takes that token.
    fn goes_on(&self, place: usize, head: usize) -> bool {
        let Some(tag) = self.tag(place) else { return false };
        let after_noun = self.is(place - 1, |tag| tag.is_noun() || tag == Tag::Number);
        let after_name = self.is(place - 1, Tag::is_name);
        let before_noun = self.is(place + 1, |tag| tag.is_noun() || tag.is_adjective());
        match tag {
            Tag::Name if self.word_in(place - 1, List::Weekdays) && self.is_governed(place - 1) => false,
            // "said the Easton Herald Monday", but "Black Monday", "the Monday market".
            Tag::Name
                if after_name
                    && self.word_in(place, List::Weekdays)
                    && !before_noun
                    && !self.word_in(place - 1, List::DayNames) =>
            {
                false
            }
            // "the board today (announced)", "today (Ann Lee said)".
            Tag::Noun | Tag::Name
                if self.word_in(place, List::NearDays) && !self.word_in(place - 1, List::NearTimes) =>
            {
                false
            }
            Tag::Name if self.word_in(place - 1, List::NearDays) => false,
            Tag::Noun | Tag::NounPlural | Tag::Name | Tag::NamePlural | Tag::Number | Tag::Currency => true,
            Tag::Adjective | Tag::AdjectiveComparative | Tag::AdjectiveSuperlative => {
                !after_noun || before_noun && !self.word_in(place, List::OrderAdjectives)
            }
            Tag::Determiner | Tag::PronounPossessive => self.is(place - 1, |tag| tag == Tag::Predeterminer),
            Tag::VerbParticiple | Tag::VerbGerund => !after_noun && before_noun,
            Tag::VerbPast => before_noun && self.is(place - 1, Tag::is_adverb),
            Tag::Adverb | Tag::AdverbComparative | Tag::AdverbSuperlative => {
                !after_noun && self.adverb_before_modifier(place)
            }
            Tag::Comma => {
                self.word_in(place + 1, List::NameSuffixes) && after_name
                    || self.is(place - 1, Tag::is_adjective)
                        && self.is(place + 1, Tag::is_adjective)
                        && head + 1 == place
            }
            _ if self.word(place) == Some(word!("&")) => after_noun && before_noun,
            _ => self.is_particle(place) && (after_name || self.is_particle(place - 1)) && self.before_name(place),
        }
    }
}

const fn verbal(tag: Tag) -> bool {
    tag.is_verb() || matches!(tag, Tag::Modal)
}

const fn opens_noun_group(tag: Tag) -> bool {
    tag.is_noun()
        || tag.is_adjective()
        || matches!(
            tag,
            Tag::Determiner
                | Tag::Predeterminer
                | Tag::PronounPossessive
                | Tag::WhPossessive
                | Tag::Possessive
                | Tag::Number
                | Tag::Currency
        )
}

fn group(kind: GroupKind, start: usize, end: usize, head: usize) -> Group {
    Group { kind, tokens: TokenRange::new(start, end), head: TokenId::from_index(head) }
}
