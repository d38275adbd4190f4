//! The built-in parts of patterns, each a parser over tokens that reads in the direction of its
//! input.

use super::clause::{self, Extent};
use super::engine::{Anchor, Read, fail, one};
use super::input::Tokens;
use super::match_context::{MatchContext, bounds};
use super::occurrence::verb_chain;
use super::{noun_phrase, paragraph, phrase, words};
use crate::gazetteer::given_gender;
use crate::grammar::Atom;
use crate::layout::BlockKind;
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id, TokenId};
use crate::token::TokenKind;

/// Reads one built-in part.
#[expect(clippy::too_many_lines, reason = "one arm for each part")]
pub(super) fn atom<'s>(atom: Atom, input: Tokens<'s>, anchor: &Anchor<'s>) -> Read<'s> {
    let context = input.context;
    match atom {
        Atom::Any => one(input, |_| true),
        Atom::AnyWord => {
            one(input, |at| matches!(context.kind(at), TokenKind::Word | TokenKind::Number | TokenKind::Clitic))
        }
        Atom::Pronoun => one(input, |at| context.tag(at) == Tag::Pronoun),
        Atom::Owner => one(input, |at| context.tag(at) == Tag::PronounPossessive),
        Atom::Relative => one(input, |at| matches!(context.tag(at), Tag::WhPronoun | Tag::WhDeterminer)),
        Atom::Adverb => one(input, |at| context.tag(at).is_adverb()),
        Atom::Number => one(input, |at| context.tag(at) == Tag::Number),
        Atom::Comma => kind(input, TokenKind::Comma),
        Atom::Colon => kind(input, TokenKind::Colon),
        Atom::Semicolon => kind(input, TokenKind::Semicolon),
        Atom::Dash => kind(input, TokenKind::Dash),
        Atom::OpenBracket => kind(input, TokenKind::OpenBracket),
        Atom::CloseBracket => kind(input, TokenKind::CloseBracket),
        Atom::Terminal => kind(input, TokenKind::Terminal),
        Atom::OpenQuote => {
            one(input, |at| state(context, at) == QuoteState::Opening || context.tag(at) == Tag::OpenQuote)
        }
        Atom::CloseQuote => one(input, |at| state(context, at) == QuoteState::Closing),
        Atom::SentenceStart => empty(input, sentence_start(context, input.place())),
        Atom::SentenceEnd => empty(input, sentence_end(context, input.place())),
        Atom::ParagraphStart => empty(input, paragraph_start(context, input.place())),
        Atom::ParagraphEnd => empty(input, paragraph_end(context, input.place())),
        Atom::InQuotation => empty(input, is_in_quotation(input, anchor)),
        Atom::NounGroup => between(input, noun_phrase::group_from, noun_phrase::group_to),
        Atom::NounPhrase => between(input, noun_phrase::forwards, noun_phrase::backwards),
        Atom::Description => between(input, noun_phrase::described, noun_phrase::backwards),
        Atom::WholeSubject => between(input, noun_phrase::forwards, whole_subject),
        Atom::NamePhrase => between(input, name_from, name_to),
        Atom::Clause => {
            between(input, |context, at, limit| clause::end(context, at, limit, Extent::Clause), clause::start)
        }
        Atom::Object => {
            between(input, |context, at, limit| clause::end(context, at, limit, Extent::Object), clause::start)
        }
        Atom::FullClause => {
            between(input, |context, at, limit| clause::end(context, at, limit, Extent::Clause), full_clause_start)
        }
        Atom::Fragment => between(input, |_, _, _| None, fragment_start),
        Atom::InnerClause => between(input, inner_clause_end, |_, _, _| None),
        Atom::Rest => between(input, rest_end, rest_start),
        Atom::Quotation => between(
            input,
            |context, at, _| clause::quotation_from(context, at),
            |context, to, _| clause::quotation_to(context, to),
        ),
        Atom::QuotedSentences => between(input, quoted_sentences, |_, _, _| None),
        Atom::VerbGroup => between(input, verb_from, verb_to),
        Atom::Time => between(input, phrase::time, phrase::time_before),
        Atom::Setting => between(input, phrase::setting, |context, to, low| {
            phrase::longest_before(context, to, low, phrase::setting)
        }),
        Atom::PrepositionPhrase => between(input, preposition_phrase, |context, to, low| {
            phrase::longest_before(context, to, low, preposition_phrase)
        }),
        Atom::Aside => between(input, aside_end, aside_start),
        Atom::Governed => match anchor {
            Anchor::Cue(cue) => {
                let complements = &context.rulebook.cues()[cue.cue].complements;
                one(input, |at| complements.takes_preposition(context.word(at)))
            }
            Anchor::Scene(_) => fail(),
        },
        Atom::WholeParagraph => between(input, paragraph::from, paragraph::to),
        Atom::BlockQuote => set_off(input, BlockKind::BlockQuote),
        Atom::ListItem => set_off(input, BlockKind::Item),
        Atom::ParagraphRest => {
            between(input, |context, at, limit| Some(paragraph_rest(context, at, limit)), |_, _, _| None)
        }
        Atom::Label => between(input, paragraph::label_from, paragraph::label_to),
        Atom::LoudLabel => between(input, |_, _, _| None, paragraph::loud_label_to),
        Atom::InHeadline | Atom::InItem => match anchor {
            Anchor::Cue(cue) if atom == Atom::InItem => {
                empty(input, context.block(cue.head.index()).kind == BlockKind::Item)
            }
            Anchor::Cue(cue) => empty(input, paragraph::in_headline(context, cue.head.index())),
            Anchor::Scene(_) => fail(),
        },
        Atom::Handle => one(input, |at| context.document.text(TokenId::from_index(at)).starts_with('@')),
        Atom::Surname => one(input, |at| is_surname(context, at)),
        Atom::Sign => kind(input, TokenKind::Symbol),
        Atom::End => empty(input, input.place() == input.limit()),
        Atom::Quoted => one(input, |at| context.document.quotes.around(TokenId::from_index(at)).is_some()),
        Atom::Capital => {
            one(input, |at| context.document.text(TokenId::from_index(at)).starts_with(char::is_uppercase))
        }
        Atom::Capitals => one(input, |at| {
            let letters = context.document.text(TokenId::from_index(at));
            context.kind(at) == TokenKind::Word && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        }),
        Atom::Group => between(input, group_end, group_start),
        Atom::MainWord => one(input, |at| {
            let token = TokenId::from_index(at);
            context.document.groups.around(token).is_none_or(|group| group.head == token)
        }),
        Atom::BeforeMainWord => between(input, before_main_word, |_, _, _| None),
        Atom::InGroup => empty(input, is_in_group(context, input.place())),
        Atom::TheSource
        | Atom::TheCue
        | Atom::TheHead
        | Atom::TheContent
        | Atom::InSource
        | Atom::InContent
        | Atom::NounOfSource
        | Atom::NounOfContent
        | Atom::ContentVerb
        | Atom::MainVerb => match anchor {
            Anchor::Cue(_) => fail(),
            Anchor::Scene(scene) => scene.atom(atom, input),
        },
    }
}

