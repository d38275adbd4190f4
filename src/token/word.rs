//! Words and numbers: how far one goes, which of its marks belong to it, and which clitic it ends
//! with.

use super::abbreviation::Abbreviation;
use super::class::{self, Class};
use super::{TokenKind, apostrophe, web};

/// A word or number as found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Word or number.
    pub(super) kind: TokenKind,
    /// Its length in bytes.
    pub(super) length: usize,
    /// Length of the clitic right behind it; 0 without one.
    pub(super) clitic: usize,
}

/// What to do about a mark inside or behind a word.
enum Step {
    /// It belongs to the word, which goes on after so many bytes.
    On(usize),
    /// The word ends after so many more bytes.
    End(usize),
    /// The word ends so many bytes earlier, and a clitic of so many bytes follows.
    Clitic(usize, usize),
}

/// The word or number at byte `start`; `previous` is the token before it.
pub(super) fn scan(text: &str, start: usize, previous: Option<&str>) -> Found {
    let mut word = Word { text, start, piece: start, previous };
    let mut at = start + text[start..].chars().next().map_or(0, char::len_utf8);
    let (end, clitic) = loop {
        at = letters(text, at);
        match word.step(at) {
            Step::On(bytes) => at += bytes,
            Step::End(bytes) => break (at + bytes, 0),
            Step::Clitic(back, clitic) => break (at - back, clitic),
        }
        word.piece = at;
    };
    Found { kind: kind(&text[start..end]), length: end - start, clitic }
}

/// The first byte from `at` on that is no letter or digit.
fn letters(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii() {
            if !matches!(class::of_ascii(byte), Class::Letter | Class::Digit) {
                break;
            }
            at += 1;
        } else {
            match text[at..].chars().next() {
                Some(c) if matches!(class::of(c), Class::Letter | Class::Digit) => at += c.len_utf8(),
                _ => break,
            }
        }
    }
    at
}

/// The word as scanned so far.
struct Word<'t> {
    text: &'t str,
    start: usize,
    /// Where its last piece starts: behind the last mark.
    piece: usize,
    previous: Option<&'t str>,
}

impl Word<'_> {
    /// Decides about the mark at `at`.
    fn step(&self, at: usize) -> Step {
        let rest = &self.text[at..];
        let mut chars = rest.chars();
        let Some(mark) = chars.next() else { return Step::End(0) };
        if class::of(mark) == Class::Gap && !matches!(mark, '\u{200C}' | '\u{200D}') {
            return Step::End(0);
        }
        let after = chars.as_str();
        let next = chars.next().map_or(Class::Gap, class::of);
        match mark {
            '.' => self.stop(at, after, next),
            _ if class::is_apostrophe(mark) => self.apostrophe(at, mark, after, next),
            ',' | ':' | '/' | '–' if self.digit_before(at) && next == Class::Digit => self.separator(mark, after),
            ':' if after.starts_with("//") && self.is_scheme(at) => Step::End(web::link(rest)),
            '@' if next != Class::Gap => web::address(rest).map_or(Step::End(0), Step::End),
            '_' if matches!(next, Class::Letter | Class::Digit) => Step::On(1),
            '&' if self.capital_before(at) && after.starts_with(|c: char| c.is_ascii_uppercase()) => Step::On(1),
            '*' => self.masked(rest),
            '\u{200C}' | '\u{200D}' if next == Class::Letter => Step::On(mark.len_utf8()),
            _ if class::is_hyphen(mark) => hyphen(mark, after, next),
            _ => Step::End(0),
        }
    }

    /// A full stop behind a piece: part of an abbreviation, a number, a domain, or none of the word's business.
    fn stop(&self, at: usize, after: &str, next: Class) -> Step {
        let (whole, piece) = (&self.text[self.start..at], &self.text[self.piece..at]);
        match next {
            Class::Digit if self.digit_before(at) => Step::On(1),
            Class::Letter => stop_before_letter(whole, piece, after, &self.text[at..]),
            _ if after.starts_with("..") => Step::End(0),
            _ if self.is_abbreviation(whole, piece, after) => match after.chars().next() {
                Some(c) if class::is_hyphen(c) && after[c.len_utf8()..].starts_with(char::is_alphanumeric) => {
                    Step::On(1 + c.len_utf8())
                }
                _ => Step::End(1),
            },
            _ => Step::End(0),
        }
    }

    /// Whether the stop behind `whole` belongs to it.
    fn is_abbreviation(&self, whole: &str, piece: &str, after: &str) -> bool {
        let lettered = is_one_letter(piece) && piece.starts_with(char::is_alphabetic);
        if lettered && piece.len() < whole.len() && whole[..whole.len() - piece.len()].ends_with('.') {
            return true;
        }
        if lettered && piece.len() == whole.len() && piece.starts_with(char::is_uppercase) {
            return self.is_initial(whole, after);
        }
        let class = Abbreviation::of(whole).or_else(|| {
            // `Lt.-Gen.`, `vice-pres.`: the last part decides.
            (piece.len() < whole.len()).then(|| Abbreviation::of(piece)).flatten()
        });
        class.is_some_and(|class| class.keeps_stop(after))
    }

    /// Whether a single capital before a stop is somebody's initial rather than the end of "Plan B."
    fn is_initial(&self, letter: &str, after: &str) -> bool {
        let next = after.trim_start().chars().next();
        let before_name = next.is_some_and(|c| c.is_alphabetic() || matches!(c, ',' | '-'));
        let named = self.previous.is_some_and(|word| word.starts_with(char::is_uppercase));
        before_name && (letter != "I" || named && next.is_some_and(char::is_uppercase))
    }

    fn apostrophe(&self, at: usize, mark: char, after: &str, next: Class) -> Step {
        let rest = &self.text[at..];
        if let Some(length) = apostrophe::clitic(rest) {
            return Step::Clitic(0, length);
        }
        let prefix = &self.text[self.start..at];
        if apostrophe::ends_in_not(prefix, after) {
            return Step::Clitic(1, 1 + mark.len_utf8() + 1);
        }
        match next {
            Class::Letter if !self.digit_before(at) => Step::On(mark.len_utf8()),
            Class::Digit if self.digit_before(at) => Step::End(mark.len_utf8() + inches(after)),
            _ => Step::End(0),
        }
    }

    /// A comma, colon, slash or en dash between digits.
    fn separator(&self, mark: char, after: &str) -> Step {
        let digits = after.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let grouped = digits == 3 || digits == 2 && after[2..].starts_with(',');
        let number = self.text[self.start..].starts_with(char::is_numeric);
        if number && (mark != ',' || grouped) { Step::On(mark.len_utf8()) } else { Step::End(0) }
    }

    /// `f***ing`: stars between letters.
    fn masked(&self, rest: &str) -> Step {
        let stars = rest.bytes().take_while(|&byte| byte == b'*').count();
        let inside =
            self.text[self.start..].starts_with(char::is_alphabetic) && rest[stars..].starts_with(char::is_lowercase);
        if inside { Step::On(stars) } else { Step::End(0) }
    }

    fn digit_before(&self, at: usize) -> bool {
        self.text[self.start..at].ends_with(|c: char| c.is_ascii_digit())
    }

    fn capital_before(&self, at: usize) -> bool {
        self.text[self.start..at].ends_with(|c: char| c.is_ascii_uppercase())
    }

    fn is_scheme(&self, at: usize) -> bool {
        matches!(&self.text[self.start..at], "http" | "https" | "ftp" | "HTTP" | "HTTPS")
    }
}

