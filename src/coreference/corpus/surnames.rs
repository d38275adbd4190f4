//! Bare surnames to people: "Mr. Lee" is the only Lee whom the articles know, or the one who alone has that title.

use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::bearer::{Bearer, Known, Mark, dominant};
use super::name::{Key, person_key};
use super::union::Union;
use crate::coreference::person_name::PersonName;
use crate::gazetteer::{given_gender, other_forms};
use crate::text::Word;

/// So many bearers of a surname are told apart; where there are more, a surname tells nothing.
const BEARERS: usize = 16;

/// So many names of bodies are kept of somebody.
const BODIES: usize = 32;

/// In a collection of more articles somebody of whom but one of them tells is not meant by the surname elsewhere,
/// unless the articles have something in common.
const FEW: usize = 30;

/// The bearers of names, and what each name is.
pub(super) type Blocks<'p> = [(Key, Vec<Bearer<'p>>)];

/// Somebody who bears a surname.
#[derive(Clone)]
struct Candidate<'p> {
    /// The leader of its profiles; nothing for who is named but no source.
    leader: Option<usize>,
    /// First word of the full name.
    first: Word,
    known: Known<'p>,
    /// Number of articles that name it.
    articles: usize,
    /// What the first of them tells beside the name.
    marks: Vec<Mark>,
    /// Names of bodies in its titles and affiliations.
    bodies: Vec<Word>,
}

impl<'p> Candidate<'p> {
    const fn new(leader: Option<usize>, first: Word, known: Known<'p>) -> Self {
        Self { leader, first, known, articles: 1, marks: Vec::new(), bodies: Vec::new() }
    }

    /// Whether it is the same as another; one who is no source bears the name of one who is.
    fn is(&self, other: &Self) -> bool {
        let form = || self.first == other.first || other_forms(other.first).any(|form| form == self.first);
        if other.leader.is_some() { self.leader == other.leader } else { form() }
    }

    fn join(&mut self, other: &Self) {
        self.known.add(&other.known);
        self.articles += 1;
        if self.bodies.len() < BODIES {
            self.bodies.extend(&other.bodies);
        }
    }

    /// Whether a source called by surname alone may be it: nothing contradicts it, and both are not of two bodies.
    fn may_be(&self, bearer: &Bearer<'p>) -> bool {
        let apart = !bearer.bodies.is_empty() && !self.bodies.is_empty();
        let shared = || bearer.bodies.iter().any(|body| self.bodies.contains(body));
        self.known.fits(&Known::from(bearer)) && (!apart || shared())
    }
}

/// The people of a collection by surname.
pub(super) struct Surnames<'p> {
    /// Number of articles.
    articles: usize,
    bearers: FxHashMap<Word, Vec<Candidate<'p>>>,
    /// Words by which people are called by first name.
    first: FxHashSet<Word>,
    /// Articles that name somebody in full, with the surname.
    named: FxHashSet<(usize, Word)>,
    /// Sources of one word and articles where there are two of it.
    twice: FxHashSet<(usize, Word)>,
}

impl<'p> Surnames<'p> {
    /// The people of the blocks, and the `others` that each of so many articles names.
    pub(super) fn new(articles: usize, blocks: &Blocks<'p>, others: &[(usize, PersonName)], union: &mut Union) -> Self {
        let mut surnames = Self {
            articles,
            bearers: FxHashMap::default(),
            first: FxHashSet::default(),
            named: FxHashSet::default(),
            twice: FxHashSet::default(),
        };
        let mut once: FxHashSet<(usize, Word)> = FxHashSet::default();
        for (key, bearers) in blocks {
            for bearer in bearers {
                match *key {
                    Key::Full(first, last) => {
                        let leader = union.leader(bearer.profile);
                        let known = Candidate::new(Some(leader), first, Known::from(bearer));
                        let known = Candidate { bodies: bearer.bodies.clone(), ..known };
                        surnames.add(bearer.article, [first, last], &known, || bearer.marks().collect());
                    }
                    Key::Single(name) if !once.insert((bearer.article, name)) => {
                        surnames.twice.insert((bearer.article, name));
                    }
                    _ => {}
                }
            }
        }
        for (article, name) in others {
            if let Key::Full(first, last) = person_key(name) {
                let known = Known { gender: given_gender(name.first).flatten(), ..Known::default() };
                surnames.add(*article, [first, last], &Candidate::new(None, first, known), Vec::new);
            }
        }
        surnames
    }

    /// Adds somebody; a first word that is no given name may be the surname: "Kim" of "Kim Jong Un".
    fn add(
        &mut self,
        article: usize,
        [first, last]: [Word; 2],
        somebody: &Candidate<'p>,
        marks: impl Fn() -> Vec<Mark>,
    ) {
        self.first.insert(first);
        let family = Some(first).filter(|&first| given_gender(first).is_none());
        for surname in std::iter::once(last).chain(family) {
            self.named.insert((article, surname));
            let bearers = self.bearers.entry(surname).or_default();
            match bearers.iter().position(|other| other.is(somebody)) {
                Some(other) => bearers[other].join(somebody),
                None if bearers.len() > BEARERS => {}
                None => bearers.push(Candidate { marks: marks(), ..somebody.clone() }),
            }
        }
    }

