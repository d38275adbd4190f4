//! A person's name, taken apart: what of it tells people of one name from each other.

use super::lexicon::Lexicon;
use crate::gazetteer::given_gender;
use crate::text::Word;

/// The words of a person's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    /// The first word.
    pub first: Word,
    /// The last word but for a suffix; the first, too, if there is but one.
    pub last: Word,
    /// Number of words, without suffix and small words.
    pub length: usize,
    /// First letters of the initials and given names between: "t" of "Ann T. Lee".
    pub initials: String,
    /// The last word but one, where there are three at least: "Pena" of "Luis Pena Nieto".
    pub before_last: Option<Word>,
    /// Senior, junior, second.
    pub generation: Option<Word>,
}

impl PersonName {
    /// Takes a name apart; nothing if it has no word.
    pub(super) fn of(name: &str) -> Option<Self> {
        let lexicon = Lexicon::embedded();
        let mut words = words(name, lexicon);
        let generation = suffix(&mut words, lexicon);
        if is_small(name.split(char::is_whitespace).next()?, lexicon) {
            // What a small word opens is a surname alone.
            words.drain(..words.len().saturating_sub(1));
        }
        let (first, last) = (words.first()?, words.last()?);
        let middle = words.get(1..words.len() - 1).unwrap_or_default();
        Some(Self {
            first: Word::of(first),
            last: Word::of(last),
            length: words.len(),
            initials: middle.iter().filter(|word| is_given(word)).filter_map(|word| word.chars().next()).collect(),
            before_last: middle.last().map(|word| Word::of(word)),
            generation,
        })
    }
}

/// Whether a word is a small word of a name.
fn is_small(word: &str, lexicon: &Lexicon<'_>) -> bool {
    word.starts_with(char::is_lowercase) && lexicon.particles.has(Word::of(word))
}

/// Whether a word between first and last name is an initial or a given name, not half of a double surname.
fn is_given(word: &str) -> bool {
    word.chars().nth(1).is_none() || given_gender(Word::of(word)).is_some()
}

/// The words in lower case, without article in front, nicknames, marks and small words of names.
fn words(name: &str, lexicon: &Lexicon<'_>) -> Vec<String> {
    let mut quoted = false;
    let mut words: Vec<String> = Vec::new();
    for piece in name.split(char::is_whitespace) {
        let opens = piece.starts_with(['"', '“', '(']);
        let closes = piece.ends_with(['"', '”', ')']);
        if !(quoted || opens || is_small(piece, lexicon)) {
            words.extend(pieces(piece, lexicon).map(plain).filter(|word| !word.is_empty()));
        }
        quoted = (quoted || opens) && !closes;
    }
    words
}

/// "Ki-moon" is two words as "Ki Moon" is, "Lloyd-Jones" is one; "al-Harbani" is "Harbani".
fn pieces<'w>(word: &'w str, lexicon: &Lexicon<'_>) -> impl Iterator<Item = &'w str> {
    let small = |&(first, _): &(&str, &str)| lexicon.particles.has(Word::of(first));
    let word = word.split_once('-').filter(small).map_or(word, |(_, rest)| rest);
    let double = |(_, second): (&str, &str)| second.starts_with(char::is_uppercase);
    let whole = !word.contains('-') || word.split_once('-').is_some_and(double);
    let parts = if whole { None } else { Some(word.split('-')) };
    let only = whole.then_some(word);
    only.into_iter().chain(parts.into_iter().flatten())
}

fn plain(piece: &str) -> String {
    piece.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Takes what follows the name from its end, and returns the generation that it tells.
fn suffix(words: &mut Vec<String>, lexicon: &Lexicon<'_>) -> Option<Word> {
    let mut told = None;
    while words.len() > 1 {
        let hashes: Vec<Word> = words[words.len().saturating_sub(2)..].iter().map(|word| Word::of(word)).collect();
        let whole = |start: usize| {
            let (entry, length) = lexicon.suffixes.longest(&hashes[start..])?;
            (start + length == hashes.len()).then_some((entry.value.as_deref().map(Word::of), length))
        };
        let Some((generation, length)) = (0..hashes.len()).find_map(whole).filter(|&(_, length)| length < words.len())
        else {
            break;
        };
        told = told.or(generation);
        words.truncate(words.len() - length);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> PersonName {
        PersonName::of(text).expect("a name")
    }

    #[test]
    fn initials_and_generations_tell_people_apart() {
        let initials = |text| name(text).initials;
        assert_eq!((initials("Ann T. Lee"), initials("Ann Theresa Lee")), ("t".to_owned(), "t".to_owned()));
        assert_eq!(initials("Luis Pena Nieto"), "");
        let generation = |text| name(text).generation;
        assert_eq!(generation("Bob Crane, Jr."), generation("Plinio the Younger"));
        assert_ne!(generation("Bob Crane Sr."), generation("Bob Crane Jr."));
        assert_eq!(name("Bob Crane Jr.").last, name("Bob Crane").last);
        assert_eq!((generation("Bob Crane"), generation("Bob Crane, Esq.")), (None, None));
    }

    #[test]
    fn small_words_nicknames_and_marks_are_no_words() {
        assert_eq!(name("Jan van der Berg").initials, "");
        assert_eq!(name("Marcia \"Cia\" Cole").initials, "");
        assert_eq!((name("Ann Y. Lee").initials, name("al-Harbani").length), ("y".to_owned(), 1));
        assert_eq!((name("da Costa e Melo").length, name("da Costa e Melo").last), (1, Word::of("melo")));
        assert_eq!(name("Lee Ki-moon").last, Word::of("moon"));
        assert_eq!(name("Ann Lloyd-Jones").last, Word::of("lloydjones"));
    }
}
