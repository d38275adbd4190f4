//! Where a content ends: at the end of its sentence or quotation, or where the sentence turns to
//! something that its source did not say.

use super::match_context::{MatchContext, bounds};
use super::noun_phrase::{self, pronoun};
use super::{phrase, words};
use crate::grammar::{Form, PartOfSpeech};
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id, TokenId};
use crate::token::TokenKind;

/// How far a content reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// A clause: coordinated and subordinate clauses belong to it.
    Clause,
    /// What a verb takes as its object: only the phrase.
    Object,
}

/// How long a content may be that is no quotation, in tokens; keeps endless sentences linear.
pub(super) const MAX_CLAUSE: usize = 250;
/// A content of more tokens than this can do without a relative clause after it, which is then the writer's.
const MIN_STATEMENT: usize = 3;
/// Strength from which another cue can end a content.
const STRONG: f32 = 0.25;
/// Strength from which a verb after "and" is taken for a second cue, not for a second verb of the content.
const CERTAIN: f32 = 0.5;
/// How long a clause before the main clause may be, in tokens.
const MAX_SUBORDINATE: usize = 60;
/// How far a subject may be looked for before a verb, in tokens.
const MAX_SUBJECT: usize = 12;

/// One past the last token of the content that starts at `from`, read up to `limit`.
pub(super) fn end(context: &MatchContext<'_>, from: usize, limit: usize, extent: Extent) -> Option<usize> {
    if from >= limit {
        return None;
    }
    let (_, sentence_end) = context.sentence_bounds(from);
    let mut until = sentence_end.min(limit).min(from + MAX_CLAUSE);
    let enclosing = enclosing_end(context, from);
    if let Some(close) = enclosing {
        until = until.min(close);
    }
    let mut at = from;
    while at < until {
        if let Some(past) = quotation_from(context, at) {
            if past > until {
                // A quotation of several sentences is taken whole.
                return Some(trim(context, from, past));
            }
            // American style has the comma before the closing mark.
            let closed = past > at + 1 && context.kind(past - 1) == TokenKind::QuoteMark;
            if closed
                && context.kind(past - 2) == TokenKind::Comma
                && past < until
                && (stops_after_comma(context, from, past, until, extent)
                    || phrase::time(context, past, until).is_some())
            {
                until = past;
                break;
            }
            at = past;
            continue;
        }
        if at > from && stops(context, from, at, until, extent) {
            until = at;
            break;
        }
        at += 1;
    }
    let end = trim(context, from, until);
    (end > from).then_some(end)
}

/// If a content starts inside a quotation: the closing mark.
fn enclosing_end(context: &MatchContext<'_>, from: usize) -> Option<usize> {
    let token = TokenId::from_index(from);
    if context.document.quotes.state(token) != QuoteState::Inside {
        return None;
    }
    let quote = &context.document.quotes.all()[context.document.quotes.around(token)?];
    Some(bounds(quote.inner).1)
}

/// One past the quotation that opens at a token.
pub(super) fn quotation_from(context: &MatchContext<'_>, at: usize) -> Option<usize> {
    let quotes = &context.document.quotes;
    let quote = &quotes.all()[quotes.around(TokenId::from_index(at))?];
    (quote.tokens.start().index() == at).then(|| quote.tokens.end().index())
}

/// Start of the quotation that closes before `to`.
pub(super) fn quotation_to(context: &MatchContext<'_>, to: usize) -> Option<usize> {
    let quotes = &context.document.quotes;
    let quote = &quotes.all()[quotes.around(TokenId::from_index(to.checked_sub(1)?))?];
    (quote.tokens.end().index() == to && quote.closed).then(|| quote.tokens.start().index())
}

/// Leaves out final marks and commas at the end.
pub(super) fn trim(context: &MatchContext<'_>, from: usize, mut to: usize) -> usize {
    let loose = |kind| {
        matches!(
            kind,
            TokenKind::Terminal | TokenKind::Comma | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Dash
        )
    };
    while to > from && loose(context.kind(to - 1)) {
        to -= 1;
    }
    to
}

/// Whether the content ends before `at`.
fn stops(context: &MatchContext<'_>, from: usize, at: usize, until: usize, extent: Extent) -> bool {
    if extent == Extent::Object && object_stops(context, from, at, until) {
        return true;
    }
    match context.kind(at) {
        TokenKind::Comma => at + 1 < until && stops_after_comma(context, from, at + 1, until, extent),
        TokenKind::Semicolon => true,
        TokenKind::Dash => {
            at + 1 < until && context.is(at + 1, words::ARTICLES.or(words::CONTRASTS).or(words::BUT))
                || is_between_dashes(context, from)
        }
        _ if frame_phrase(context, at) => true,
        _ => context.tag(at) == Tag::Conjunction && coordinated_cue(context, from, at + 1, until, extent),
    }
}

