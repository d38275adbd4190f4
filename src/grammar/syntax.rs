//! nom parsers of whole grammar files: lines of cues and lists, fields of pattern files,
//! definitions of the phrase file.

use nom::Parser;
use nom::bytes::complete::{take_till, take_while1};
use nom::character::complete::{char, space0};
use nom::sequence::{separated_pair, terminated};

use super::ast::{CueLine, Expression, ListLine, PatternFile, RawExample, Spanned};
use super::expression::{Parsed, expression};
use crate::text::Span;

/// A mistake and its place, before the file's name is known.
pub(super) type Mistake = (Span, String);

/// Lines that say something, each with the byte that it starts at; comments and blank lines left out.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let content = line.trim_end();
        (!content.trim_start().is_empty() && !content.trim_start().starts_with('#')).then_some((at, content))
    })
}

/// The trimmed part and its place.
fn trimmed(part: &str, at: usize) -> Spanned<&str> {
    let start = at + (part.len() - part.trim_start().len());
    let value = part.trim();
    Spanned { value, span: Span::new(start, start + value.len()) }
}

/// Lines of a cue file: fields between bars.
pub(super) fn cue_lines(text: &str) -> impl Iterator<Item = CueLine<'_>> {
    lines(text).map(|(at, line)| {
        let mut start = at;
        let code = line.split_once('#').map_or(line, |(code, _)| code);
        code.split('|')
            .map(|field| {
                let spanned = trimmed(field, start);
                start += field.len() + 1;
                spanned
            })
            .collect()
    })
}

/// The comment that a file opens with, as one line.
pub(super) fn head(text: &str) -> String {
    let comments = text.lines().map_while(|line| line.strip_prefix('#')).map(str::trim);
    comments.collect::<Vec<_>>().join(" ")
}

/// Lines of a list file: an entry and, after "=", its value.
pub(super) fn list_lines(text: &str) -> impl Iterator<Item = ListLine<'_>> {
    lines(text).map(|(at, line)| {
        let code = line.split_once(" #").map_or(line, |(code, _)| code);
        match code.split_once('=') {
            Some((entry, value)) => (trimmed(entry, at), Some(value.trim())),
            None => (trimmed(code, at), None),
        }
    })
}

/// `key: value` with the lines below it that are indented.
pub(super) struct Field<'a> {
    pub key: Spanned<&'a str>,
    pub value: Spanned<&'a str>,
}

/// Cuts a file into fields; a line that starts no field is a mistake.
pub(super) fn fields<'a>(text: &'a str, separator: char, mistakes: &mut Vec<Mistake>) -> Vec<Field<'a>> {
    let mut fields: Vec<Field<'a>> = Vec::new();
    for (at, line) in lines(text) {
        if line.starts_with([' ', '\t']) {
            match fields.last_mut() {
                Some(field) => {
                    let span = field.value.span.cover(Span::new(at, at + line.len()));
                    field.value = Spanned { value: span.slice(text), span };
                }
                None => mistakes
                    .push((Span::new(at, at), "an indented line goes on with a field, and there is none yet".into())),
            }
            continue;
        }
        match key(line, separator) {
            Ok((rest, name)) => {
                let start = at + line.len() - rest.len();
                let value = trimmed(rest, start);
                fields.push(Field { key: Spanned { value: name, span: Span::new(at, at + name.len()) }, value });
            }
            Err(_) => mistakes.push((Span::new(at, at), format!("expected a field: \"name {separator} value\""))),
        }
    }
    fields
}

/// A field's value as one line.
pub(super) fn flat(value: &Spanned<&str>) -> Spanned<String> {
    Spanned { value: value.value.split_whitespace().collect::<Vec<_>>().join(" "), span: value.span }
}

fn key(line: &str, separator: char) -> Parsed<'_, &str> {
    let name = take_while1(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    terminated(name, (space0, char(separator))).parse(line)
}

