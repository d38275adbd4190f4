//! What a noun group is about: its head, the name in it, titles before the name, and what the
//! words around them tell.

use super::lexicon::{Lexicon, Opening};
use super::part::{Class, Part, is_proper};
use super::phrase::{Head, Phrase};
use super::syntax::Shape;
use crate::document::Document;
use crate::gazetteer::{EntryRef, Fact, Gazetteer, Gender, given_gender};
use crate::lists::List;
use crate::text::{Id, TokenRange, Word, is_coined, word};

/// Reads noun groups of one document.
#[derive(Clone, Copy)]
pub(super) struct Reading<'d> {
    pub document: &'d Document<'d>,
    pub lexicon: &'d Lexicon<'d>,
}

/// Head, name and title of a noun group's body.
struct Core {
    head: Head,
    name: TokenRange,
    title: TokenRange,
    sure: bool,
    /// Parts of the body before the name, or before the head.
    before: usize,
}

impl Reading<'_> {
    /// The phrase of a noun group that starts at part `start`.
    pub(super) fn phrase(&self, parts: &[Part], start: usize, shape: Shape) -> Phrase {
        let end = start + shape.opened + shape.body;
        let body = &parts[start + shape.opened..end];
        let mut core = self.core(body, shape, hull(&parts[start..end]));
        if core.head == Head::Thing && self.acts_under_name(body, &parts[end..]) {
            core.head = Head::Person;
        }
        if let Some(strange) = self.strange(body, &core) {
            let shape = Shape { opened: 0, body: shape.body - strange, opening: Opening::Bare, partitive: None };
            return self.phrase(parts, end - shape.body, shape);
        }
        let tokens = hull(&parts[start..end]);
        let before = &body[..core.before];
        let (role, wider) = self.roles(body, &core);
        let named_entry = body.iter().rev().find_map(|part| match part.class {
            Class::Known(entry) if core.name == part.tokens => Some(entry),
            Class::Known(entry) if matches!(entry.fact, Fact::Medium { .. }) && core.name.contains(part.tokens) => {
                Some(entry)
            }
            _ => None,
        });
        let last = body.last();
        Phrase {
            name: core.name,
            title: core.title,
            opening: shape.opening,
            plural: is_plural(shape, last, core.head),
            number: before
                .iter()
                .chain(&parts[start..start + shape.opened])
                .chain(last.filter(|last| last.class == Class::Number && shape.opening == Opening::Definite))
                .find_map(|part| self.number(part)),
            role,
            wider,
            gender: self.gender(body, &core),
            entry: named_entry.filter(|_| core.head == Head::Organization),
            modifier: last_name(before, |part| {
                let first = part.tokens.start();
                let lexicon = self.lexicon;
                !lexicon.titles.has(self.document.words[first]) && !lexicon.roles.has(self.document.lemmas[first])
            }),
            home: before.iter().rev().find_map(|part| home(part.class)),
            sure: core.sure,
            ..Phrase::new(core.head, start..end, tokens)
        }
    }

    /// Number of parts before the title of a person that are none of the title: "of course Mr. Lee", "refugees
    /// President Lee".
    fn strange(&self, body: &[Part], core: &Core) -> Option<usize> {
        let titles = body.get(..core.before).filter(|_| core.head == Head::Person)?;
        let title = titles.iter().rposition(|part| part.class == Class::Title)?;
        let small = |part: &Part| self.document.words_of(part.tokens).starts_with(char::is_lowercase);
        let courtesy = self.lexicon.courtesy.has(self.document.words[body[title].tokens.start()]);
        let other = |part: &Part| small(part) && (part.class == Class::Noun || part.plural);
        let job = |part: &Part| matches!(part.class, Class::Title | Class::Role);
        let strange =
            title.checked_sub(1).is_some_and(|before| courtesy && !job(&body[before]) || other(&body[before]));
        (strange && !small(&body[title])).then_some(title)
    }

    /// Whether a given name and a word that ends names of places, too, do something, or tell what somebody is: Ann Hill
    /// said; Ann Park, a teacher.
    fn acts_under_name(&self, body: &[Part], behind: &[Part]) -> bool {
        let [given, surname] = body else { return false };
        let names = |part: &Part| part.class == Class::Name;
        let class = |part: usize| behind.get(part).map(|part| part.class);
        let told = matches!(class(1), Some(Class::Number | Class::Determiner(Opening::Indefinite)));
        names(given)
            && names(surname)
            && given_gender(self.document.words[given.tokens.start()]).is_some()
            && (class(0) == Some(Class::Verb) || class(0) == Some(Class::Comma) && told)
    }

    fn core(&self, body: &[Part], shape: Shape, tokens: TokenRange) -> Core {
        let none = TokenRange::new(tokens.end().index(), tokens.end().index());
        let Some(last) = body.last() else {
            return Core { head: Head::Group, name: none, title: none, sure: true, before: 0 };
        };
        let word = last.tokens.start();
        let people = self.document.text(word).ends_with('s') && self.lexicon.groups.has(self.document.words[word]);
        if people && last.class == Class::Name {
            return Core { head: Head::Group, name: none, title: none, sure: true, before: body.len() - 1 };
        }
        let counted = body.iter().any(|part| part.class == Class::Number);
        if self.is_people(last, shape, counted) {
            return Core { head: Head::Group, name: none, title: none, sure: true, before: body.len() - 1 };
        }
        let tail = body.iter().rposition(|part| !in_name(part.class)).map_or(0, |index| index + 1);
        if tail < body.len() {
            return self.named(body, tail, shape);
        }
        let before = body.len() - 1;
        let police = last.tokens.len() == 1 && self.document.words[word] == word!("police");
        let force = police && shape.opening != Opening::Many;
        let named = body.iter().position(|part| is_proper(part.class)).filter(|_| force);
        let (head, name) = match named {
            Some(first) => (Head::Organization, Some(hull(&body[first..]))),
            None if is_plain(last) && self.is_aged(body) => (Head::Role, None),
            // "A 2017 paper" is a study; "the paper" prints news.
            None if shape.opening == Opening::Indefinite && self.document.is_listed(word, List::IndefiniteTexts) => {
                (Head::Document, None)
            }
            None => described(body, last, shape),
        };
        Core { head, name: name.unwrap_or(none), title: none, sure: true, before }
    }

    /// "the 19-year-old forward": whatever has an age like that is a person.
    fn is_aged(&self, body: &[Part]) -> bool {
        body.iter().any(|part| self.document.words_of(part.tokens).ends_with("-year-old"))
    }

    /// "African-Americans", and any name in the plural of which there are many.
    fn is_people(&self, last: &Part, shape: Shape, counted: bool) -> bool {
        let letters = self.document.words_of(last.tokens);
        let demonym = |piece: &str| {
            Gazetteer::embedded().entry(piece.trim_end_matches('s')).is_some_and(|entry| entry.fact == Fact::Demonym)
        };
        let hyphen = || letters.rsplit_once('-').is_some_and(|(_, piece)| piece.ends_with('s') && demonym(piece));
        last.class == Class::Name && last.plural && (shape.opening == Opening::Many || counted || hyphen())
    }

    /// A body that ends with a name from part `tail` on.
    fn named(&self, body: &[Part], tail: usize, shape: Shape) -> Core {
        let word = |part: &Part| self.document.words[part.tokens.start()];
        let given = |part: &Part| part.class == Class::Name && given_gender(word(part)).is_some();
        let known = matches!(body[tail].class, Class::Known(_));
        let start = if known && body.len() > tail + 2 && given(&body[tail + 1]) { tail + 1 } else { tail };
        let start = self.behind_role(body, start).unwrap_or(start);
        let letters = |part: &Part| part.class == Class::Suffix && self.lexicon.letters.has(word(part));
        let kept = body[start..].iter().rposition(|part| !letters(part)).map_or(body.len(), |last| start + last + 1);
        let run = &body[start..kept];
        let before = start.checked_sub(1).map(|index| body[index].class);
        let titled = start > tail && !known || matches!(before, Some(Class::Title | Class::Role));
        let organized = run.iter().any(|part| matches!(part.class, Class::NameBody | Class::Known(_)));
        let labelled = matches!(before, Some(Class::Body | Class::Medium));
        let addressed =
            matches!(before, Some(Class::Title)) && self.document.words_of(body[start - 1].tokens).ends_with('.');
        let acronym = run.len() == 1 && !addressed && self.is_acronym(run[0].tokens);
        let plural = run.last().is_some_and(|part| part.plural);
        let job_of_a_body = organized && matches!(before, Some(Class::Role)) && !given(&run[0]);
        let person = titled && !acronym && !job_of_a_body || given(&run[0]) && run.len() > 1 && !organized;
        let state = self.is_state(hull(run));
        let organization = state || organized || labelled || acronym || plural || shape.opening == Opening::Definite;
        let demonym = start > 0 && organized && matches!(body[start - 1].class, Class::Demonym(_)) && !known;
        let first = if demonym && !person { start - 1 } else { start };
        let name = hull(&body[first..kept]);
        let title =
            if first > 0 { hull(&body[..first]) } else { TokenRange::new(name.start().index(), name.start().index()) };
        let place = run.len() > 1 && !titled && run.last().is_some_and(|part| self.lexicon.places.has(word(part)));
        let abbreviated = &self.document.lists[List::StateAbbreviations];
        let poll = run.len() > 1 && run.last().is_some_and(|part| self.document.lists[List::Polls].has(word(part)));
        let head = match (person || !organization, place) {
            _ if poll => Head::Document,
            (_, true) => Head::Thing,
            _ if self.document.words.of(name).iter().all(|&word| abbreviated.has(word)) => Head::Thing,
            (true, false) => Head::Person,
            (false, false) => Head::Organization,
        };
        Core { head, name, title, sure: state || person || organized || labelled || acronym || plural, before: first }
    }

    /// Whether a name is that of a state of the United States, or of another country's part that is told of like it.
    fn is_state(&self, name: TokenRange) -> bool {
        let whole = self.document.lists[List::States].longest(self.document.words.of(name));
        whole.is_some_and(|(_, length)| length == name.len())
    }

    /// Where the name starts behind a job that stands with a capital: "City Attorney Brad Holm",
    /// "Spokeswoman Jessica Ditto".
    fn behind_role(&self, body: &[Part], tail: usize) -> Option<usize> {
        let word = |index: usize| self.document.words[body[index].tokens.start()];
        let role = |index: usize| {
            let single = body[index].tokens.len() == 1 && !body[index].plural;
            let lemma = self.document.lemmas[body[index].tokens.start()];
            single
                && (self.lexicon.roles.has(lemma)
                    || self.lexicon.personal.has(lemma)
                    || self.lexicon.titles.has(word(index)))
        };
        let given = |index: usize| body[index].class == Class::Name && given_gender(word(index)).is_some();
        let first = (tail..body.len().saturating_sub(2)).rev().find(|&index| role(index) && given(index + 1))?;
        let place = first == tail + 1 && self.lexicon.titles.has(word(first));
        (!given(tail) || first == tail || place).then_some(first + 1)
    }

    /// Identity of the role or kind, and of the wider one: "foreign minister", "minister".
    fn roles(&self, body: &[Part], core: &Core) -> (Option<Word>, Option<Word>) {
        let titled = |part: &Part| matches!(part.class, Class::Title | Class::Role);
        let index = match core.head {
            Head::Person => {
                let before = &body[..core.before];
                let first = before.iter().rposition(|part| !titled(part)).map_or(0, |last| last + 1);
                let address = |part: &Part| self.lexicon.courtesy.has(self.document.words[part.tokens.start()]);
                let job = (first..before.len()).find(|&index| !address(&before[index]));
                job.or_else(|| before.iter().rposition(titled))
            }
            Head::Organization
                if core.before > 0 && matches!(body[core.before - 1].class, Class::Body | Class::Medium) =>
            {
                Some(core.before - 1)
            }
            _ => body.len().checked_sub(1),
        };
        let Some(part) = index.map(|index| body[index]) else { return (None, None) };
        let lemmas = self.document.lemmas.of(part.tokens);
        match (part.class, lemmas) {
            (Class::Number, _) => (None, None),
            (_, [lemma]) => {
                let role = self.lexicon.role(lemmas, self.document.words_of(part.tokens));
                let same = role == self.document.words[part.tokens.start()];
                (Some(if same { *lemma } else { role }), Some(*lemma))
            }
            (Class::NameBody, [first, .., last]) => {
                let body = |lemma: &&Word| self.lexicon.bodies.has(**lemma);
                let told = Some(last).filter(body).or_else(|| lemmas.iter().find(body));
                (Some(*told.unwrap_or(first)), None)
            }
            (_, [.., last]) => (Some(self.lexicon.role(lemmas, self.document.words_of(part.tokens))), Some(*last)),
            _ => (None, None),
        }
    }

    /// Gender by title or role, else by given name.
    fn gender(&self, body: &[Part], core: &Core) -> Option<Gender> {
        let told = body.iter().rev().filter(|part| matches!(part.class, Class::Title | Class::Role)).find_map(|part| {
            let words = if part.class == Class::Title { &self.document.words } else { &self.document.lemmas };
            self.lexicon.gender(words.of(part.tokens))
        });
        let first = || self.document.words.get(core.name.start()).filter(|_| core.name.len() > 1);
        match core.head {
            Head::Person => told.or_else(|| given_gender(*first()?).flatten()),
            Head::Role => told,
            _ => None,
        }
    }

    fn number(&self, part: &Part) -> Option<u8> {
        if part.class != Class::Number {
            return None;
        }
        let text = self.document.words_of(part.tokens);
        let words = self.document.words.of(part.tokens);
        let word = self.document.lists[List::SmallNumbers].longest(words).filter(|&(_, length)| length == words.len());
        word.map_or(text, |(word, _)| word.value.as_deref().unwrap_or_default()).parse().ok()
    }

    /// "NATO", "FedEx": no name of a person.
    fn is_acronym(&self, tokens: TokenRange) -> bool {
        let text = self.document.words_of(tokens);
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        let capitals = letters.clone().count() > 1 && letters.clone().all(|c| c.is_uppercase() || c.is_numeric());
        tokens.len() == 1 && (capitals || is_coined(text))
    }
}

