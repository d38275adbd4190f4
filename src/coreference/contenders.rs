//! Whom a name or a description could mean, where there is a choice: all bearers of the surname, of the
//! role, of the kind, with how present each is at that place and the evidence against it. Told to people;
//! the links are made in [`super::names`], [`super::roles`] and [`super::things`].

use super::lexicon::Opening;
use super::phrase::{Head, Phrase};
use super::salience::Contender;
use super::source::Standing;
use super::things::is_common_body;
use super::walk::Walk;

/// So many are told.
const MOST: usize = 5;

/// Score of somebody who has not been mentioned of late.
const ABSENT: f32 = -8.0;

impl Walk<'_, '_> {
    /// Whom a phrase could mean, the likeliest first; what rules somebody out is told, and puts it last.
    pub(super) fn contenders(&self, index: usize) -> Vec<Contender> {
        let phrase = self.phrase(index);
        let definite = matches!(phrase.opening, Opening::Definite | Opening::Bare);
        let found = match phrase.head {
            Head::Person | Head::Organization => self.names.bearers(phrase),
            Head::Role if definite && !phrase.plural => self.of_role(phrase),
            Head::Body | Head::Medium | Head::Document if definite && !phrase.plural => self.of_kind(phrase),
            _ => Vec::new(),
        };
        let mut told: Vec<Contender> = found.into_iter().map(|entity| self.contender(entity, index)).collect();
        told.sort_by(|one, other| other.rank().total_cmp(&one.rank()).then(one.entity.cmp(&other.entity)));
        told.truncate(MOST);
        told
    }

    fn of_role(&self, phrase: &Phrase) -> Vec<usize> {
        phrase.role.and_then(|role| self.by_role.get(&role)).cloned().unwrap_or_default()
    }

    fn of_kind(&self, phrase: &Phrase) -> Vec<usize> {
        let mut found = self.of_role(phrase);
        let generic = phrase.role.is_some_and(|role| self.lexicon.generic.has(role));
        let near = self.salience.latest().map(|recent| recent.entity).filter(|&entity| match phrase.head {
            Head::Medium => self.is_outlet(&self.names.entities[entity]),
            Head::Body if generic => is_common_body(&self.names.entities[entity], self.document.lists),
            Head::Body => self.is_called(&self.names.entities[entity], phrase),
            _ => false,
        });
        for entity in near {
            if !found.contains(&entity) {
                found.push(entity);
            }
        }
        found
    }

    fn contender(&self, entity: usize, index: usize) -> Contender {
        let phrase = self.phrase(index);
        let known = &self.names.entities[entity];
        let sentence = self.sentence(phrase);
        let present = self.salience.presence(entity, phrase, sentence);
        let (score, standing) = present.unwrap_or((ABSENT, Standing::Absent));
        let differ = |one: Option<&str>, other: Option<&str>| one.is_some() && other.is_some() && one != other;
        let standing = if phrase.gender.is_some() && known.gender.is_some() && phrase.gender != known.gender {
            Standing::OtherGender
        } else if differ(phrase.country(), known.country) {
            Standing::OtherCountry
        } else if present.is_none() && known.first > index {
            Standing::Later
        } else {
            standing
        };
        Contender { entity, score, standing }
    }
}
