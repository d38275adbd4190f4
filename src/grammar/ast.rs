//! What grammar files say, before anything is checked. Every node knows its place.

use crate::text::Span;

/// A value and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spanned<T> {
    /// What is written.
    pub value: T,
    /// Bytes of the file.
    pub span: Span,
}

/// A pattern expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// `"according to"`: these words.
    Words(String),
    /// `~say`: any form of a lemma.
    Lemma(String),
    /// `VBD`: a tag.
    Tag(String),
    /// `@titles`: an entry of a list.
    List(String),
    /// `noun-phrase`, `verb[finite that]`, `adjunct`: an atom, a cue with features, a named phrase.
    Name(String, Vec<Spanned<String>>),
    /// `..8`: at most so many tokens, as few as do.
    Gap(u8),
    /// Parts one after the other.
    Sequence(Vec<Spanned<Expression>>),
    /// The first part that matches.
    Choice(Vec<Spanned<Expression>>),
    /// `?`, `*`, `+`, `{2,4}`: as often as possible within bounds.
    Repeat(Box<Spanned<Expression>>, u8, u8),
    /// `&(…)`, `!(…)`: what follows (or does not); takes no token.
    Look(Box<Spanned<Expression>>, bool),
    /// `source:(…)`: the tokens fill a slot.
    Slot(String, Box<Spanned<Expression>>),
}

/// A text that a pattern must or must not match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawExample {
    /// The text.
    pub text: Spanned<String>,
    /// What the slots hold.
    pub slots: Vec<(Spanned<String>, String)>,
}

/// A pattern file.
#[derive(Clone, Debug, Default)]
pub(super) struct PatternFile {
    pub description: Option<Spanned<String>>,
    pub priority: Option<Spanned<String>>,
    pub confidence: Option<Spanned<String>>,
    pub scope: Option<Spanned<String>>,
    pub source: Option<Spanned<String>>,
    pub overrules: Option<Spanned<String>>,
    pub pattern: Option<Spanned<Expression>>,
    /// Whether there is a pattern that could not be read.
    pub unreadable: bool,
    pub examples: Vec<RawExample>,
    pub rejects: Vec<RawExample>,
}

/// A line of a cue file: its fields.
pub(super) type CueLine<'a> = Vec<Spanned<&'a str>>;

/// A line of a list file: the entry and its value.
pub(super) type ListLine<'a> = (Spanned<&'a str>, Option<&'a str>);
