//! What common nouns stand for as the source of a statement, from `data/lexicon/nouns.tsv`.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::embedded;
use crate::text::Word;

/// What a common noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NounClass {
    /// Somebody: midwife.
    Person,
    /// A body that acts as one: brewery.
    Organization,
    /// Something said, written or drawn: spreadsheet.
    Document,
    /// Nothing of these, though its ending looks like it: border.
    Thing,
}

/// The class of a noun by its base form; `None` if it is not on the list and its ending tells nothing.
///
/// ```
/// use ascribe::{gazetteer::{NounClass, noun_class}, text::Word};
/// assert_eq!(noun_class(Word::of("blacksmith"), "blacksmith"), Some(NounClass::Person));
/// assert_eq!(noun_class(Word::of("reed-cutter"), "reed-cutter"), Some(NounClass::Person));
/// assert_eq!(noun_class(Word::of("border"), "border"), Some(NounClass::Thing));
/// ```
pub fn noun_class(lemma: Word, letters: &str) -> Option<NounClass> {
    static NOUNS: OnceLock<Nouns> = OnceLock::new();
    let nouns = NOUNS.get_or_init(Nouns::read);
    nouns.listed.get(&lemma).copied().or_else(|| nouns.by_ending(letters))
}

/// Nouns and endings of nouns with what they stand for.
#[derive(Default)]
struct Nouns {
    listed: FxHashMap<Word, NounClass>,
    endings: Vec<(&'static str, NounClass)>,
}

impl Nouns {
    fn read() -> Self {
        let mut nouns = Self::default();
        for line in embedded::data_text("lexicon/nouns.tsv").lines().skip(1) {
            let Some((noun, class)) = line.split_once('\t') else { continue };
            let class = match class {
                "person" => NounClass::Person,
                "organization" => NounClass::Organization,
                "document" => NounClass::Document,
                _ => NounClass::Thing,
            };
            match noun.strip_prefix('-') {
                Some(ending) => nouns.endings.push((ending, class)),
                None => drop(nouns.listed.insert(Word::of(noun), class)),
            }
        }
        nouns
    }

    /// What the ending behind three letters or more tells: cellist, postman.
    fn by_ending(&self, letters: &str) -> Option<NounClass> {
        let fits = |ending: &str| letters.strip_suffix(ending).is_some_and(|stem| stem.chars().count() > 2);
        self.endings.iter().find(|(ending, _)| fits(ending)).map(|&(_, class)| class)
    }
}
