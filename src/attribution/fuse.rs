//! Both channels' candidates in one list. Where both see a cue, the learned channel sets the
//! boundaries if it is sure of them, and the grammar says what kind of act it is.

use super::closing::framed_statement;
use super::edges::{trimmed, without_reference, without_year};
use super::possible::is_sound;
use super::trust::{is_likely, stands};
use super::{Candidate, CueClass};
use crate::document::Document;
use crate::grammar::Overrules;
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id, TokenId, TokenRange, TokenRuns, Word, words};
use std::cmp::Reverse;

const BY: Word = Word::literal("by");

/// Below this probability of its labels the model leaves the boundaries to a precise rule.
const SURE: f32 = 0.9;
/// From this confidence on a rule is precise.
const PRECISE: f32 = 0.5;
/// How many tokens after a content the source of the next can start: ", and".
const REACH_OF_FRAME: usize = 3;
/// How many candidates away the same cue can be.
const REACH: usize = 24;

/// Candidates of both channels, by cue, the learned channel's first: those that can stand, and those
/// that are too weak.
pub fn fuse(
    document: &Document<'_>,
    mut grammar: Vec<Candidate>,
    learned: Vec<Candidate>,
) -> (Vec<Candidate>, Vec<Candidate>) {
    grammar.sort_by_key(|candidate| candidate.head.start());
    let learned: Vec<Candidate> =
        learned.into_iter().map(|candidate| informed(document, candidate, &grammar)).collect();
    let strong = |candidate: &Candidate| stands(candidate, is_outermost(document, candidate, &learned));
    let (mut fused, mut weak): (Vec<_>, Vec<_>) = grammar.into_iter().partition(strong);
    for candidate in learned {
        let is_sound = !candidate.evidence.rules.is_empty() || is_sound(document, &candidate);
        let to = if is_sound && is_likely(&candidate) { &mut fused } else { &mut weak };
        to.push(candidate);
    }
    fused.sort_by_key(|candidate| (candidate.head.start(), Reverse(candidate.evidence.channel)));
    (fused, weak)
}

/// Whether a candidate's cue stands in no quotation and in no content that the learned channel sees near it.
fn is_outermost(document: &Document<'_>, candidate: &Candidate, learned: &[Candidate]) -> bool {
    let after = learned.partition_point(|other| other.cue.start() <= candidate.head.start());
    let near = &learned[after.saturating_sub(REACH)..learned.len().min(after + REACH)];
    let quoted = document.quotes.state(candidate.head.start()) != QuoteState::Outside;
    !quoted && !near.iter().any(|other| other.content.iter().any(|run| run.contains(candidate.cue)))
}

/// A learned candidate with what the grammar knows about its cue.
fn informed(document: &Document<'_>, mut candidate: Candidate, grammar: &[Candidate]) -> Candidate {
    let after = grammar.partition_point(|other| other.head.start() <= candidate.head.start());
    let near = &grammar[after.saturating_sub(REACH)..grammar.len().min(after + REACH)];
    let about_it = |other: &&Candidate| other.cue.overlaps(candidate.cue);
    let distance = |other: &&Candidate| other.head.start().index().abs_diff(candidate.head.start().index());
    candidate.source = without_year(document, &trimmed(document, candidate.source.iter()));
    candidate.content = without_reference(document, &candidate.content);
    if candidate.content.is_empty() {
        candidate.content = framed_statement(document, &candidate);
    }
    let Some(rule) = near.iter().filter(about_it).min_by_key(distance) else { return candidate };
    (candidate.class, candidate.stance, candidate.negated) = (rule.class, rule.stance, rule.negated);
    candidate.head = rule.head;
    // "reported on 11 May": the time is no part of the cue.
    let timed = |time: TokenRange| candidate.cue.end() == time.end() && candidate.cue.start() == rule.cue.start();
    if rule.time.is_some_and(timed) {
        candidate.cue = rule.cue;
    }
    if knows_parts(rule, &candidate) {
        (candidate.source, candidate.cue, candidate.content) = (rule.source.clone(), rule.cue, rule.content.clone());
        candidate.evidence.overrules = rule.evidence.overrules;
    }
    let takes_frame = takes_frame(document, &candidate, rule);
    // "he said at last": nor is what the second part of the quotation took along.
    if takes_frame && candidate.cue.start() == rule.cue.start() {
        candidate.cue = rule.cue;
    }
    if candidate.content.is_empty()
        || takes_frame
        || starts_late(document, rule, &candidate)
        || runs_on(document, &candidate, rule, near)
    {
        candidate.content.clone_from(&rule.content);
        // "According to the report the bridge was unsafe": the source ends where the rule's content starts.
        if candidate.source.iter().any(|run| candidate.content.overlaps(run)) {
            candidate.source.clone_from(&rule.source);
        }
    }
    if candidate.source.is_empty() && !rule.source.iter().any(|run| candidate.content.overlaps(run)) {
        candidate.source.clone_from(&rule.source);
    }
    if has_own_time(&candidate, rule, near) {
        candidate.source.clone_from(&rule.source);
    }
    if candidate.source.is_empty() && matches!(rule.class, CueClass::Hedge | CueClass::Thought) {
        candidate.content = in_sentence(document, &candidate);
    }
    let free = |range: &TokenRange| !candidate.content.overlaps(*range) && !candidate.source.overlaps(*range);
    candidate.addressee = rule.addressee.filter(free);
    candidate.setting = rule.setting.filter(free);
    candidate.time = rule.time.filter(free);
    if candidate.content.iter().any(|run| rule.content.overlaps(run)) {
        candidate.evidence.rules.clone_from(&rule.evidence.rules);
        candidate.evidence.rule = rule.evidence.rule;
    }
    candidate
}

