//! What the tagger sees of a word: its form, ending, case and the tags that it can have. Words
//! that are names by their looks are seen as their shape only, so that no name matters.

use std::sync::LazyLock;

use super::{Entry, Vocabulary};
use crate::embedded;
use crate::tag::Tag;
use crate::text::{Word, is_small};
use crate::token::{Token, TokenKind};

/// One word as it is in the text.
#[derive(Clone, Copy, Debug)]
pub struct RawWord<'a> {
    /// Its letters.
    pub letters: &'a str,
    /// Identity of its lower-case form.
    pub word: Word,
    /// Its lexical kind.
    pub kind: TokenKind,
    /// Whether it is a quotation mark that no letter or digit follows directly.
    pub detached: bool,
}

impl<'a> RawWord<'a> {
    /// The word of a token of `text`.
    pub fn new(text: &'a str, token: Token, word: Word) -> Self {
        let detached = || !text[token.span.end()..].starts_with(char::is_alphanumeric);
        let detached = token.kind == TokenKind::QuoteMark && detached();
        Self { letters: token.span.slice(text), word, kind: token.kind, detached }
    }

    /// The tag that it has wherever it is: that of a mark, or of a word with one tag only.
    fn sure_tag(self, entry: Option<Entry>) -> Option<Tag> {
        let fixed = || entry.and_then(|entry| entry.fixed);
        mark_tag(self).or_else(fixed).or_else(|| self.is_title().then_some(Tag::Name))
    }

    /// Whether it is shortened as titles before names are: `Sen.`, `Gov.`, `Capt.`
    fn is_title(self) -> bool {
        let stem = self.letters.strip_suffix('.').unwrap_or_default();
        let mut letters = stem.chars();
        stem.len() > 1 && letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    }
}

impl RawWord<'_> {
    /// The tag of a word once that of the next word is known. "That" before a noun group brings in a
    /// clause (whether of a statement or of a noun, the words do not tell), "to" before a base form
    /// belongs to it, a compound of a name before a noun is an adjective
    /// (`US-led coalition`), "its" never means "it is" before a noun, and a long word in -ally before a participle is
    /// an adverb.
    pub fn before(self, tag: Tag, next: Tag) -> Tag {
        let opens_group = next.is_noun() || next.is_adjective() || OPENING.contains(&next);
        match tag {
            Tag::WhDeterminer if opens_group && self.letters.eq_ignore_ascii_case("that") => Tag::Preposition,
            Tag::Preposition if next == Tag::Verb && self.letters == "to" => Tag::To,
            Tag::VerbThird if opens_group && self.letters.eq_ignore_ascii_case("its") => Tag::PronounPossessive,
            Tag::Noun if matches!(next, Tag::VerbPast | Tag::VerbParticiple) && is_adverb(self.letters) => Tag::Adverb,
            Tag::Name if matches!(next, Tag::Noun | Tag::NounPlural) && is_compound(self.letters) => Tag::Adjective,
            tag => tag,
        }
    }
}

/// `internationally`: long words in -ally are adverbs.
fn is_adverb(letters: &str) -> bool {
    letters.len() > "totally".len() && letters.ends_with("ally") && !letters.starts_with(char::is_uppercase)
}

/// Tags that open a noun group.
const OPENING: [Tag; 6] =
    [Tag::Determiner, Tag::Predeterminer, Tag::Pronoun, Tag::PronounPossessive, Tag::Number, Tag::Existential];

/// One word as features see it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traits {
    /// Identity of the form, or of the shape where the form is a name's.
    pub form: u64,
    /// Hashes of the last one to four letters.
    pub endings: [u64; 4],
    /// Case, digits and hyphens.
    pub shape: u64,
    /// The tags that it can have.
    pub tags: u64,
    /// The tag that it has wherever it is.
    pub sure: Option<Tag>,
}

impl Traits {
    /// Sees a word; `initial` if it opens its sentence, `shouting` if most words of the sentence
    /// are written with a capital.
    pub fn new(raw: RawWord<'_>, vocabulary: &Vocabulary, initial: bool, shouting: bool) -> Self {
        let RawWord { letters, word, .. } = raw;
        let shape = shape(letters) << 2 | u64::from(initial) << 1 | u64::from(shouting);
        let entry = vocabulary.get(word);
        let capital = letters.chars().next().is_some_and(char::is_uppercase);
        let tags = entry.map_or(0, |entry| entry.tags);
        let sure = raw.sure_tag(entry);
        let unseen = entry.is_none_or(|entry| entry.listed);
        let unheard = if initial || shouting { entry.is_none() } else { unseen };
        if unheard && capital && !is_compound(letters) {
            Self { form: !shape, endings: [0, 0, 0, name_ending(letters)], shape, tags: 0, sure }
        } else {
            let form = if unseen { 0 } else { word.hash() };
            Self { form, endings: endings(letters), shape, tags, sure }
        }
    }

