//! Where a rule draws the boundaries of an attribution better than the model.

use super::Candidate;
use crate::document::Document;
use crate::grammar::Overrules;
use crate::lists::List;
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id, TokenId, TokenRange, TokenRuns, Word, word};

const BY: Word = Word::literal("by");

/// Below this probability of its labels the model leaves the boundaries to a precise rule.
const SURE: f32 = 0.82;
/// From this confidence on a rule is precise.
const PRECISE: f32 = 0.5;
/// Below this probability the model does not go on behind ", but" where a rule ends.
const BUT: f32 = 0.97;
/// Nor behind ", which" below this one.
const WHICH: f32 = 0.85;
/// How many tokens after a content the source of the next can start: ", and".
const REACH_OF_FRAME: usize = 3;

/// Whether a learned source takes in the time between source and cue: "the minister on Monday".
pub(super) fn has_own_time(learned: &Candidate, rule: &Candidate, near: &[Candidate]) -> bool {
    let starts = |source: &TokenRuns| source.iter().next().map(TokenRange::start);
    let timed = |other: &Candidate| {
        other.time.is_some_and(|time| learned.source.overlaps(time) && !rule.source.overlaps(time))
            && other.source == rule.source
    };
    starts(&learned.source) == starts(&rule.source) && near.iter().any(timed)
}

/// A time behind the cue, and what is left of a learned content behind it, where a rule's starts there: "announced
/// (Friday) (the pool will reopen)", "promised (on Tuesday) (to resign)".
pub(super) fn behind_time(learned: &Candidate, rule: &Candidate) -> Option<(TokenRange, TokenRuns)> {
    let (time, content) = (rule.time?, learned.content.hull()?);
    let starts = rule.content.hull()?.start() == time.end() && rule.cue.end() == time.start();
    let takes = time.holds(content.start()) && time.end() < content.end();
    let rest = || TokenRange::new(time.end().index(), content.end().index());
    (starts && takes).then(|| (time, learned.content.within(rest())))
}

/// A learned content before its cue without the time behind the frame: "(The two sides agreed,) mediators said early
/// Sunday".
pub(super) fn without_time_of_frame(learned: &Candidate, time: TokenRange) -> Option<TokenRuns> {
    let behind = |run: &TokenRange| learned.cue.end() <= run.start() && time.contains(*run);
    let rest = TokenRuns::new(learned.content.iter().filter(|run| !behind(run)));
    (rest.hull()?.end() <= learned.cue.start()).then_some(rest)
}

/// Whether a learned cue is a rule's with the time behind it, or the start of that: "(reported on 11 May)",
/// "(promised on) Tuesday".
pub(super) fn takes_time(learned: &Candidate, rule: &Candidate) -> bool {
    let (cue, known) = (learned.cue, rule.cue);
    let timed = |time: TokenRange| time.start() < cue.end() && cue.end() <= time.end();
    cue.start() == known.start() && rule.time.is_some_and(timed)
}

/// Whether a learned source has more than the "who" of a clause: "(a worker who) asked not to be named".
pub(super) fn has_antecedent(document: &Document<'_>, learned: &TokenRuns, rule: &TokenRuns) -> bool {
    let (Some(learned), Some(rule)) = (learned.hull(), rule.hull()) else { return false };
    learned.len() > 1 && learned.end() == rule.end() && is_relative(document, rule)
}

/// Whether a learned source holds the clause before "where" or "who" and the rule's source what follows: "(Lee left a
/// meeting where leaders) vowed".
pub(super) fn has_clause(document: &Document<'_>, learned: &TokenRuns, rule: &TokenRuns) -> bool {
    let (Some(learned), Some(rule)) = (learned.hull(), rule.hull()) else { return false };
    let before = rule.start().index().checked_sub(1).map(TokenId::from_index);
    learned.end() == rule.end() && before.is_some_and(|before| learned.holds(before) && document.tags[before].is_wh())
}

/// Whether a source is a relative pronoun.
fn is_relative(document: &Document<'_>, source: TokenRange) -> bool {
    source.len() == 1 && matches!(document.tags[source.start()], Tag::WhPronoun | Tag::WhDeterminer)
}

/// Whether a learned content takes words of the frame in with the second part of a quotation: "she said, (when they
/// had finished, “is a fine thing”)".
pub(super) fn takes_frame(document: &Document<'_>, learned: &Candidate, rule: &Candidate) -> bool {
    let state = |token: TokenId| document.quotes.state(token);
    let part = |run: TokenRange| {
        let quoted = |part: TokenRange| part.end() == run.end() && part.start() > run.start();
        let opens = |part: TokenRange| state(part.start()) == QuoteState::Opening;
        state(run.start()) == QuoteState::Outside && rule.content.iter().any(|part| quoted(part) && opens(part))
    };
    learned.content.iter().skip(1).any(part)
}

