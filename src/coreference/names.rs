//! Names of the whole article to entities: full names first, then surnames, short forms and
//! aliases. Two bearers of one surname are never merged without support.

use rustc_hash::{FxHashMap, FxHashSet};

use super::bodies::{Bodies, without_forms};
use super::entity::{Entity, Nature};
use super::headline;
use super::lexicon::{Lexicon, Opening};
use super::mention_detection::Scan;
use super::namesakes::{Namesakes, Told};
use super::part::Class;
use super::phrase::{Head, Phrase};
use super::source::{Link, link};
use super::titled::is_initial;
use crate::document::Document;
use crate::gazetteer::{Fact, Gender, given_gender, other_forms};
use crate::lists::List;
use crate::text::{Id, TokenRange, Word};

/// So many bearers of one name are looked at; later ones count as unknown.
const BEARERS: usize = 8;

/// So many roles of one entity are kept.
const ROLES: usize = 12;

/// From this confidence on, a pronoun tells the gender of whom it means.
const TELLS_GENDER: f32 = 0.8;

/// What identifies a name within the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// First and last word of a person's full name, and which bearer of it.
    Full(Word, Word, u64),
    /// The only word of a name.
    Single(Word),
    /// All words of an organization's name, hashed.
    Whole(u64),
    /// A row of the gazetteer.
    Known(&'static str),
}

/// The named entities of an article.
pub(super) struct Names<'d> {
    document: &'d Document<'d>,
    lexicon: &'d Lexicon<'d>,
    pub entities: Vec<Entity>,
    /// Entity of each phrase with a name.
    pub of: Vec<Option<usize>>,
    keys: FxHashMap<Key, usize>,
    /// What tells the bearers of one full name apart.
    namesakes: Namesakes,
    /// What each body is called.
    bodies: Bodies,
    /// Persons by full name.
    people: FxHashMap<Key, Vec<usize>>,
    /// Organizations by name and country: two countries have a Foreign Ministry each.
    by_home: FxHashMap<(Key, &'static str), usize>,
    /// Persons by a word of their full names: the last, the first.
    by_last: FxHashMap<Word, Vec<usize>>,
    by_first: FxHashMap<Word, Vec<usize>>,
    /// Persons by a word between these: the first of two surnames, a nickname.
    by_middle: FxHashMap<Word, Vec<usize>>,
    /// Organizations by first word of a longer name, and by initials.
    by_start: FxHashMap<Word, Vec<usize>>,
    by_initials: FxHashMap<Word, Vec<usize>>,
    /// Organizations by last word of a longer name.
    by_end: FxHashMap<Word, Vec<usize>>,
    /// What has been seen of each entity before the place that is looked at.
    seen: Vec<Seen>,
}

/// Mentions of an entity by name.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    times: usize,
    /// Of these by more than one word of the name.
    in_full: usize,
    /// Sentence of the first.
    first: usize,
    /// Sentence of the last.
    latest: usize,
}

/// The country whose organization or officer it is: "Russia's Foreign Ministry".
fn home(phrases: &[Phrase], index: usize) -> Option<&'static str> {
    let phrase = &phrases[index];
    let owner = phrase.owner().filter(|_| matches!(phrase.head, Head::Body | Head::Role | Head::Organization));
    let owner = owner.and_then(|owner| phrases[owner].entry?.country);
    phrase.country().filter(|_| phrase.head == Head::Organization).or(owner)
}

impl<'d> Names<'d> {
    /// Groups the names of a scanned article.
    pub(super) fn new(document: &'d Document<'d>, lexicon: &'d Lexicon<'d>, scan: &Scan) -> Self {
        let mut names = Self {
            document,
            lexicon,
            entities: Vec::new(),
            of: vec![None; scan.phrases.len()],
            keys: FxHashMap::default(),
            namesakes: Namesakes::default(),
            bodies: Bodies::new(document, lexicon, scan),
            people: FxHashMap::default(),
            by_home: FxHashMap::default(),
            by_last: FxHashMap::default(),
            by_first: FxHashMap::default(),
            by_middle: FxHashMap::default(),
            by_start: FxHashMap::default(),
            by_initials: FxHashMap::default(),
            by_end: FxHashMap::default(),
            seen: Vec::new(),
        };
        let full = |phrase: &Phrase| {
            let (first, last, count) = names.person_words(phrase);
            (count > 1).then_some((first, last))
        };
        names.namesakes = Namesakes::new(document, lexicon, scan, full);
        names.full(scan);
        names.couples(scan);
        names.short_forms(scan);
        names.strangers(scan);
        names.single(scan);
        names.appositions(scan);
        names
    }