/// Whether a word stands behind a given name soon after.
fn is_surname(context: &MatchContext<'_>, at: usize) -> bool {
    const NEAR: usize = 400;
    let names =
        |other: usize| context.word(other) == context.word(at) && given_gender(context.word(other - 1)).is_some();
    (at + 2..context.len().min(at + NEAR)).any(names)
}

/// Whether the cue of a pattern, or what a rule reads next, is in a quotation.
fn is_in_quotation(input: Tokens<'_>, anchor: &Anchor<'_>) -> bool {
    let at = match anchor {
        Anchor::Cue(cue) => Some(cue.head.index()),
        Anchor::Scene(_) => input.next(),
    };
    at.is_some_and(|at| state(input.context, at) == QuoteState::Inside)
}

#[expect(clippy::unnecessary_wraps, reason = "parts may have no end")]
fn group_end(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    let group = context.document.groups.around(TokenId::from_index(from));
    Some(group.map_or(from + 1, |group| group.tokens.end().index()).min(limit))
}

fn group_start(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let last = to.checked_sub(1)?;
    let group = context.document.groups.around(TokenId::from_index(last));
    Some(group.map_or(last, |group| group.tokens.start().index()).max(limit))
}

/// Where the main word of the group around a place stands, at that place or after it.
fn before_main_word(context: &MatchContext<'_>, from: usize, _: usize) -> Option<usize> {
    let group = context.document.groups.around(TokenId::from_index(from))?;
    Some(group.head.index()).filter(|&head| head >= from)
}

fn is_in_group(context: &MatchContext<'_>, place: usize) -> bool {
    let around = || context.document.groups.around(TokenId::from_index(place));
    place < context.len() && around().is_some_and(|group| group.tokens.start().index() < place)
}

/// A clause that can stand alone: with a tensed verb, not opened by "when", "as", "in …".
fn full_clause_start(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 80;
    let start = clause::start(context, to, limit)?;
    let asked = context.is(start, words::ASKED) && context.tag(start + 1) != Tag::Pronoun;
    let tensed = !asked && states(context, start.max(to.saturating_sub(REACH)), to);
    let dependent = matches!(context.tag(start), Tag::Preposition | Tag::WhAdverb | Tag::VerbGerund | Tag::To)
        && !(start..to).any(|at| context.kind(at) == TokenKind::Comma);
    (tensed && !dependent).then_some(start)
}

