//! What the model's labels must not be where no rule sees the same: labels that no sentence can bear, and verbs that
//! the lexicon does not know.

use super::Candidate;
use super::possible::single;
use crate::document::Document;
use crate::grammar::{Complement, PartOfSpeech, Rulebook};
use crate::layout::BlockKind;
use crate::lists::List;
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns, word};

/// Below this probability a verb that no lexicon knows for a cue is none where its object is a plain noun.
const DOUBTFUL: f32 = 0.65;
/// The same for a verb that the lexicon knows, but not with such an object.
const UNUSUAL: f32 = 0.8;
/// What a verb takes that takes a noun: "denied it", "said no word".
const COMMON: [Complement; 3] = [Complement::Noun, Complement::Bare, Complement::That];

/// Whether labels of the model fit a sentence: its source is no clause, nothing is said by who stands
/// after it, nobody but the subject of a participle does what it tells, and nobody is told to recall. `near` are the
/// grammar's candidates around it.
pub(super) fn is_sound(
    document: &Document<'_>,
    rulebook: &Rulebook,
    candidate: &Candidate,
    near: &[Candidate],
) -> bool {
    !speaks_within(candidate, near)
        && !holds_other(document, rulebook, candidate, near)
        && !holds_cues(document, candidate, near)
        && !is_question(candidate, near)
        && !is_told(document, candidate)
        && !is_doubtful_verb(document, rulebook, candidate)
        && !is_split(document, candidate)
        && !is_clause(document, &candidate.source)
        && !comes_last(document, candidate)
        && !has_other_subject(document, candidate)
        && !is_order(document, candidate)
        && !is_owner(document, candidate)
        && !is_article(document, &candidate.source)
        && !is_narrated(document, candidate)
        && !is_copula(document, candidate)
        && !is_label(document, rulebook, candidate, near)
}

/// "Caption: (the bridge at night)": a word that opens a note, or one before a colon that no rule takes for the label of
/// a speaker.
fn is_label(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate, near: &[Candidate]) -> bool {
    let cue = candidate.cue;
    let block = &document.blocks.all()[document.blocks.of(cue.start())];
    let before = TokenRange::new(block.tokens.start().index(), cue.start().index());
    let note = || rulebook.list("note-labels").is_some_and(|labels| labels.entry(document.words_of(before)).is_some());
    let opens = || candidate.source.hull().is_none_or(|source| source.start() <= block.body);
    let title = matches!(block.kind, BlockKind::Title | BlockKind::Heading);
    let told = || near.iter().any(|other| other.cue.overlaps(cue));
    document.words_of(cue) == ":" && !before.is_empty() && (note() || !title && opens() && !told())
}

/// "passed it on Monday", "has read every line": a verb that the lexicon does not know, or not with a plain object, and
/// of which nobody is sure.
fn is_doubtful_verb(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    let head = candidate.head.start();
    let mut content = candidate.content.iter().flat_map(TokenRange::iter);
    let plain = content.all(|token| !document.tags[token].is_finite() && document.quotes.around(token).is_none());
    let enough = match rulebook.cue(document.lemmas[head], PartOfSpeech::Verb) {
        None => DOUBTFUL,
        Some(_) if ends_with_time(document, candidate) => UNUSUAL,
        Some(cue) if !COMMON.iter().any(|&complement| cue.complements.takes(complement)) => UNUSUAL,
        Some(_) => 0.0,
    };
    document.tags[head].is_verb() && plain && candidate.confidence < enough
}

/// "(has painted since) the war": since when, not what.
fn ends_with_time(document: &Document<'_>, candidate: &Candidate) -> bool {
    candidate.cue.last().is_some_and(|last| document.is_listed(last, List::SinceWords))
}

/// "(responded to questions on the leak by stating) that …": a cue with two verbs that are cues.
fn holds_cues(document: &Document<'_>, candidate: &Candidate, near: &[Candidate]) -> bool {
    const APART: usize = 3;
    let within = near.iter().map(|other| other.head.start()).filter(|&head| candidate.cue.holds(head));
    let mut verbs = within.filter(|&head| document.tags[head].is_verb()).map(TokenId::index);
    let Some(first) = verbs.next() else { return false };
    verbs.any(|other| first.abs_diff(other) > APART)
}

/// "(read from his universally mocked) (memoirs)": a group that cue and content share.
fn is_split(document: &Document<'_>, candidate: &Candidate) -> bool {
    let next = candidate.cue.end();
    candidate.content.iter().any(|run| run.start() == next)
        && document.groups.around(next).is_some_and(|group| group.tokens.start() < next)
}

/// "(Asked about the leak,) he shrugged": what somebody was asked, as what he says.
fn is_question(candidate: &Candidate, near: &[Candidate]) -> bool {
    let Some(content) = candidate.content.hull() else { return false };
    let asks = |other: &Candidate| other.source.is_empty() && other.cue.start() == content.start();
    let all = |other: &Candidate| other.content.hull().is_some_and(|asked| asked.end() == content.end());
    near.iter().any(|other| asks(other) && all(other))
}