    fn words(&self, phrase: &Phrase) -> &'d [Word] {
        self.document.words.of(phrase.name)
    }

    /// The words of a person's name without initials and suffix.
    fn person_words(&self, phrase: &Phrase) -> (Word, Word, usize) {
        let words = self.words(phrase);
        let texts = phrase.name.iter().map(|token| self.document.text(token));
        let kept: Vec<usize> = texts
            .enumerate()
            .filter(|(index, text)| {
                let small = self.lexicon.particles.has(words[*index]) || self.lexicon.suffixes.has(words[*index]);
                let plain = text.chars().any(char::is_alphanumeric) && !small;
                plain && !is_initial(text)
            })
            .map(|(index, _)| index)
            .collect();
        // What a small word opens is a surname alone.
        let opening = phrase.name.iter().next().map(|token| self.document.text(token)).unwrap_or_default();
        let surname = opening.starts_with(char::is_lowercase) && self.lexicon.particles.has(words[0]);
        match (kept.first(), kept.last()) {
            (_, Some(&last)) if surname => (words[last], words[last], 1),
            (Some(&first), Some(&last)) => (words[first], words[last], kept.len()),
            _ => (words[0], words[words.len() - 1], 1),
        }
    }

    /// The words of a person's name between the first and the last, without initials and small words.
    fn middle(&self, phrase: &Phrase) -> Vec<Word> {
        let (first, last, _) = self.person_words(phrase);
        let told = phrase.name.iter().filter(|&token| {
            let text = self.document.text(token);
            text.starts_with(char::is_uppercase) && !is_initial(text)
        });
        told.map(|token| self.document.words[token]).filter(|&word| word != first && word != last).collect()
    }

    fn key(&self, phrase: &Phrase) -> Key {
        match (phrase.head, phrase.entry) {
            (Head::Person, _) => match self.person_words(phrase) {
                (only, _, 1) => Key::Single(only),
                (first, last, _) => {
                    Key::Full(first, last, self.namesakes.variant(self.document, (first, last), phrase))
                }
            },
            (_, Some(entry)) => Key::Known(entry.name),
            _ => {
                let form = |word: &Word| self.document.lists[List::CompanyForms].has(*word);
                let words = without_forms(self.words(phrase), form);
                if words.len() == 1 { Key::Single(words[0]) } else { Key::Whole(self.bodies.of(words)) }
            }
        }
    }

    fn entity(&mut self, key: Key, phrase: &Phrase) -> usize {
        let known = self.keys.get(&key).copied();
        let entity = known.unwrap_or_else(|| self.add(phrase));
        self.keys.insert(key, entity);
        entity
    }

    /// The person of that full name, whom the article may call by a short form of the first name.
    fn person(&mut self, [first, last]: [Word; 2], variant: u64, scan: &Scan, index: usize) -> usize {
        let told = Told::of(self.document, scan, index);
        let key = Key::Full(first, last, variant);
        let forms = std::iter::once(key).chain(other_forms(first).map(|form| Key::Full(form, last, variant)));
        let found =
            forms.filter_map(|key| self.people.get(&key)).find_map(|bearers| self.namesakes.choose(bearers, told));
        let entity = found.unwrap_or_else(|| self.add(&scan.phrases[index]));
        self.namesakes.tell(entity, told);
        let known = self.people.entry(key).or_default();
        if !known.contains(&entity) && known.len() < BEARERS {
            known.push(entity);
        }
        entity
    }

    fn add(&mut self, phrase: &Phrase) -> usize {
        let nature = if phrase.head == Head::Person { Nature::Person } else { Nature::Organization };
        self.entities.push(Entity::new(nature));
        self.entities.len() - 1
    }

    /// The body of that name in a country; from here on the name alone means it.
    fn body_at_home(&mut self, key: Key, home: &'static str, phrase: &Phrase) -> usize {
        let last = self.keys.get(&key).copied();
        let fits = |&entity: &usize| self.entities[entity].country.is_none_or(|country| country == home);
        let known = self.by_home.get(&(key, home)).copied().or(last.filter(fits));
        let entity = known.unwrap_or_else(|| self.add(phrase));
        self.by_home.insert((key, home), entity);
        self.keys.insert(key, entity);
        entity
    }

    /// Adds a phrase to an entity, with all that it tells.
    pub(super) fn join(&mut self, entity: usize, phrases: &[Phrase], index: usize, link: Link) {
        let phrase = &phrases[index];
        let modifier = self.modifier(phrase);
        let home = home(phrases, index);
        let known = &mut self.entities[entity];
        let owns = || phrases.get(index + 1).is_some_and(|next| next.owner() == Some(index));
        let doubtful =
            matches!(phrase.head, Head::Pronoun(_)) && (phrase.quoted || link.confidence < TELLS_GENDER || owns());
        known.gender = known.gender.or(phrase.gender.filter(|_| !doubtful));
        known.sure |= phrase.sure;
        let entry = phrase.entry.filter(|_| known.nature != Nature::Person);
        known.entry = known.entry.or(entry);
        let country = phrase.country().or_else(|| entry.and_then(|entry| entry.country)).or(home);
        known.country = known.country.or(country);
        known.modifier = known.modifier.or(modifier);
        for role in [phrase.role, phrase.wider].into_iter().flatten() {
            if !known.roles.contains(&role) && known.roles.len() < ROLES {
                known.roles.push(role);
            }
        }
        known.named |= phrase.head.is_named();
        known.first = known.first.min(index);
        known.phrases.push((index, link));
        if known.phrases.len() == 1
            && let Some(Fact::Organization) = known.entry.map(|entry| entry.fact)
        {
            let words = known.entry.iter().flat_map(|entry| entry.name.split(' ')).map(Word::of);
            let bodies: Vec<Word> = words.filter(|&word| self.lexicon.bodies.has(word)).collect();
            known.roles.extend(bodies);
        }
        self.of[index] = Some(entity);
    }

    /// The last word of the name before a role.
    pub(super) fn modifier(&self, phrase: &Phrase) -> Option<Word> {
        let named = matches!(phrase.head, Head::Role | Head::Person) && phrase.country().is_none();
        phrase.modifier.filter(|_| named)?.last().map(|last| self.document.words[last])
    }

    /// Names that stand for themselves: full names of persons, names of organizations.
    fn full(&mut self, scan: &Scan) {
        let surnames = self.surnames(scan);
        for (index, phrase) in scan.phrases.iter().enumerate() {
            let surname =
                phrase.head == Head::Organization && matches!(self.words(phrase), [only] if surnames.contains(only));
            if !phrase.head.is_named() || surname {
                continue;
            }
            let key = self.key(phrase);
            if matches!(key, Key::Single(_)) {
                continue;
            }
            let count = self.entities.len();
            let entity = match (home(&scan.phrases, index), key) {
                (_, Key::Full(first, last, variant)) => self.person([first, last], variant, scan, index),
                (Some(home), _) => self.body_at_home(key, home, phrase),
                _ => self.entity(key, phrase),
            };
            if entity == count {
                self.index(entity, key, phrase);
            }
            self.join(entity, &scan.phrases, index, link("a full name", 1.0));
        }
    }

    /// Places and bodies of one word that are the surname of somebody named in full.
    fn surnames(&self, scan: &Scan) -> FxHashSet<Word> {
        let people = scan.phrases.iter().filter(|phrase| phrase.head == Head::Person && phrase.name.len() > 1);
        people.map(|phrase| self.person_words(phrase).1).collect()
    }

    fn index(&mut self, entity: usize, key: Key, phrase: &Phrase) {
        let add = |map: &mut FxHashMap<Word, Vec<usize>>, word| {
            let bearers = map.entry(word).or_default();
            if bearers.len() < BEARERS {
                bearers.push(entity);
            }
        };
        match key {
            Key::Full(first, last, _) => {
                add(&mut self.by_last, last);
                add(&mut self.by_first, first);
                for word in self.middle(phrase) {
                    add(&mut self.by_middle, word);
                }
            }
            Key::Whole(_) | Key::Known(_) => {
                let words = self.words(phrase);
                if words.len() > 1 {
                    add(&mut self.by_end, words[words.len() - 1]);
                    add(&mut self.by_start, words[0]);
                    for initials in initials(self.document, phrase) {
                        add(&mut self.by_initials, Word::of(&initials));
                    }
                }
            }
            Key::Single(_) => {}
        }
    }

    /// "Hilda and Bert Crane": the surname is of both.
    fn couples(&mut self, scan: &Scan) {
        for index in 0..scan.phrases.len().saturating_sub(1) {
            let (given, full) = (&scan.phrases[index], &scan.phrases[index + 1]);
            let beside =
                given.parts().end + 1 == full.parts().start && scan.parts[given.parts().end].class == Class::And;
            let named = given.name.len() == 1 && given.tokens == given.name && full.tokens == full.name;
            if !beside || !named || [given, full].iter().any(|phrase| phrase.head != Head::Person) {
                continue;
            }
            let (own, (first, last, count)) = (self.words(given)[0], self.person_words(full));
            let known =
                self.by_last.contains_key(&own) || self.by_first.get(&own).is_some_and(|bearers| bearers.len() > 1);
            if known || count < 2 || own == first || [own, first].iter().any(|&name| given_gender(name).is_none()) {
                continue;
            }
            let count = self.entities.len();
            let entity = self.person([own, last], 0, scan, index);
            if entity == count {
                self.index(entity, Key::Full(own, last, 0), given);
                self.entities[entity].gender = given_gender(own).flatten();
                self.entities[entity].surname = full.name.iter().find(|&token| self.document.words[token] == last);
            }
            self.join(entity, &scan.phrases, index, link("first name before another of that surname", 0.9));
        }
    }

    /// "(KCNA)": from here on the short form is a name of the whole.
    fn short_forms(&mut self, scan: &Scan) {
        for &(full, short) in &scan.short_forms {
            if let Some(entity) = self.of[full]
                && self.of[short].is_none_or(|other| self.entities[other].phrases.len() == 1)
            {
                let key = Key::Single(self.words(&scan.phrases[short])[0]);
                self.keys.insert(key, entity);
                if let Some(other) = self.of[short].filter(|&other| other != entity) {
                    self.entities[other].phrases.clear();
                }
                self.join(entity, &scan.phrases, short, link("a short form in brackets", 0.98));
            }
        }
    }

    /// "Mr. Lee" where all who are named in full with that surname are women is one more who bears it.
    fn strangers(&mut self, scan: &Scan) {
        for phrase in scan.phrases.iter().filter(|phrase| phrase.head == Head::Person && phrase.gender.is_some()) {
            let Key::Single(word) = self.key(phrase) else { continue };
            let bearers = self.by_last.get(&word).map_or(&[][..], Vec::as_slice);
            let strange =
                |&entity: &usize| self.entities[entity].gender.is_some_and(|known| Some(known) != phrase.gender);
            if !bearers.is_empty() && bearers.len() < BEARERS && bearers.iter().all(strange) {
                let entity = self.entity(Key::Single(word), phrase);
                self.entities[entity].gender = phrase.gender;
                self.by_last.entry(word).or_default().push(entity);
            }
        }
    }

    /// Names of one word.
    fn single(&mut self, scan: &Scan) {
        for (index, phrase) in scan.phrases.iter().enumerate() {
            if let Some(entity) = self.of[index] {
                self.see(entity, phrase);
            }
            if !phrase.head.is_named() || self.of[index].is_some() {
                continue;
            }
            let word = if phrase.head == Head::Person { self.person_words(phrase).0 } else { self.words(phrase)[0] };
            let (entity, why) = match self.bearer(word, phrase) {
                Some(found) => found,
                None => (self.entity(Key::Single(word), phrase), link("the same name", 0.9)),
            };
            let unclear = self.is_unclear(word, entity);
            let why = if unclear { link("several bear the name, and none is plainly meant", 0.4) } else { why };
            self.join(entity, &scan.phrases, index, why);
            self.see(entity, phrase);
        }
    }

    fn see(&mut self, entity: usize, phrase: &Phrase) {
        if self.seen.len() <= entity {
            self.seen.resize(entity + 1, Seen::default());
        }
        let sentence = self.sentence(phrase);
        let seen = &mut self.seen[entity];
        seen.first = if seen.times == 0 { sentence } else { seen.first };
        seen.times += 1;
        seen.in_full += usize::from(phrase.name.len() > 1);
        seen.latest = sentence;
    }

    fn seen(&self, entity: usize) -> Seen {
        self.seen.get(entity).copied().unwrap_or_default()
    }

    fn sentence(&self, phrase: &Phrase) -> usize {
        self.document.sentences.of(phrase.tokens.start()).index()
    }

    /// The bearer who has been named in the last sentences, if all others were named long before.
    fn current(&self, bearers: &[usize], phrase: &Phrase) -> Option<usize> {
        const NEAR: usize = 4;
        const LONG: usize = 6;
        let named = |&entity: &usize| (self.seen(entity).times > 0).then(|| self.seen(entity).latest);
        let latest = bearers.iter().copied().filter_map(|entity| Some((named(&entity)?, entity))).max()?;
        let others = bearers.iter().filter(|&&entity| entity != latest.1).filter_map(named).max();
        let leads = bearers.iter().all(|&entity| self.seen(entity).times <= 2 * self.seen(latest.1).times);
        let near = leads && self.sentence(phrase) - latest.0 <= NEAR;
        (near && others.is_none_or(|other| other + LONG <= latest.0)).then_some(latest.1)
    }

    /// Whom a name of one word could mean: people of that surname or given name, organizations that it
    /// is the start or the initials of; nobody for a fuller name, which means its bearer.
    pub(super) fn bearers(&self, phrase: &Phrase) -> Vec<usize> {
        let word = match (phrase.head, self.words(phrase)) {
            (_, []) => return Vec::new(),
            (Head::Person, _) => match self.person_words(phrase) {
                (only, _, 1) => only,
                _ => return Vec::new(),
            },
            (_, [only]) if phrase.entry.is_none() => *only,
            _ => return Vec::new(),
        };
        let maps: &[&FxHashMap<Word, Vec<usize>>] = match phrase.head {
            Head::Person => &[&self.by_last, &self.by_first],
            _ => &[&self.by_initials, &self.by_start, &self.by_end],
        };
        let mut found: Vec<usize> = Vec::new();
        for &entity in maps.iter().filter_map(|map| map.get(&word)).flatten() {
            if !found.contains(&entity) {
                found.push(entity);
            }
        }
        found
    }

    /// Those named in full with the surname of a person's name.
    pub(super) fn family(&self, name: &Phrase) -> &[usize] {
        self.by_last.get(&self.person_words(name).1).map_or(&[], Vec::as_slice)
    }

    /// Whether several people bear a name of which it is not plain whom it means.
    fn is_unclear(&self, word: Word, entity: usize) -> bool {
        let bearers = self.by_last.get(&word).map_or(&[][..], Vec::as_slice);
        bearers.len() > 1 && !bearers.contains(&entity)
    }

    /// Who bears a name of one word.
    fn bearer(&self, word: Word, phrase: &Phrase) -> Option<(usize, Link)> {
        let of = |map: &FxHashMap<Word, Vec<usize>>| map.get(&word).cloned().unwrap_or_default();
        let key = self.keys.get(&Key::Single(word)).map(|&entity| (entity, link("the same name", 0.9)));
        let people = of(&self.by_last);
        if phrase.head == Head::Organization && people.len() == 1 {
            return Some((people[0], link("surname of a full name, in capitals", 0.9)));
        }
        if phrase.head == Head::Organization && phrase.sure {
            let end = || one(&of(&self.by_end)).map(|entity| (entity, link("end of an organization's name", 0.75)));
            let defined = phrase.opening == Opening::Definite;
            let initials = || one(&of(&self.by_initials)).map(|entity| (entity, link("initials of a full name", 0.8)));
            let start =
                || one(&of(&self.by_start)).map(|entity| (entity, link("start of an organization's name", 0.75)));
            return key.or_else(initials).or_else(start).or_else(|| if defined { end() } else { None });
        }
        let why = match people[..] {
            [_] => link("surname of a full name", 0.95),
            _ => link("surname of several; the one whom the article speaks of here", 0.8),
        };
        let surname = self.among(&people, phrase).map(|entity| (entity, why));
        let given =
            || self.among(&of(&self.by_first), phrase).map(|entity| (entity, link("first word of a full name", 0.85)));
        let start = || one(&of(&self.by_start)).map(|entity| (entity, link("start of an organization's name", 0.75)));
        let titled = phrase.sure;
        let defined = phrase.head == Head::Organization && phrase.opening == Opening::Definite;
        let end = one(&of(&self.by_end)).filter(|_| defined && people.is_empty());
        if let Some(entity) = end {
            return Some((entity, link("end of an organization's name", 0.75)));
        }
        if people.len() > 1 && surname.is_none() {
            return key;
        }
        let middle = || one(&of(&self.by_middle)).map(|entity| (entity, link("a word within a full name", 0.85)));
        surname.or_else(given).or_else(middle).or(key).or_else(|| if titled { None } else { start() })
    }

    /// Whether the article names somebody in full again and again, and never by surname alone.
    fn is_named_in_full(&self, entity: usize) -> bool {
        const AGAIN: usize = 4;
        let seen = self.seen(entity);
        seen.times >= AGAIN && seen.times == seen.in_full
    }

    /// The one of several bearers that a title's gender points to, that alone has been introduced,
    /// that alone is not always named in full, or that the article has kept to so far.
    fn among(&self, bearers: &[usize], phrase: &Phrase) -> Option<usize> {
        let fits = |gender: Option<Gender>| gender.is_none() || phrase.gender.is_none() || gender == phrase.gender;
        let fitting = bearers.iter().copied().filter(|&entity| fits(self.entities[entity].gender));
        let (full, fitting): (Vec<usize>, Vec<usize>) = fitting.partition(|&entity| self.is_named_in_full(entity));
        let fitting = if fitting.is_empty() { full } else { fitting };
        if let [only] = fitting[..] {
            return Some(only);
        }
        if let Some(current) = self.current(&fitting, phrase) {
            return Some(current);
        }
        if let Some(first) = self.headlined(&fitting, phrase) {
            return Some(first);
        }
        let times = |entity: usize| self.seen(entity).times;
        let most = fitting.iter().copied().max_by_key(|&entity| (times(entity), std::cmp::Reverse(entity)))?;
        let others = fitting.iter().filter(|&&entity| entity != most).map(|&entity| times(entity)).max()?;
        let leads = others == 0 && times(most) > 0 || times(most) >= 3 && times(most) >= 2 * others;
        (leads && fitting.len() < BEARERS).then_some(most)
    }

    /// "Lee Hid Debts" above "Ann Lee": where the headline has the surname alone, it means the bearer whom the
    /// text names first, if others come in later sentences.
    fn headlined(&self, bearers: &[usize], phrase: &Phrase) -> Option<usize> {
        let surname = self.words(phrase).last()?;
        let headline = headline::words(self.document);
        if !self.document.words.of(headline).contains(surname) {
            return None;
        }
        let below = |entity: usize| self.seen(entity).first > self.document.sentences.of(headline.start()).index();
        let mut order: Vec<(usize, usize)> = bearers
            .iter()
            .filter(|&&entity| self.seen(entity).times > 0)
            .map(|&entity| (self.seen(entity).first, entity))
            .collect();
        order.sort_unstable();
        match order[..] {
            [(first, entity), (second, _), ..] if first < second && below(entity) => Some(entity),
            _ => None,
        }
    }

    /// Descriptions in apposition to a name.
    fn appositions(&mut self, scan: &Scan) {
        for (index, phrase) in scan.phrases.iter().enumerate() {
            if let Some(entity) = phrase.same().and_then(|named| self.of[named])
                && self.of[index].is_none()
            {
                self.join(entity, &scan.phrases, index, link("stands beside the name", 0.95));
            }
        }
    }
}

/// The first letters of the words with a capital: of the name, and of all words that the noun group has without its
/// article, if these are more, whatever the first of them was taken for.
fn initials(document: &Document<'_>, phrase: &Phrase) -> impl Iterator<Item = String> {
    let letters = |tokens: TokenRange| -> String {
        let plain = tokens.iter().filter(|&token| !document.is_listed(token, List::Articles));
        plain.filter_map(|token| document.text(token).chars().next()).filter(|c| c.is_uppercase()).collect()
    };
    let (name, group) = (letters(phrase.name), letters(phrase.tokens));
    let more = (group.len() > name.len()).then_some(group);
    std::iter::once(name).chain(more)
}

fn one(found: &[usize]) -> Option<usize> {
    match found {
        [only] => Some(*only),
        _ => None,
    }
}