/// Whether words have a tensed verb of their own, not only one behind ", who": "Ann Lee, who proposed it".
fn states(context: &MatchContext<'_>, from: usize, to: usize) -> bool {
    let comma = |at: usize| context.kind(at) == TokenKind::Comma;
    let tensed = |from: usize, to: usize| (from..to).any(|at| context.tag(at).is_finite());
    let Some(relative) = (from + 1..to).find(|&at| comma(at - 1) && context.is(at, words::RELATIVES)) else {
        return tensed(from, to);
    };
    let behind = (relative..to).find(|&at| comma(at)).unwrap_or(to);
    tensed(from, relative) || tensed(behind, to)
}

/// The first words of a sentence if they are no clause and no adverbial: a subject that a frame interrupts.
fn fragment_start(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let start = clause::start(context, to, limit)?;
    let opens =
        context.noun_group(start).is_some_and(|(first, _)| first == start) && !phrase::is_time(context, start, to);
    let whole = context.sentence_bounds(start).0.max(limit) + 1 >= start;
    (opens && whole && to - start <= MAX_SUBJECT && !(start..to).any(|at| context.tag(at).is_finite())).then_some(start)
}

fn kind(input: Tokens<'_>, wanted: TokenKind) -> Read<'_> {
    one(input, |at| input.context.kind(at) == wanted)
}

fn state(context: &MatchContext<'_>, at: usize) -> QuoteState {
    context.document.quotes.state(TokenId::from_index(at))
}

fn empty(input: Tokens<'_>, holds: bool) -> Read<'_> {
    if holds { Ok((input, ())) } else { fail() }
}

/// A part that knows where it ends (from its start) and where it starts (from its end).
fn between(
    input: Tokens<'_>,
    end: impl Fn(&MatchContext<'_>, usize, usize) -> Option<usize>,
    start: impl Fn(&MatchContext<'_>, usize, usize) -> Option<usize>,
) -> Read<'_> {
    if input.next().is_none() {
        return fail();
    }
    let boundary = if input.is_backwards() {
        start(input.context, input.place(), input.limit())
    } else {
        end(input.context, input.place(), input.limit())
    };
    boundary.map_or_else(fail, |place| Ok((input.read_to(place), ())))
}

/// Marks that can be before the first word of a sentence.
fn opening(context: &MatchContext<'_>, at: usize) -> bool {
    matches!(context.kind(at), TokenKind::QuoteMark | TokenKind::OpenBracket | TokenKind::Dash | TokenKind::Symbol)
}

fn sentence_start(context: &MatchContext<'_>, place: usize) -> bool {
    if place >= context.len() {
        return false;
    }
    let (start, _) = context.sentence_bounds(place);
    let body = context.block(place).body.index();
    place <= body || (start.max(body)..place).all(|at| opening(context, at))
}

fn sentence_end(context: &MatchContext<'_>, place: usize) -> bool {
    let Some(last) = place.checked_sub(1) else { return false };
    let (_, end) = context.sentence_bounds(last);
    let closing = |at| matches!(context.kind(at), TokenKind::Terminal | TokenKind::QuoteMark | TokenKind::CloseBracket);
    (place..end).all(closing)
}

/// A whole paragraph of a kind.
fn set_off(input: Tokens<'_>, wanted: BlockKind) -> Read<'_> {
    let of_kind = |at: usize| input.context.block(at).kind == wanted;
    match input.next() {
        Some(at) if of_kind(at) => between(input, paragraph::from, paragraph::to),
        _ => fail(),
    }
}

pub(super) fn paragraph_start(context: &MatchContext<'_>, place: usize) -> bool {
    place < context.len() && {
        let block = context.block(place);
        (block.tokens.start().index()..=block.body.index()).contains(&place)
    }
}

pub(super) fn paragraph_end(context: &MatchContext<'_>, place: usize) -> bool {
    place.checked_sub(1).is_some_and(|last| bounds(context.block(last).tokens).1 == place)
}

/// How long a subject may be that reaches back to the start of its sentence, in tokens.
const MAX_SUBJECT: usize = 30;

/// Everything back to the start of the sentence if it holds no mark and no finite verb but those
/// that a "that" or "which" opens; otherwise the noun phrase.
fn whole_subject(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let (start, _) = context.sentence_bounds(to.checked_sub(1)?);
    let start = clause::start(context, to, limit.max(start))?;
    let plain = |at| matches!(context.kind(at), TokenKind::Word | TokenKind::Number | TokenKind::Clitic);
    let finite = |at: usize| context.tag(at).is_finite() && (at == start || !context.tag(at - 1).is_finite());
    let phrase = noun_phrase::backwards(context, to, limit);
    let whole = to - start <= MAX_SUBJECT && context.noun_group(start).is_some() && (start..to).all(plain) && {
        let verbs = (start..to).filter(|&at| finite(at)).count();
        let opened = (start + 1..to).filter(|&at| context.is(at, words::OPENERS)).count();
        verbs <= opened
    };
    if whole { Some(start) } else { phrase }
}

pub(super) fn paragraph_rest(context: &MatchContext<'_>, from: usize, _: usize) -> usize {
    bounds(context.block(from).tokens).1
}

fn name_from(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    let group = noun_phrase::group_from(context, from, limit)?;
    let end = noun_phrase::forwards(context, from, limit)?;
    context.tag(group - 1).is_name().then_some(end)
}

fn name_to(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let start = noun_phrase::backwards(context, to, limit)?;
    (start..to).any(|at| context.tag(at).is_name()).then_some(start)
}

/// Up to the second tensed verb if no other word opens a clause for it.
fn inner_clause_end(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 30;
    let (mut verbs, mut opened) = (0, 0);
    for at in from..limit.min(from + REACH) {
        if !matches!(context.kind(at), TokenKind::Word | TokenKind::Number | TokenKind::Clitic) {
            return None;
        }
        opened += usize::from(context.is(at, words::OPENERS));
        if context.tag(at).is_finite() && !context.tag(at - 1).is_finite() {
            verbs += 1;
            if verbs > opened {
                return (at > from + 1).then_some(at);
            }
        }
    }
    None
}

fn rest_end(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    let (_, end) = context.sentence_bounds(from);
    let end = clause::trim(context, from, end.min(limit).min(from + clause::MAX_CLAUSE));
    (end > from).then_some(end)
}

fn rest_start(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    Some(context.sentence_bounds(to.checked_sub(1)?).0.max(limit).max(to.saturating_sub(clause::MAX_CLAUSE)))
}

/// How many paragraphs of one speaker may follow one another without a frame.
const MAX_PARAGRAPHS: usize = 12;

/// Quotations that fill whole sentences, one after the other, also in the paragraphs after.
fn quoted_sentences(context: &MatchContext<'_>, from: usize, _: usize) -> Option<usize> {
    let (mut end, mut at, mut paragraphs) = (None, from, 0);
    while at < context.len() && context.sentence_bounds(at).0 == at && paragraphs <= MAX_PARAGRAPHS {
        let Some(past) = clause::quotation_from(context, at) else { break };
        let (_, sentence) = context.sentence_bounds(past - 1);
        let whole = sentence_end(context, past);
        if !whole && (past..sentence).any(|k| context.tag(k).is_finite()) {
            break;
        }
        paragraphs += usize::from(paragraph_start(context, at) && at != from);
        end = Some(if whole { past } else { clause::trim(context, past, sentence) });
        at = sentence;
    }
    end
}

fn verb_from(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    context.verb_group(from).filter(|&(start, end)| start == from && end <= limit).map(|(_, end)| end)
}

fn verb_to(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let head = to.checked_sub(1).filter(|&head| context.tag(head).is_verb())?;
    let (start, _) = verb_chain(context.document, TokenId::from_index(head));
    (start >= limit).then_some(start)
}

fn preposition_phrase(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    let opens = matches!(context.tag(from), Tag::Preposition | Tag::To) && context.word(from) != words::THAT;
    if !opens {
        return None;
    }
    let mut end = noun_phrase::group_from(context, from + 1, limit)?;
    while end < limit && context.word(end) == words::OF {
        match noun_phrase::group_from(context, end + 1, limit) {
            Some(further) => end = further,
            None => break,
        }
    }
    Some(end)
}

/// How long an aside may be, in tokens.
const MAX_ASIDE: usize = 28;

/// ", who sits on the panel,": from its first comma past its second.
fn aside_end(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    if !edge_of_aside(context, from) {
        return None;
    }
    let until = limit.min(from + MAX_ASIDE).min(context.sentence_bounds(from).1);
    let close = (from + 1..until).find(|&at| edge_of_aside(context, at) || context.kind(at) == TokenKind::QuoteMark)?;
    edge_of_aside(context, close).then_some(close + 1)
}

fn aside_start(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    if !edge_of_aside(context, to - 1) {
        return None;
    }
    let low = limit.max(to.saturating_sub(MAX_ASIDE)).max(context.sentence_bounds(to - 1).0);
    let open =
        (low..to - 1).rev().find(|&at| edge_of_aside(context, at) || context.kind(at) == TokenKind::QuoteMark)?;
    (edge_of_aside(context, open) && open + 2 < to).then_some(open)
}

fn edge_of_aside(context: &MatchContext<'_>, at: usize) -> bool {
    matches!(context.kind(at), TokenKind::Comma | TokenKind::Dash)
}
