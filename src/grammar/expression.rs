//! nom parsers of pattern expressions.
//!
//! ```text
//! choice   = sequence { "|" sequence }
//! sequence = { [ slot ":" ] [ "&" | "!" ] atom [ "?" | "*" | "+" | "{" n [ "," m ] "}" ] }
//! features = names ("finite", "that|bare"), "lemmas", @list, 30% (at least that share of its uses are cues)
//! atom     = "words" | ~lemma | @list | TAG | ..8 | name [ "[" features "]" ] | "(" choice ")"
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{char, one_of, satisfy, u8 as number};
use nom::combinator::{cut, map, opt, recognize, verify};
use nom::error::{ErrorKind, ParseError};
use nom::multi::{many1, separated_list1};
use nom::sequence::{delimited, pair, preceded, separated_pair, terminated};
use nom::{IResult, Parser};

use super::ast::{Expression, Spanned};
use crate::text::Span;

/// How deep brackets may nest.
const MAX_DEPTH: usize = 12;
/// How often a part without an upper bound may repeat.
const MAX_REPEAT: u8 = 12;

/// Where parsing stopped and what it wanted there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Expected<'a> {
    /// What is left of the input.
    pub rest: &'a str,
    /// What should have come.
    pub what: &'static str,
}

impl<'a> ParseError<&'a str> for Expected<'a> {
    fn from_error_kind(rest: &'a str, _: ErrorKind) -> Self {
        Self { rest, what: "" }
    }
    fn append(_: &'a str, _: ErrorKind, other: Self) -> Self {
        other
    }
}

/// Result of a parser over the letters of a file.
pub(super) type Parsed<'a, T> = IResult<&'a str, T, Expected<'a>>;

/// Gives a parser's failure a name; it can still be tried otherwise.
fn expect<'a, T>(
    what: &'static str,
    mut parser: impl Parser<&'a str, Output = T, Error = Expected<'a>>,
) -> impl Parser<&'a str, Output = T, Error = Expected<'a>> {
    move |input: &'a str| {
        parser.parse(input).map_err(|error| {
            error.map(|found| if found.what.is_empty() { Expected { rest: input, what } } else { found })
        })
    }
}

/// Parses a whole expression that starts at byte `offset` of its file.
pub(super) fn expression(text: &str, offset: usize) -> Result<Spanned<Expression>, (Span, &'static str)> {
    let reader = Reader { end: offset + text.len() };
    let failed = |rest: &str, what| (Span::new(reader.end - rest.len(), reader.end - rest.len()), what);
    match reader.choice(text, 0) {
        Ok((rest, parsed)) => match blank(rest) {
            "" => Ok(parsed),
            rest => Err(failed(rest, "a part of a pattern, \"|\" or the end of the pattern")),
        },
        Err(nom::Err::Error(error) | nom::Err::Failure(error)) => Err(failed(error.rest, error.what)),
        Err(nom::Err::Incomplete(_)) => Err(failed("", "more")),
    }
}

/// Skips blanks, line ends and comments.
fn blank(mut input: &str) -> &str {
    loop {
        input = input.trim_start();
        match input.strip_prefix('#') {
            Some(comment) => input = &comment[comment.find('\n').unwrap_or(comment.len())..],
            None => return input,
        }
    }
}

fn name(input: &str) -> Parsed<'_, &str> {
    recognize(pair(
        satisfy(|c| c.is_ascii_lowercase()),
        take_while(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
    ))
    .parse(input)
}

/// Turns "so many bytes are left" into places of the file.
#[derive(Clone, Copy)]
struct Reader {
    end: usize,
}

impl Reader {
    fn spanned<T>(self, from: &str, to: &str, value: T) -> Spanned<T> {
        Spanned { value, span: Span::new(self.end - from.len(), self.end - to.len()) }
    }