/// Whether the sentence goes on with something else than the object that started at `from`: another
/// verb of the same subject, a subordinate clause, a time. What somebody means to do has a time of its own, and
/// "as if it were yesterday" is about one.
fn object_stops(context: &MatchContext<'_>, from: usize, at: usize, until: usize) -> bool {
    if context.tag(at) == Tag::Conjunction && at + 1 < until {
        let verb = if context.tag(at + 1).is_adverb() { at + 2 } else { at + 1 };
        let past = context.tag(verb) == Tag::VerbParticiple && strong_cue(context, verb);
        return verb < until && (past || matches!(context.tag(verb), Tag::VerbPast | Tag::VerbThird | Tag::Modal));
    }
    let action = context.tag(from) == Tag::To || from > 0 && context.tag(from - 1) == Tag::To;
    if action && resumes(context, from, at) {
        return true;
    }
    if context.is(at, words::SUBORDINATORS) {
        // "shortly after 03:00".
        if at + 1 < until && context.tag(at + 1) == Tag::Number && context.tag(at - 1).is_adverb() {
            return false;
        }
        return !(action && context.is(at, words::SEQUELS));
    }
    if context.word(at) == words::BY && at + 1 < until && context.tag(at + 1) == Tag::VerbGerund {
        let purpose = (from..at).any(|before| context.tag(before) == Tag::Verb);
        return !purpose || strong_cue(context, at + 1);
    }
    let bare = context.tag(at - 1) != Tag::Preposition && context.noun_group(at).is_some_and(|(start, _)| start == at);
    let opens = context.tag(at) == Tag::Preposition || bare;
    let ends = |end: usize| end >= until || context.kind(end) != TokenKind::Word;
    opens
        && !action
        && (context.tag(at) == Tag::Preposition && phrase::setting(context, at, until).is_some()
            || context.lemma(at - 1) != words::BE && phrase::time(context, at, until).is_some_and(ends))
}

/// "who asked not to be named (said) …": the verb of the sentence behind an infinitive that takes no clause.
fn resumes(context: &MatchContext<'_>, from: usize, at: usize) -> bool {
    const NEAR: usize = 6;
    let clause = |at: usize| {
        let tag = context.tag(at);
        tag.is_finite() || matches!(tag, Tag::WhPronoun | Tag::WhDeterminer | Tag::WhAdverb) || strong_cue(context, at)
    };
    let ends = |tag: Tag| tag.is_noun() || matches!(tag, Tag::Verb | Tag::VerbParticiple);
    matches!(context.tag(at), Tag::VerbPast | Tag::VerbThird | Tag::Modal)
        && ends(context.tag(at - 1))
        && (from.saturating_sub(NEAR)..from).any(|before| context.tag(before) == Tag::WhPronoun)
        && !(from..at)
            .any(|at| clause(at) || context.kind(at) == TokenKind::Comma || context.is(at, words::SUBORDINATORS))
}

/// Whether a verb is here that is mostly a cue.
fn strong_cue(context: &MatchContext<'_>, at: usize) -> bool {
    context.cues_at(at).iter().any(|occurrence| context.rulebook.cues()[occurrence.cue].strength >= CERTAIN)
}

/// Whether what follows a comma at `at` is no longer content.
fn stops_after_comma(context: &MatchContext<'_>, from: usize, at: usize, until: usize, extent: Extent) -> bool {
    if frame_phrase(context, at)
        || coordinated_cue(context, from, at, until, extent) && !opens_as_subject(context, from, at, extent)
        || trailing_frame(context, at, until)
    {
        return true;
    }
    if context.tag(at) == Tag::VerbGerund {
        return !context.is(at, words::LISTING);
    }
    if is_verdict(context, at, until) || main_clause(context, from, at, until) || closes_aside(context, from, at, until)
    {
        return true;
    }
    if context.consequences.longest(&context.document.words.as_slice()[at..until]).is_some() {
        return true;
    }
    // "reported, citing an official, (that it was safe)".
    if extent == Extent::Object && context.word(at) == words::THAT && context.noun_group(from).is_some() {
        return true;
    }
    if context.is(at, words::BUT) {
        return extent == Extent::Object || at + 1 >= until || !verb_follows(context, at + 1);
    }
    if context.is(at, words::CONTRASTS) {
        return true;
    }
    let preposed = context.tag(at) == Tag::Preposition && at + 1 < until && context.is(at + 1, words::RELATIVES);
    if context.is(at, words::RELATIVES) || preposed {
        return at - from > MIN_STATEMENT && (extent == Extent::Object || states(context, from, at));
    }
    if context.tag(at) == Tag::Conjunction {
        return coordinated_cue(context, from, at + 1, until, extent) || own_frame(context, at + 1, until);
    }
    false
}