    /// Joins the sources that are called by surname alone with the only one whom the surname can mean.
    pub(super) fn join(&self, blocks: &Blocks<'p>, union: &mut Union) {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (key, bearers) in blocks {
            let Key::Single(name) = *key else { continue };
            let meant = bearers.iter().filter_map(|bearer| Some((self.meant(name, bearer)?, bearer.profile)));
            found.extend(meant);
        }
        for (leader, single) in found {
            union.join(leader, single);
        }
    }

    fn meant(&self, name: Word, bearer: &Bearer<'p>) -> Option<usize> {
        let here = (bearer.article, name);
        let doubtful = !bearer.titled && self.first.contains(&name);
        if doubtful || self.named.contains(&here) || self.twice.contains(&here) && bearer.gender.is_none() {
            return None;
        }
        let candidates = self.bearers.get(&name).filter(|candidates| candidates.len() <= BEARERS)?;
        let mut fitting = candidates.iter().filter(|candidate| candidate.may_be(bearer));
        let (only, None) = (fitting.next()?, fitting.next()) else { return None };
        let known = self.articles <= FEW || only.articles > 1 || bearer.marks().any(|mark| only.marks.contains(&mark));
        only.leader.filter(|_| known)
    }
}

/// Joins a name of one word with who has its title or body among those of that last name, or else of that first name:
/// alone, or in nearly all articles.
pub(super) fn by_title(blocks: &Blocks<'_>, union: &mut Union) {
    const LAST_AND_FIRST: Range<usize> = 0..2;
    let mut told: Vec<((usize, Word, Word), usize)> = Vec::new();
    let mut known: FxHashMap<usize, Known<'_>> = FxHashMap::default();
    for (key, bearers) in blocks {
        let Key::Full(first, last) = key else { continue };
        for bearer in bearers {
            let leader = union.leader(bearer.profile);
            known.entry(leader).or_default().add(&Known::from(bearer));
            for (place, name) in LAST_AND_FIRST.zip([last, first]) {
                told.extend(bearer.titles.iter().map(|&word| ((place, *name, word), leader)));
            }
        }
    }
    told.sort_unstable();
    let owner = |told: &[(_, usize)]| {
        let sizes: Vec<(usize, usize)> =
            told.chunk_by(|one, other| one == other).map(|of| (of[0].1, of.len())).collect();
        dominant(sizes.into_iter(), told.len())
    };
    let marks = told.chunk_by(|(one, _), (other, _)| one == other);
    let owner: FxHashMap<_, Option<usize>> = marks.map(|told| (told[0].0, owner(told))).collect();
    let of = |name, word| LAST_AND_FIRST.into_iter().find_map(|place| owner.get(&(place, name, word)).copied());
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (key, bearers) in blocks {
        let Key::Single(name) = key else { continue };
        for bearer in bearers {
            let telling = if bearer.bodies.is_empty() { &bearer.titles } else { &bearer.bodies };
            let owners: BTreeSet<Option<usize>> = telling.iter().filter_map(|&word| of(*name, word)).collect();
            if let [Some(only)] = owners.into_iter().collect::<Vec<_>>()[..]
                && known[&only].fits(&Known::from(bearer))
            {
                found.push((only, bearer.profile));
            }
        }
    }
    for (leader, single) in found {
        union.join(leader, single);
    }
}

/// Joins "Pena Nieto" with the only "Luis Pena Nieto".
pub(super) fn by_double_surname(blocks: &Blocks<'_>, union: &mut Union) {
    let full = |(key, bearers): &'_ (Key, Vec<Bearer<'_>>)| match *key {
        Key::Full(first, last) => Some((first, last)).filter(|_| !bearers.is_empty()),
        _ => None,
    };
    let mut owner: FxHashMap<(Word, Word), Option<usize>> = FxHashMap::default();
    for (block, (_, last)) in blocks.iter().filter_map(|block| Some((block, full(block)?))) {
        for bearer in &block.1 {
            let Some(before) = bearer.variant.before_last else { continue };
            let leader = union.leader(bearer.profile);
            let known = owner.entry((before, last)).or_insert(Some(leader));
            *known = known.filter(|&other| other == leader);
        }
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (block, name) in blocks.iter().filter_map(|block| Some((block, full(block)?))) {
        let Some(&Some(leader)) = owner.get(&name).filter(|_| given_gender(name.0).is_none()) else { continue };
        let short = block.1.iter().filter(|bearer| bearer.variant.before_last.is_none());
        found.extend(short.map(|bearer| (leader, bearer.profile)));
    }
    for (leader, short) in found {
        union.join(leader, short);
    }
}
