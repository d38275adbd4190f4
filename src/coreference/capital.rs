//! Words with a capital letter: parts of names, titles, bodies, or the first words of sentences.

use super::lexicon::Opening;
use super::part::{Class, Part};
use super::titled;
use super::words::Words;
use crate::gazetteer::{Fact, NounClass, given_gender, noun_class};
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, Word, word};
use crate::token::TokenKind;

/// A part's class and number of tokens.
type Found = (Class, usize);

/// A word with a capital letter, and what is around it.
pub(super) struct Capital<'r, 'd> {
    seen: &'r Words<'d>,
    at: usize,
    /// Where the sentence ends.
    end: usize,
    before: Option<&'r Part>,
    /// The words from here to the end of the sentence.
    words: &'d [Word],
    name_follows: bool,
    /// Whether it is a given name.
    given: bool,
    /// Whether a given name or the initial of one is before it.
    after_name: bool,
    /// Number of words of the title that starts here.
    title: Option<usize>,
}

impl<'r, 'd> Capital<'r, 'd> {
    pub(super) fn new(seen: &'r Words<'d>, at: usize, end: usize, before: Option<&'r Part>) -> Self {
        let words = &seen.forms[at..end];
        let after_name = before.is_some_and(|part| {
            let last = part.tokens.end().index() - 1;
            let initial = titled::is_initial(seen.letters(last));
            let first = initial && (last == 0 || !seen.capital(last - 1));
            let given = given_gender(seen.forms[last.saturating_sub(usize::from(initial))]).is_some();
            part.class == Class::Name && (given || first)
        });
        Self {
            name_follows: at + 1 < end && seen.is_name(at + 1),
            given: given_gender(words[0]).is_some(),
            title: titled::title(seen.lexicon, words),
            seen,
            at,
            end,
            before,
            words,
            after_name,
        }
    }

    /// What starts here: the first reading that fits.
    /// `None` for a word that is none of these: then the capital tells nothing.
    pub(super) fn part(&self) -> Option<Found> {
        self.known()
            .or_else(|| self.body_of_officers())
            .or_else(|| self.body_of_people())
            .or_else(|| self.bound())
            .or_else(|| self.job())
            .or_else(|| self.piece_of_name())
            .or_else(|| self.noun())
            .or_else(|| self.name())
    }

    /// What the gazetteer knows, or a short form in brackets spells out.
    fn known(&self) -> Option<Found> {
        let seen = self.seen;
        let known = seen.gazetteer.longest(self.words, |index| seen.letters(self.at + index));
        let known = known.filter(|&(length, _)| !self.is_longer_title(length));
        let spelled = seen.spelled.get(&TokenId::from_index(self.at)).copied();
        if let Some(length) = spelled.filter(|&length| known.as_ref().is_none_or(|&(known, _)| known < length)) {
            return Some((Class::NameBody, length));
        }
        let (length, entry) = known?;
        let demonym = entry.fact == Fact::Demonym;
        let new = self
            .before
            .is_some_and(|part| part.class == Class::Name && seen.forms[part.tokens.end().index() - 1] == word!("new"));
        let surname = || self.is_behind_name() && self.introduces_person();
        let of_person =
            length == 1 && (self.after_name || new || self.given && self.name_follows && !demonym || surname());
        Some(match (of_person, demonym) {
            (true, _) => (Class::Name, 1),
            (false, true) => (Class::Demonym(entry), length),
            (false, false) => (Class::Known(entry), length),
        })
    }

    /// A body that an officer's word opens.
    fn body_of_officers(&self) -> Option<Found> {
        let length = if self.is_general_body() { Some(2) } else { self.body_of_an_officer() };
        length.map(|length| (Class::NameBody, length))
    }

    /// A body that is called after the people in it, in capitals throughout: Workers' Union, Women's Health Council.
    fn body_of_people(&self) -> Option<Found> {
        const LONGEST: usize = 5;
        let (seen, at) = (self.seen, self.at);
        let owns = at + 2 < self.end && seen.tag(at + 1) == Tag::Possessive;
        let person = |noun: Word| seen.lexicon.roles.has(noun) || noun_class(noun, "") == Some(NounClass::Person);
        let people = owns && (seen.lexicon.groups.has(self.words[0]) || person(seen.singular(at)));
        let inner = (at + 2..self.end.min(at + LONGEST)).take_while(|&index| people && seen.capital(index));
        let last = inner.filter(|&index| seen.lexicon.bodies.has(seen.lemmas[index])).last()?;
        Some((Class::NameBody, last + 1 - at))
    }