    /// Whether only the shape is seen of a word inside a sentence.
    pub const fn is_name(&self) -> bool {
        self.form == !self.shape && self.shape & 2 == 0
    }

    /// What is before the first word of a sentence and after the last.
    pub const EDGE: Self = Self { form: 1, endings: [1; 4], shape: 1, tags: 1, sure: None };
}

/// The traits of a sentence's words, with two edges on both sides.
pub fn see(sentence: &[RawWord<'_>], vocabulary: &Vocabulary, traits: &mut Vec<Traits>) {
    let (mut capitals, mut count) = (0, 0);
    for first in sentence.iter().filter_map(|raw| raw.letters.chars().next()) {
        capitals += usize::from(first.is_uppercase());
        count += usize::from(first.is_alphabetic());
    }
    let shouting = count > 2 && capitals * 10 > count * 6;
    traits.clear();
    traits.extend([Traits::EDGE; 2]);
    let mut initial = true;
    for &raw in sentence {
        traits.push(Traits::new(raw, vocabulary, initial, shouting));
        initial = initial && !raw.letters.chars().any(char::is_alphanumeric);
    }
    traits.extend([Traits::EDGE; 2]);
}

/// The tag that a mark or number has by its letters alone.
fn mark_tag(raw: RawWord<'_>) -> Option<Tag> {
    Some(match raw.kind {
        TokenKind::Number => Tag::Number,
        TokenKind::Terminal => Tag::Terminal,
        TokenKind::Comma => Tag::Comma,
        TokenKind::Colon | TokenKind::Semicolon | TokenKind::Dash => Tag::Colon,
        TokenKind::OpenBracket => Tag::OpenBracket,
        TokenKind::CloseBracket => Tag::CloseBracket,
        TokenKind::QuoteMark => match raw.letters {
            "“" | "‘" | "«" | "„" | "``" => Tag::OpenQuote,
            "”" | "’" | "»" | "''" => Tag::CloseQuote,
            _ if raw.detached => Tag::CloseQuote,
            _ => Tag::OpenQuote,
        },
        TokenKind::Symbol => match raw.letters {
            "$" | "€" | "£" | "¥" => Tag::Currency,
            "%" => Tag::Noun,
            "&" => Tag::Conjunction,
            _ => return None,
        },
        TokenKind::Word | TokenKind::Clitic => return None,
    })
}

/// A name with a common word joined to it: `US-led`.
fn is_compound(letters: &str) -> bool {
    letters.rsplit_once('-').is_some_and(|(_, last)| last.starts_with(char::is_lowercase))
}

/// Runs of capitals, small letters, digits and others, equal neighbours told once: `McCain` is
/// `AaAa`, `U.S.` is `A.A.`; at most ten, four bits each.
fn shape(letters: &str) -> u64 {
    if is_small(letters) {
        return 1;
    }
    let mut shape = 0;
    let mut last = 0;
    for c in letters.chars() {
        let class = match c {
            'a'..='z' => 1,
            'A'..='Z' => 2,
            '0'..='9' => 3,
            '-' | '–' => 4,
            '.' => 5,
            '\'' | '’' => 6,
            _ if c.is_lowercase() => 1,
            _ if c.is_uppercase() => 2,
            _ => 7,
        };
        if class != last && shape < 1 << 40 {
            shape = shape << 4 | class;
        }
        last = class;
    }
    shape
}

/// Hashes of the last one, two, three and four letters, in lower case.
fn endings(letters: &str) -> [u64; 4] {
    if letters.is_ascii() {
        hashes(letters.bytes().rev().map(|letter| letter.to_ascii_lowercase().into()))
    } else {
        hashes(letters.chars().rev().map(|letter| letter.to_ascii_lowercase()))
    }
}

/// Hashes of the first one, two, three and four letters.
fn hashes(letters: impl Iterator<Item = char>) -> [u64; 4] {
    let mut hashes = [0; 4];
    let mut hash = 0_u64;
    for (place, letter) in letters.take(4).enumerate() {
        hash = hash << 21 ^ hash >> 43 ^ u64::from(u32::from(letter)) ^ (place as u64 + 1) << 56;
        hashes[place] = hash;
    }
    hashes
}

/// The endings of names that tell more than the name: plurals, peoples, followers.
fn name_ending(letters: &str) -> u64 {
    static TELLING: LazyLock<Vec<&str>> = LazyLock::new(|| embedded::data_lines("lexicon/name-endings.txt").collect());
    TELLING.iter().position(|ending| letters.ends_with(ending)).map_or(2, |place| place as u64 + 3)
}
