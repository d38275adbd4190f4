//! What cannot be an attribution, whichever channel proposes it: facts that show something, guests who
//! are welcomed, and labels that no sentence can bear.

use super::Candidate;
use crate::document::Document;
use crate::grammar::{Complement, PartOfSpeech, Rulebook};
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns, Word, word};

/// Nouns that can say or show something, beside names.
const SPEAKERS: [&str; 5] = ["documents", "statement-nouns", "media-nouns", "generic-bodies", "organizations"];

/// Whether a candidate can be an attribution as far as its words tell.
pub fn is_possible(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    !is_fact(document, rulebook, candidate)
        && !is_guest(document, rulebook, candidate)
        && !is_looked_at(document, candidate)
        && !is_mutual(document, candidate)
        && !is_seen_text(document, candidate)
        && !is_printed(document, candidate)
        && !is_related_noun(document, rulebook, candidate)
        && !is_bare_what(document, candidate)
        && !is_unknown_noun(document, rulebook, candidate)
}

/// "Outside, the bridge rusts.": one word that the tagger takes for a plural, and that no cue begins with.
fn is_unknown_noun(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    let head = candidate.head.start();
    candidate.cue.len() == 1
        && document.tags[head] == Tag::NounPlural
        && rulebook.cues_from(document.lemmas[head]).is_empty()
}

/// "what we know": a heading, which tells nothing of what that is.
fn is_bare_what(document: &Document<'_>, candidate: &Candidate) -> bool {
    let is = |runs, words: &[Word]| single(runs).is_some_and(|token| words.contains(&document.words[token]));
    is(&candidate.content, &[word!("what")]) && is(&candidate.source, &[word!("we"), word!("you")])
}

/// "have a mutual dislike": how things stand between two.
fn is_mutual(document: &Document<'_>, candidate: &Candidate) -> bool {
    candidate.cue.iter().any(|token| document.words[token] == word!("mutual"))
}

/// "a copy (of which) has been seen by the Herald": nothing is said of it.
fn is_seen_text(document: &Document<'_>, candidate: &Candidate) -> bool {
    let head = candidate.head.start();
    let by = |source: TokenRange| source.start().index() == candidate.cue.end().index() + 1;
    document.lemmas[head] == word!("see")
        && document.tags[head] == Tag::VerbParticiple
        && candidate.source.hull().is_some_and(by)
        && candidate.content.hull().is_some_and(|content| content.end() <= candidate.cue.start())
}

/// "the study, which appears in a journal": where it can be read.
fn is_printed(document: &Document<'_>, candidate: &Candidate) -> bool {
    document.lemmas[candidate.head.start()] == word!("appear")
        && candidate.content.hull().is_some_and(|content| document.words[content.start()] == word!("in"))
}

/// "a claim that the mayor denies": what a noun's clause ends with takes the noun for its object.
fn is_related_noun(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    let Some(content) = candidate.content.hull() else { return false };
    let conjunction = |token: &TokenId| document.tags[*token] == Tag::Conjunction;
    let Some(last) = content.iter().rev().find(|token| !conjunction(token)) else { return false };
    let takes_noun = |token: TokenId| {
        let cues = rulebook.cues_from(document.lemmas[token]).iter().map(|&cue| &rulebook.cues()[cue]);
        cues.into_iter().any(|cue| cue.part == PartOfSpeech::Verb && cue.complements.takes(Complement::Noun))
    };
    document.tags[candidate.head.start()].is_noun()
        && document.words[content.start()] == word!("that")
        && content.len() > 2
        && document.tags[last].is_finite()
        && takes_noun(last)
}

/// "watch the visit", "those who share the stage": a thing is looked at or had in common; nothing is said, unless there
/// is a verb in it, or a quotation.
fn is_looked_at(document: &Document<'_>, candidate: &Candidate) -> bool {
    let lemma = document.lemmas[candidate.head.start()];
    let those = || single(&candidate.source).is_some_and(|token| document.tags[token] == Tag::WhPronoun);
    let looks = lemma == word!("watch") || lemma == word!("share") && those();
    let mut tokens = candidate.content.iter().flat_map(TokenRange::iter);
    looks && !tokens.any(|token| document.tags[token].is_finite() || document.quotes.around(token).is_some())
}

/// "a visit that shows how close they are": what shows it is a thing, no text and nobody.
fn is_fact(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    let relative = single(&candidate.source).filter(|&token| {
        document.tags[token] == Tag::WhDeterminer && document.words[token] == word!("that")
            || document.words[token] == word!("which")
    });
    let shows = |list| rulebook.list(list).is_some_and(|list| list.has(document.lemmas[candidate.head.start()]));
    let Some(relative) = relative.filter(|_| shows("evidence-verbs")) else { return false };
    let before =
        (0..relative.index()).rev().map(TokenId::from_index).find(|&token| document.tokens[token].kind.is_word());
    before.is_some_and(|noun| {
        matches!(document.tags[noun], Tag::Noun | Tag::NounPlural)
            && !SPEAKERS.iter().any(|name| rulebook.list(name).is_some_and(|list| list.has(document.lemmas[noun])))
    })
}

/// "welcomed the leader": a person is received, nothing is said.
fn is_guest(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    let lemma = document.lemmas[candidate.head.start()];
    let receives = lemma == word!("welcome") || lemma == word!("greet");
    let first = candidate.content.hull().map(TokenRange::start).filter(|_| receives);
    let group = first.and_then(|first| document.groups.around(first));
    group.is_some_and(|group| {
        document.tags[group.head].is_name()
            || rulebook.list("roles").is_some_and(|list| list.has(document.lemmas[group.head]))
    })
}

/// Whether labels of the model fit a sentence: its source is no clause, nothing is said by who stands
/// after it, nobody but the subject of a participle does what it tells, and nobody is told to recall.
pub(super) fn is_sound(document: &Document<'_>, candidate: &Candidate) -> bool {
    !is_clause(document, &candidate.source)
        && !comes_last(document, candidate)
        && !has_other_subject(document, candidate)
        && !is_order(document, candidate)
        && !is_owner(document, candidate)
        && !is_narrated(document, candidate)
        && !is_copula(document, candidate)
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

/// "Ann Lee attended the summit": a finite verb that no relative pronoun opens. The last word is its noun, whatever the
/// tagger takes it for: "city analysts (say)".
fn is_clause(document: &Document<'_>, source: &TokenRuns) -> bool {
    let opens = |token: &TokenId| {
        matches!(document.tags[*token], Tag::WhDeterminer | Tag::WhPronoun | Tag::WhAdverb | Tag::WhPossessive)
            || document.words[*token] == word!("that")
    };
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

/// The token of a mention of one word.
fn single(mention: &TokenRuns) -> Option<TokenId> {
    mention.hull().filter(|hull| hull.len() == 1).map(TokenRange::start)
}
