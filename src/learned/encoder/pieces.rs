//! Words to word pieces, as BERT takes them without case: accents and case dropped, marks apart, then the longest
//! piece that is known, again and again (Schuster and Nakajima 2012).

use rustc_hash::FxHashMap;
use unicode_general_category::{GeneralCategory, get_general_category};
use unicode_normalization::UnicodeNormalization;

use crate::weights::{Reader, WeightError};

/// Longer words are unknown, in characters.
const LONGEST: usize = 100;
/// What starts a piece that goes on with a word.
const GOES_ON: &str = "##";

/// The number of a piece.
pub type Piece = u32;

/// The known pieces by their numbers.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    starts: FxHashMap<Box<str>, Piece>,
    rests: FxHashMap<Box<str>, Piece>,
    /// Stands for what is unknown.
    unknown: Piece,
    /// Stands before the first word of a window.
    pub opening: Piece,
    /// Stands behind each paragraph of a window.
    pub closing: Piece,
    count: usize,
}

impl Vocabulary {
    /// Reads the pieces in the order of their numbers.
    ///
    /// # Errors
    /// If the bytes end early, a piece is no UTF-8, or one that every text needs is missing.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, WeightError> {
        let count = reader.varint()?;
        if count as usize > reader.remaining() {
            return Err(WeightError::Truncated);
        }
        let (mut starts, mut rests) = (FxHashMap::default(), FxHashMap::default());
        for piece in 0..count {
            let length = reader.varint()? as usize;
            let letters = std::str::from_utf8(reader.take(length)?).map_err(|_| WeightError::Malformed)?;
            match letters.strip_prefix(GOES_ON).filter(|rest| !rest.is_empty()) {
                Some(rest) => rests.insert(rest.into(), piece),
                None => starts.insert(letters.into(), piece),
            };
        }
        let named = |name: &str| starts.get(name).copied().ok_or(WeightError::Malformed);
        let (unknown, opening, closing) = (named("[UNK]")?, named("[CLS]")?, named("[SEP]")?);
        Ok(Self { starts, rests, unknown, opening, closing, count: count as usize })
    }

    /// Number of pieces.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Appends the first `most` pieces of a word, at least one.
    pub fn split(&self, letters: &str, most: usize, pieces: &mut Vec<Piece>) {
        let end = pieces.len() + most;
        let before = pieces.len();
        let mut part = Part::default();
        for c in letters.chars().filter(|&c| !is_dropped(c)) {
            if pieces.len() >= end {
                break;
            }
            if c.is_whitespace() || is_ideograph(c) {
                self.close(&mut part, pieces);
            }
            if !c.is_whitespace() {
                for c in std::iter::once(c).nfd().filter(|&c| !is_accent(c)).flat_map(char::to_lowercase) {
                    self.push(c, &mut part, pieces);
                }
            }
            if is_ideograph(c) {
                self.close(&mut part, pieces);
            }
        }
        self.close(&mut part, pieces);
        pieces.truncate(end);
        if pieces.len() == before {
            pieces.push(self.unknown);
        }
    }

    /// Goes on with a part; a mark is a part by itself.
    fn push(&self, c: char, part: &mut Part, pieces: &mut Vec<Piece>) {
        let mark = is_mark(c);
        if mark {
            self.close(part, pieces);
        }
        part.push(c);
        if mark {
            self.close(part, pieces);
        }
    }

    /// Appends the pieces of a part and starts the next one.
    fn close(&self, part: &mut Part, pieces: &mut Vec<Piece>) {
        let start = pieces.len();
        let mut rest = if part.length > LONGEST { "" } else { part.letters.as_str() };
        let mut known = &self.starts;
        while !rest.is_empty() {
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
            let longest = ends.rev().find_map(|end| Some((*known.get(&rest[..end])?, end)));
            let Some((piece, end)) = longest else {
                pieces.truncate(start);
                break;
            };
            pieces.push(piece);
            rest = &rest[end..];
            known = &self.rests;
        }
        if part.length > 0 && pieces.len() == start {
            pieces.push(self.unknown);
        }
        *part = Part::default();
    }
}

