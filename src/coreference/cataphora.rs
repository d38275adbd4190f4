//! Descriptions of people whom the article names only behind them: "A former mayor says …", said Ann Lee.

use super::Link;
use super::entity::Nature;
use super::headline;
use super::lexicon::{Opening, Pronoun};
use super::part::Class;
use super::phrase::{Head, Phrase};
use super::walk::Walk;
use crate::gazetteer::{NounClass, noun_class};
use crate::lists::{List, WordList};
use crate::text::{Id, TokenId, TokenRange};

/// So many phrases behind a description are looked at.
const REACH: usize = 60;

impl Walk<'_, '_> {
    /// "The mayor said … Mayor Ann Lee": the only person of that role in the next sentences.
    pub(super) fn coming(&self, index: usize) -> Option<usize> {
        const AHEAD: usize = 2;
        let role = self.phrase(index).role?;
        let borne = |&later: &usize| [self.phrase(later).role, self.phrase(later).wider].contains(&Some(role));
        let next = self.behind(index, AHEAD).filter(|&later| self.phrase(later).head == Head::Person).filter(borne);
        let mut found = next.filter_map(|later| self.names.of[later]);
        let first = found.next()?;
        let only = found.all(|other| other == first);
        (only && self.can_bear(&self.names.entities[first], role, index)).then_some(first)
    }

    /// Who is told in headline or lede, or as somebody's wife or son, and then named: the next source, if the
    /// name is new, in full, and nothing tells of another job; or the next new person of that very job.
    pub(super) fn introduced(&self, index: usize) -> Option<usize> {
        const AHEAD: usize = 4;
        let phrase = self.phrase(index);
        let office = matches!(phrase.opening, Opening::Owned | Opening::Definite) && !phrase.quoted;
        let told = office || self.opens_article(phrase);
        if !self.place(index).speaker || phrase.plural || !told || self.stays_unnamed(phrase) {
            return None;
        }
        let borne = |&later: &usize| {
            let entity = self.names.of[later].map(|entity| &self.names.entities[entity]);
            phrase.role.is_some_and(|role| entity.is_some_and(|entity| entity.has_role(role)))
        };
        let source = |&later: &usize| self.place(later).speaker && self.names.of[later].is_some();
        let fits = |&later: &usize| self.can_be_named(phrase, later);
        let by_job = self.behind(index, AHEAD).filter(borne).find(fits);
        let opens = self.opens_article(phrase) || self.is_kin(phrase);
        let next = || self.behind(index, AHEAD).find(source).filter(fits).filter(|&next| opens || self.is_bare(next));
        let next = by_job.filter(|_| opens).or_else(next)?;
        self.names.of[next]
    }

    /// "…, who asked not to be named", "…, speaking on condition of anonymity": named nowhere, so nobody behind it.
    fn stays_unnamed(&self, phrase: &Phrase) -> bool {
        const NEAR: usize = 12;
        let sentence = self.document.sentences.all()[self.document.sentences.of(phrase.tokens.start())].tokens;
        let behind = TokenRange::new(phrase.tokens.end().index(), sentence.end().index());
        let any = |list| behind.iter().take(NEAR).any(|token| self.document.is_listed(token, list));
        any(List::AnonymityWords) || any(List::Refusals) && any(List::NamedWords)
    }

    /// Whether a name opens its sentence with a verb right behind it, so that nothing tells who that is.
    fn is_bare(&self, index: usize) -> bool {
        let phrase = self.phrase(index);
        let class = |part: usize| self.scan.parts.get(part).map(|part| part.class);
        let opens = phrase.parts().start == 0 || class(phrase.parts().start - 1) == Some(Class::Stop);
        let entity = self.names.of[index].map(|entity| &self.names.entities[entity]);
        let told = entity.is_none_or(|entity| !entity.roles.is_empty());
        opens && phrase.title.is_empty() && class(phrase.parts().end) == Some(Class::Verb) && !told
    }

    /// Whether a phrase names for the first time who was told of before.
    fn can_be_named(&self, told: &Phrase, later: usize) -> bool {
        let next = self.phrase(later);
        let Some(entity) = self.names.of[later].map(|entity| &self.names.entities[entity]) else { return false };
        let earlier = |&(other, _): &(usize, Link)| other < later && self.phrase(other).head.is_named();
        let new = next.head == Head::Person && next.name.len() > 1 && !entity.phrases.iter().any(earlier);
        let unknown = !self.is_kin(told) && (told.gender.is_none() || entity.gender.is_none());
        let holds = self.says(told.tokens, List::FormerWords)
            && !next.title.is_empty()
            && !self.says(next.title, List::KeptTitles);
        let is_in = |list: &WordList| told.tokens.last().is_some_and(|last| list.has(self.document.lemmas[last]));
        // "An official said" is mostly somebody whom the article keeps unnamed.
        let kept_back = told.opening == Opening::Indefinite && is_in(self.lexicon.anonymous);
        let any_job = entity.roles.is_empty() && next.title.is_empty() && !kept_back && !self.has_job_behind(next);
        let job = any_job
            || self.is_close_to_owner(told, later)
            || is_in(self.lexicon.personal)
            || told.role.is_some_and(|role| entity.has_role(role));
        new && job && !holds && (unknown || told.gender == entity.gender) && entity.nature == Nature::Person
    }

