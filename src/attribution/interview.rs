//! Interviews without labels. Whoever the introduction says was spoken with gives the answers: the paragraphs behind each
//! question.

use super::actor::{actor, is_name_of_person};
use super::edges::trimmed;
use super::{Candidate, Evidence};
use crate::document::Document;
use crate::grammar::Overrules;
use crate::layout::{Block, BlockKind};
use crate::lists::List;
use crate::quote::QuoteState;
use crate::tag::GroupKind;
use crate::text::{BlockId, Id as _, SentenceId, TokenId, TokenRange};
use crate::token::TokenKind;

/// How sure it is that the person who was spoken with answers.
const ANSWERS: f32 = 0.6;
/// A question has no more tokens.
const LONGEST_QUESTION: usize = 60;
/// So many questions make an interview.
const FEWEST: usize = 2;

/// Who was spoken with, and the words that tell it.
struct Guest {
    source: TokenRange,
    told: TokenRange,
}

/// Adds the answers of an interview that nobody has as new winners to `seen` and `kept`.
pub(super) fn give(document: &Document<'_>, seen: &mut Vec<Candidate>, kept: &mut Vec<usize>) {
    let questions = questions(document);
    let Some(guest) = questions.first().filter(|_| questions.len() >= FEWEST).and_then(|&at| guest(document, at))
    else {
        return;
    };
    let answers: Vec<Vec<BlockId>> = questions.iter().map(|&question| answer(document, question)).collect();
    let talked = questions.iter().zip(&answers).filter(|&(&question, answer)| {
        !answer.is_empty() && answer.iter().chain([&question]).any(|&id| is_talk(document, id))
    });
    if talked.count() * 2 < questions.len() {
        return;
    }
    let is_said = |id: &BlockId| kept.iter().any(|&index| says_most(&seen[index], &document.blocks.all()[*id]));
    let free = answers.into_iter().filter(|answer| !answer.is_empty() && !answer.iter().any(is_said));
    let found: Vec<Candidate> = free.map(|answer| answered(document, &guest, &answer)).collect();
    for candidate in found {
        kept.push(seen.len());
        seen.push(candidate);
    }
    kept.sort_by_key(|&index| (seen[index].cue.start(), index));
}

/// The candidate of one answer.
fn answered(document: &Document<'_>, guest: &Guest, answer: &[BlockId]) -> Candidate {
    let content = trimmed(document, answer.iter().map(|&id| document.blocks.all()[id].tokens));
    Candidate {
        evidence: Evidence { rule: Some(ANSWERS), overrules: Overrules::All, ..Evidence::default() },
        confidence: ANSWERS,
        ..Candidate::said(guest.source.into(), guest.told, guest.told.start(), content)
    }
}

/// The paragraphs and headings that are questions, without those that somebody is quoted with.
fn questions(document: &Document<'_>) -> Vec<BlockId> {
    let asks = |&(_, block): &(BlockId, &Block)| is_question(document, block);
    document.blocks.all().entries().filter(asks).map(|(id, _)| id).collect()
}

fn is_question(document: &Document<'_>, block: &Block) -> bool {
    let kind = |token: &TokenId| document.tokens[*token].kind;
    let mark = |token: &TokenId| !matches!(kind(token), TokenKind::Symbol | TokenKind::CloseBracket);
    let asks = |last: TokenId| kind(&last) == TokenKind::Terminal && document.text(last).contains('?');
    let plain = |token: TokenId| document.quotes.state(token) == QuoteState::Outside;
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading)
        && block.tokens.len() <= LONGEST_QUESTION
        && block.tokens.iter().rev().find(mark).is_some_and(asks)
        && block.tokens.iter().find(|token| kind(token).is_word()).is_some_and(plain)
}

/// The paragraphs behind a question, up to the next one; behind the last one only while somebody talks.
fn answer(document: &Document<'_>, question: BlockId) -> Vec<BlockId> {
    let blocks = document.blocks.all();
    let next = |id: &BlockId| blocks.get(*id).filter(|block| block.kind == BlockKind::Paragraph);
    let prose = (question.index() + 1..).map(BlockId::from_index).take_while(|id| next(id).is_some());
    let mut answer: Vec<BlockId> = prose.take_while(|&id| !is_question(document, &blocks[id])).collect();
    let past = answer.last().map_or(question, |last| BlockId::from_index(last.index() + 1));
    if !blocks.get(past).is_some_and(|block| is_question(document, block)) {
        let talk = answer.iter().skip(1).take_while(|&&id| is_talk(document, id)).count();
        answer.truncate(1 + talk);
    }
    answer
}

/// Whether there are words that only speakers use: I, we, you.
fn is_talk(document: &Document<'_>, id: BlockId) -> bool {
    let kinds = &document.lists[List::PronounKinds];
    document.blocks.all()[id].tokens.iter().any(|token| {
        let kind = kinds.entry(document.text(token)).and_then(|entry| entry.value.as_deref());
        matches!(kind, Some("self" | "you"))
    })
}

/// Whether a candidate says most of a paragraph.
fn says_most(candidate: &Candidate, block: &Block) -> bool {
    let common = candidate.content.iter().filter_map(|run| run.intersection(block.tokens)).map(TokenRange::len);
    common.sum::<usize>() * 3 >= block.tokens.len() * 2
}

/// Who was spoken with before the first question: whoever stands behind the words for it, or else before them.
fn guest(document: &Document<'_>, question: BlockId) -> Option<Guest> {
    let before = document.sentences.all().entries().take_while(|(_, sentence)| sentence.block < question);
    let introductions = before.filter(|(_, sentence)| document.blocks.all()[sentence.block].kind.carries_claims());
    introductions.filter_map(|(id, _)| guest_of(document, id)).last()
}

fn guest_of(document: &Document<'_>, id: SentenceId) -> Option<Guest> {
    let sentence = document.sentences.all()[id].tokens;
    let end = sentence.end().index();
    let told = sentence.iter().find_map(|token| {
        let words = &document.words.as_slice()[token.index()..end];
        let (_, count) = document.lists[List::InterviewWords].longest(words)?;
        Some(TokenRange::new(token.index(), token.index() + count))
    })?;
    let behind = sentence.iter().skip_while(|&token| token < told.end());
    let mut groups = behind.filter_map(|token| document.groups.around(token).filter(|g| g.tokens.start() == token));
    let is_person = |group: TokenRange, head: TokenId| {
        document.tags[head].is_name() && is_name_of_person(document, group) && group.len() > 1
    };
    let named = groups.next().filter(|group| group.kind == GroupKind::Noun && is_person(group.tokens, group.head));
    let source = named.map(|group| group.tokens).or_else(|| {
        let actor = actor(document, sentence)?;
        let head = document.groups.around(actor.source.start())?.head;
        is_person(actor.source, head).then_some(actor.source)
    })?;
    Some(Guest { source, told })
}
