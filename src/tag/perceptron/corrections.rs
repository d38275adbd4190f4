//! Tags that only the words after can tell: corrected once the tags of a whole sentence are known.

use super::{RawWord, Traits};
use crate::lists::{List, Lists};
use crate::tag::Tag;

/// The words of a sentence with their tags.
#[derive(Debug)]
pub(super) struct TaggedWords<'a> {
    pub(super) words: &'a [RawWord<'a>],
    /// As the tagger sees the words; two edges on both sides.
    traits: &'a [Traits],
    pub(super) tags: &'a mut [Tag],
    pub(super) lists: &'a Lists,
}

impl<'a> TaggedWords<'a> {
    pub(super) const fn new(
        words: &'a [RawWord<'a>],
        traits: &'a [Traits],
        tags: &'a mut [Tag],
        lists: &'a Lists,
    ) -> Self {
        Self { words, traits, tags, lists }
    }

    /// Whether a word in small letters is an entry of a list.
    pub(super) fn is_small(&self, at: usize, list: List) -> bool {
        let RawWord { letters, word, .. } = self.words[at];
        self.lists[list].has(word) && !letters.contains(char::is_uppercase)
    }

    /// Corrects the tags.
    pub(super) fn mend(&mut self) {
        for at in 0..self.tags.len() {
            if let Some(tag) = self.possible_instead(at) {
                self.tags[at] = tag;
            }
        }
        for at in 1..self.tags.len() {
            self.tags[at - 1] = self.words[at - 1].before(self.tags[at - 1], self.tags[at]);
        }
        for at in 1..self.tags.len() {
            if self.is_reduced_relative(at) || self.is_set_off(at) || self.stands_before_noun(at) {
                self.tags[at] = Tag::VerbParticiple;
            } else if self.describes_speaker(at) {
                self.tags[at] = Tag::Adjective;
            } else if self.is_in_name(at) {
                self.tags[at] = Tag::Name;
            }
        }
        for at in 1..self.tags.len() {
            if self.opens_named_role(at) {
                self.mend_role(at);
            }
        }
        for at in 1..self.tags.len() {
            if let Some(verb) = self.verb_instead(at) {
                self.tags[at] = verb;
                if verb == Tag::Verb {
                    self.tags[at - 1] = Tag::To;
                }
            }
        }
        if let Some((at, verb)) = self.verb_of_group().or_else(|| self.only_verb()) {
            self.tags[at] = verb;
        }
    }

    /// Whether a past form with a capital is in a name: "Centre for (Applied) Security".
    fn is_in_name(&self, at: usize) -> bool {
        let capital = |at: usize| self.words.get(at).is_some_and(|word| word.letters.starts_with(char::is_uppercase));
        matches!(self.tags[at], Tag::VerbPast | Tag::VerbParticiple)
            && at > 1
            && self.is_small(at - 1, List::NamePrepositions)
            && [at - 2, at, at + 1].into_iter().all(capital)
    }

    /// Whether a past form after a quotation describes who says it: `," retired admiral Ann Lee said`.
    fn describes_speaker(&self, at: usize) -> bool {
        let of_name = |at: usize| self.tag(at).is_some_and(|tag| tag.is_noun() || tag.is_adjective());
        let said = || (at + 1..self.tags.len()).find(|&at| !of_name(at));
        self.tags[at] == Tag::VerbPast
            && self.tags[at - 1] == Tag::CloseQuote
            && of_name(at + 1)
            && said().and_then(|at| self.tag(at)).is_some_and(Tag::is_finite)
    }

    /// Whether a verb is right after a quotation, as in `," said`: who says it follows.
    fn opens_named_role(&self, at: usize) -> bool {
        matches!(self.tags[at], Tag::VerbPast | Tag::VerbThird)
            && (self.tags[at - 1] == Tag::CloseQuote
                || self.tags[at - 1] == Tag::Comma && self.is_small(at, List::SayingForms))
    }

    /// Words in small letters between such a verb and a name are a role: `said board chair Ann Lee`.
    fn mend_role(&mut self, verb: usize) {
        const LONGEST: usize = 4;
        let first = verb + 1;
        let last = self.tags.len().min(first + LONGEST + 1);
        let Some(name) = (first..last).find(|&at| self.tags[at].is_name()) else { return };
        let role: Option<Vec<Tag>> = (first..name).map(|at| self.as_part_of_role(at)).collect();
        if let Some(role) = role {
            self.tags[first..name].copy_from_slice(&role);
        }
    }

    /// The tag of a word if it is part of a role; `None` if it cannot be.
    fn as_part_of_role(&self, at: usize) -> Option<Tag> {
        match self.tags[at] {
            tag if !self.was_seen(at) => Some(if tag.is_noun() { tag } else { Tag::Noun }),
            tag if tag.is_noun() || tag.is_adjective() => Some(tag),
            _ if self.is_small(at, List::FunctionWords) => None,
            _ => [Tag::Noun, Tag::NounPlural].into_iter().find(|&noun| self.can_be(at, noun)),
        }
    }

    /// Whether a past form is a participle: "the man accused of the theft told the court", "a poll released Tuesday found".
    fn is_reduced_relative(&self, at: usize) -> bool {
        self.tags[at] == Tag::VerbPast
            && self.tags[at - 1].is_noun()
            && self.can_be(at, Tag::VerbParticiple)
            && self
                .phrase_end(at + 1)
                .or_else(|| self.day_end(at + 1))
                .is_some_and(|end| self.tag(end).is_some_and(Tag::is_finite))
            && !self.tags[..at].iter().any(|tag| matches!(tag, Tag::WhPronoun | Tag::WhDeterminer | Tag::WhAdverb))
    }

    /// Whether a past form with its preposition is set off by commas between a noun and its verb, and so a participle.
    fn is_set_off(&self, at: usize) -> bool {
        const LONGEST: usize = 8;
        let end = || (at + 2..self.tags.len().min(at + LONGEST)).find(|&end| self.tags[end] == Tag::Comma);
        at > 1
            && self.tags[at] == Tag::VerbPast
            && self.tags[at - 1] == Tag::Comma
            && self.tags[at - 2].is_noun()
            && self.can_be(at, Tag::VerbParticiple)
            && matches!(self.tag(at + 1), Some(Tag::Preposition | Tag::To))
            && end().is_some_and(|end| {
                self.tag(end + 1).is_some_and(Tag::is_finite)
                    && !self.tags[at + 1..end].iter().any(|tag| tag.is_finite())
            })
            && !self.tags[..at].iter().any(|tag| tag.is_finite())
    }

    /// Whether a past form is a participle before its noun: "his widely denounced speech".
    fn stands_before_noun(&self, at: usize) -> bool {
        let article = |at: usize| self.lists[List::Articles].has(self.words[at].word);
        self.tags[at] == Tag::VerbPast
            && self.can_be(at, Tag::VerbParticiple)
            && self.tag(at + 1).is_some_and(Tag::is_noun)
            && (0..at).rev().find(|&before| !self.tags[before].is_adverb()).is_some_and(|before| {
                matches!(self.tags[before], Tag::PronounPossessive | Tag::Possessive)
                    || self.tags[before] == Tag::Determiner && article(before)
            })
    }

    /// What a word is instead: the past form that a clause lacks (`the water reached`), an infinitive (`to
    /// re-establish itself`); of nouns, a verb in -ing, one between a quotation and its source (`," warns Ann Lee`),
    /// one before a particle (`critics point out`), one after its plural (`data from the survey show that`), one at
    /// the end of a frame (`, the Herald reports.`), a past form that never is a noun (`a court heard`), and "forecast" before its clause.
    fn verb_instead(&self, at: usize) -> Option<Tag> {
        let opens = |tag: Tag| tag.is_name() || matches!(tag, Tag::Determiner | Tag::PronounPossessive | Tag::Pronoun);
        let after_quotation = || at > 1 && self.tags[at - 1] == Tag::CloseQuote && self.tags[at - 2] == Tag::Comma;
        let next = self.tag(at + 1);
        match self.tags[at] {
            Tag::VerbParticiple if self.has_subject_and_object(at) => Some(Tag::VerbPast),
            Tag::Adjective
                if self.words[at - 1].letters == "to" && matches!(next, Some(Tag::Pronoun | Tag::Determiner)) =>
            {
                Some(Tag::Verb)
            }
            Tag::Adjective if self.is_verb_before_mark(at) => Some(Tag::VerbPast),
            Tag::Noun if self.is_verb_in_ing(at) => Some(Tag::VerbGerund),
            Tag::Noun if self.tags[at - 1] == Tag::NounPlural && next == Some(Tag::Particle) => Some(Tag::VerbPresent),
            Tag::Noun if self.was_seen(at) && !self.can_be(at, Tag::Noun) && self.can_be(at, Tag::VerbPast) => {
                Some(Tag::VerbPast)
            }
            Tag::Noun
                if self.next_is(at, "that") && self.can_be(at, Tag::VerbPresent) && self.has_plural_subject(at) =>
            {
                Some(Tag::VerbPresent)
            }
            Tag::Noun if self.can_be(at, Tag::VerbPresent) && self.closes_plural_frame(at) => Some(Tag::VerbPresent),
            Tag::Noun if self.is_small(at, List::NounLikePasts) && self.brings_in_clause(at) => Some(Tag::VerbPast),
            Tag::NounPlural if self.can_be(at, Tag::VerbThird) && self.closes_frame(at) => Some(Tag::VerbThird),
            // "whose" is the only such word.
            Tag::WhPossessive if !self.words[at].letters.eq_ignore_ascii_case("whose") => {
                Some(if self.can_be(at, Tag::VerbPast) { Tag::VerbPast } else { Tag::Noun })
            }
            Tag::NounPlural if after_quotation() && next.is_some_and(opens) => Some(Tag::VerbThird),
            _ => None,
        }
    }

    /// Whether an adjective is the past form that a sentence lacks between its subject and a comma or colon.
    fn is_verb_before_mark(&self, at: usize) -> bool {
        let subject = |tag: &Tag| tag.is_noun() || *tag == Tag::Determiner;
        self.can_be(at, Tag::VerbPast)
            && matches!(self.tag(at + 1), Some(Tag::Comma | Tag::Colon))
            && self.tags[..at].iter().all(subject)
    }

    /// "Data from the survey (show that)", "Documents filed Friday (show that)": a plural and its preposition or participle
    /// open the sentence, and no verb follows.
    fn has_plural_subject(&self, at: usize) -> bool {
        const NEAR: usize = 16;
        let before = &self.tags[..at.min(NEAR)];
        let plural = |noun: usize| {
            self.tags[noun] == Tag::NounPlural || self.lists[List::PluralsWithoutS].has(self.words[noun].word)
        };
        let more = |tag: &Tag| matches!(tag, Tag::Preposition | Tag::VerbParticiple);
        let more = before.iter().position(more);
        let noun = more.and_then(|more| more.checked_sub(1));
        at < NEAR
            && self.tags[at - 1].is_noun()
            && noun.is_some_and(plural)
            && !more.is_some_and(|more| self.is_small(more, List::ReportingPasts))
            && !before.iter().any(|tag| tag.is_finite() || matches!(tag, Tag::Comma | Tag::To))
    }

    /// "The bank (forecast) that prices would fall": between the noun group that opens the sentence and a clause, and no
    /// other verb.
    fn brings_in_clause(&self, at: usize) -> bool {
        const NEAR: usize = 8;
        let subject = |tag: &Tag| tag.is_noun() || tag.is_adjective() || *tag == Tag::Determiner;
        let finite = self.tags[at..].iter().filter(|tag| tag.is_finite()).count();
        at < NEAR
            && self.next_is(at, "that")
            && self.tags[at - 1].is_noun()
            && self.tags[..at].iter().all(subject)
            && finite == 1
            && !self.tag(at + 2).is_some_and(Tag::is_finite)
    }

    /// "The water (reached) 7.2 meters": a past form between the noun group that opens the sentence and an object;
    /// but "the boy (given) a book".
    fn has_subject_and_object(&self, at: usize) -> bool {
        const NEAR: usize = 8;
        let joins = |tag: &Tag| matches!(tag, Tag::Determiner | Tag::PronounPossessive | Tag::Conjunction);
        let subject = |tag: &Tag| tag.is_noun() || tag.is_adjective() || joins(tag);
        let object = [Tag::Determiner, Tag::PronounPossessive, Tag::Number, Tag::Currency];
        at < NEAR
            && self.can_be(at, Tag::VerbPast)
            && !self.is_small(at, List::TwoObjectParticiples)
            && self.tags[at - 1].is_noun()
            && self.tags[..at].iter().all(subject)
            && self.tag(at + 1).is_some_and(|next| object.contains(&next))
    }

    /// ", the newspaper Harbour Herald (reports).": a name after a comma, and nothing after the verb; in a headline a
    /// noun, too.
    fn closes_frame(&self, at: usize) -> bool {
        const NEAR: usize = 8;
        let name = |tag: Tag| tag.is_noun() || tag.is_adjective();
        let first = (at.saturating_sub(NEAR)..at).rev().take_while(|&before| name(self.tags[before])).last();
        let headline = || self.tag(at + 1).is_none() && self.tags[..at].iter().any(|tag| tag.is_finite());
        let first = first.filter(|_| self.tags[at - 1].is_name() || self.tags[at - 1] == Tag::Noun && headline());
        let opens =
            first.map(|first| if first > 0 && self.tags[first - 1] == Tag::Determiner { first - 1 } else { first });
        opens.is_some_and(|opens| opens > 0 && self.tags[opens - 1] == Tag::Comma)
            && self.tag(at + 1).is_none_or(|next| next == Tag::Terminal)
    }

    /// ", images seen by the Herald (show).": a plural after a comma, no verb of its own, and nothing after.
    pub(super) fn closes_plural_frame(&self, at: usize) -> bool {
        const NEAR: usize = 10;
        let first = at.saturating_sub(NEAR);
        let comma = (first..at).rev().find(|&before| self.tags[before] == Tag::Comma);
        let Some(comma) = comma.filter(|_| self.tag(at + 1).is_none_or(|next| next == Tag::Terminal)) else {
            return false;
        };
        self.tags[at - 1].is_noun()
            && self.tags[comma + 1..at].contains(&Tag::NounPlural)
            && !self.tags[comma + 1..at].iter().any(|tag| tag.is_finite())
            && self.tags[..comma].iter().any(|tag| tag.is_finite())
    }

    /// Whether a noun in -ing is a verb: "heard the mayor saying that", ", warning of floods".
    fn is_verb_in_ing(&self, at: usize) -> bool {
        let after_noun = || self.tags[at - 1].is_noun() && self.next_is(at, "that");
        let after_comma = || self.tags[at - 1] == Tag::Comma && (self.next_is(at, "that") || self.next_is(at, "of"));
        self.words[at].letters.ends_with("ing")
            && self.can_be(at, Tag::VerbGerund)
            && (after_noun() || after_comma() || self.is_seen_doing(at))
    }

    /// "found Ann Lee (waiting) alone": a name without an article behind a verb of seeing, no noun after.
    fn is_seen_doing(&self, at: usize) -> bool {
        let names = (0..at).rev().take_while(|&before| self.tags[before].is_name()).count();
        let follows = self.tag(at + 1).is_none_or(|next| {
            next.is_adverb() || matches!(next, Tag::Preposition | Tag::Comma | Tag::Terminal | Tag::Determiner)
        });
        names > 0 && follows && at > names && self.is_small(at - names - 1, List::SeeingVerbs)
    }

    /// The verb of a whole sentence in which no word is tagged as a finite one: "The chief promised
    /// to go.", "The challenger leads.", "The chairman, Ann Lee, resigned."
    fn only_verb(&self) -> Option<(usize, Tag)> {
        if self.tags.last() != Some(&Tag::Terminal) || self.tags.iter().any(|tag| tag.is_finite()) {
            return None;
        }
        let past = (1..self.tags.len()).find(|&at| {
            let before = self.tags[at - 1];
            let follows = before.is_noun() || matches!(before, Tag::Pronoun | Tag::Adjective | Tag::Number);
            self.tags[at] == Tag::VerbParticiple && follows && self.can_be(at, Tag::VerbPast)
        });
        let apart = || {
            (2..self.tags.len()).find(|&at| {
                matches!(self.tags[at], Tag::VerbParticiple | Tag::Adjective)
                    && self.words[at].letters.ends_with("ed")
                    && self.tags[at - 1] == Tag::Comma
                    && self.tags[at - 2].is_noun()
            })
        };
        let noun = || (1..self.tags.len()).find_map(|at| self.noun_as_verb(at));
        past.map(|at| (at, Tag::VerbPast)).or_else(noun).or_else(|| apart().map(|at| (at, Tag::VerbPast)))
    }

    /// "A team of biologists (reports) in a study that …": a verb in -s behind the plural that tells of whom a group is.
    fn verb_of_group(&self) -> Option<(usize, Tag)> {
        let that = (1..self.tags.len()).find(|&at| self.tags[at].is_finite() || self.words[at].letters == "that")?;
        let of_subject = |&at: &usize| {
            let tag = self.tags[at];
            tag.is_noun() || tag.is_adjective() || tag == Tag::Determiner || self.words[at].letters == "of"
        };
        let end = (0..that).find(|at| !of_subject(at)).unwrap_or(that);
        let verb = end.checked_sub(1).filter(|&at| at > 2 && self.tags[at] == Tag::NounPlural)?;
        let known = self.words[that].letters == "that"
            && self.tags[verb - 1] == Tag::NounPlural
            && self.traits[verb + 2].tags >> Tag::VerbThird as u64 & 1 == 1
            && self.words[..verb].iter().any(|word| word.letters == "of");
        known.then_some((verb, Tag::VerbThird))
    }

    /// The finite verb that the last of a row of nouns can be.
    fn noun_as_verb(&self, at: usize) -> Option<(usize, Tag)> {
        let last = self.tag(at).is_some_and(|tag| matches!(tag, Tag::Noun | Tag::NounPlural))
            && self.tags[at - 1].is_noun()
            && !self.tag(at + 1).is_some_and(Tag::is_noun);
        let seen = |&tag: &Tag| self.traits[at + 2].tags >> tag as u64 & 1 == 1;
        [Tag::VerbPast, Tag::VerbThird].into_iter().find(seen).filter(|_| last).map(|verb| (at, verb))
    }

    /// One past the name of a day.
    fn day_end(&self, at: usize) -> Option<usize> {
        let day = |word: &&RawWord<'_>| {
            self.lists[List::Weekdays].has(word.word) && word.letters.starts_with(char::is_uppercase)
        };
        self.words.get(at).filter(day).map(|_| at + 1)
    }

    /// One past "of" or "by" with its noun group, and others that "of" joins to it.
    fn phrase_end(&self, from: usize) -> Option<usize> {
        let mut end = from;
        while self.words.get(end).is_some_and(|word| word.letters == "of" || end == from && word.letters == "by") {
            end = self.group_end(end + 1)?;
        }
        (end > from).then_some(end)
    }

    /// One past the noun group that starts at a place.
    fn group_end(&self, from: usize) -> Option<usize> {
        let opens = matches!(self.tag(from)?, Tag::Determiner | Tag::PronounPossessive);
        let start = from + usize::from(opens);
        let inner = |tag: Tag| tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Number | Tag::Possessive);
        let end = (start..self.tags.len()).find(|&at| !inner(self.tags[at])).unwrap_or(self.tags.len());
        (end > start && self.tags[end - 1].is_noun()).then_some(end)
    }

    pub(super) fn next_is(&self, at: usize, letters: &str) -> bool {
        self.words.get(at + 1).is_some_and(|word| word.letters == letters)
    }

    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        self.tags.get(at).copied()
    }

    /// Whether a word was seen in training.
    pub(super) fn was_seen(&self, at: usize) -> bool {
        self.traits[at + 2].tags != 0
    }

    /// Whether a word was seen with a tag in training, or looks like a past form and was never seen, or only as the
    /// participle that looks the same.
    pub(super) fn can_be(&self, at: usize, tag: Tag) -> bool {
        let tags = self.traits[at + 2].tags;
        let seen = |tag: Tag| tags >> tag as u64 & 1 == 1;
        let regular = || self.words[at].letters.ends_with("ed");
        seen(tag) || (tags == 0 || tag == Tag::VerbPast && seen(Tag::VerbParticiple)) && regular()
    }
}