    /// "Otto Brandt, treasurer of the guild": a noun for people right behind the name tells of a job, listed or not.
    fn has_job_behind(&self, name: &Phrase) -> bool {
        let parts = &self.scan.parts;
        let comma = parts.get(name.parts().end).is_some_and(|part| part.class == Class::Comma);
        let behind = parts.get(name.parts().end + 1).filter(|part| comma && part.class == Class::Noun && !part.plural);
        let class = |token| noun_class(self.document.lemmas[token], self.document.text(token));
        behind.and_then(|part| part.tokens.last()).is_some_and(|token| class(token) == Some(NounClass::Person))
    }

    /// "Lee's right-hand man" and then "Otto Brandt, vice chairman of Lee's campaign": somebody close to Lee, without
    /// a job, and somebody new whose job is hers.
    fn is_close_to_owner(&self, told: &Phrase, later: usize) -> bool {
        const BESIDE: usize = 4;
        let jobless = told.tokens.last().is_some_and(|last| self.document.is_lemma_listed(last, List::CloseOnes));
        let Some(owner) = told.owner().and_then(|owner| self.names.of[owner]).filter(|_| jobless) else { return false };
        let sentence = self.sentence(self.phrase(later));
        let beside = (later + 1..self.scan.phrases.len().min(later + BESIDE)).filter(|&next| {
            let next = self.phrase(next);
            self.sentence(next) == sentence && !next.subject
        });
        beside.into_iter().any(|next| self.names.of[next] == Some(owner))
    }

    fn says(&self, words: TokenRange, list: List) -> bool {
        words.iter().any(|token| self.document.is_listed(token, list))
    }

    /// "his ex-wife": the only person of that gender in the article with the owner's surname.
    pub(super) fn namesake(&self, phrase: &Phrase) -> Option<usize> {
        let owner = phrase.owner().filter(|_| self.is_kin(phrase)).and_then(|owner| self.names.of[owner])?;
        let fits = |&entity: &usize| {
            let other = &self.names.entities[entity];
            let kin = other.phrases.iter().take(4).any(|&(index, _)| self.is_kin(self.phrase(index)));
            entity != owner && other.gender == phrase.gender && !kin
        };
        let names = self.names.entities[owner].phrases.iter().map(|&(index, _)| self.phrase(index));
        let name = names.into_iter().find(|name| name.head == Head::Person && !name.name.is_empty())?;
        let mut found = self.names.family(name).iter().copied().filter(fits);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// Phrases behind one, in its sentence and so many more.
    fn behind(&self, index: usize, ahead: usize) -> impl Iterator<Item = usize> + '_ {
        let last = self.sentence(self.phrase(index)) + ahead;
        let phrases = index + 1..self.scan.phrases.len().min(index + REACH);
        phrases.take_while(move |&later| self.sentence(self.phrase(later)) <= last)
    }

    /// Whether somebody new is told of in the title or in the first sentence below it.
    fn opens_article(&self, phrase: &Phrase) -> bool {
        let title = headline::holds(self.document, phrase.tokens.start());
        let own = |owner: usize| self.phrase(owner).head == Head::Pronoun(Pronoun::Speaker);
        let new = match phrase.opening {
            Opening::Indefinite => true,
            Opening::Owned => !phrase.owner().is_some_and(own),
            Opening::Bare => title,
            _ => false,
        };
        let sentence = self.document.sentences.all()[self.document.sentences.of(phrase.tokens.start())].tokens;
        let before = sentence.start().index().checked_sub(1).map(TokenId::from_index);
        new && !phrase.quoted && (title || before.is_none_or(|before| headline::holds(self.document, before)))
    }

    /// "the senator's wife": of a gender, and of somebody named.
    fn is_kin(&self, phrase: &Phrase) -> bool {
        let owner = phrase.owner().and_then(|owner| self.names.of[owner]);
        phrase.gender.is_some() && owner.is_some_and(|owner| self.names.entities[owner].nature == Nature::Person)
    }
}
