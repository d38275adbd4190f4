//! All phrases of an article in text order, with what binds neighbours: owner, complement,
//! apposition, a short form in brackets.

use super::input::Parts;
use super::lexicon::{Lexicon, Opening, Pronoun};
use super::part::{Class, Part, is_between};
use super::phrase::{Head, Phrase};
use super::reader::Reader;
use super::reading::Reading;
use super::{entity_typing, fields, headline, syntax, turns};
use crate::attribution::Attributions;
use crate::document::Document;
use crate::gazetteer::{NounClass, noun_class};
use crate::lists::List;
use crate::quote::QuoteState;
use crate::text::{Id, TokenRange, word};

/// The parts of an article and the phrases over them.
pub(super) struct Scan {
    pub parts: Vec<Part>,
    pub phrases: Vec<Phrase>,
    /// Short forms in brackets: (phrase of the full name, phrase of the short form).
    pub short_forms: Vec<(usize, usize)>,
}

impl Scan {
    pub(super) fn new(document: &Document<'_>, lexicon: &Lexicon<'_>, attributions: &Attributions) -> Self {
        let parts = Reader::new(document, lexicon, attributions).parts();
        let phrases = Vec::with_capacity(parts.len() / 2);
        let mut scan = Self { phrases, parts, short_forms: Vec::new() };
        scan.read(Reading { document, lexicon });
        headline::trim(document, &mut scan.phrases);
        headline::trim_calling(document, &mut scan.phrases);
        entity_typing::settle(document, lexicon, &scan.parts, &mut scan.phrases);
        for index in 1..scan.phrases.len() {
            scan.bind(document, index);
        }
        scan
    }

    fn class(&self, part: usize) -> Option<Class> {
        self.parts.get(part).map(|part| part.class)
    }

    /// Reads phrases from left to right; each part belongs to one phrase at most.
    fn read(&mut self, reading: Reading<'_>) {
        let mut at = 0;
        while at < self.parts.len() {
            at = match self.phrase_at(reading, at) {
                Some(phrase) => {
                    let end = phrase.parts().end;
                    self.phrases.push(phrase);
                    end
                }
                None => at + 1,
            };
        }
    }

    fn phrase_at(&self, reading: Reading<'_>, at: usize) -> Option<Phrase> {
        if is_between(self.parts[at].class) {
            return None;
        }
        let input = Parts(&self.parts[at..]);
        let mut phrase = if let Ok((_, pronoun)) = syntax::pronoun(input) {
            pronoun_phrase(&self.parts[at], at, pronoun)
        } else {
            let (_, shape) = syntax::noun_group(input).ok()?;
            if shape.body == 0 && self.is_lone_article(reading.document, at + shape.opened - 1) {
                return None;
            }
            reading.phrase(&self.parts, at, shape)
        };
        let at = phrase.parts().start;
        self.label(reading, &mut phrase);
        phrase.set_owner(self.owner(at));
        if phrase.owner().is_some() {
            phrase.opening = Opening::Owned;
        }
        let end = phrase.parts().end;
        let named = self.class(end) == Some(Class::Comma) && self.class(end + 1) == Some(Class::Name) && !phrase.plural;
        let told = phrase.owner().is_some() || named && phrase.opening != Opening::Bare;
        let last = phrase.tokens.last().filter(|_| phrase.head == Head::Thing && told);
        let class = last.and_then(|last| noun_class(reading.document.lemmas[last], reading.document.text(last)));
        if class == Some(NounClass::Person) {
            phrase.head = Head::Role;
        }
        phrase.quoted = reading.document.quotes.state(phrase.tokens.start()) == QuoteState::Inside;
        let opens = at == 0 || self.class(at - 1) == Some(Class::Stop);
        let someone = matches!(phrase.head, Head::Person | Head::Role | Head::Group | Head::Organization)
            || phrase.head == Head::Thing && phrase.plural;
        let apposed = self.class(phrase.parts().end) == Some(Class::Comma) && someone;
        let acts = reading.document.is_listed(phrase.tokens.start(), List::SubjectPronouns) && phrase.tokens.len() == 1;
        phrase.subject = acts || self.is_subject(phrase.parts().end) || opens && apposed;
        phrase.oblique = at > 0
            && matches!(self.class(at - 1), Some(Class::Preposition | Class::Of))
            && !(phrase.subject && self.is_subordinator(reading.document, at - 1));
        Some(phrase)
    }