/// Whether one thing or person is meant by a common noun, or by a word that stands for one.
const fn is_plain(part: &Part) -> bool {
    matches!(part.class, Class::Noun | Class::Adjective | Class::Number) && !part.plural
}

/// From the first token of some parts to the last.
pub(super) fn hull(parts: &[Part]) -> TokenRange {
    match parts {
        [first, .., last] => first.tokens.cover(last.tokens),
        [only] => only.tokens,
        [] => TokenRange::new(0, 0),
    }
}

const fn in_name(class: Class) -> bool {
    matches!(
        class,
        Class::Name | Class::NameBody | Class::Known(_) | Class::Particle | Class::Suffix | Class::Quote | Class::Comma
    )
}

/// What tells a country.
fn home(class: Class) -> Option<EntryRef> {
    match class {
        Class::Known(entry) | Class::Demonym(entry) => Some(entry).filter(|entry| entry.country.is_some()),
        _ => None,
    }
}

/// The last run of words of a name among those parts that count.
fn last_name(parts: &[Part], counts: impl Fn(&Part) -> bool) -> Option<TokenRange> {
    let named = |part: &Part| is_proper(part.class) && counts(part);
    let last = parts.iter().rposition(named)?;
    let first = parts[..last].iter().rposition(|part| !named(part)).map_or(0, |index| index + 1);
    Some(hull(&parts[first..=last]))
}