/// A part of a word, of which the letters are kept as long as it may be known.
#[derive(Default)]
struct Part {
    letters: String,
    length: usize,
}

impl Part {
    fn push(&mut self, c: char) {
        self.length += 1;
        if self.length <= LONGEST {
            self.letters.push(c);
        }
    }
}

/// Whether a character is passed over.
fn is_dropped(c: char) -> bool {
    use GeneralCategory::{Control, Format, PrivateUse, Unassigned};
    let category = || get_general_category(c);
    !c.is_ascii_graphic()
        && !c.is_whitespace()
        && (c == char::REPLACEMENT_CHARACTER || matches!(category(), Control | Format | Unassigned | PrivateUse))
}

fn is_accent(c: char) -> bool {
    !c.is_ascii() && get_general_category(c) == GeneralCategory::NonspacingMark
}

fn is_mark(c: char) -> bool {
    use GeneralCategory::{
        ClosePunctuation, ConnectorPunctuation, DashPunctuation, FinalPunctuation, InitialPunctuation, OpenPunctuation,
        OtherPunctuation,
    };
    if c.is_ascii() {
        return c.is_ascii_punctuation();
    }
    matches!(
        get_general_category(c),
        ClosePunctuation
            | ConnectorPunctuation
            | DashPunctuation
            | FinalPunctuation
            | InitialPunctuation
            | OpenPunctuation
            | OtherPunctuation
    )
}

/// Whether a character of Chinese is a word by itself.
const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2a6df}'
        | '\u{2a700}'..='\u{2b81f}' | '\u{2b920}'..='\u{2ceaf}' | '\u{2f800}'..='\u{2fa1f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weights::write_varint;

    const PIECES: [&str; 14] =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "say", "##s", "##ing", "cafe", ".", "’", "u", "一", "##a"];

    fn vocabulary() -> Vocabulary {
        let mut bytes = Vec::new();
        write_varint(&mut bytes, PIECES.len() as u32);
        for piece in PIECES {
            write_varint(&mut bytes, piece.len() as u32);
            bytes.extend(piece.as_bytes());
        }
        Vocabulary::read(&mut Reader::new(&bytes)).unwrap()
    }

    fn split(letters: &str) -> Vec<&'static str> {
        let mut pieces = Vec::new();
        vocabulary().split(letters, 10, &mut pieces);
        pieces.into_iter().map(|piece| PIECES[piece as usize]).collect()
    }

    #[test]
    fn the_longest_pieces_make_a_word() {
        assert_eq!(split("Saying"), ["say", "##ing"]);
        assert_eq!(split("says"), ["say", "##s"]);
        assert_eq!(split("CAFÉ"), ["cafe"]);
        assert_eq!(split("U.the’"), ["u", ".", "the", "’"]);
        assert_eq!(split("the一the"), ["the", "一", "the"]);
    }

    #[test]
    fn what_is_unknown_is_one_piece() {
        assert_eq!(split("sayzs"), ["[UNK]"]);
        assert_eq!(split("qq.says"), ["[UNK]", ".", "say", "##s"]);
        assert_eq!(split("\u{200b}"), ["[UNK]"]);
        assert_eq!(split(&"u".repeat(LONGEST + 1)), ["[UNK]"]);
    }

    #[test]
    fn a_word_without_end_has_so_many_pieces_at_most() {
        assert_eq!(split(&".".repeat(1_000_000)).len(), 10);
        assert_eq!(split(&format!("u{}", "a".repeat(97))).len(), 10);
    }

    #[test]
    fn a_vocabulary_without_the_unknown_is_refused() {
        let bytes = [1, 3, b't', b'h', b'e'];
        assert_eq!(Vocabulary::read(&mut Reader::new(&bytes)).err(), Some(WeightError::Malformed));
        assert_eq!(Vocabulary::read(&mut Reader::new(&bytes[..4])).err(), Some(WeightError::Truncated));
    }
}
