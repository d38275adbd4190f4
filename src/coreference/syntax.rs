//! nom parsers over parts: where a noun group starts and ends, and what opens it.

use nom::branch::alt;
use nom::combinator::{map, opt, peek, verify};
use nom::multi::fold_many_m_n;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Input, Parser};

use super::input::Parts;
use super::lexicon::{Opening, Pronoun};
use super::part::{Class, Part};

/// Longest noun group, in parts; a longer run is cut.
const LONGEST: usize = 24;

/// What a noun group consists of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// How it opens.
    pub opening: Opening,
    /// Number of parts before its body: determiner, "one of the".
    pub opened: usize,
    /// Number of parts of its body.
    pub body: usize,
    /// Whether it is "one of" or "some of" something.
    pub partitive: Option<Opening>,
}

fn one<'p>(fits: impl Fn(Class) -> bool) -> impl FnMut(Parts<'p>) -> IResult<Parts<'p>, Part> {
    move |input: Parts<'p>| match input.0.first() {
        Some(part) if fits(part.class) => Ok((input.take_from(1), *part)),
        _ => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Satisfy))),
    }
}

/// he, who
pub(super) fn pronoun(input: Parts<'_>) -> IResult<Parts<'_>, Pronoun> {
    match input.0.first().map(|part| part.class) {
        Some(Class::Pronoun(pronoun) | Class::Owner(pronoun)) => Ok((input.take_from(1), pronoun)),
        _ => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Satisfy))),
    }
}

/// the, a, some, two, his
fn opening(input: Parts<'_>) -> IResult<Parts<'_>, Opening> {
    let kind = |part: Part| match part.class {
        Class::Determiner(opening) => opening,
        Class::Owner(_) => Opening::Owned,
        _ => Opening::Bare,
    };
    map(one(|class| matches!(class, Class::Determiner(_) | Class::Owner(_))), kind).parse(input)
}

/// one of, some of, two of
fn partitive(input: Parts<'_>) -> IResult<Parts<'_>, Opening> {
    let number = map(one(|class| class == Class::Number), |_| Opening::Many);
    terminated(alt((opening, number)), one(|class| class == Class::Of)).parse(input)
}

/// A word of a name.
fn name(input: Parts<'_>) -> IResult<Parts<'_>, Part> {
    one(|class| matches!(class, Class::Name | Class::Known(_))).parse(input)
}

/// "Sunny" between the words of a name.
fn nickname(input: Parts<'_>) -> IResult<Parts<'_>, Part> {
    let quote = || one(|class| class == Class::Quote);
    terminated(delimited(quote(), name, quote()), peek(name)).parse(input)
}

/// ", Jr."
fn junior(input: Parts<'_>) -> IResult<Parts<'_>, Part> {
    preceded(one(|class| class == Class::Comma), one(|class| class == Class::Suffix)).parse(input)
}

/// A part that can be in a noun group after its opening.
fn inner(input: Parts<'_>) -> IResult<Parts<'_>, Part> {
    one(|class| {
        matches!(
            class,
            Class::Number
                | Class::Title
                | Class::Role
                | Class::Body
                | Class::Medium
                | Class::Document
                | Class::Statement
                | Class::Group
                | Class::Noun
                | Class::Adjective
                | Class::Demonym(_)
                | Class::Known(_)
                | Class::Name
                | Class::NameBody
                | Class::Particle
                | Class::Suffix
        )
    })
    .parse(input)
}

fn body(input: Parts<'_>) -> IResult<Parts<'_>, usize> {
    let (rest, ()) = fold_many_m_n(1, LONGEST, alt((inner, nickname, junior)), || (), |(), _| ()).parse(input)?;
    let length = input.0.len() - rest.0.len();
    let noun = |part: &Part| !matches!(part.class, Class::Adjective | Class::Number);
    let length = input.0[..length].iter().rposition(noun).map_or(length, |last| last + 1);
    Ok((input.take_from(length), length))
}

/// "a letter senators" in "a letter senators sent": what a single text starts and many people end.
fn is_reduced(body: &[Part]) -> bool {
    let text = |part: &Part| matches!(part.class, Class::Document | Class::Statement) && !part.plural;
    let many = |part: &Part| matches!(part.class, Class::Role | Class::Group) && part.plural;
    matches!(body, [.., first, last] if text(first) && many(last))
}

/// A noun group: "the senior official", "one of the doctors", "Rep. Ann Lee", or a bare "many".
pub(super) fn noun_group(input: Parts<'_>) -> IResult<Parts<'_>, Shape> {
    let (rest, partitive) = opt(partitive).parse(input)?;
    let (rest, first) = opt(opening).parse(rest)?;
    let (rest, second) = opt(verify(opening, |&second| second != Opening::Owned)).parse(rest)?;
    let opened = input.0.len() - rest.0.len();
    let opening = match (first, second) {
        (Some(Opening::Two), _) | (_, Some(Opening::Two)) => Opening::Two,
        (Some(Opening::Many), Some(other)) => other,
        (first, _) => first.unwrap_or_default(),
    };
    let alone = matches!(first, Some(Opening::Many | Opening::Two | Opening::Indefinite));
    match body(rest) {
        Ok((_, body)) if opening == Opening::Indefinite && is_reduced(&rest.0[..body]) => {
            Ok((rest.take_from(body - 1), Shape { opening, opened, body: body - 1, partitive }))
        }
        Ok((rest, body)) => Ok((rest, Shape { opening, opened, body, partitive })),
        Err(_) if alone => Ok((rest, Shape { opening, opened, body: 0, partitive })),
        Err(error) => Err(error),
    }
}
