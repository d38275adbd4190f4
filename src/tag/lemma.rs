//! Lemmas: rules for regular forms, a table (`data/lexicon/irregular.tsv`) for the others.

use std::borrow::Cow;
use std::str::SplitWhitespace;
use std::sync::{LazyLock, OnceLock};

use rustc_hash::FxHashMap;

use super::Tag;
use crate::embedded;
use crate::text::Word;

/// Longest word that the rules are tried on; longer ones are addresses and the like.
const LONGEST: usize = 32;

/// Finds the base form of a word. Immutable; one serves all threads.
#[derive(Clone, Debug, Default)]
pub struct Lemmatizer {
    verbs: FxHashMap<Word, Base>,
    nouns: FxHashMap<Word, Base>,
}

/// The base form that the table gives.
#[derive(Clone, Copy, Debug)]
struct Base {
    letters: &'static str,
    word: Word,
}

/// How a regular form is reduced to its base: letters to cut off, letters to put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    cut: usize,
    put: &'static str,
}

impl Lemmatizer {
    /// The embedded lemmatizer, read once.
    pub fn embedded() -> &'static Self {
        static LEMMATIZER: OnceLock<Lemmatizer> = OnceLock::new();
        LEMMATIZER.get_or_init(Self::new)
    }

    fn new() -> Self {
        let mut lemmatizer = Self::default();
        for Irregular { is_verb, base, forms } in irregular() {
            let known = if is_verb { &mut lemmatizer.verbs } else { &mut lemmatizer.nouns };
            let base = Base { letters: base, word: Word::of(base) };
            known.extend(forms.map(|form| (Word::of(form), base)));
        }
        lemmatizer
    }

    /// The lower-case base form of `letters`, used with `tag`: "said" as a verb is "say".
    pub fn lemma<'a>(&self, letters: &'a str, tag: Tag) -> Cow<'a, str> {
        if let Some(base) = self.irregular(Word::of(letters), tag) {
            return base.letters.into();
        }
        let lower = if letters.is_ascii() && !letters.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Borrowed(letters)
        } else {
            Cow::Owned(letters.to_lowercase())
        };
        match change(&lower, tag) {
            Some(Change { cut, put }) => (lower[..lower.len() - cut].to_owned() + put).into(),
            None => lower,
        }
    }

    /// The identity of the base form of a word; the same as that of [`Lemmatizer::lemma`].
    pub fn word(&self, letters: &str, word: Word, tag: Tag) -> Word {
        if !inflects(tag) {
            return word;
        }
        if let Some(base) = self.irregular(word, tag) {
            return base.word;
        }
        let mut buffer = [0_u8; LONGEST + 1];
        let Some(lower) = lower_ascii(letters, &mut buffer) else { return Word::of(&self.lemma(letters, tag)) };
        let Some(Change { cut, put }) = change(lower, tag) else { return word };
        let keep = lower.len() - cut;
        buffer[keep..keep + put.len()].copy_from_slice(put.as_bytes());
        std::str::from_utf8(&buffer[..keep + put.len()]).map_or(word, Word::of)
    }

    fn irregular(&self, word: Word, tag: Tag) -> Option<Base> {
        match tag {
            Tag::VerbPresent => self.verbs.get(&word).filter(|base| matches!(base.letters, "be" | "have")),
            Tag::Modal | Tag::VerbPast | Tag::VerbGerund | Tag::VerbParticiple | Tag::VerbThird => {
                self.verbs.get(&word)
            }
            Tag::NounPlural => self.nouns.get(&word),
            _ => None,
        }
        .copied()
    }
}

/// A word whose forms no rule makes.
pub(crate) struct Irregular {
    /// Whether it is a verb, or else a noun.
    pub(crate) is_verb: bool,
    /// Its base form.
    pub(crate) base: &'static str,
    /// Its other forms.
    pub(crate) forms: SplitWhitespace<'static>,
}

/// The table: lines of `verb` or `noun`, the base form, and its irregular forms, all separated by white space; `#` starts
/// a comment.
pub(crate) fn irregular() -> impl Iterator<Item = Irregular> {
    embedded::data_text("lexicon/irregular.tsv").lines().filter_map(|line| {
        let mut forms = line.split('#').next()?.split_whitespace();
        Some(Irregular { is_verb: forms.next()? == "verb", base: forms.next()?, forms })
    })
}

/// Whether words of this tag can differ from their base form.
const fn inflects(tag: Tag) -> bool {
    tag.is_verb() || matches!(tag, Tag::NounPlural | Tag::Modal)
}