/// What of a content stands in the sentence of its cue: nobody who is only thought to do something goes on to speak.
fn in_sentence(document: &Document<'_>, candidate: &Candidate) -> TokenRuns {
    let sentence = document.sentences.of(candidate.cue.start());
    let content = candidate.content.within(document.sentences.all()[sentence].tokens);
    if content.is_empty() { candidate.content.clone() } else { content }
}

/// Whether a learned source takes in the time between source and cue: "the minister on Monday".
fn has_own_time(learned: &Candidate, rule: &Candidate, near: &[Candidate]) -> bool {
    let starts = |source: &TokenRuns| source.iter().next().map(TokenRange::start);
    let timed = |other: &Candidate| {
        other.source == rule.source
            && other.time.is_some_and(|time| learned.source.overlaps(time) && !rule.source.overlaps(time))
    };
    starts(&learned.source) == starts(&rule.source) && near.iter().any(timed)
}

/// Whether a learned content takes words of the frame in with the second part of a quotation: "she said, (when they
/// had finished, “is a fine thing”)".
fn takes_frame(document: &Document<'_>, learned: &Candidate, rule: &Candidate) -> bool {
    let state = |token: TokenId| document.quotes.state(token);
    let part = |run: TokenRange| {
        let quoted = |part: TokenRange| part.end() == run.end() && part.start() > run.start();
        let opens = |part: TokenRange| state(part.start()) == QuoteState::Opening;
        state(run.start()) == QuoteState::Outside && rule.content.iter().any(|part| quoted(part) && opens(part))
    };
    learned.content.iter().skip(1).any(part)
}

/// Whether a rule's boundaries are to be preferred to those of a learned candidate.
fn knows_parts(rule: &Candidate, learned: &Candidate) -> bool {
    rule.evidence.overrules >= Overrules::Parts
        || learned.confidence < SURE && rule.confidence >= PRECISE
        || rule.source.overlaps(learned.cue)
        || learned.source.is_empty() && rule.source.iter().any(|run| learned.content.overlaps(run))
        || cut_short(&rule.content, &learned.content)
}

/// Whether a learned content is no more than the first words of a rule's.
fn cut_short(whole: &TokenRuns, learned: &TokenRuns) -> bool {
    const FEW: usize = 3;
    let (Some(first), Some(run)) = (whole.iter().next(), learned.iter().next()) else { return false };
    learned.iter().len() == 1 && first.start() == run.start() && run.len() < FEW && first.contains(run) && first != run
}

/// Whether a learned content starts in the middle of a clause, at a preposition behind a noun, where a rule's has the
/// whole clause: "(dockers began a strike) on Tuesday over plans to …, according to".
fn starts_late(document: &Document<'_>, rule: &Candidate, learned: &Candidate) -> bool {
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
fn runs_on(document: &Document<'_>, learned: &Candidate, rule: &Candidate, near: &[Candidate]) -> bool {
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
    let manner = TokenRange::new(end.index(), (end.index() + 2).min(document.tokens.len()));
    near.iter().any(|other| (second(other) || told_more(other) || framed(other)) && takes(other.cue) || before(other))
        || [rule.setting, rule.time.filter(|&time| is_of_act(document, time))]
            .into_iter()
            .flatten()
            .any(|part| part.start() == end && takes(part))
        || is_manner(document, manner) && takes(manner)
}

/// Whether a comma and "and" or "while" stand between a content and the source of another: ", while others say".
fn joins(document: &Document<'_>, end: TokenId, source: usize) -> bool {
    let between = || TokenRange::new(end.index(), source).iter();
    between().any(|token| document.tags[token] == Tag::Comma)
        && between().any(|token| words!["and", "while", "whereas"].contains(&document.words[token]))
}

/// "last month", "on Monday", "since May": when somebody spoke; but "(expects a cut) in July".
fn is_of_act(document: &Document<'_>, time: TokenRange) -> bool {
    let first = time.start();
    document.tags[first] != Tag::Preposition || words!["on", "since"].contains(&document.words[first])
}

/// Whether two tokens are "by" and an -ing form.
fn is_manner(document: &Document<'_>, range: TokenRange) -> bool {
    range.len() == 2
        && document.words[range.start()] == BY
        && range.last().is_some_and(|last| document.tags[last] == Tag::VerbGerund)
}