/// A body that ends with a common noun: what it is, and its name if words before the noun make it one.
fn described(body: &[Part], last: &Part, shape: Shape) -> (Head, Option<TokenRange>) {
    let proper = body.iter().position(|part| is_proper(part.class));
    let singled = !matches!(shape.opening, Opening::Indefinite | Opening::Many) && !last.plural;
    let demonym = body.iter().position(|part| matches!(part.class, Class::Demonym(_)));
    match last.class {
        Class::Title | Class::Role => (Head::Role, None),
        Class::Medium => match proper.map(|index| (index, body[index].class)) {
            Some((index, Class::Known(entry))) if matches!(entry.fact, Fact::Medium { .. }) => {
                (Head::Organization, Some(body[index].tokens))
            }
            Some((index, _)) if singled => (Head::Organization, Some(hull(&body[index..]))),
            _ => (Head::Medium, None),
        },
        Class::Body => match proper.or(demonym) {
            Some(index) if singled => (Head::Organization, Some(hull(&body[index..]))),
            _ => (Head::Body, None),
        },
        Class::Document => (Head::Document, None),
        Class::Statement => (Head::Statement, None),
        Class::Group | Class::Demonym(_) | Class::Number => (Head::Group, None),
        Class::Noun if last.plural && demonym.is_some() => (Head::Group, None),
        _ => (Head::Thing, None),
    }
}

/// Whether a noun group is about several.
fn is_plural(shape: Shape, last: Option<&Part>, head: Head) -> bool {
    let several = |opening| matches!(opening, Opening::Many | Opening::Two);
    match (shape.partitive, last) {
        (Some(opening), _) => several(opening),
        (None, None) => several(shape.opening),
        (None, Some(last)) => !head.is_named() && last.plural || shape.opening == Opening::Two,
    }
}
