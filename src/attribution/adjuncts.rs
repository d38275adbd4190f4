//! When and where somebody speaks, taken out of the source, the cue and the content: "said (the mayor) on Monday in a
//! speech", "(noted) at a hearing (that …)".

use super::Candidate;
use super::edges::trimmed;
use crate::lists::List;
use crate::matching::{Adjuncts, MatchContext};
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, word};

/// The candidate, its cue without the preposition that opens a time or a setting.
pub(super) fn without_adjunct_in_cue(context: &MatchContext<'_>, mut candidate: Candidate) -> Candidate {
    let (Some(last), Some(content)) = (candidate.cue.last(), candidate.content.iter().last()) else { return candidate };
    let opens = candidate.cue.len() > 1 && context.document.tags[last] == Tag::Preposition;
    if !opens || content.start() != candidate.cue.end() {
        return candidate;
    }
    let adjunct = Adjuncts::opening(context, TokenRange::new(last.index(), content.end().index()));
    let Some(end) = adjunct.end().filter(|&end| is_adjunct(context, adjunct, end)) else { return candidate };
    let behind = |run: TokenRange| TokenRange::new(run.start().index().max(end), run.end().index().max(end));
    let kept = candidate.content.iter().map(|run| if run == content { behind(run) } else { run });
    candidate.content = trimmed(context.document, kept);
    candidate.cue = TokenRange::new(candidate.cue.start().index(), last.index());
    with(candidate, adjunct)
}

/// Whether a time or a setting behind a preposition is no part of what is said: a clause follows that it brings in, or
/// it names a day.
fn is_adjunct(context: &MatchContext<'_>, adjunct: Adjuncts, end: usize) -> bool {
    let document = context.document;
    let that = document.words.get(TokenId::from_index(end)) == Some(&word!("that"));
    let day = |time: TokenRange| time.iter().any(|token| document.is_listed(token, List::Weekdays));
    that || adjunct.time.is_some_and(day)
}

/// The candidate, its content without the time or the setting right behind the cue: "claimed in court (two men were
/// there)". Behind a comma the clause would go on with it.
pub(super) fn without_opening_adjuncts(context: &MatchContext<'_>, mut candidate: Candidate) -> Candidate {
    let finite = context.document.tags[candidate.head.start()].is_finite();
    let told = candidate.addressee.map_or(candidate.cue.end(), |told| told.end().max(candidate.cue.end()));
    let Some(content) = candidate.content.iter().next().filter(|content| finite && content.start() == told) else {
        return candidate;
    };
    let limit = content.end().index();
    let adjunct = Adjuncts::opening(context, content);
    let Some(end) = adjunct.end().filter(|&end| end < limit && context.clause_starts(end, limit)) else {
        return candidate;
    };
    let behind = |run: TokenRange| if run == content { TokenRange::new(end, limit) } else { run };
    candidate.content = trimmed(context.document, candidate.content.iter().map(behind));
    with(candidate, adjunct)
}

/// The candidate, its source cut where a time or a setting ends it; these become parts of their own.
pub(super) fn without_adjuncts(context: &MatchContext<'_>, mut candidate: Candidate) -> Candidate {
    let behind = |source: &TokenRange| candidate.cue.end() <= source.start();
    let tag = context.document.tags[candidate.head.start()];
    let speaks = tag.is_finite() || tag == Tag::VerbParticiple;
    let Some(source) = candidate.source.hull().filter(|source| speaks && behind(source)) else { return candidate };
    let tail = Adjuncts::ending(context, source);
    let Some(start) = tail.start() else { return candidate };
    let kept = candidate.source.within(TokenRange::new(source.start().index(), start));
    candidate.source = trimmed(context.document, kept.iter());
    with(candidate, tail)
}

/// The candidate with a time and a setting, where it has none yet.
fn with(candidate: Candidate, Adjuncts { time, setting }: Adjuncts) -> Candidate {
    Candidate { time: candidate.time.or(time), setting: candidate.setting.or(setting), ..candidate }
}