/// "(The minister) has been urged to (resign)": who is told to do something does not say it.
fn is_told(document: &Document<'_>, candidate: &Candidate) -> bool {
    let head = candidate.head.start();
    let passive = |token: TokenId| token < head && document.lemmas[token] == word!("be");
    document.tags[head] == Tag::VerbParticiple
        && document.is_lemma_listed(head, List::UrgingVerbs)
        && candidate.cue.iter().any(passive)
        && candidate.source.hull().is_some_and(|source| source.end() <= candidate.cue.start())
}

/// "(“You are here,”) was (all she said)": the frame's verb comes later.
fn is_copula(document: &Document<'_>, candidate: &Candidate) -> bool {
    candidate.cue.len() == 1
        && document.lemmas[candidate.head.start()] == word!("be")
        && candidate.content.hull().is_some_and(|content| content.start() < candidate.cue.start())
}

/// "He put (the lamp down. ‘It is late.’)": what somebody does between two quotations, told up to the next of them.
fn is_narrated(document: &Document<'_>, candidate: &Candidate) -> bool {
    let state = |token: TokenId| document.quotes.state(token);
    let starts = |token: TokenId| document.sentences.all()[document.sentences.of(token)].tokens.start() == token;
    let narrated = |run: &TokenRange| state(run.start()) == QuoteState::Outside;
    let spoken = |token: TokenId| state(token) == QuoteState::Opening && starts(token);
    candidate.content.iter().filter(narrated).any(|run| run.iter().any(spoken))
}

/// "his (widely mocked) (speech)": who owns a thing does not do what a verb tells.
fn is_owner(document: &Document<'_>, candidate: &Candidate) -> bool {
    document.tags[candidate.head.start()].is_verb()
        && single(&candidate.source).is_some_and(|token| document.tags[token] == Tag::PronounPossessive)
}

/// "(The) forecast assumes": an article alone.
fn is_article(document: &Document<'_>, source: &TokenRuns) -> bool {
    single(source).is_some_and(|token| document.is_listed(token, List::Articles))
}

/// "Ann Lee attended the summit": a finite verb that no relative pronoun opens. The last word is its noun, whatever the
/// tagger takes it for: "city analysts (say)".
fn is_clause(document: &Document<'_>, source: &TokenRuns) -> bool {
    let opens = |token: &TokenId| document.tags[*token].is_wh() || document.words[*token] == word!("that");
    // Its first word is its subject.
    let last = source.hull().and_then(TokenRange::last);
    let inner = source.iter().flat_map(TokenRange::iter).filter(|&token| Some(token) != last);
    let mut words = inner.take_while(|token| !opens(token)).skip(1);
    words.any(|token| match document.tags[token] {
        Tag::VerbThird | Tag::Modal => true,
        // Other forms in -ed may be participles: "emails released by the office".
        Tag::VerbPast => next_tag(document, token) == Some(Tag::Determiner),
        _ => false,
    })
}

/// "(proposing) (a levy) (residents)": cue, content, source.
fn comes_last(document: &Document<'_>, candidate: &Candidate) -> bool {
    let (Some(source), Some(content)) = (candidate.source.hull(), candidate.content.hull()) else { return false };
    document.tags[candidate.head.start()].is_verb()
        && candidate.cue.end() <= content.start()
        && content.start() < source.start()
}

/// "Elbonia leaving": the name right before a participle is its subject.
fn has_other_subject(document: &Document<'_>, candidate: &Candidate) -> bool {
    let before = candidate.cue.start().index().checked_sub(1).map(TokenId::from_index);
    document.tags[candidate.head.start()] == Tag::VerbGerund
        && candidate.cue.len() == 1
        && !candidate.source.is_empty()
        && before
            .is_some_and(|token| document.tags[token].is_name() && !candidate.source.iter().any(|run| run.holds(token)))
}

/// "Recall that it rained": the reader is addressed.
fn is_order(document: &Document<'_>, candidate: &Candidate) -> bool {
    let head = candidate.head.start();
    let sentence = document.sentences.all()[document.sentences.of(head)].tokens;
    let first = sentence.iter().find(|&token| document.tokens[token].kind.is_word());
    candidate.source.is_empty() && document.tags[head] == Tag::Verb && first == Some(head)
}

fn next_tag(document: &Document<'_>, token: TokenId) -> Option<Tag> {
    document.tags.get(TokenId::from_index(token.index() + 1)).copied()
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
fn holds_other(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate, near: &[Candidate]) -> bool {
    let head = candidate.head.start();
    let within = |runs: &TokenRuns| runs.iter().all(|part| candidate.content.iter().any(|run| run.contains(part)));
    let whole = |other: &Candidate| {
        !other.source.is_empty() && within(&other.source) && within(&other.cue.into()) && within(&other.content)
    };
    candidate.confidence < DOUBTFUL
        && document.tags[head].is_verb()
        && rulebook.cue(document.lemmas[head], PartOfSpeech::Verb).is_none()
        && near.iter().any(whole)
}
