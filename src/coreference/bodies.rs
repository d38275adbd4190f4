//! What one body is called in one article: "Ministry of Health" and "Health Ministry", "Riverford Borough Council" and
//! "Riverford Council". Names are of one body if they hold the same words, or if one leaves out words that tell only
//! what sort of place it is for, and no other name of the article fits.

use rustc_hash::FxHashMap;

use super::lexicon::Lexicon;
use super::mention_detection::Scan;
use super::phrase::{Head, Phrase};
use crate::document::Document;
use crate::lists::List;
use crate::text::{TokenId, Word};

/// So many names with the same head and first word are compared.
const NAMES: usize = 16;

/// The names of bodies of an article, by the hash of their words, with the name that stands for each.
#[derive(Default)]
pub(super) struct Bodies {
    canonical: FxHashMap<u64, u64>,
}

/// The words of a body's name.
struct Form {
    hash: u64,
    /// What it is: ministry, council.
    head: Word,
    /// The first of the other words.
    first: Word,
    /// All of the others, sorted.
    others: Vec<Word>,
}

impl Bodies {
    pub(super) fn new(document: &Document<'_>, lexicon: &Lexicon<'_>, scan: &Scan) -> Self {
        let mut bodies = Self::default();
        let mut by_words: FxHashMap<(Word, Vec<Word>), u64> = FxHashMap::default();
        let mut alike: FxHashMap<(Word, Word), Vec<Form>> = FxHashMap::default();
        let named = |phrase: &&Phrase| phrase.head == Head::Organization && phrase.entry.is_none();
        for phrase in scan.phrases.iter().filter(named).filter(|phrase| phrase.name.len() > 1) {
            let hash = hash(document.words.of(phrase.name));
            let Some(form) = form(document, lexicon, phrase, hash).filter(|_| !bodies.canonical.contains_key(&hash))
            else {
                continue;
            };
            let same = *by_words.entry((form.head, form.others.clone())).or_insert(hash);
            bodies.canonical.insert(hash, same);
            let known = alike.entry((form.head, form.first)).or_default();
            if same == hash && known.len() < NAMES {
                known.push(form);
            }
        }
        let places = &document.lists[List::PlaceKinds];
        let shorter = alike.values().flat_map(|known| known.iter().map(move |form| (form, known)));
        let joined: FxHashMap<u64, u64> = shorter
            .filter_map(|(form, known)| {
                let mut longer = known.iter().filter(|other| other.adds_only(form, |word| places.has(word)));
                let (longest, None) = (longer.next()?, longer.next()) else { return None };
                Some((form.hash, longest.hash))
            })
            .collect();
        let longest = |(form, hash): (u64, u64)| (form, joined.get(&hash).copied().unwrap_or(hash));
        bodies.canonical = bodies.canonical.into_iter().map(longest).collect();
        bodies
    }

    /// What stands for the name of these words.
    pub(super) fn of(&self, words: &[Word]) -> u64 {
        let hash = hash(words);
        self.canonical.get(&hash).copied().unwrap_or(hash)
    }
}

impl Form {
    /// Whether it has the words of another name and only such words beside that `tell_nothing`.
    fn adds_only(&self, other: &Self, tell_nothing: impl Fn(Word) -> bool) -> bool {
        let mut added = self.others.iter().filter(|word| !other.others.contains(word));
        let whole = other.others.iter().all(|word| self.others.contains(word));
        whole && self.others.len() > other.others.len() && added.all(|&word| tell_nothing(word))
    }
}

/// The form of a name; nothing if no word of it tells what sort of body it is.
fn form(document: &Document<'_>, lexicon: &Lexicon<'_>, phrase: &Phrase, hash: u64) -> Option<Form> {
    let is_body =
        |token: TokenId| lexicon.bodies.has(document.lemmas[token]) || lexicon.bodies.has(document.words[token]);
    let tells = |token: &TokenId| document.text(*token).starts_with(char::is_alphabetic) && !is_link(document, *token);
    let words: Vec<TokenId> = phrase.name.iter().filter(tells).collect();
    let (&first, &last) = (words.first()?, words.last()?);
    let linked = phrase.name.iter().nth(1).is_some_and(|second| is_link(document, second));
    let (head, others) = match (is_body(last), is_body(first) && linked) {
        (_, true) => (first, &words[1..]),
        (true, false) => (last, &words[..words.len() - 1]),
        _ => return None,
    };
    let mut sorted: Vec<Word> = others.iter().map(|&token| document.words[token]).collect();
    let first = *sorted.first()?;
    sorted.sort_unstable();
    Some(Form { hash, head: document.words[head], first, others: sorted })
}

/// Whether a word only ties the others of a name.
fn is_link(document: &Document<'_>, token: TokenId) -> bool {
    let ties = [List::NameLinks, List::NameJoiners, List::Articles, List::Conjunctions];
    ties.into_iter().any(|list| document.is_listed(token, list))
}

/// The words of a body's name without those at its end that only tell of the law that it is under: Ltd, Plc.
pub(super) fn without_forms<W>(words: &[W], is_form: impl Fn(&W) -> bool) -> &[W] {
    let forms = words.iter().skip(1).rev().take_while(|word| is_form(word)).count();
    &words[..words.len() - forms]
}

fn hash(words: &[Word]) -> u64 {
    words.iter().fold(0_u64, |hash, word| hash.rotate_left(7) ^ word.hash())
}