/// The lower-case form of an ASCII word that is not too long, in the buffer.
fn lower_ascii<'b>(letters: &str, buffer: &'b mut [u8; LONGEST + 1]) -> Option<&'b str> {
    let lower = buffer.get_mut(..letters.len()).filter(|_| letters.is_ascii() && letters.len() <= LONGEST)?;
    lower.copy_from_slice(letters.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok()
}

/// What makes a regular form its base; nothing if it is its base already.
fn change(lower: &str, tag: Tag) -> Option<Change> {
    if lower.len() > LONGEST || lower.len() < 3 {
        return None;
    }
    match tag {
        Tag::NounPlural | Tag::VerbThird => without_s(lower),
        Tag::VerbPast | Tag::VerbParticiple => without_ending(lower, "ed"),
        Tag::VerbGerund => without_ending(lower, "ing"),
        _ => None,
    }
}

/// Plurals and the third person, by the first ending of `data/lexicon/endings.tsv` that fits.
fn without_s(lower: &str) -> Option<Change> {
    static ENDINGS: LazyLock<Vec<Ending>> =
        LazyLock::new(|| embedded::data_lines("lexicon/endings.tsv").filter_map(Ending::read).collect());
    let found = ENDINGS.iter().find(|one| lower.len() >= one.fewest && lower.ends_with(one.inflected))?;
    (found.inflected != found.base).then_some(Change { cut: found.inflected.len(), put: found.base })
}

/// An ending, what takes its place in the base form, and how many letters a word with it has at least.
struct Ending {
    inflected: &'static str,
    base: &'static str,
    fewest: usize,
}

impl Ending {
    fn read(line: &'static str) -> Option<Self> {
        let mut fields = line.split('\t');
        Some(Self { inflected: fields.next()?, base: fields.next()?, fewest: fields.next()?.parse().ok()? })
    }
}

/// `-ed` or `-ing`, with the letter that it doubled or swallowed.
fn without_ending(lower: &str, ending: &str) -> Option<Change> {
    let stem = lower.strip_suffix(ending)?;
    let cut = ending.len();
    if !stem.bytes().any(|letter| b"aeiouy".contains(&letter)) {
        return None;
    }
    if ending == "ed" && stem.ends_with('i') {
        return Some(Change { cut: cut + 1, put: "y" });
    }
    Some(match stem.as_bytes() {
        [.., before, last] if before == last && b"bdgmnprt".contains(last) => Change { cut: cut + 1, put: "" },
        _ if swallowed_e(stem) => Change { cut, put: "e" },
        _ => Change { cut, put: "" },
    })
}

/// Whether the base form of a stem ends in an `e` that the ending swallowed: `stat-ed`, `decid-ing`.
fn swallowed_e(stem: &str) -> bool {
    let [.., third, second, last] = *stem.as_bytes() else {
        return stem.len() == 2 && !stem.ends_with(['o', 'y', 'e']);
    };
    let vowel = |letter: u8| b"aeiou".contains(&letter);
    // A vowel before the last consonant, and no vowel before that: `dec-id`, against `r-aid`.
    let single =
        vowel(second) && !vowel(third) || third == b'u' && stem.len() > 3 && stem.as_bytes()[stem.len() - 4] == b'q';
    match last {
        b'c' | b'v' | b'u' | b'z' => true,
        b'g' => b"adelru".contains(&second) || second == b'n' && matches!(third, b'a' | b'e') && stem.len() > 4,
        b's' => second != b's',
        b'l' => b"bcdfgkptz".contains(&second) || single && matches!(second, b'i' | b'u'),
        b'r' => {
            single && matches!(second, b'a' | b'i' | b'u')
                || second == b'o' && matches!(third, b'c' | b'l' | b'n' | b't')
        }
        b't' => single && matches!(second, b'a' | b'o' | b'u') || second == b'a' && matches!(third, b'i' | b'u'),
        b'd' => single && matches!(second, b'a' | b'i' | b'o' | b'u'),
        b'n' => single && matches!(second, b'i' | b'u'),
        b'm' => single && matches!(second, b'a' | b'i' | b'u') || stem.ends_with("com"),
        b'k' => single && matches!(second, b'a' | b'i' | b'o'),
        b'p' => single && matches!(second, b'a' | b'i' | b'o' | b'y') && stem.len() < 6,
        b'b' => single && matches!(second, b'i' | b'a' | b'o'),
        _ => false,
    }
}
