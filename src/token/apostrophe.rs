//! Apostrophes: clitics, dropped letters, and the one hard question, whether a single mark behind a
//! word closes a quotation or makes a possessive.

use std::sync::LazyLock;

use super::class::{self, Class};
use super::{Token, TokenKind};
use crate::embedded;
use crate::text::{MASK, before, behind};

/// Whether `c` can be a single quotation mark and an apostrophe.
pub(super) const fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛')
}

/// Length of the clitic that starts `rest`: `'s`, `'ll`, `'re`, `'ve`, `'d`, `'m`, `'t`.
pub(super) fn clitic(rest: &str) -> Option<usize> {
    let mark = rest.chars().next().filter(|&c| class::is_apostrophe(c))?.len_utf8();
    let letters = rest.as_bytes()[mark..].iter().take(3).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let run = &rest[mark..mark + letters];
    let known = is_one_of(run, &KNOWN.clitics);
    let ends =
        rest[mark + letters..].chars().next().is_none_or(|c| !matches!(class::of(c), Class::Letter | Class::Digit));
    (known && ends).then_some(mark + letters)
}

/// Whether `prefix` + apostrophe + `after` is a verb with "n't".
pub(super) fn ends_in_not(prefix: &str, after: &str) -> bool {
    prefix.len() > 1
        && prefix.ends_with(['n', 'N'])
        && after.starts_with(['t', 'T'])
        && !after[1..].starts_with(|c: char| matches!(class::of(c), Class::Letter | Class::Digit))
}

/// Words and letters that are beside apostrophes.
#[derive(Debug, Default)]
struct Known {
    clitics: Vec<&'static str>,
    /// Words that lose their first letters: 'tis the season, rock 'n' roll.
    elided: Vec<&'static str>,
    /// Words that lost their last one: ol' man.
    dropped: Vec<&'static str>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let lines = embedded::data_text("lexicon/apostrophes.tsv").lines();
    let mut known = Known::default();
    for (class, letters) in lines.filter_map(|line| line.split_once('\t')) {
        match class {
            "clitic" => known.clitics.push(letters),
            "elided" => known.elided.push(letters),
            _ => known.dropped.push(letters),
        }
    }
    known
});

/// Whether letters are one of `words`, whatever their case.
fn is_one_of(letters: &str, words: &[&str]) -> bool {
    words.iter().any(|word| letters.eq_ignore_ascii_case(word))
}

/// Kind and length of the word or year at byte `at` that an apostrophe starts: `'tis`, `'90s`.
pub(super) fn elision(text: &str, at: usize) -> Option<(TokenKind, usize)> {
    let rest = &text[at..];
    let mark = rest.chars().next()?.len_utf8();
    let after = &rest[mark..];
    let opens = before(text, at).is_none_or(|c| !c.is_alphanumeric());
    if !opens {
        return None;
    }
    let digits = after.bytes().take(3).take_while(u8::is_ascii_digit).count();
    if digits == 2 {
        let plural = usize::from(after[2..].starts_with('s'));
        let ends = !after[2 + plural..].starts_with(char::is_alphanumeric);
        return ends.then_some((TokenKind::Number, mark + 2 + plural));
    }
    let letters = after.bytes().take(6).take_while(u8::is_ascii_alphabetic).count();
    let known = is_one_of(&after[..letters], &KNOWN.elided);
    let ends = after[letters..].chars().next().is_none_or(|c| class::of(c) != Class::Letter);
    if !known || !ends {
        return None;
    }
    let behind = after[letters..].chars().next().filter(|&c| letters == 1 && class::is_apostrophe(c));
    Some((TokenKind::Word, mark + letters + behind.map_or(0, char::len_utf8)))
}

/// What the neighbours of a single mark let it be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// It opens a quotation.
    Opens,
    /// It closes one.
    Closes,
    /// It is behind a letter and before a blank: it closes one or makes a possessive.
    Either,
    /// It is behind a digit: feet, minutes, or it closes a quotation.
    Figure,
}

/// Turns those single marks that are apostrophes into clitics. `singles` are the positions of the
/// single marks among `tokens`. A mark is judged by its neighbours and by its paragraph only.
pub(super) fn settle(text: &str, tokens: &mut [Token], singles: &[usize]) {
    let mut open = false;
    let mut last = 0;
    for (nth, &index) in singles.iter().enumerate() {
        let span = tokens[index].span;
        if ends_paragraph(&text[last..span.start()]) {
            open = false;
        }
        last = span.end();
        match side(text, tokens[index]) {
            Side::Opens => open = true,
            Side::Either if makes_word(text, tokens[index], singles.get(nth + 1).map(|&next| tokens[next]), open) => {
                tokens[index].kind = TokenKind::Clitic;
            }
            Side::Figure if !open => tokens[index].kind = TokenKind::Symbol,
            Side::Closes | Side::Either | Side::Figure => open = false,
        }
    }
}

/// Whether the mark behind a word makes a possessive or stands for a dropped letter rather than
/// closing what is `open`. A possessive inside a quotation is known by the mark that closes later.
fn makes_word(text: &str, mark: Token, next: Option<Token>, open: bool) -> bool {
    let (before, after) = (text[..mark.span.start()].trim_end_matches(MASK), &text[mark.span.end()..]);
    let closed_later = || {
        after.starts_with(' ')
            && next.is_some_and(|next| {
                side(text, next) != Side::Opens && !ends_paragraph(&text[mark.span.end()..next.span.start()])
            })
    };
    if open { is_possessive(before) && closed_later() } else { is_possessive(before) || drops_letter(before) }
}

fn side(text: &str, token: Token) -> Side {
    let before = before(text, token.span.start()).unwrap_or(' ');
    let after = behind(text, token.span.end()).unwrap_or(' ');
    let mark = token.span.slice(text);
    if matches!(mark, "‘" | "‚" | "‛") {
        return Side::Opens;
    }
    match class::of(before) {
        Class::Letter => Side::Either,
        Class::Digit => Side::Figure,
        _ if class::is_gap(after) => Side::Closes,
        Class::Gap => Side::Opens,
        _ if matches!(before, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '"' | '“' | '‘') && after.is_alphanumeric() => {
            Side::Opens
        }
        Class::Mark => Side::Closes,
    }
}

/// Whether plural possessives look like this: the Kims', Texas', Marx'.
fn is_possessive(before: &str) -> bool {
    before.ends_with(['s', 'S', 'x', 'X', 'z', 'Z'])
}

/// Whether a letter was dropped: goin', ol'.
fn drops_letter(before: &str) -> bool {
    let word_start = before.len() - before.bytes().rev().take(16).take_while(u8::is_ascii_alphabetic).count();
    let word = &before[word_start..];
    word.ends_with("in") && word.len() > 3 || is_one_of(word, &KNOWN.dropped)
}

/// Whether `between` holds an empty line, or a line break behind a mark that ends a sentence.
fn ends_paragraph(between: &str) -> bool {
    memchr::memchr_iter(b'\n', between.as_bytes()).any(|feed| {
        let (line, next) = (between[..feed].trim_end_matches(['\r', ' ', '\t']), &between[feed + 1..]);
        next.trim_start_matches(['\r', ' ', '\t']).starts_with('\n')
            || line.ends_with(['.', '!', '?', ':', '"', '”', '\'', '’', ')'])
    })
}