/// "When the mayor says that it is safe, (people laugh)": the clause that a subordinate frame belongs to, after the
/// sentence's first comma.
fn main_clause(context: &MatchContext<'_>, from: usize, at: usize, until: usize) -> bool {
    let (start, _) = context.sentence_bounds(from);
    if !context.is(start, words::SUBORDINATORS.or(words::CONDITIONS)) || at - start > MAX_SUBORDINATE {
        return false;
    }
    // American style has the comma before the closing mark.
    let comma = at - 1 - usize::from(context.kind(at - 1) == TokenKind::QuoteMark);
    let first = !(start..comma).any(|before| context.kind(before) == TokenKind::Comma);
    let subject = (at..until).find(|&at| !context.tag(at).is_adverb()).unwrap_or(at);
    first && clause_from(context, subject, until)
}

/// Whether a subject and its tensed verb are here.
pub(super) fn clause_from(context: &MatchContext<'_>, at: usize, until: usize) -> bool {
    let subject = if pronoun(context, at) {
        Some(at + 1)
    } else {
        noun_phrase::forwards(context, at, until.min(at + MAX_SUBJECT))
    };
    let verb = subject.and_then(|end| (end..until.min(end + 2)).find(|&verb| !context.tag(verb).is_adverb()));
    verb.is_some_and(|verb| context.tag(verb).is_finite())
}

/// How far before a content the aside that holds its frame opens, in tokens.
const NEAR_ASIDE: usize = 16;

/// The relative pronoun nearest before a content.
fn relative_before(context: &MatchContext<'_>, from: usize) -> Option<usize> {
    (from.saturating_sub(NEAR_ASIDE)..from).rev().find(|&before| context.is(before, words::RELATIVES))
}

/// "-- which critics call (a gift) --": the clause of a content opens behind a dash.
fn is_between_dashes(context: &MatchContext<'_>, from: usize) -> bool {
    relative_before(context, from).is_some_and(|relative| relative > 0 && context.kind(relative - 1) == TokenKind::Dash)
}

/// ", who says that it is safe, (laughs)", ", in which he called it a lie, (was deleted)": the verb of the sentence after
/// an aside that holds the frame; or its main clause: "According to the paper, which quoted a minister, (the deal is
/// dead)".
fn closes_aside(context: &MatchContext<'_>, from: usize, at: usize, until: usize) -> bool {
    let Some(relative) = relative_before(context, from) else { return false };
    let in_which = relative > 0 && context.tag(relative - 1) == Tag::Preposition;
    let first = relative - usize::from(in_which);
    let opens = first > 0 && context.kind(first - 1) == TokenKind::Comma;
    if !opens || (relative..from).any(|before| context.kind(before) == TokenKind::Comma) {
        return false;
    }
    let opener = context.tag(context.sentence_bounds(from).0);
    matches!(opener, Tag::Preposition | Tag::VerbGerund) && clause_from(context, at, until)
        || matches!(context.tag(at), Tag::VerbPast | Tag::VerbThird | Tag::Modal)
            && (in_which || (from..at).any(|before| context.tag(before).is_verb()))
}

/// Whether the clause of a content has its verb before the comma at `at - 1`: not "the rooms (, where it is warm, are shut)".
fn states(context: &MatchContext<'_>, from: usize, at: usize) -> bool {
    let opens = context.tag(from);
    !(opens.is_name() || matches!(opens, Tag::Determiner | Tag::Preposition))
        || (from..at).any(|before| context.tag(before).is_verb())
}

/// ", a charge (that) the mayor denies", ", a view shared by many": somebody else's word on what was said.
fn is_verdict(context: &MatchContext<'_>, at: usize, until: usize) -> bool {
    let Some((start, end)) = context.noun_group(at) else { return false };
    let relative = usize::from(end < until && (context.word(end) == words::THAT || context.is(end, words::RELATIVES)));
    let names = context.is(at, words::ARTICLES) || context.word(at) == words::SOMETHING;
    let shared = end + 1 < until && context.tag(end) == Tag::VerbParticiple && context.word(end + 1) == words::BY;
    start == at && names && (shared || own_frame(context, end + relative, until))
}