    /// What a title, a time or a surname that is known from elsewhere decides.
    fn bound(&self) -> Option<Found> {
        let (seen, at) = (self.seen, self.at);
        let titled = self.before.is_some_and(|part| {
            part.class == Class::Title && (seen.is_honorific(part.tokens) || seen.is_shouted(part.tokens, at))
        });
        let apposed = self.before.is_some_and(|part| part.class == Class::Role && !part.plural) && self.name_follows;
        if (titled || apposed && seen.tag(at).is_verb()) && !seen.is_function(at) {
            return Some((Class::Name, 1));
        }
        if self.is_time() && !self.after_name {
            return Some((Class::Stop, 1));
        }
        let surname = !self.name_follows && !self.after_name && seen.surnames.contains(&self.words[0]);
        (surname && !seen.is_function(at)).then_some((Class::Name, 1))
    }

    /// Letters of a degree, or a title.
    fn job(&self) -> Option<Found> {
        let (seen, at, end) = (self.seen, self.at, self.end);
        let behind_name = self.before.is_some_and(|part| matches!(part.class, Class::Name | Class::Suffix));
        if behind_name && self.is_rank(at) && (!self.name_follows || self.is_rank(at + 1)) {
            return Some((Class::Suffix, 1));
        }
        titled::joined(seen.document, seen.lexicon, at, end).or_else(|| {
            let length = self.title.filter(|_| !(self.after_name || self.given && self.name_follows))?;
            Some((Class::Title, length + titled::complement(seen.document, at + length, end).unwrap_or_default()))
        })
    }

    /// What is within or behind a name.
    fn piece_of_name(&self) -> Option<Found> {
        let lexicon = self.seen.lexicon;
        if self.is_behind_name() && lexicon.suffixes.has(self.words[0]) {
            return Some((Class::Suffix, 1));
        }
        let more = || self.words.get(1).is_some_and(|&word| lexicon.particles.has(word));
        // A pronoun is spelled like a particle of another language.
        let pronoun = self.seen.tag(self.at) == Tag::Pronoun;
        let particle = lexicon.particles.has(self.words[0]) && (self.name_follows || more());
        (particle && !pronoun && !self.given).then_some((Class::Particle, 1))
    }

    /// A common noun, though it has a capital.
    fn noun(&self) -> Option<Found> {
        let (seen, at, end) = (self.seen, self.at, self.end);
        let after_a = self.before.is_some_and(|part| part.class == Class::Determiner(Opening::Indefinite));
        let common = || !seen.tag(at).is_name() || at + 1 < end && seen.tag(at + 1) == Tag::VerbParticiple;
        let document = after_a || self.opens() && common();
        if document && !self.name_follows && seen.lexicon.documents.has(seen.lemmas[at]) {
            return Some((Class::Document, 1));
        }
        if seen.plural(at)
            && let Some(length) = titled::union(seen.document, seen.lexicon, at, end)
        {
            return Some((Class::NameBody, length));
        }
        // A capital behind a name is part of the name.
        let alone = !self.name_follows && !self.is_behind_name();
        self.opening_noun(self.opens() && !self.name_follows, alone).map(|class| (class, 1))
    }

    /// A name of a person or a body.
    fn name(&self) -> Option<Found> {
        let (seen, at, end) = (self.seen, self.at, self.end);
        let opens = self.opens();
        let opened = || opens && self.name_follows && seen.tag(at).is_noun() && seen.noun(at, at + 1).is_none();
        let pronoun = !self.after_name && seen.document.is_listed(TokenId::from_index(at), List::IndefinitePronouns);
        if pronoun || !(seen.is_name(at) || self.after_name || opened()) || opens && seen.is_function(at) {
            return None;
        }
        if let Some(length) = titled::organization(seen.document, seen.lexicon, at, end) {
            return Some((Class::NameBody, length));
        }
        let kinds = [seen.lexicon.bodies, seen.lexicon.media, seen.lexicon.companies];
        let body = kinds.iter().any(|list| list.has(seen.lemmas[at]) || list.has(self.words[0]));
        Some((if body { Class::NameBody } else { Class::Name }, 1))
    }