    /// Whether a part is an article alone, and no label of a turn.
    fn is_lone_article(&self, document: &Document<'_>, part: usize) -> bool {
        let label = self.parts.get(part + 1).is_some_and(|next| document.words_of(next.tokens) == ":");
        document.is_listed(self.parts[part].tokens.start(), List::Articles) && !label
    }

    /// "MARSH:" in a transcript is a person, "Q:" somebody.
    fn label(&self, reading: Reading<'_>, phrase: &mut Phrase) {
        let (start, end) = (phrase.parts().start, phrase.parts().end);
        let quoted = usize::from(start > 0 && self.class(start - 1) == Some(Class::Quote));
        let opens = start == quoted || self.class(start - 1 - quoted) == Some(Class::Stop);
        let colon = || self.parts.get(end).is_some_and(|part| reading.document.words_of(part.tokens) == ":");
        if turns::is_label(reading.document, phrase.tokens) {
            phrase.head = Head::Role;
            phrase.name = TokenRange::new(phrase.tokens.end().index(), phrase.tokens.end().index());
            phrase.role = Some(reading.document.words[phrase.tokens.start()]);
            phrase.opening = Opening::Bare;
            return;
        }
        if !opens || !colon() {
            return;
        }
        let capital = reading.document.text(phrase.tokens.start()).starts_with(char::is_uppercase);
        let unknown = match phrase.head {
            Head::Organization => phrase.entry.is_none() && phrase.name.len() == 1,
            Head::Thing => phrase.tokens.len() == 1 && capital,
            _ => false,
        };
        if unknown {
            phrase.head = Head::Person;
            phrase.name = if phrase.name.is_empty() { phrase.tokens } else { phrase.name };
        }
    }

    /// The phrase right before part `at` if it owns what starts there.
    fn owner(&self, at: usize) -> Option<usize> {
        let last = self.phrases.last()?;
        let possessive = at > 0 && self.class(at - 1) == Some(Class::Possessive) && last.parts().end + 1 == at;
        let pronoun = last.parts().end == at && matches!(self.class(at - 1), Some(Class::Owner(_)));
        (possessive || pronoun).then(|| self.phrases.len() - 1)
    }

    /// "that", "because": what follows is the subject of a clause if a verb follows it.
    fn is_subordinator(&self, document: &Document<'_>, part: usize) -> bool {
        document.is_listed(self.parts[part].tokens.start(), List::SubjectOpeners)
    }

    /// Whether a phrase, whose owners start at a part, is the subject of a clause of its own: because he had slept.
    fn is_clause_subject(&self, document: &Document<'_>, start: usize, index: usize) -> bool {
        self.is_subordinator(document, start - 1) && self.is_subject(self.phrases[index].parts().end)
    }

    /// Whether a verb follows, an adverb between allowed.
    fn is_subject(&self, end: usize) -> bool {
        self.class(end) == Some(Class::Verb)
            || matches!(self.class(end), Some(Class::Stop | Class::Adjective | Class::Determiner(_)))
                && self.parts[end].tokens.len() == 1
                && self.class(end + 1) == Some(Class::Verb)
    }

    /// First part of the chain of owners that ends with the phrase.
    pub(super) fn chain_start(&self, phrase: usize) -> usize {
        let mut first = phrase;
        while let Some(owner) = self.phrases[first].owner().filter(|_| phrase - first < 4) {
            first = owner;
        }
        self.phrases[first].parts().start
    }

    /// Binds a phrase to what is before it.
    fn bind(&mut self, document: &Document<'_>, index: usize) {
        let start = self.chain_start(index);
        let Some(before) = start.checked_sub(1).and_then(|part| self.class(part)) else { return };
        self.label_of_a_body(index);
        if let Some(job) = fields::job_before(self, document, index) {
            self.phrases[job].set_same(index);
        }
        self.nickname(document, index, start);
        self.title(document, start);
        let Some(previous) = self.before(index, start) else { return };
        match before {
            Class::Verb => self.predicate(document, previous, index),
            Class::Preposition if self.is_clause_subject(document, start, index) => {}
            Class::Of | Class::Preposition => self.complement(document, previous, index),
            Class::Comma | Class::Quote => self.appose(document, self.without_age(previous), index),
            Class::Open => self.bracket(previous, index),
            _ => {}
        }
    }