/// Whether a verb follows without a subject of its own: ", but would rise later".
fn verb_follows(context: &MatchContext<'_>, at: usize) -> bool {
    let at = if context.tag(at).is_adverb() { at + 1 } else { at };
    at < context.len() && context.tag(at).is_finite() && !cue_from(context, at, context.sentence_bounds(at).1, STRONG)
}

/// "according to", "in his view", …
fn frame_phrase(context: &MatchContext<'_>, at: usize) -> bool {
    context.cues_at(at).iter().any(|occurrence| {
        let cue = &context.rulebook.cues()[occurrence.cue];
        cue.part == PartOfSpeech::Phrase && cue.strength > 0.6 && context.kind(at) == TokenKind::Word
    })
}

/// A finite cue without a subject of its own, after "and" or "but": "and warned that …". One in the present only goes
/// on with another: "(channels deny it) and say …".
fn coordinated_cue(context: &MatchContext<'_>, from: usize, at: usize, until: usize, extent: Extent) -> bool {
    const NEAR: usize = 2;
    let present = || (from.saturating_sub(NEAR)..from).any(|before| context.tag(before) == Tag::VerbPresent);
    let strength = if extent == Extent::Clause { CERTAIN } else { STRONG };
    cue_from(context, at, until, strength) && (context.tag(at) != Tag::VerbPresent || present())
}

/// Whether a clause has no verb of its own before `at`: Ann Lee, the mayor of Tarn, said that it was safe.
fn opens_as_subject(context: &MatchContext<'_>, from: usize, at: usize, extent: Extent) -> bool {
    let subject = || noun_phrase::forwards(context, from, at).is_some_and(|end| end + 1 >= at);
    let names = context.tag(from).is_noun() || context.noun_group(from).is_some_and(|(start, _)| start == from);
    extent == Extent::Clause && names && (subject() || !(from..at).any(|before| context.tag(before).is_finite()))
}

/// A finite verb cue whose auxiliaries start at `at`.
fn cue_from(context: &MatchContext<'_>, at: usize, until: usize, strength: f32) -> bool {
    const REACH: usize = 5;
    (at..until.min(at + REACH)).flat_map(|head| context.cues_at(head)).any(|occurrence| {
        let cue = &context.rulebook.cues()[occurrence.cue];
        occurrence.tokens.start().index() == at
            && cue.part == PartOfSpeech::Verb
            && cue.strength >= strength
            && occurrence.forms.has(Form::Finite)
    })
}

/// ", the mayor said", ", a person close to the family said" with nothing but a time or setting after it.
fn trailing_frame(context: &MatchContext<'_>, at: usize, until: usize) -> bool {
    let near = until.min(at + MAX_SUBJECT);
    let Some(named) = noun_phrase::forwards(context, at, near) else { return false };
    let told_of = named + 2 < near
        && (context.tag(named).is_adjective() || context.tag(named) == Tag::VerbParticiple)
        && matches!(context.tag(named + 1), Tag::Preposition | Tag::To);
    let whole = if told_of { noun_phrase::forwards(context, named + 2, near) } else { None };
    let end = whole.unwrap_or(named);
    if !cue_from(context, end, until, STRONG) {
        return false;
    }
    let verb_end = context.verb_group(end).map_or(end + 1, |(_, end)| end);
    verb_end >= until || matches!(context.kind(verb_end), TokenKind::Comma | TokenKind::Terminal)
}

/// A subject and a finite cue: "and she said …".
fn own_frame(context: &MatchContext<'_>, at: usize, until: usize) -> bool {
    if at >= until {
        return false;
    }
    let end = if pronoun(context, at) {
        Some(at + 1)
    } else {
        noun_phrase::forwards(context, at, until.min(at + MAX_SUBJECT))
    };
    end.is_some_and(|end| end < until && cue_from(context, end, until, STRONG))
}

/// Start of the content that ends before `to` and is read back from there.
pub(super) fn start(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    if to <= limit {
        return None;
    }
    let last = to - 1;
    let (mut from, _) = context.sentence_bounds(last);
    from = from.max(limit).max(to.saturating_sub(MAX_CLAUSE));
    // A quotation that began in an earlier sentence is taken whole.
    let token = TokenId::from_index(from);
    let quotes = &context.document.quotes;
    if quotes.state(token) != QuoteState::Outside
        && let Some(quote) = quotes.around(token)
    {
        from = from.min(quotes.all()[quote].tokens.start().index().max(limit));
    }
    let opener = context.tag(from) == Tag::Conjunction && context.kind(from) == TokenKind::Word;
    if opener && from + 1 < to {
        from += 1;
    }
    (from < to).then_some(from)
}