    fn choice(self, input: &str, depth: usize) -> Parsed<'_, Spanned<Expression>> {
        let start = blank(input);
        if depth > MAX_DEPTH {
            return Err(nom::Err::Failure(Expected { rest: start, what: "fewer brackets inside brackets" }));
        }
        let bar = |input| preceded(|i| Ok((blank(i), ())), char('|')).parse(input);
        let (rest, mut parts) = separated_list1(bar, |i| self.sequence(i, depth)).parse(start)?;
        let only = if parts.len() == 1 { parts.pop() } else { None };
        Ok((rest, only.unwrap_or_else(|| self.spanned(start, rest, Expression::Choice(parts)))))
    }

    fn sequence(self, input: &str, depth: usize) -> Parsed<'_, Spanned<Expression>> {
        let start = blank(input);
        let (rest, mut parts) = expect("a part of a pattern", many1(|i| self.part(i, depth))).parse(start)?;
        let only = if parts.len() == 1 { parts.pop() } else { None };
        Ok((rest, only.unwrap_or_else(|| self.spanned(start, rest, Expression::Sequence(parts)))))
    }

    fn part(self, input: &str, depth: usize) -> Parsed<'_, Spanned<Expression>> {
        let start = blank(input);
        let (rest, slot) = opt(terminated(name, char(':'))).parse(start)?;
        let (rest, look) = opt(one_of("&!")).parse(rest)?;
        let (rest, inner) = if slot.is_some() || look.is_some() {
            cut(expect("a part of a pattern", |i| self.counted(i, depth))).parse(rest)?
        } else {
            self.counted(rest, depth)?
        };
        let looked = match look {
            Some(sign) => self.spanned(start, rest, Expression::Look(Box::new(inner), sign == '&')),
            None => inner,
        };
        let slotted = match slot {
            Some(slot) => self.spanned(start, rest, Expression::Slot(slot.to_owned(), Box::new(looked))),
            None => looked,
        };
        Ok((rest, slotted))
    }

    fn counted(self, start: &str, depth: usize) -> Parsed<'_, Spanned<Expression>> {
        let (rest, inner) = self.atom(start, depth)?;
        let (rest, bounds) = opt(count).parse(rest)?;
        let Some((least, most)) = bounds else { return Ok((rest, inner)) };
        Ok((rest, self.spanned(start, rest, Expression::Repeat(Box::new(inner), least, most))))
    }

    fn atom(self, start: &str, depth: usize) -> Parsed<'_, Spanned<Expression>> {
        let lemma = take_while1(|c: char| c.is_alphanumeric() || c == '-' || c == '\'');
        let upper =
            verify(take_while1(|c: char| c.is_ascii_uppercase() || c == '$'), |t: &str| t.len() > 1 || t == "$");
        let (rest, value) = alt((
            map(
                delimited(
                    char('"'),
                    cut(expect("words and a closing quotation mark", take_while1(|c| c != '"' && c != '\n'))),
                    cut(expect("a closing quotation mark on the same line", char('"'))),
                ),
                |w: &str| Expression::Words(w.to_owned()),
            ),
            map(preceded(char('~'), cut(expect("a lemma", lemma))), |w: &str| Expression::Lemma(w.to_owned())),
            map(preceded(char('@'), cut(expect("the name of a list", name))), |w: &str| Expression::List(w.to_owned())),
            map(preceded(tag(".."), cut(expect("a number below 256", number))), Expression::Gap),
            map(upper, |w: &str| Expression::Tag(w.to_owned())),
            map(pair(name, opt(|i| self.features(i))), |(w, f)| Expression::Name(w.to_owned(), f.unwrap_or_default())),
            map(
                delimited(
                    char('('),
                    cut(|i| self.choice(i, depth + 1)),
                    cut(expect("\")\"", |i| char(')').parse(blank(i)))),
                ),
                |inner| inner.value,
            ),
        ))
        .parse(start)?;
        Ok((rest, self.spanned(start, rest, value)))
    }

    fn features(self, input: &str) -> Parsed<'_, Vec<Spanned<String>>> {
        let names = recognize(separated_list1(one_of("|"), name));
        let lemmas = recognize(separated_list1(
            char('|'),
            delimited(char('"'), take_while1(|c| c != '"' && c != '\n'), char('"')),
        ));
        let share = recognize(pair(number, char('%')));
        let list = recognize(preceded(char('@'), cut(expect("the name of a list", name))));
        let mut written = alt((share, lemmas, list, names));
        let feature = move |input| {
            let start = blank(input);
            let (rest, word) = written.parse(start)?;
            Ok((rest, self.spanned(start, rest, word.to_owned())))
        };
        let close = |i| char(']').parse(blank(i));
        delimited(char('['), cut(expect("a feature", many1(feature))), cut(expect("a feature or \"]\"", close)))
            .parse(input)
    }
}

fn count(input: &str) -> Parsed<'_, (u8, u8)> {
    let exactly = map(delimited(char('{'), number, char('}')), |n| (n, n));
    let between = delimited(char('{'), separated_pair(number, char(','), number), char('}'));
    alt((
        map(char('?'), |_| (0, 1)),
        map(char('*'), |_| (0, MAX_REPEAT)),
        map(char('+'), |_| (1, MAX_REPEAT)),
        exactly,
        between,
    ))
    .parse(input)
}