    /// "the aid organization the Harbor Fund": the noun right before the name of a body; "Rock the Boat Poll": the
    /// start of the name of a poll.
    fn label_of_a_body(&mut self, index: usize) {
        let (Some(label), name) = (index.checked_sub(1), &self.phrases[index]) else { return };
        let before = &self.phrases[label];
        if before.parts().end != name.parts().start || name.opening != Opening::Definite {
            return;
        }
        if !before.plural && before.head == Head::Body && name.head == Head::Organization {
            self.phrases[label].set_same(index);
        } else if let Some(start) = before.modifier.or(Some(before.name)).filter(|start| !start.is_empty())
            && name.head == Head::Document
            && !name.name.is_empty()
        {
            self.phrases[index].name = start.cover(name.name);
        }
    }

    /// "spokesman for the mill": the second goes on with the first, which is the subject of a verb behind.
    fn complement(&mut self, document: &Document<'_>, previous: usize, index: usize) {
        self.phrases[index].set_governor(previous);
        if let Some((job, name)) = fields::name_behind(self, document, previous, index) {
            self.phrases[index].head = Head::Person;
            self.phrases[index].name = name;
            self.phrases[index].entry = None;
            self.phrases[job].set_same(index);
        }
        let of = self.class(self.phrases[index].parts().start.saturating_sub(1)) == Some(Class::Of);
        let (person, place) = (&self.phrases[previous], &self.phrases[index]);
        if of && person.head == Head::Person && place.head == Head::Person && !place.sure && place.gender.is_none() {
            // "Judge Ann Lee of Tarnby": nobody is of a person.
            self.phrases[index].head = Head::Thing;
        } else if of && person.head == Head::Organization && place.parts().len() == 1 {
            // "the General Staff of Ukraine"
            let home = place.entry.filter(|entry| entry.country.is_some());
            self.phrases[previous].home = self.phrases[previous].home.or(home);
        }
        let up = |&phrase: &usize| self.phrases[phrase].governor();
        let first = std::iter::successors(Some(previous), up).take(5).last().unwrap_or(previous);
        let start = self.chain_start(first);
        let object = start > 0 && self.class(start - 1) == Some(Class::Verb);
        if self.is_subject(self.phrases[index].parts().end) && !object && !self.phrases[first].oblique {
            self.phrases[first].subject = true;
        }
    }

    /// The phrase that ends one part before part `start`, where the owners of `phrase` start.
    fn before(&self, phrase: usize, start: usize) -> Option<usize> {
        let owners = self.phrases[..phrase].iter().rev().take(5).position(|other| other.parts().end < start)?;
        let previous = phrase - 1 - owners;
        (self.phrases[previous].parts().end + 1 == start).then_some(previous)
    }

    /// "editor in chief" is one job: the noun that a bare one goes on with.
    fn whole_job(&self, phrase: usize) -> usize {
        let role = |phrase: usize| self.phrases[phrase].head == Head::Role;
        let bare = role(phrase) && self.phrases[phrase].opening == Opening::Bare;
        self.phrases[phrase].governor().filter(|&governor| bare && role(governor)).unwrap_or(phrase)
    }

    /// The phrase before ", 61,".
    fn without_age(&self, previous: usize) -> usize {
        let age = &self.phrases[previous];
        let number = self.parts[age.parts()].iter().all(|part| part.class == Class::Number);
        let comma = age.parts().start.checked_sub(1).filter(|&part| self.class(part) == Some(Class::Comma));
        let named = previous.checked_sub(1).filter(|&named| Some(self.phrases[named].parts().end) == comma);
        named.filter(|_| number).unwrap_or(previous)
    }

    /// Whether "one of" is before the noun group at a part, or before its owner: "one of the family's attorneys".
    fn is_one_of(&self, document: &Document<'_>, start: usize) -> bool {
        const REACH: usize = 5;
        let word = |part: usize| document.words[self.parts[part].tokens.start()];
        (start.saturating_sub(REACH)..=start)
            .any(|part| self.class(part + 1) == Some(Class::Of) && word(part) == word!("one"))
    }

    /// The first part behind a phrase and what goes on with it: "mayor of Goodhaven".
    fn end_of(&self, index: usize) -> usize {
        const LONGEST: usize = 4;
        let behind = self.phrases[index + 1..].iter().take(LONGEST);
        behind.fold(self.phrases[index].parts().end, |end, next| {
            let goes_on = matches!(self.class(end), Some(Class::Of | Class::Preposition));
            if goes_on && next.parts().start == end + 1 { next.parts().end } else { end }
        })
    }

