//! Descriptions of people whom the article names only behind them: "A former mayor says …", said Ann Lee.

use super::Link;
use super::entity::Nature;
use super::headline;
use super::lexicon::Opening;
use super::phrase::{Head, Phrase};
use super::walk::Walk;
use crate::text::{Id, TokenId};

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
        (only && self.can_bear(&self.names.entities[first], role, self.phrase(index))).then_some(first)
    }

    /// Who is told in title or lede, or as somebody's wife or son, and then named: the next source, if the
    /// name is new, in full, and nothing tells of another job.
    pub(super) fn introduced(&self, index: usize) -> Option<usize> {
        const AHEAD: usize = 4;
        let phrase = self.phrase(index);
        if !self.place(index).speaker || phrase.plural || !(self.opens_article(phrase) || self.is_kin(phrase)) {
            return None;
        }
        let source = |&later: &usize| self.place(later).speaker && self.names.of[later].is_some();
        let later = self.behind(index, AHEAD).find(source)?;
        let (next, entity) = (self.phrase(later), &self.names.entities[self.names.of[later]?]);
        let earlier = |&(other, _): &(usize, Link)| other < later && self.phrase(other).head.is_named();
        let new = next.head == Head::Person && next.name.len() > 1 && !entity.phrases.iter().any(earlier);
        let gender = if self.is_kin(phrase) {
            phrase.gender == entity.gender
        } else {
            phrase.gender.is_none() || entity.gender.is_none() || phrase.gender == entity.gender
        };
        let job = entity.roles.is_empty() || phrase.role.is_some_and(|role| entity.has_role(role));
        let titled = !next.title.is_empty() && entity.roles.is_empty();
        (new && gender && job && !titled && entity.nature == Nature::Person).then(|| self.names.of[later])?
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
        let new = phrase.opening == Opening::Indefinite || title && phrase.opening == Opening::Bare;
        let sentence = self.document.sentences.all()[self.document.sentences.of(phrase.tokens.start())].tokens;
        let before = sentence.start().index().checked_sub(1).map(TokenId::from_index);
        new && (title || before.is_none_or(|before| headline::holds(self.document, before)))
    }

    /// "the senator's wife": of a gender, and of somebody named.
    fn is_kin(&self, phrase: &Phrase) -> bool {
        let owner = phrase.owner.and_then(|owner| self.names.of[owner]);
        phrase.gender.is_some() && owner.is_some_and(|owner| self.names.entities[owner].nature == Nature::Person)
    }
}