/// A stop with a letter right behind it: `U.S`, `Ph.D`, `example.org`, `Mr.Lee`, or "report.This".
fn stop_before_letter(whole: &str, piece: &str, after: &str, rest: &str) -> Step {
    let run = letters(after, 0);
    if let Some(length) = web::address(rest) {
        return Step::End(length);
    }
    if is_one_letter(piece) {
        let one = is_one_letter(&after[..run]);
        let capitals = piece.starts_with(char::is_uppercase) && after.starts_with(char::is_uppercase);
        return match () {
            () if one => Step::On(1),
            () if capitals => Step::End(1),
            () => Step::End(0),
        };
    }
    let dotted = whole.len() + 1 + run <= 8 && Abbreviation::of(&format!("{whole}.{}", &after[..run])).is_some();
    match Abbreviation::of(whole) {
        _ if dotted => Step::On(1),
        Some(Abbreviation::Title) if after.starts_with(char::is_uppercase) => Step::End(1),
        _ => Step::End(0),
    }
}

/// A hyphen joins words and figures; before a blank it stays only in "pre- and post-war".
fn hyphen(mark: char, after: &str, next: Class) -> Step {
    match next {
        Class::Letter | Class::Digit => Step::On(mark.len_utf8()),
        _ if ["and ", "or ", "to ", "versus "]
            .iter()
            .any(|word| after.strip_prefix(' ').is_some_and(|a| a.starts_with(word))) =>
        {
            Step::End(mark.len_utf8())
        }
        _ => Step::End(0),
    }
}

/// Length of the inches in 6'2", their mark included.
fn inches(after: &str) -> usize {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let mark = after[digits..].chars().next().filter(|&c| matches!(c, '"' | '”' | '″'));
    digits + mark.map_or(0, char::len_utf8)
}

fn is_one_letter(piece: &str) -> bool {
    let mut chars = piece.chars();
    chars.next().is_some() && chars.next().is_none()
}

/// A number starts with a digit and has few letters: `1960s`, `19th`, `50bn`; `22-point` is a word.
fn kind(letters: &str) -> TokenKind {
    let unsigned = letters.trim_start_matches(['-', '\u{2212}', '.']);
    let numeric = unsigned.starts_with(char::is_numeric)
        && letters.chars().filter(|c| c.is_alphabetic()).take(4).count() < 4
        && !unsigned.split(class::is_hyphen).skip(1).any(|part| part.starts_with(char::is_alphabetic));
    if numeric { TokenKind::Number } else { TokenKind::Word }
}
