//! Matches of the grammar to candidates.

use smallvec::smallvec;

use super::adjuncts::without_adjuncts;
use super::closing::framed_statement;
use super::edges::{is_bare_time, trim, trimmed, whole_source, without_reference, without_time_before};
use super::veto::veto;
use super::{Candidate, Evidence, Fate, Lost};
use crate::grammar::{Form, Overrules, Rulebook, Slot};
use crate::matching::{Match, MatchContext, UnmarkedTurn, matches, unmarked_turns};
use crate::quote::QuoteState;
use crate::text::{Id, RuleId, TokenRange, TokenRuns};

/// What the grammar finds in a document, in the order of the cues; candidates of one cue by falling
/// priority of their rules. Those that a rule forbids go to `vetoed`.
pub fn candidates(context: &MatchContext<'_>, vetoed: &mut Vec<Lost>) -> Vec<Candidate> {
    let (document, rulebook) = (context.document, context.rulebook);
    let mut found: Vec<Candidate> = Vec::new();
    matches(context, |matched| {
        let Some(mut candidate) = candidate(context, matched) else { return };
        if rulebook.patterns()[matched.rule].inherits && candidate.source.is_empty() {
            candidate.source = inherited(context, &found, &candidate);
        }
        if is_bare_time(document, &candidate.content) {
            // "…, a report by the ministry noted last year."
            candidate.source = whole_source(document, &candidate);
            candidate.content = framed_statement(document, &candidate);
        }
        if candidate.content.is_empty() {
            return;
        }
        match veto(context, &candidate, false) {
            Some(rule) => vetoed.push(Lost { candidate, fate: Fate::Vetoed(rule) }),
            None => found.push(candidate),
        }
    });
    let turns = unmarked_turns(document);
    if !turns.is_empty() {
        found.extend(turns.into_iter().map(turn));
        found.sort_by_key(|candidate| candidate.head.start());
    }
    found
}

/// How sure it is that a turn of a script is one, whose label has no colon.
const UNMARKED: f32 = 0.6;

/// What is said in a turn of a script.
fn turn(turn: UnmarkedTurn) -> Candidate {
    Candidate {
        evidence: Evidence { rule: Some(UNMARKED), overrules: Overrules::All, ..Evidence::default() },
        confidence: UNMARKED,
        ..Candidate::said(turn.source.into(), turn.cue, turn.cue.start(), turn.content)
    }
}

fn candidate(context: &MatchContext<'_>, matched: &Match) -> Option<Candidate> {
    let (document, rulebook) = (context.document, context.rulebook);
    let entry = &rulebook.cues()[matched.occurrence.cue];
    let cue = matched.slot(Slot::Cue).into_iter().reduce(TokenRange::cover).unwrap_or(matched.occurrence.tokens);
    let source = without_time_before(document, &trimmed(document, matched.slot(Slot::Source)));
    let content = without(&trimmed(document, matched.slot(Slot::Content)), &source, cue);
    let content = without_reference(document, &trimmed(document, content.iter()));
    let one = |slot| matched.slot(slot).into_iter().map(|range| trim(document, range)).find(|range| !range.is_empty());
    let confidence = confidence(rulebook, matched.rule, entry.strength);
    let candidate = Candidate {
        source,
        cue,
        head: TokenRange::single(matched.occurrence.head),
        content,
        addressee: one(Slot::Addressee),
        setting: one(Slot::Setting),
        time: one(Slot::Time),
        class: entry.class,
        stance: entry.stance,
        negated: matched.occurrence.forms.has(Form::Negated),
        evidence: Evidence {
            rules: smallvec![matched.rule],
            rule: Some(confidence),
            overrules: rulebook.patterns()[matched.rule].overrules,
            ..Evidence::default()
        },
        confidence,
    };
    (!candidate.content.is_empty()).then(|| without_adjuncts(context, candidate))
}

/// A rule's measured precision, lowered for cues that are often something else.
fn confidence(rulebook: &Rulebook, rule: RuleId, strength: f32) -> f32 {
    let measured = rulebook.patterns()[rule].confidence;
    measured * (0.7 + 0.3 * strength.sqrt()).min(1.0)
}

/// The content without what the source and the cue take of it.
pub(super) fn without(content: &TokenRuns, source: &TokenRuns, cue: TokenRange) -> TokenRuns {
    let mut left: Vec<TokenRange> = content.iter().collect();
    for taken in source.iter().chain([cue]) {
        left = left.into_iter().flat_map(|run| minus(run, taken)).collect();
    }
    TokenRuns::new(left)
}

fn minus(run: TokenRange, taken: TokenRange) -> [TokenRange; 2] {
    let (start, end) = (run.start().index(), run.end().index());
    if !run.overlaps(taken) {
        return [run, TokenRange::new(end, end)];
    }
    let (from, to) = (taken.start().index().max(start), taken.end().index().min(end));
    [TokenRange::new(start, from), TokenRange::new(to, end)]
}

/// So many candidates before another one are looked at.
const NEAR: usize = 24;

/// Whether a candidate is inside the content of one of those just before it.
fn nested(found: &[Candidate], inner: &Candidate) -> bool {
    found
        .iter()
        .rev()
        .take(NEAR)
        .any(|outer| outer.head != inner.head && outer.content.iter().any(|run| run.contains(inner.cue)))
}

/// Whether a source is behind a cue that is no tensed verb: "according to (her lawyer)", "citing (two officials)".
fn is_cited(context: &MatchContext<'_>, candidate: &Candidate) -> bool {
    let behind = candidate.source.hull().is_some_and(|source| candidate.cue.end() <= source.start());
    behind && !candidate.cue.iter().any(|token| context.tag(token.index()).is_finite())
}

/// The sentence of a candidate, with those before it that are in a quotation which opens in an earlier one: what somebody
/// says may have final marks.
fn opened_sentence(context: &MatchContext<'_>, candidate: &Candidate) -> TokenRange {
    let quotes = &context.document.quotes;
    let own = context.sentence(candidate.head.start().index()).tokens;
    let quote = quotes.around(own.start()).filter(|_| quotes.state(own.start()) == QuoteState::Inside);
    quote.map_or(own, |quote| context.sentence(quotes.all()[quote].tokens.start().index()).tokens.cover(own))
}

/// The source of the attribution before in the same sentence, unless that is no subject ("according to her lawyer");
/// without one, the subject of the verb that the cue depends on.
fn inherited(context: &MatchContext<'_>, found: &[Candidate], candidate: &Candidate) -> TokenRuns {
    let sentence = opened_sentence(context, candidate);
    let before = found
        .iter()
        .rev()
        .take_while(|other| sentence.holds(other.head.start()))
        .take(NEAR)
        .filter(|other| other.head.start() < candidate.head.start() && !other.source.is_empty())
        .filter(|other| !nested(found, other) && !is_cited(context, other));
    // Candidates of one cue come by falling priority: the last of the last cue is its first.
    let mut best: Option<&Candidate> = None;
    for other in before {
        if best.is_some_and(|known| known.head != other.head) {
            break;
        }
        best = Some(other);
    }
    match best {
        Some(other) => other.source.clone(),
        None => context.subject_before(candidate.cue.start().index()).map(TokenRuns::from).unwrap_or_default(),
    }
}
