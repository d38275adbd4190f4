//! Which of the bearers of one full name a mention in the article means: Ann T. Lee is not Ann B. Lee, Bob Crane Jr.
//! not Bob Crane Sr., and whoever is introduced with another age, or with a job that the first cannot have, is
//! somebody else.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::lexicon::Lexicon;
use super::mention_detection::Scan;
use super::part::Class;
use super::person_name::PersonName;
use super::phrase::{Head, Phrase};
use super::professions::Fields;
use crate::document::Document;
use crate::text::{TokenRange, Word};

/// First and last word of a full name.
type Full = (Word, Word);

/// What the mentions of one full name tell beside first and last word.
#[derive(Debug, Default)]
struct Variants {
    initials: SmallVec<[Word; 2]>,
    generations: SmallVec<[Word; 2]>,
    /// Whether one of them is called the son or the father of another.
    kin: bool,
}

/// What tells the bearers of full names apart.
#[derive(Debug, Default)]
pub(super) struct Namesakes {
    variants: FxHashMap<Full, Variants>,
    /// What is told of each person.
    told: FxHashMap<usize, Told>,
}

/// What is told of somebody beside the name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    age: Option<u32>,
    fields: Fields,
}

impl Told {
    /// What a mention tells.
    pub(super) fn of(document: &Document<'_>, scan: &Scan, index: usize) -> Self {
        let phrase = &scan.phrases[index];
        let job = |range: TokenRange| {
            if range.is_empty() { Fields::default() } else { Fields::of(document.words_of(range)) }
        };
        let beside = scan.phrases[index + 1..].iter().take(3).find(|next| next.same() == Some(index));
        let apposed = beside.map_or(Fields::default(), |next| job(next.tokens));
        Self { age: age(document, scan, phrase), fields: job(phrase.title).with(apposed) }
    }

    /// Whether both cannot be told of one person.
    fn excludes(self, other: Self) -> bool {
        let ages = self.age.is_some() && other.age.is_some() && self.age != other.age;
        ages || self.fields.excludes(other.fields)
    }

    fn agrees(self, other: Self) -> bool {
        self.age.is_some() && self.age == other.age || self.fields.meets(other.fields)
    }
}

/// 34 in "Ann Lee, 34,".
fn age(document: &Document<'_>, scan: &Scan, name: &Phrase) -> Option<u32> {
    let [comma, number, behind] = scan.parts.get(name.parts().end..name.parts().end + 3)? else { return None };
    let closed = matches!(behind.class, Class::Comma | Class::Stop);
    let age = document.words_of(number.tokens).parse().ok().filter(|age| (5..=110).contains(age))?;
    (comma.class == Class::Comma && number.class == Class::Number && closed).then_some(age)
}

impl Namesakes {
    /// Looks at the full names of an article; `full` gives first and last word of those that are.
    pub(super) fn new(
        document: &Document<'_>,
        lexicon: &Lexicon<'_>,
        scan: &Scan,
        full: impl Fn(&Phrase) -> Option<Full>,
    ) -> Self {
        let mut variants: FxHashMap<Full, Variants> = FxHashMap::default();
        let people = |phrase: &Phrase| phrase.head == Head::Person && phrase.name.len() > 1;
        for (index, phrase) in scan.phrases.iter().enumerate().filter(|(_, phrase)| people(phrase)) {
            let Some(name) = full(phrase) else { continue };
            let told = told(document, phrase);
            let kin = is_kin(lexicon, scan, index);
            if told.is_some() || kin {
                let known = variants.entry(name).or_default();
                known.kin |= kin;
                if let Some((initials, generation)) = told {
                    add(&mut known.initials, initials);
                    add(&mut known.generations, generation);
                }
            }
        }
        Self { variants, told: FxHashMap::default() }
    }

    /// Equal for mentions of one full name that may mean one person.
    pub(super) fn variant(&self, document: &Document<'_>, name: Full, phrase: &Phrase) -> u64 {
        let Some(variants) = self.variants.get(&name) else { return 0 };
        let (initials, generation) = told(document, phrase).unwrap_or_default();
        let meant = |own: Option<Word>, known: &[Word]| own.or(if let [only] = known { Some(*only) } else { None });
        let number = |word: Option<Word>| word.map_or(0, Word::hash);
        let generations = if variants.kin { &[][..] } else { &variants.generations };
        let initials = number(meant(initials, &variants.initials));
        initials.rotate_left(1) ^ number(meant(generation, generations))
    }

    /// Of people who bear the name of a mention the last of whom it can be told, those with the same job or age
    /// before others; the mention is then told of that one.
    pub(super) fn choose(&mut self, bearers: &[usize], told: Told) -> Option<usize> {
        let known = |bearer: usize| self.told.get(&bearer).copied().unwrap_or_default();
        let fitting = || bearers.iter().rev().copied().filter(|&bearer| !known(bearer).excludes(told));
        let found = fitting().find(|&bearer| known(bearer).agrees(told)).or_else(|| fitting().next());
        found.inspect(|&bearer| self.tell(bearer, told))
    }

    /// Tells something of somebody.
    pub(super) fn tell(&mut self, bearer: usize, told: Told) {
        let known = self.told.entry(bearer).or_default();
        known.age = known.age.or(told.age);
        known.fields = known.fields.with(told.fields);
    }
}

/// Initials and generation of a name that may tell some.
fn told(document: &Document<'_>, phrase: &Phrase) -> Option<(Option<Word>, Option<Word>)> {
    if phrase.name.len() < 3 {
        return None;
    }
    let name = PersonName::of(document.words_of(phrase.name))?;
    let initials = Some(&name.initials).filter(|initials| !initials.is_empty()).map(|initials| Word::of(initials));
    (initials.is_some() || name.generation.is_some()).then_some((initials, name.generation))
}

fn add(known: &mut SmallVec<[Word; 2]>, word: Option<Word>) {
    if let Some(word) = word.filter(|word| !known.contains(word)) {
        known.push(word);
    }
}

/// "his son, Bob Crane", "his father Bob Crane".
fn is_kin(lexicon: &Lexicon<'_>, scan: &Scan, index: usize) -> bool {
    let named = |phrase: &Phrase| [phrase.role, phrase.wider].into_iter().flatten().any(|role| lexicon.kin.has(role));
    let before = index.checked_sub(1).map(|before| &scan.phrases[before]);
    let beside = before.into_iter().chain(scan.phrases.get(index + 1)).filter(|phrase| phrase.same() == Some(index));
    named(&scan.phrases[index]) || beside.into_iter().any(named)
}