/// A pattern file.
pub(super) fn pattern_file(text: &str) -> (PatternFile, Vec<Mistake>) {
    let (mut file, mut mistakes) = (PatternFile::default(), Vec::new());
    for Field { key, value } in fields(text, ':', &mut mistakes) {
        let single = match key.value {
            "description" => &mut file.description,
            "priority" => &mut file.priority,
            "confidence" => &mut file.confidence,
            "scope" => &mut file.scope,
            "source" => &mut file.source,
            "overrules" => &mut file.overrules,
            "example" => {
                file.examples.push(example(&value, &mut mistakes));
                continue;
            }
            "reject" => {
                file.rejects.push(example(&value, &mut mistakes));
                continue;
            }
            "pattern" => {
                match expression(value.value, value.span.start()) {
                    Ok(_) if file.pattern.is_some() => {
                        mistakes.push((key.span, "a second pattern: one file holds one".into()));
                    }
                    Ok(parsed) => file.pattern = Some(parsed),
                    Err((span, what)) => {
                        file.unreadable = true;
                        mistakes.push((span, format!("expected {what}")));
                    }
                }
                continue;
            }
            _ => {
                mistakes.push((
                    key.span,
                    format!("unknown field \"{}\": expected one of {}", key.value, FIELDS.join(", ")),
                ));
                continue;
            }
        };
        if single.replace(flat(&value)).is_some() {
            mistakes.push((key.span, format!("a second \"{}\"", key.value)));
        }
    }
    (file, mistakes)
}

/// The fields of a pattern file.
const FIELDS: [&str; 9] =
    ["description", "priority", "confidence", "scope", "source", "overrules", "pattern", "example", "reject"];

/// A text over one or more lines, then lines `slot: words`.
pub(super) fn example(field: &Spanned<&str>, mistakes: &mut Vec<Mistake>) -> RawExample {
    let (mut texts, mut slots): (Vec<String>, Vec<(Spanned<String>, String)>) = (Vec::new(), Vec::new());
    for (at, line) in lines(field.value) {
        let at = field.span.start() + at;
        let text = trimmed(line, at);
        let slot = separated_pair(take_while1(|c: char| c.is_ascii_lowercase()), char(':'), take_till(|_| false));
        let parsed: Parsed<'_, (&str, &str)> = { slot }.parse(text.value);
        match parsed {
            Ok((_, (name, words))) if SLOTS.contains(&name) => {
                let span = Span::new(text.span.start(), text.span.start() + name.len());
                slots.push((Spanned { value: name.to_owned(), span }, words.trim().to_owned()));
            }
            _ if slots.is_empty() => texts.push(unescape(text.value)),
            _ => mistakes.push((text.span, format!("expected a slot ({})", SLOTS.join(", ")))),
        }
    }
    RawExample { text: Spanned { value: texts.join("\n"), span: field.span }, slots }
}

/// A lone `\` at the end of a line of an example stands for a blank line: the end of a paragraph.
fn unescape(line: &str) -> String {
    match line.strip_suffix('\\') {
        Some(text) => format!("{}\n", text.trim_end()),
        None => line.to_owned(),
    }
}

/// The slots that a pattern can fill.
pub(super) const SLOTS: [&str; 6] = ["source", "cue", "content", "addressee", "setting", "time"];

/// A definition of the phrase file.
pub(super) type Definition<'a> = (Spanned<&'a str>, Spanned<Expression>);

/// The phrase file: `name = pattern`.
pub(super) fn phrase_file(text: &str) -> (Vec<Definition<'_>>, Vec<Mistake>) {
    let (mut found, mut mistakes) = (Vec::new(), Vec::new());
    for Field { key, value } in fields(text, '=', &mut mistakes) {
        match expression(value.value, value.span.start()) {
            Ok(parsed) => found.push((key, parsed)),
            Err((span, what)) => mistakes.push((span, format!("expected {what}"))),
        }
    }
    (found, mistakes)
}
