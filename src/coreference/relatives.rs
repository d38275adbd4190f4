//! Relative pronouns: "who" and "which" to the words that they go on with.

use super::entity::Nature;
use super::lexicon::Opening;
use super::part::Class;
use super::phrase::{Head, Phrase};
use super::source::link;
use super::walk::Walk;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, word};
use crate::token::TokenKind;

impl Walk<'_, '_> {
    /// "who" goes on with the person before it, "which" with whatever is before it.
    pub(super) fn relative(&mut self, pronoun: usize) {
        // "and who" goes on with what the first "who" does.
        let index = self.repeated(pronoun).unwrap_or(pronoun);
        let phrase = self.phrase(index);
        let who = self.document.words[phrase.tokens.start()] == word!("who");
        let sentence = self.sentence(phrase);
        let near = (index.saturating_sub(6)..index).rev().filter(|&earlier| {
            let other = self.phrase(earlier);
            self.sentence(other) == sentence && phrase.parts().start - other.parts().end <= 14
        });
        let beside = index.checked_sub(1).filter(|&earlier| {
            let other = self.phrase(earlier);
            let comma = self.scan.parts.get(other.parts().end).is_some_and(|part| part.class == Class::Comma);
            let near = other.parts().end + usize::from(comma && !who) == phrase.parts().start;
            other.head == Head::Thing && near && self.names.of[earlier].is_none()
        });
        if let Some(thing) = beside.filter(|_| self.voices.speaks[pronoun] && !(who && self.said_of(index).is_some())) {
            let nature = match (who, self.phrase(thing).plural) {
                (true, false) => Nature::Unnamed,
                (true, true) => Nature::Group,
                _ => self.nature_of_thing(thing, self.voices.shows[index]),
            };
            let entity = self.create(thing, nature, link("words of its own", 0.7));
            self.join(entity, pronoun, link("the words that it goes on with", 0.8));
            return;
        }
        let fits = |&earlier: &usize| {
            let other = self.phrase(earlier);
            let article = other.role.is_none() && other.opening == Opening::Indefinite;
            self.names.of[earlier].is_some()
                && !article
                && !self.is_bracketed(other)
                && if who {
                    other.head.is_human()
                } else {
                    !matches!(other.head, Head::Pronoun(_) | Head::Person | Head::Role)
                }
        };
        let found = near.clone().find(fits);
        let several = |last: &usize| who && (self.is_plural_verb(phrase) || self.are_told_as_two(*last));
        if let Some(joint) = found.filter(several).and_then(|last| self.both(last)) {
            self.join(joint, pronoun, link("the two that it goes on with", 0.85));
            return;
        }
        let found = found.or_else(|| if who { self.said_of(index) } else { None });
        if let Some(entity) = found.and_then(|earlier| self.names.of[earlier]) {
            self.join(entity, pronoun, link("the words that it goes on with", 0.9));
        }
    }

    /// "thieves who are tied to the police and who": the pronoun that is before "and" in the same sentence.
    fn repeated(&self, index: usize) -> Option<usize> {
        const REACH: usize = 8;
        let phrase = self.phrase(index);
        let before = phrase.parts().start.checked_sub(1).map(|part| self.scan.parts[part].class);
        let word = |index: usize| self.document.words[self.phrase(index).tokens.start()];
        let mut earlier = (index.saturating_sub(REACH)..index).rev().filter(|_| before == Some(Class::And));
        earlier.find(|&other| word(other) == word(index) && self.sentence(self.phrase(other)) == self.sentence(phrase))
    }

    /// Whether a phrase stands alone in brackets: it tells more about the words before them.
    fn is_bracketed(&self, phrase: &Phrase) -> bool {
        let (start, end) = (phrase.tokens.start().index(), phrase.tokens.end().index());
        let kind = |at: usize| self.document.tokens.get(TokenId::from_index(at)).map(|token| token.kind);
        start > 0 && kind(start - 1) == Some(TokenKind::OpenBracket) && kind(end) == Some(TokenKind::CloseBracket)
    }

    /// "have" in "who have": the verb behind a relative pronoun is in the plural.
    fn is_plural_verb(&self, phrase: &Phrase) -> bool {
        self.document.tags.get(phrase.tokens.end()) == Some(&Tag::VerbPresent)
    }

    /// "two voters, Lee and Brandt, who": two are told of right before the names.
    fn are_told_as_two(&self, last: usize) -> bool {
        let told = last.checked_sub(2).map(|told| (self.phrase(told), self.phrase(told + 1)));
        told.is_some_and(|(told, first)| {
            let comma = self.scan.parts.get(told.parts().end).is_some_and(|part| part.class == Class::Comma);
            told.number == Some(2) && told.plural && comma && told.parts().end + 1 == first.parts().start
        })
    }

    /// "Lee and Brandt, who have": the two named last, if "and" joins them.
    fn both(&mut self, last: usize) -> Option<usize> {
        let first = last.checked_sub(1)?;
        let (one, other) = (self.phrase(first), self.phrase(last));
        let joined = one.parts().end + 1 == other.parts().start && self.scan.parts[one.parts().end].class == Class::And;
        let named = one.head == Head::Person && other.head == Head::Person;
        let members = [self.names.of[first]?, self.names.of[last]?];
        (joined && named && members[0] != members[1]).then(|| self.joint(members.to_vec()))
    }

    /// Who is told to be what is before a relative pronoun.
    fn said_of(&self, index: usize) -> Option<usize> {
        const REACH: usize = 24;
        let phrase = self.phrase(index);
        (index.saturating_sub(REACH)..index).rev().find(|&earlier| self.is_predicated(earlier, phrase))
    }

    /// Whether a person of that sentence is told to be something before a relative pronoun: "Lee is a liar, …,
    /// who", "Lee often shouts and is a liar who".
    fn is_predicated(&self, index: usize, relative: &Phrase) -> bool {
        let phrase = self.phrase(index);
        let between = self.scan.parts.get(phrase.parts().end..relative.parts().start).unwrap_or_default();
        let is_a = between.windows(2).any(|pair| {
            let verb = self.document.lemmas[pair[0].tokens.start()] == word!("be");
            verb && pair[0].class == Class::Verb && pair[1].class == Class::Determiner(Opening::Indefinite)
        });
        phrase.head == Head::Person
            && phrase.subject
            && is_a
            && self.sentence(phrase) == self.sentence(relative)
            && self.names.of[index].is_some()
    }
}