    /// "a group of parents" before a verb.
    fn acts(&self, index: usize) -> bool {
        self.is_subject(self.end_of(index))
    }

    /// ", mayor of Goodhaven," after a name; ", Ann Lee," after a role; ", a bank," after a firm.
    fn appose(&mut self, document: &Document<'_>, previous: usize, index: usize) {
        let end = self.phrases[index].parts().end;
        let former = self.class(end) == Some(Class::And) && self.is_former(document, end + 1);
        let opening = self.is_subject(end) && self.class(end + 1) != Some(Class::Comma);
        let open = self.is_subject(end) || matches!(self.class(end), Some(Class::And | Class::Possessive));
        let closed = former || self.is_second_job(index) || !open || opening;
        let acting = || self.phrases[previous].head == Head::Organization && self.acts(index);
        if self.phrases[index].plural || !closed || acting() {
            return;
        }
        let fits = |&earlier: &usize| {
            if opening {
                self.opens_with_name(document, earlier, index)
            } else {
                self.are_apposed(document, earlier, index)
            }
        };
        let up = |&phrase: &usize| self.phrases[phrase].governor();
        let mut held = std::iter::successors(Some(self.whole_job(previous)), up).take(5);
        let Some(earlier) = held.find(fits) else { return };
        let (named, other) = if self.phrases[earlier].head.is_named() { (earlier, index) } else { (index, earlier) };
        self.phrases[other].set_same(named);
        if other < named
            && let Some(first) = self.joined_job(other)
        {
            self.phrases[first].set_same(named);
        }
        if former && self.phrases.get(index + 1).is_some_and(|next| next.parts().start == end + 1) {
            self.phrases[index + 1].set_same(named);
        }
        let end = self.end_of(index);
        if self.class(end) == Some(Class::Comma) && self.is_subject(end + 1) && !self.phrases[earlier].oblique {
            self.phrases[named].subject = true;
        }
        if matches!(self.phrases[earlier].head, Head::Body | Head::Medium) {
            self.phrases[index].head = Head::Organization;
        }
    }

    /// The job that a second one of the same person goes on with, behind a conjunction.
    fn joined_job(&self, second: usize) -> Option<usize> {
        let first = second.checked_sub(1)?;
        let (one, other) = (&self.phrases[first], &self.phrases[second]);
        let job = |phrase: &Phrase| phrase.head == Head::Role && !phrase.plural;
        let joined = self.class(one.parts().end) == Some(Class::And) && one.parts().end + 1 == other.parts().start;
        (joined && job(one) && job(other) && other.opening == Opening::Bare && one.same().is_none()).then_some(first)
    }

    /// Whether a part tells that a job is over.
    fn is_former(&self, document: &Document<'_>, at: usize) -> bool {
        let part = self.parts.get(at).filter(|part| part.class != Class::Stop);
        part.is_some_and(|part| document.is_listed(part.tokens.start(), List::FormerWords))
    }

    /// Whether another job is joined behind a phrase.
    fn is_second_job(&self, index: usize) -> bool {
        let end = self.phrases[index].parts().end;
        let bare = |job: &Phrase| job.head == Head::Role && !job.plural && job.opening == Opening::Bare;
        let job = || self.phrases.get(index + 1).is_some_and(|job| job.parts().start == end + 1 && bare(job));
        self.class(end) == Some(Class::And)
            && (matches!(self.class(end + 1), Some(Class::Role | Class::Title)) || job())
    }

    /// Whether a job that opens its sentence, or one of several people, is that of the person named behind it.
    fn opens_with_name(&self, document: &Document<'_>, earlier: usize, index: usize) -> bool {
        let earlier = &self.phrases[earlier];
        let start = earlier.parts().start;
        let first = start == 0 || self.class(start - 1) == Some(Class::Stop);
        let new = matches!(earlier.opening, Opening::Indefinite | Opening::Many);
        (earlier.head, self.phrases[index].head) == (Head::Role, Head::Person)
            && (first && !earlier.plural && new || self.is_one_of(document, start))
    }

