//! Groups around a token: its own, the next one, and the verbs before and after.

use super::Facts;
use super::letters::short;
use crate::document::Document;
use crate::tag::{Group, GroupKind};
use crate::text::{Id, TokenId, TokenRange};

/// A stretch of one sentence: a group, or one token outside of all groups.
struct Piece<'a> {
    tokens: TokenRange,
    group: Option<&'a Group>,
}

/// Adds what the groups of a sentence tell.
pub fn see(document: &Document<'_>, sentence: TokenRange, facts: &mut [Facts]) {
    let base = sentence.start().index();
    let place = |token: TokenId| token.index() - base;
    let mut next = Ahead::default();
    for piece in pieces(document, sentence).iter().rev() {
        let here = place(piece.tokens.start())..place(piece.tokens.end());
        for facts in &mut facts[here.clone()] {
            (facts.next_chunk, facts.next_head, facts.next_verb) = (next.kind, next.head, next.verb);
            facts.chunk_length = piece.tokens.len().min(6) as u8;
            facts.chunk = kind(piece.group);
        }
        if piece.group.is_some() {
            facts[here.start].chunk += 4;
        }
        facts[here.end - 1].chunk_ends = 1;
        let head = piece.group.map_or(piece.tokens.start(), |group| group.head);
        let first = document.tags[piece.tokens.start()] as u16;
        next.kind = ((1 + first) << 3) | u16::from(kind(piece.group));
        next.head = facts[place(head)].lemma;
        if piece.group.is_some_and(|group| group.kind == GroupKind::Verb) {
            next.verb = short(document.lemmas[head]);
        }
    }
    let mut verb = 0;
    for (token, facts) in sentence.iter().zip(facts) {
        facts.previous_verb = verb;
        if let Some(group) = document.groups.around(token).filter(|group| group.kind == GroupKind::Verb)
            && group.tokens.last() == Some(token)
        {
            verb = short(document.lemmas[group.head]);
        }
    }
}

/// What comes next, seen from the sentence's end.
#[derive(Default)]
struct Ahead {
    kind: u16,
    head: u32,
    verb: u32,
}

const fn kind(group: Option<&Group>) -> u8 {
    match group {
        None => 0,
        Some(group) => match group.kind {
            GroupKind::Noun => 1,
            GroupKind::Verb => 2,
        },
    }
}

fn pieces<'a>(document: &'a Document<'_>, sentence: TokenRange) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut next = sentence.start();
    while sentence.holds(next) {
        let group = document.groups.around(next).filter(|group| sentence.contains(group.tokens));
        let tokens = group.map_or(TokenRange::single(next), |group| group.tokens);
        next = tokens.end();
        pieces.push(Piece { tokens, group });
    }
    pieces
}