    /// Whether the sentence, or a quotation in it, opens here.
    fn opens(&self) -> bool {
        self.before.is_none_or(|part| matches!(part.class, Class::Stop | Class::Quote))
    }

    fn is_behind_name(&self) -> bool {
        self.before.is_some_and(|part| part.class == Class::Name)
    }

    /// Whether a word is the letters of a degree, an order or an office that may follow a name.
    fn is_rank(&self, at: usize) -> bool {
        let capitals = self.seen.letters(at).chars().filter(|letter| letter.is_uppercase()).count();
        capitals > 1 && self.seen.lexicon.letters.has(self.seen.forms[at])
    }

    /// Whether a comma, an indefinite article and what somebody does come behind the word.
    fn introduces_person(&self) -> bool {
        const NEAR: usize = 6;
        let (seen, at, end) = (self.seen, self.at, self.end);
        let comma = at + 2 < end && seen.document.tokens[TokenId::from_index(at + 1)].kind == TokenKind::Comma;
        let told = || (at + 3..end.min(at + NEAR)).any(|next| seen.is_role(seen.lemmas[next]));
        comma && seen.lexicon.opening(seen.forms[at + 2]) == Some(Opening::Indefinite) && told()
    }

    /// Whether a title before a name takes in the entry of the gazetteer that it starts with, so many words long.
    fn is_longer_title(&self, known: usize) -> bool {
        let name = |at: usize| at < self.end && self.seen.is_name(at);
        self.title.is_some_and(|length| length > known && name(self.at + length))
    }

    /// "General Staff", "General Council": no general.
    fn is_general_body(&self) -> bool {
        let (seen, next) = (self.seen, self.at + 1);
        let body = || seen.forms[next] == word!("staff") || seen.lexicon.bodies.has(seen.lemmas[next]);
        self.words[0] == word!("general") && next < self.end && seen.capital(next) && body()
    }

    /// Number of words of a body that is called after an officer, whom it belongs to in name alone.
    fn body_of_an_officer(&self) -> Option<usize> {
        let (_, length) = self.seen.lexicon.bodies.longest(self.words)?;
        let owned = (self.at..self.at + length).any(|at| self.seen.tag(at) == Tag::Possessive);
        (owned && self.seen.capital(self.at + length - 1)).then_some(length)
    }

    /// "Republicans" anywhere; "Polls" and "Officials" where the capital only opens the sentence.
    fn opening_noun(&self, opens: bool, name_alone: bool) -> Option<Class> {
        let (seen, at, word) = (self.seen, self.at, self.words[0]);
        if seen.is_function(at) {
            return None;
        }
        let lexicon = seen.lexicon;
        let office = lexicon.roles.has(word) && at + 1 < seen.forms.len() && seen.tag(at + 1) == Tag::Preposition;
        if name_alone && !seen.plural(at) && (lexicon.personal.has(word) || office) {
            return Some(Class::Role);
        }
        if (opens || seen.plural(at)) && lexicon.groups.has(word) || is_plural_acronym(seen.letters(at)) {
            return Some(Class::Group);
        }
        if !opens || !(seen.plural(at) || seen.opens_as_plural(at)) {
            return None;
        }
        let lemma = seen.singular(at);
        let lists = [(lexicon.roles, Class::Role), (lexicon.documents, Class::Document), (lexicon.bodies, Class::Body)];
        let listed = lists.into_iter().find(|(list, _)| list.has(lemma)).map(|(_, class)| class);
        let known = || noun_class(lemma, "") == Some(NounClass::Person);
        listed.or_else(|| known().then_some(Class::Role))
    }

    /// Monday, March: no part of a name but after "the". What is a given name, too, has a number behind.
    fn is_time(&self) -> bool {
        let (seen, next) = (self.seen, self.at + 1);
        let number = next < self.end && seen.document.tokens[TokenId::from_index(next)].kind == TokenKind::Number;
        let defined = self.before.is_some_and(|part| matches!(part.class, Class::Determiner(_)));
        seen.lexicon.times.has(self.words[0]) && !defined && (number || !self.given)
    }
}

/// Whether a word is capitals and an s: several of what the capitals stand for.
fn is_plural_acronym(letters: &str) -> bool {
    let capitals = letters.strip_suffix('s').unwrap_or_default();
    capitals.len() > 1 && capitals.bytes().all(|letter| letter.is_ascii_uppercase())
}