    /// Whether two phrases on both sides of a comma can be one.
    fn are_apposed(&self, document: &Document<'_>, earlier: usize, index: usize) -> bool {
        let (earlier, next) = (&self.phrases[earlier], &self.phrases[index]);
        let end = self.class(next.parts().end);
        let one = !earlier.plural && end == Some(Class::Comma);
        match (earlier.head, next.head) {
            (Head::Person, Head::Body) => next.opening == Opening::Indefinite,
            (Head::Person, Head::Role) | (Head::Organization, Head::Body | Head::Medium) => true,
            (Head::Role, Head::Person) => {
                let closed = matches!(
                    end,
                    Some(Class::Comma | Class::Stop | Class::Of | Class::Preposition | Class::Open | Class::Close)
                        | None
                );
                closed && (!earlier.plural || self.is_one_of(document, earlier.parts().start))
            }
            (Head::Role, Head::Organization) => {
                one && earlier.role.is_some_and(|role| document.lists[List::OwningRoles].has(role))
            }
            (Head::Body | Head::Medium, Head::Organization) => one,
            // "the firm, Osswerke,": one word can be anybody's name.
            (Head::Body | Head::Medium, Head::Person) => one && next.name.len() == 1,
            _ => false,
        }
    }

    /// "Berg is the mayor": the name and the job are one.
    fn predicate(&mut self, document: &Document<'_>, previous: usize, index: usize) {
        let verb = &self.parts[self.phrases[previous].parts().end];
        let copula = document.is_lemma_listed(verb.tokens.start(), List::Copulas);
        let (first, second) = (&self.phrases[previous], &self.phrases[index]);
        let job = second.head == Head::Role && !second.plural && second.owner().is_none();
        if copula && job && first.head == Head::Person && second.same().is_none() {
            self.phrases[index].set_same(previous);
        }
    }

    /// "the report, "Rivers at Risk"": the words in quotation marks are the name of the document.
    fn title(&mut self, document: &Document<'_>, start: usize) {
        const LONGEST: usize = 12;
        if self.class(start - 1) != Some(Class::Quote) {
            return;
        }
        let comma = start > 1 && self.class(start - 2) == Some(Class::Comma);
        let end = start - 1 - usize::from(comma);
        let owner = self.phrases.partition_point(|phrase| phrase.parts().end < end);
        let first = self.parts[start].tokens.start();
        let Some(quote) = document.quotes.around(first) else { return };
        let words = document.quotes.all()[quote].inner;
        let capital = document.text(first).starts_with(char::is_uppercase);
        if let Some(phrase) = self.phrases.get_mut(owner)
            && phrase.parts().end == end
            && phrase.head == Head::Document
            && phrase.name.is_empty()
            && capital
            && words.start() == first
            && words.len() <= LONGEST
        {
            phrase.name = words;
        }
    }

    /// "a man who goes by the name "Shorty"", "a woman known as Maryam".
    fn nickname(&mut self, document: &Document<'_>, index: usize, start: usize) {
        const REACH: usize = 8;
        let phrase = &self.phrases[index];
        if phrase.head != Head::Person || index == 0 {
            return;
        }
        let from = (0..index).rev().take(3).find(|&earlier| self.phrases[earlier].head == Head::Role);
        let Some(from) = from.filter(|&from| !self.phrases[from].plural && self.phrases[from].same().is_none()) else {
            return;
        };
        let Some(between) = self.parts.get(self.phrases[from].parts().end..start).filter(|parts| parts.len() <= REACH)
        else {
            return;
        };
        let calls = |token| document.is_listed(token, List::CallingWords);
        let told = between.iter().flat_map(|part| part.tokens.iter()).any(calls);
        let last = between.iter().rev().find(|part| part.class != Class::Quote).and_then(|part| part.tokens.last());
        let beside = last.is_some_and(|last| document.is_listed(last, List::CallingLinks));
        let broken = between.iter().any(|part| part.class == Class::Comma);
        if told && beside && !broken {
            self.phrases[from].set_same(index);
        }
    }

    /// "(KCNA)" after a full name.
    fn bracket(&mut self, previous: usize, index: usize) {
        let closes = self.class(self.phrases[index].parts().end) == Some(Class::Close);
        let (full, short) = (&self.phrases[previous], &self.phrases[index]);
        let organizations = full.head == Head::Organization && short.name.len() == 1;
        if closes && organizations && full.name.len() > 1 {
            self.short_forms.push((previous, index));
        }
    }
}

fn pronoun_phrase(part: &Part, at: usize, pronoun: Pronoun) -> Phrase {
    let gender = match pronoun {
        Pronoun::Person(gender) => Some(gender),
        _ => None,
    };
    let plural = pronoun == Pronoun::Many;
    Phrase { gender, plural, sure: true, ..Phrase::new(Head::Pronoun(pronoun), at..at + 1, part.tokens) }
}