/// Whether a rule's boundaries are to be preferred to those of a learned candidate.
pub(super) fn knows_parts(document: &Document<'_>, rule: &Candidate, learned: &Candidate) -> bool {
    rule.evidence.overrules >= Overrules::Parts
        || learned.confidence < SURE && rule.confidence >= PRECISE
        || rule.source.overlaps(learned.cue)
        || cuts_cue(document, rule.cue, learned)
        || takes_others(document, rule, learned)
        || takes_hearer(document, rule, learned)
        || learned.source.is_empty() && rule.source.iter().any(|run| learned.content.overlaps(run))
        || cut_short(&rule.content, &learned.content)
}

/// Whether a learned source takes in what a rule knows for content behind a comma ("according to the office, (9,000
/// people)"), or ends with "and", which joins a verb to another of its own.
fn takes_others(document: &Document<'_>, rule: &Candidate, learned: &Candidate) -> bool {
    let Some(source) = learned.source.hull() else { return false };
    let joins = source.last().is_some_and(|last| document.tags[last] == Tag::Conjunction);
    let behind = |own: TokenRange| own.start() == source.start() && document.tags.get(own.end()) == Some(&Tag::Comma);
    let rest = rule.source.hull().filter(|&own| behind(own)).map(|own| own.end().index() + 1);
    let named = |run: TokenRange| document.tags[run.start()].is_name();
    let other = |run: TokenRange| Some(run.start().index()) == rest && source.contains(run) && !named(run);
    joins && !rule.source.is_empty() || rule.content.iter().any(other)
}

/// Whether a learned content starts with whom a rule knows to be told: "I asked (him why he left)".
fn takes_hearer(document: &Document<'_>, rule: &Candidate, learned: &Candidate) -> bool {
    let (Some(hearer), Some(own), Some(other)) = (rule.addressee, rule.content.hull(), learned.content.hull()) else {
        return false;
    };
    let asked = document.lemmas[rule.head.start()] == word!("ask");
    asked && other.start() == hearer.start() && own.start() == hearer.end()
}

/// Whether a learned content starts within a rule's cue that ends with a preposition: "gave (details of) the flood".
fn cuts_cue(document: &Document<'_>, rule: TokenRange, learned: &Candidate) -> bool {
    let preposition = |token: TokenId| matches!(document.tags[token], Tag::Preposition | Tag::To);
    rule.start() == learned.cue.start()
        && learned.content.hull().is_some_and(|content| rule.holds(content.start()))
        && rule.last().is_some_and(preposition)
}

/// Whether a learned content goes on where a rule's ends.
fn goes_on(rule: &Candidate, learned: &Candidate) -> bool {
    let (Some(whole), Some(part)) = (learned.content.hull(), rule.content.hull()) else { return false };
    whole.start() == part.start() && part.end() < whole.end()
}

/// Whether a learned content is no more than the first words of a rule's.
fn cut_short(whole: &TokenRuns, learned: &TokenRuns) -> bool {
    const FEW: usize = 3;
    let (Some(first), Some(run)) = (whole.iter().next(), learned.iter().next()) else { return false };
    learned.iter().len() == 1 && first.start() == run.start() && run.len() < FEW && first.contains(run) && first != run
}

/// Whether a learned content starts in the middle of a clause, at a preposition behind a noun, where a rule's has the
/// whole clause: "(dockers began a strike) on Tuesday over plans to …, according to".
pub(super) fn starts_late(document: &Document<'_>, rule: &Candidate, learned: &Candidate) -> bool {
    let (whole, learned) = (&rule.content, &learned.content);
    let (Some(first), Some(run)) = (whole.iter().next(), learned.iter().next()) else { return false };
    let (here, before) = (run.start(), run.start().index().checked_sub(1).map(TokenId::from_index));
    first.start() < here
        && first.contains(run)
        && first.end() <= rule.cue.start()
        && document.tags[here] == Tag::Preposition
        && before.is_some_and(|before| document.tags[before].is_noun())
        && whole.iter().last().map(TokenRange::end) == learned.iter().last().map(TokenRange::end)
}

