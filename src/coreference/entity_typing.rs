//! Names that could be a person's or a company's: what is around all their mentions decides.

use rustc_hash::FxHashMap;

use super::lexicon::{Lexicon, Opening, Pronoun};
use super::part::{Class, Part};
use super::phrase::{Head, Phrase};
use crate::document::Document;
use crate::gazetteer::{Gender, given_gender};
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{Id, TokenId, word};

/// So much more must speak for an organization.
const ENOUGH: i32 = 2;

/// Makes organizations of the names that were taken for people without certainty, where the article
/// treats them as such: "Silver Heron, which", "Silver Heron's shares", "the company".
pub(super) fn settle(document: &Document<'_>, lexicon: &Lexicon<'_>, parts: &[Part], phrases: &mut [Phrase]) {
    let around = Around { document, lexicon, parts, phrases };
    let mut weights: FxHashMap<u64, i32> = FxHashMap::default();
    for index in 0..phrases.len() {
        if let Some(name) = around.doubtful(index) {
            *weights.entry(name).or_default() += around.weight(index);
        }
    }
    let persons =
        phrases.iter().filter(|phrase| phrase.head == Head::Person && (phrase.sure || phrase.gender.is_some()));
    for phrase in persons {
        weights.remove(&around.name(phrase));
        for word in document.words.of(phrase.name) {
            weights.remove(&word.hash());
        }
    }
    let firms: Vec<usize> = (0..phrases.len())
        .filter(|&index| {
            around.doubtful(index).is_some_and(|name| weights.get(&name).is_some_and(|&weight| weight >= ENOUGH))
        })
        .collect();
    for index in firms {
        phrases[index].head = Head::Organization;
        phrases[index].sure = true;
    }
}

struct Around<'a> {
    document: &'a Document<'a>,
    lexicon: &'a Lexicon<'a>,
    parts: &'a [Part],
    phrases: &'a [Phrase],
}

impl Around<'_> {
    fn name(&self, phrase: &Phrase) -> u64 {
        self.document.words.of(phrase.name).iter().fold(0, |hash: u64, word| hash.rotate_left(7) ^ word.hash())
    }

    /// The name of a phrase that is a person only for want of anything better.
    fn doubtful(&self, index: usize) -> Option<u64> {
        let phrase = &self.phrases[index];
        let given = phrase.name.len() == 1 && given_gender(self.document.words[phrase.name.start()]).is_some();
        (phrase.head == Head::Person && !phrase.sure && phrase.gender.is_none() && !given).then(|| self.name(phrase))
    }

    /// How much one mention speaks for an organization; below zero for a person.
    fn weight(&self, index: usize) -> i32 {
        let phrase = &self.phrases[index];
        let class = |part: usize| self.parts.get(part).map(|part| part.class);
        let end = phrase.parts().end;
        let next = self.phrases.get(index + 1);
        let comma = class(end) == Some(Class::Comma);
        let behind = next.filter(|next| comma && next.parts().start == end + 1);
        let mut weight = behind.map_or(0, |behind| self.behind_comma(behind));
        if class(end) == Some(Class::Possessive)
            && next.is_some_and(|next| next.parts().start == end + 1 && self.is_business(next))
        {
            weight += 2;
        }
        weight + self.pronouns(index)
    }

    /// ", which", ", a bank", ", who", ", the mayor", ", 34,".
    fn behind_comma(&self, behind: &Phrase) -> i32 {
        let word = self.document.words[behind.tokens.start()];
        match behind.head {
            Head::Pronoun(Pronoun::Relative) if word == word!("which") => 3,
            Head::Body if self.is_joined_to_a_role(behind) => -3,
            Head::Body | Head::Medium if !behind.plural && !behind.subject && behind.opening != Opening::Owned => 3,
            Head::Pronoun(Pronoun::Relative) | Head::Role => -3,
            Head::Group if self.parts[behind.parts().start].class == Class::Number => -3,
            _ => 0,
        }
    }

    /// "a developer and spokeswoman".
    fn is_joined_to_a_role(&self, behind: &Phrase) -> bool {
        let class = |part: usize| self.parts.get(part).map(|part| part.class);
        class(behind.parts().end) == Some(Class::And) && class(behind.parts().end + 1) == Some(Class::Role)
    }

    /// shares, profits, employees: what companies have.
    fn is_business(&self, owned: &Phrase) -> bool {
        owned.tokens.iter().any(|token| self.lexicon.business.has(self.document.lemmas[token]))
    }

    /// What goes on with the name in its own sentence, and at the start of the next one.
    fn pronouns(&self, index: usize) -> i32 {
        const REACH: usize = 12;
        let phrase = &self.phrases[index];
        let sentence = |phrase: &Phrase| self.document.sentences.of(phrase.tokens.start()).index();
        let own = sentence(phrase);
        let mut weight = 0;
        for next in self.phrases[index + 1..].iter().take(REACH).take_while(|next| sentence(next) <= own + 1) {
            let opens = sentence(next) > own;
            match next.head {
                Head::Person | Head::Organization => break,
                Head::Role if opens => break,
                Head::Body if next.opening == Opening::Definite && self.is_generic(next) => weight += 2,
                Head::Medium if next.opening == Opening::Definite && opens && next.subject => weight += 2,
                Head::Pronoun(Pronoun::Thing) if phrase.subject && self.does_something(next) => weight += 2,
                Head::Pronoun(Pronoun::Thing) if opens && next.subject => weight += if phrase.oblique { 1 } else { 2 },
                Head::Pronoun(Pronoun::Thing) if phrase.subject && self.is_its(next) => weight += 1,
                _ if !opens && self.is_business(next) && self.is_owned_by_it(next) => weight += 1,
                Head::Pronoun(Pronoun::Person(Gender::Masculine | Gender::Feminine)) => weight -= 2,
                _ => {}
            }
        }
        weight.clamp(-2, 2)
    }

    /// Whether a pronoun has done or will do something, as no weather does.
    fn does_something(&self, it: &Phrase) -> bool {
        let Some(verb) = self.parts.get(it.parts().end).filter(|_| it.subject).map(|part| part.tokens.start()) else {
            return false;
        };
        let next = TokenId::from_index(verb.index() + 1);
        let tag = |token| self.document.tags.get(token).copied();
        let listed = |list| self.document.is_lemma_listed(verb, list);
        let goes_on = match tag(next) {
            Some(Tag::Verb) => tag(verb) == Some(Tag::Modal),
            Some(Tag::VerbParticiple) => listed(List::Auxiliaries) && !listed(List::PassiveAuxiliaries),
            Some(Tag::VerbGerund) => listed(List::PassiveAuxiliaries),
            _ => false,
        };
        goes_on && !self.document.is_lemma_listed(next, List::ImpersonalVerbs)
    }

    fn is_its(&self, pronoun: &Phrase) -> bool {
        self.document.words[pronoun.tokens.start()] == word!("its")
    }

    fn is_owned_by_it(&self, phrase: &Phrase) -> bool {
        phrase.owner().is_some_and(|owner| self.is_its(&self.phrases[owner]))
    }

    fn is_generic(&self, phrase: &Phrase) -> bool {
        phrase.role.is_some_and(|role| self.lexicon.generic.has(role))
    }
}
