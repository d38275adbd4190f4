//! What the model's labels must not be where no rule sees the same: labels that no sentence can bear beside what the
//! grammar sees, and what the vetoes for them rule out.

use super::veto::veto;
use super::{Candidate, Fate};
use crate::document::Document;
use crate::grammar::PartOfSpeech;
use crate::layout::BlockKind;
use crate::matching::MatchContext;
use crate::text::{Id as _, TokenId, TokenRuns};
use crate::token::TokenKind;

/// Below this probability a verb that no lexicon knows for a cue is none where its object is an attribution.
const DOUBTFUL: f32 = 0.65;

/// Why labels of the model cannot stand, if they cannot. `near` are the grammar's candidates around them.
pub(super) fn unsound(context: &MatchContext<'_>, candidate: &Candidate, near: &[Candidate]) -> Option<Fate> {
    let clashes = speaks_within(candidate, near)
        || holds_other(context, candidate, near)
        || holds_cues(context, candidate, near)
        || is_question(candidate, near)
        || breaks_bracket(context.document, candidate)
        || is_label(context.document, candidate, near);
    if clashes { Some(Fate::Weak) } else { veto(context, candidate, true).map(Fate::Vetoed) }
}

/// "(responded to questions on the leak by stating) that …": a cue with two verbs that are cues.
fn holds_cues(context: &MatchContext<'_>, candidate: &Candidate, near: &[Candidate]) -> bool {
    const APART: usize = 3;
    let within = near.iter().map(|other| other.head.start()).filter(|&head| candidate.cue.holds(head));
    let mut verbs = within.filter(|&head| context.document.tags[head].is_verb()).map(TokenId::index);
    let Some(first) = verbs.next() else { return false };
    verbs.any(|other| first.abs_diff(other) > APART)
}

/// "(Asked about the leak,) he shrugged": what somebody was asked, as what he says.
fn is_question(candidate: &Candidate, near: &[Candidate]) -> bool {
    let Some(content) = candidate.content.hull() else { return false };
    let asks = |other: &Candidate| other.source.is_empty() && other.cue.start() == content.start();
    let all = |other: &Candidate| other.content.hull().is_some_and(|asked| asked.end() == content.end());
    near.iter().any(|other| asks(other) && all(other))
}

/// Whether a source speaks again within its own words: "Victims, studies have found, (often defend) …".
fn speaks_within(candidate: &Candidate, near: &[Candidate]) -> bool {
    let says = |other: &Candidate| {
        other.source == candidate.source && other.content.iter().any(|run| run.contains(candidate.cue))
    };
    !candidate.source.is_empty() && near.iter().any(says)
}

/// Whether what a verb that nobody knows takes for its content is an attribution by itself: "Nobody heeded (her warning
/// that it would burst)".
fn holds_other(context: &MatchContext<'_>, candidate: &Candidate, near: &[Candidate]) -> bool {
    let head = candidate.head.start();
    let within = |runs: &TokenRuns| runs.iter().all(|part| candidate.content.iter().any(|run| run.contains(part)));
    let whole = |other: &Candidate| {
        !other.source.is_empty() && within(&other.source) && within(&other.cue.into()) && within(&other.content)
    };
    candidate.confidence < DOUBTFUL
        && context.document.tags[head].is_verb()
        && context.rulebook.cue(context.document.lemmas[head], PartOfSpeech::Verb).is_none()
        && near.iter().any(whole)
}

/// Whether the cue opens or closes a bracket whose other half lies outside of it.
fn breaks_bracket(document: &Document<'_>, candidate: &Candidate) -> bool {
    let count = |kind| candidate.cue.iter().filter(|&token| document.tokens[token].kind == kind).count();
    count(TokenKind::OpenBracket) != count(TokenKind::CloseBracket)
}

/// A word before a colon at the start of a paragraph that no rule takes for the label of a speaker.
fn is_label(document: &Document<'_>, candidate: &Candidate, near: &[Candidate]) -> bool {
    let cue = candidate.cue;
    let block = &document.blocks.all()[document.blocks.of(cue.start())];
    let opens = || candidate.source.hull().is_none_or(|source| source.start() <= block.body);
    let title = matches!(block.kind, BlockKind::Title | BlockKind::Heading);
    let told = || near.iter().any(|other| other.cue.overlaps(cue));
    document.words_of(cue) == ":" && block.tokens.start() < cue.start() && !title && opens() && !told()
}