/// Whether a learned content takes in what a rule leaves out: a second cue of the same source
/// ("praised the plan and vowed to fund it"), in what or when it was said ("… in an essay", "… last month"), or
/// how it was done ("… by setting terms").
pub(super) fn runs_on(document: &Document<'_>, learned: &Candidate, rule: &Candidate, near: &[Candidate]) -> bool {
    let Some(end) = rule.content.iter().last().map(TokenRange::end) else { return false };
    let takes = |range: TokenRange| learned.content.iter().any(|run| run.contains(range));
    let second = |other: &Candidate| {
        other.head != rule.head && other.source == rule.source && !other.source.is_empty() && end <= other.cue.start()
    };
    // "who asked not to be named (said) …": the verb of whom this cue tells more.
    let told_more = |other: &Candidate| other.source.iter().any(|run| run.contains(rule.cue));
    let first = |other: &Candidate| other.source.hull().map_or(0, |source| source.start().index());
    let framed = |other: &Candidate| {
        (end.index()..=end.index() + REACH_OF_FRAME).contains(&first(other)) && joins(document, end, first(other))
    };
    // "According to the paper, which quoted a minister, (the deal is dead)": the content of the cue before.
    let before = |other: &Candidate| {
        let first = other.content.hull().map(TokenRange::start);
        other.cue.end() <= rule.cue.start() && first.is_some_and(|first| first.index() == end.index() + 1)
    };
    // ", a charge (the mayor denies)": what another says of the content.
    let appended = |other: &Candidate| {
        other
            .content
            .hull()
            .is_some_and(|content| content.start().index() == end.index() + 1 && content.end() <= other.cue.start())
            && document.tags[end] == Tag::Comma
    };
    let manner = TokenRange::new(end.index(), (end.index() + 2).min(document.tokens.len()));
    near.iter().any(|other| {
        takes(other.cue) && (second(other) || told_more(other) || framed(other) || appended(other)) || before(other)
    }) || [rule.setting, rule.time.filter(|&time| is_of_act(document, time))]
        .into_iter()
        .flatten()
        .any(|part| part.start() == end && takes(part))
        || is_manner(document, manner) && takes(manner)
        || goes_on(rule, learned)
            && (is_subordinate(document, rule)
                || acts_again(document, rule, end)
                || learned.confidence < boldness(document, rule, end))
}

/// Whether a subordinate clause holds an attribution, and a comma ends it: "When she admits that she lied, (you
/// listen)", "Lee, who says he is ill, (left)", "Lee, who aides say is ill, (left)".
fn is_subordinate(document: &Document<'_>, rule: &Candidate) -> bool {
    let (Some(source), Some(content)) = (rule.source.hull(), rule.content.hull()) else { return false };
    let sentence = document.sentences.all()[document.sentences.of(source.start())].tokens;
    let opened = sentence.start().index() + 1 == source.start().index()
        && document.is_listed(sentence.start(), List::AnySubordinators);
    let before = source.start().index().checked_sub(1).map(TokenId::from_index);
    let told_of = before.is_some_and(|before| document.tags[before].is_wh() && sentence.holds(before));
    let tag = |at: usize| document.tags.get(TokenId::from_index(at)).copied();
    // American style has the comma before the closing mark.
    let closed = || tag(content.end().index() - 1) == Some(Tag::CloseQuote);
    let comma = || closed() && tag(content.end().index().saturating_sub(2)) == Some(Tag::Comma);
    (opened || told_of || is_relative(document, source))
        && (matches!(document.tags.get(content.end()), Some(Tag::Comma | Tag::Colon)) || comma())
}

/// From which probability on the model goes on behind the end of a rule's content, by what follows there: ", but" and a
/// clause without "that", or ", which", where the rule is precise.
fn boldness(document: &Document<'_>, rule: &Candidate, end: TokenId) -> f32 {
    let word = |more: usize| document.words.get(TokenId::from_index(end.index() + more)).copied();
    match word(1) {
        _ if document.tags.get(end) != Some(&Tag::Comma) => 0.0,
        Some(next) if next == word!("but") && word(2) != Some(word!("that")) => BUT,
        Some(next) if rule.confidence >= PRECISE && document.lists[List::Relatives].has(next) => WHICH,
        _ => 0.0,
    }
}

/// Whether a past form behind "and" or "but" follows a content without a verb: "confirmed the death (but gave) no cause".
fn acts_again(document: &Document<'_>, rule: &Candidate, end: TokenId) -> bool {
    let tag = |more: usize| document.tags.get(TokenId::from_index(end.index() + more)).copied();
    let finite = |run: &TokenRange| run.iter().any(|token| document.tags[token].is_finite());
    let past = matches!(tag(1), Some(Tag::VerbPast | Tag::VerbParticiple));
    tag(0) == Some(Tag::Conjunction) && past && !rule.content.iter().any(|run| finite(&run))
}

/// Whether a comma and "and" or "while" are between a content and the source of another: ", while others say".
fn joins(document: &Document<'_>, end: TokenId, source: usize) -> bool {
    let between = || TokenRange::new(end.index(), source).iter();
    between().any(|token| document.tags[token] == Tag::Comma)
        && between().any(|token| document.is_listed(token, List::JoiningWords))
}

/// "last month", "on Monday", "since May": when somebody spoke; but "(expects a cut) in July".
fn is_of_act(document: &Document<'_>, time: TokenRange) -> bool {
    let first = time.start();
    document.tags[first] != Tag::Preposition || document.is_listed(first, List::ActPrepositions)
}

/// Whether two tokens are "by" and an -ing form.
fn is_manner(document: &Document<'_>, range: TokenRange) -> bool {
    range.len() == 2
        && document.words[range.start()] == BY
        && range.last().is_some_and(|last| document.tags[last] == Tag::VerbGerund)
}
