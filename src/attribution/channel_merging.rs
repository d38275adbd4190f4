//! Both channels' candidates in one list. Where both see a cue, the learned channel sets the
//! boundaries if it is sure of them, and the grammar says what kind of act it is.

use std::cmp::Reverse;

use super::adjuncts::{without_adjunct_in_cue, without_adjuncts, without_opening_adjuncts};
use super::boundary_choice::{
    behind_time, has_antecedent, has_clause, has_own_time, knows_parts, runs_on, starts_late, takes_frame, takes_time,
    without_time_of_frame,
};
use super::build::without;
use super::channel_thresholds::{is_likely, stands};
use super::closing::framed_statement;
use super::edges::{
    is_bare_time, trimmed, whole_source, without_day_behind, without_opening_phrase, without_pronoun,
    without_reference, without_time, without_time_before, without_verb_and_day,
};
use super::label_vetoes::unsound;
use super::{Candidate, CueClass, Fate, Labels, Lost};
use crate::document::Document;
use crate::grammar::{PartOfSpeech, Rulebook};
use crate::matching::MatchContext;
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns};

/// How many candidates away the same cue can be.
const REACH: usize = 24;

/// Candidates of both channels, by cue, the learned channel's first: those that can stand, and those
/// that cannot.
pub fn fuse(
    context: &MatchContext<'_>,
    mut grammar: Vec<Candidate>,
    learned: Vec<Candidate>,
) -> (Vec<Candidate>, Vec<Lost>) {
    let document = context.document;
    grammar.sort_by_key(|candidate| candidate.head.start());
    let learned: Vec<Candidate> =
        learned.into_iter().map(|candidate| apart(informed(context, candidate, &grammar))).collect();
    let (mut sound, mut lost) = (Vec::with_capacity(learned.len()), Vec::new());
    for candidate in learned {
        match fate(context, &candidate, &grammar) {
            Some(fate) => lost.push(Lost { candidate, fate }),
            None => sound.push(candidate),
        }
    }
    let strong = |candidate: &Candidate| stands(candidate, || is_outermost(document, candidate, &sound));
    let (mut fused, unsupported): (Vec<_>, Vec<_>) = grammar.into_iter().partition(strong);
    lost.extend(unsupported.into_iter().map(|candidate| Lost { candidate, fate: Fate::Weak }));
    fused.extend(sound);
    fused.sort_by_key(|candidate| (candidate.head.start(), Reverse(candidate.evidence.channel)));
    (fused, lost)
}

/// What becomes of a learned candidate that cannot stand.
fn fate(context: &MatchContext<'_>, candidate: &Candidate, grammar: &[Candidate]) -> Option<Fate> {
    if !is_likely(candidate) {
        return Some(Fate::Weak);
    }
    let alone = candidate.evidence.labels != Labels::Encoder && candidate.evidence.rules.is_empty();
    alone.then(|| unsound(context, candidate, near(grammar, candidate))).flatten()
}

/// Whether a candidate's cue is in no quotation and in no content that the learned channel sees near it.
fn is_outermost(document: &Document<'_>, candidate: &Candidate, learned: &[Candidate]) -> bool {
    let quoted = document.quotes.state(candidate.head.start()) != QuoteState::Outside;
    !quoted && !near(learned, candidate).iter().any(|other| other.content.iter().any(|run| run.contains(candidate.cue)))
}

/// A candidate whose content holds nothing of its cue, though each channel may have drawn one of them: "intimated
/// disappointment that …".
fn apart(mut candidate: Candidate) -> Candidate {
    if candidate.content.overlaps(candidate.cue) {
        candidate.content = without(&candidate.content, &TokenRuns::default(), candidate.cue);
    }
    candidate
}

/// A learned candidate without years, pronouns, references and times at its edges, and with all of its source.
fn bounded(document: &Document<'_>, mut candidate: Candidate) -> Candidate {
    candidate.source = without_time_before(document, &trimmed(document, candidate.source.iter()));
    candidate.source =
        without_opening_phrase(document, &candidate.source, &[Tag::Preposition, Tag::Adverb, Tag::Adjective]);
    candidate.source = without_pronoun(document, &candidate.source, candidate.cue);
    candidate.source = without_verb_and_day(document, &candidate.source, candidate.cue);
    if is_bare_time(document, &candidate.source) {
        candidate.source = TokenRuns::default();
    }
    candidate.source = whole_source(document, &candidate);
    candidate.content = without_reference(document, &trimmed(document, candidate.content.iter()));
    candidate.content = without_day_behind(document, &candidate.content, candidate.cue);
    candidate.content = without_time(document, &candidate.content);
    // A poll, taken at some time, in front of what it says.
    if document.tags[candidate.head.start()] == Tag::Preposition {
        candidate.content = without_opening_phrase(document, &candidate.content, &[Tag::VerbParticiple]);
    }
    if candidate.content.is_empty() || is_bare_time(document, &candidate.content) {
        candidate.content = framed_statement(document, &candidate);
    }
    candidate
}

