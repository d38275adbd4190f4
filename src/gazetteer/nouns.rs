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
    static NOUNS: OnceLock<FxHashMap<Word, NounClass>> = OnceLock::new();
    let listed = NOUNS.get_or_init(|| rows().collect()).get(&lemma).copied();
    listed.or_else(|| is_trade(letters).then_some(NounClass::Person))
}

/// Whether the ending says that it is what somebody does: cellist, postman.
fn is_trade(letters: &str) -> bool {
    const ENDINGS: [&str; 9] = ["er", "or", "ist", "man", "woman", "ian", "mate", "smith", "wright"];
    ENDINGS.iter().any(|ending| letters.strip_suffix(ending).is_some_and(|stem| stem.chars().count() > 2))
}

fn rows() -> impl Iterator<Item = (Word, NounClass)> {
    embedded::data_text("lexicon/nouns.tsv").lines().skip(1).filter_map(|line| {
        let (noun, class) = line.split_once('\t')?;
        let class = match class {
            "person" => NounClass::Person,
            "organization" => NounClass::Organization,
            "document" => NounClass::Document,
            _ => NounClass::Thing,
        };
        Some((Word::of(noun), class))
    })
}