/// A learned candidate with what the grammar knows about its cue.
fn informed(context: &MatchContext<'_>, mut candidate: Candidate, grammar: &[Candidate]) -> Candidate {
    let (document, rulebook) = (context.document, context.rulebook);
    if candidate.evidence.labels == Labels::Encoder {
        return acquainted(document, candidate, grammar);
    }
    give_to_owner(document, rulebook, &mut candidate);
    let candidate = without_adjunct_in_cue(context, candidate);
    let mut candidate = without_opening_adjuncts(context, without_adjuncts(context, bounded(document, candidate)));
    let near = near(grammar, &candidate);
    candidate.source = without_other_source(document, &candidate, near);
    let cue = candidate.cue;
    let about_it = |other: &&Candidate| other.cue.overlaps(cue);
    let distance = |other: &&Candidate| other.head.start().index().abs_diff(candidate.head.start().index());
    let Some(rule) = near.iter().filter(about_it).min_by_key(distance) else { return candidate };
    (candidate.class, candidate.stance, candidate.negated) = (rule.class, rule.stance, rule.negated);
    candidate.head = rule.head;
    if takes_time(&candidate, rule) {
        candidate.cue = rule.cue;
    }
    if knows_parts(document, rule, &candidate) {
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
    let mut time = rule.time;
    if let Some((before, content)) = near.iter().filter(about_it).find_map(|rule| behind_time(&candidate, rule)) {
        (time, candidate.content) = (Some(before), content);
    }
    if let Some(content) = time.and_then(|time| without_time_of_frame(&candidate, time)) {
        candidate.content = content;
    }
    if candidate.source.is_empty() && !rule.source.iter().any(|run| candidate.content.overlaps(run)) {
        candidate.source.clone_from(&rule.source);
    }
    if has_own_time(&candidate, rule, near)
        || has_antecedent(document, &candidate.source, &rule.source)
        || has_clause(document, &candidate.source, &rule.source)
    {
        candidate.source.clone_from(&rule.source);
    }
    if candidate.source.is_empty() && matches!(rule.class, CueClass::Hedge | CueClass::Thought) {
        candidate.content = in_sentence(document, &candidate);
    }
    let free = |range: &TokenRange| !candidate.content.overlaps(*range) && !candidate.source.overlaps(*range);
    candidate.addressee = rule.addressee.filter(free);
    candidate.setting = rule.setting.filter(free);
    candidate.time = time.filter(free);
    if candidate.content.iter().any(|run| rule.content.overlaps(run)) {
        candidate.evidence.rules.clone_from(&rule.evidence.rules);
        candidate.evidence.rule = rule.evidence.rule;
    }
    candidate
}

/// The source without that of another frame right before it, which the labels take along.
fn without_other_source(document: &Document<'_>, candidate: &Candidate, near: &[Candidate]) -> TokenRuns {
    let whole = candidate.source.hull();
    let first = |other: &Candidate| {
        let (whole, first) = (whole?, other.source.hull()?);
        let opens = first.start() == whole.start() && other.cue.end() == first.start();
        let comma = whole.contains(TokenRange::single(first.end())) && document.tags[first.end()] == Tag::Comma;
        (opens && comma).then(|| TokenRange::new(first.end().index() + 1, whole.end().index()))
    };
    let rest = near.iter().filter(|other| other.cue != candidate.cue).find_map(first);
    rest.filter(|rest| !rest.is_empty()).map_or_else(|| candidate.source.clone(), |rest| candidate.source.within(rest))
}

/// A candidate of the encoder with what the grammar knows about its cue; the encoder sets the boundaries.
fn acquainted(document: &Document<'_>, mut candidate: Candidate, grammar: &[Candidate]) -> Candidate {
    candidate.source = without_other_source(document, &candidate, near(grammar, &candidate));
    let cue = candidate.cue;
    let distance = |other: &&Candidate| other.head.start().index().abs_diff(candidate.head.start().index());
    let about_it = near(grammar, &candidate).iter().filter(|other| other.cue.overlaps(cue));
    let Some(rule) = about_it.min_by_key(distance) else { return candidate };
    (candidate.class, candidate.stance, candidate.negated) = (rule.class, rule.stance, rule.negated);
    candidate.head = rule.head;
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

/// "They hardened (their) (opposition to) …": of a verb that is no cue and a noun that is one, the noun attributes,
/// and its owner is the source.
fn give_to_owner(document: &Document<'_>, rulebook: &Rulebook, candidate: &mut Candidate) {
    let tags = &document.tags;
    let Some(owner) = candidate.cue.iter().find(|&token| tags[token] == Tag::PronounPossessive) else { return };
    let rest = TokenRange::new(owner.index() + 1, candidate.cue.end().index());
    let is_cue = |token: TokenId, part| rulebook.cue(document.lemmas[token], part).is_some();
    let noun = rest.iter().find(|&token| tags[token].is_noun() && is_cue(token, PartOfSpeech::Noun));
    let mut verbs = candidate.cue.iter().filter(|&token| tags[token].is_verb());
    let takes_more = rest.last().is_some_and(|last| matches!(tags[last], Tag::Preposition | Tag::To));
    if let Some(noun) = noun.filter(|_| takes_more && !verbs.any(|verb| is_cue(verb, PartOfSpeech::Verb))) {
        (candidate.source, candidate.cue) = (TokenRange::single(owner).into(), rest);
        candidate.head = TokenRange::single(noun);
    }
}

/// What of a content is in the sentence of its cue: nobody who is only thought to do something goes on to speak.
fn in_sentence(document: &Document<'_>, candidate: &Candidate) -> TokenRuns {
    let sentence = document.sentences.of(candidate.cue.start());
    let content = candidate.content.within(document.sentences.all()[sentence].tokens);
    if content.is_empty() { candidate.content.clone() } else { content }
}

/// The candidates of the grammar whose cues are near another's.
fn near<'g>(grammar: &'g [Candidate], candidate: &Candidate) -> &'g [Candidate] {
    let after = grammar.partition_point(|other| other.head.start() <= candidate.head.start());
    &grammar[after.saturating_sub(REACH)..grammar.len().min(after + REACH)]
}
